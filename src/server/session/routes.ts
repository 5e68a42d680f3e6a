import { setTimeout as attendre } from 'node:timers/promises'

import { sql } from 'kysely'

import {
  deleteSession,
  getSession,
  getTrousseau,
  postBail,
  postCodesUniques,
  postParametres,
  postSession,
  putTrousseau,
  type Session,
  type TrousseauScelle,
} from '../../contract/session.ts'
import { Role } from '../../domain/acteur.ts'
import { estRefus, refuser } from '../../domain/refus.ts'
import type { Horloge } from '../clock.ts'
import { fait, serve, servePublic, type Route } from '../serve.ts'
import { base, type Tx } from '../transaction.ts'
import { empreinteDeCode, empreinteDeJeton, nouvelleFeuille, sha256 } from './codes.ts'
import type { Secrets } from './secrets.ts'
import { PARAMETRES_HABITUELS, phraseEtCode } from './serrures.ts'

const JOUR = 24 * 3_600_000
/** Milliseconds: a refusal takes as long for a name that nobody bears, which leaves no line in any audit. */
const PLANCHER = 60

const lireSession = async (tx: Tx): Promise<Session> => {
  const lue = await tx.un(sql<Omit<Session, 'jusqua' | 'demonstration'> & { jusqua: Date; mode: string }>`
    select c.service, c.nom_du_service as "nomDuService", c.membre, c.nom, c.prenom, c.role, m.jusqua,
      m.codes as "codesRestants", d.mode
    from priv.ma_session() m, priv.mon_compte() c, deploiement d`)
  if (!lue) throw new Error('a session without its person')
  const { mode, jusqua, ...reste } = lue
  return { ...reste, role: Role.parse(reste.role), jusqua: jusqua.toISOString(), demonstration: mode === 'demo' }
}

export const lireTrousseau = async (tx: Tx): Promise<TrousseauScelle | undefined> => {
  const trousseau = await tx.un(base.selectFrom('trousseau').select(['generation', 'chiffre']))
  if (!trousseau) return undefined
  const serrures = await tx.tous(
    base
      .selectFrom('serrure')
      .select(['serrure', 'genre', 'publique', 'sceau', 'sel', 'passes', 'memoire'])
      .orderBy('serrure'),
  )
  return {
    generation: trousseau.generation,
    chiffre: trousseau.chiffre.toString('base64'),
    serrures: serrures.map((s) => ({
      id: s.serrure,
      genre: s.genre === 'code' ? 'code' : 'phrase',
      publique: s.publique.toString('base64'),
      sceau: s.sceau.toString('base64'),
      sel: s.sel?.toString('base64') ?? null,
      passes: s.passes,
      memoire: s.memoire,
    })),
  }
}

export const sessionRoutes = (horloge: Horloge, secrets: Secrets): Route[] => [
  servePublic(postParametres, async ({ identifiant }, { base: ouverte }) => {
    const lus = await ouverte.enTransaction(null, (tx) =>
      tx.un(sql<{ sel: Buffer; passes: number; memoire: number }>`select * from priv.parametres(${identifiant})`),
    )
    const inconnus = { ...PARAMETRES_HABITUELS, sel: secrets.deriver(identifiant, 16) }
    const { sel, passes, memoire } = lus ?? inconnus
    return { sel: sel.toString('base64'), passes, memoire }
  }),

  servePublic(postSession, async ({ identifiant, serrure, preuve, codeUnique }, { base: ouverte, ip, poserTemoin }) => {
    const plancher = attendre(PLANCHER)
    const jeton = horloge.alea(32).toString('hex')
    // the failed attempt and its audit line stay: only the refusal that writes nothing is returned as one
    const issue = await ouverte.enTransaction(null, async (tx) => {
      // attempts on one name come one after the other, or a hundred at once would pass before the first is counted
      await tx.faire(sql`select pg_advisory_xact_lock(hashtextextended(${`connexion/${identifiant}`}, 0))`)
      const bloque = await tx.un(sql<{ trop: boolean }>`select priv.trop_d_essais(${identifiant}, ${ip}) as trop`)
      if (bloque?.trop) return refuser('trop-d-essais')
      const session = await tx.un(sql<{ jusqua: Date }>`
        select jusqua from priv.ouvrir_session(${identifiant}, ${serrure}, ${sha256(Buffer.from(preuve, 'hex'))},
          ${empreinteDeCode(codeUnique)}, ${empreinteDeJeton(jeton)})`)
      if (!session) await tx.faire(sql`select priv.noter_essai(${identifiant}, ${ip})`)
      return { session }
    })
    if (estRefus(issue)) return issue
    if (!issue.session) {
      await plancher
      return refuser('identifiants-refuses')
    }
    poserTemoin({ jeton, jusqua: issue.session.jusqua })
    return ouverte.enTransaction(jeton, lireSession)
  }),

  serve(getSession, (_, { tx }) => lireSession(tx)),

  serve(deleteSession, async (_, { tx, poserTemoin }) => {
    await tx.faire(sql`select priv.fermer_session()`)
    poserTemoin(null)
    return fait
  }),

  serve(getTrousseau, async (_, { tx }) => (await lireTrousseau(tx)) ?? refuser('sans-trousseau')),

  serve(putTrousseau, async ({ trousseau, preuves }, { tx }) => {
    if (!phraseEtCode(trousseau)) return refuser('serrures-insuffisantes')
    const genres = new Map(trousseau.serrures.map(({ id, genre }) => [id, genre]))
    if (preuves.some(({ serrure }) => !genres.has(serrure))) return refuser('preuve-manquante')
    const poses = preuves.map(({ serrure, preuve }) => ({ serrure, preuve, genre: genres.get(serrure) }))
    const phrase = trousseau.serrures.find(({ genre }) => genre === 'phrase')
    const parametres = phrase && { sel: phrase.sel, passes: phrase.passes, memoire: phrase.memoire }
    const lu = await tx.un(sql<{ motif: 'generation-inattendue' | 'preuve-manquante' | null }>`
      select priv.changer_trousseau(${JSON.stringify(trousseau)}::jsonb, ${JSON.stringify(poses)}::jsonb,
        ${JSON.stringify(parametres)}::jsonb) as motif`)
    return lu?.motif ? refuser(lu.motif) : fait
  }),

  serve(postCodesUniques, async (_, { tx }) => {
    const codes = nouvelleFeuille(horloge)
    await tx.faire(sql`select priv.nouvelle_feuille(${codes.map(empreinteDeCode)}::bytea[])`)
    await tx.faire(sql`select priv.auditer('codes', null, null)`)
    return { codes }
  }),

  serve(postBail, async ({ poste, jours }, { acteur, tx, maintenant }) => {
    const jusqua = new Date(maintenant.getTime() + jours * JOUR).toISOString()
    const octets = JSON.stringify({ service: acteur.service, membre: acteur.membre, poste, jusqua })
    const { sig, cle } = secrets.signerBail(sha256(octets))
    await tx.faire(sql`select priv.auditer('bail', null, ${`jours:${jours}`})`)
    return { octets, sig: sig.toString('base64'), cle }
  }),
]
