// A server that lies to the public page of a school: each lie must be refused, or told by the names of those who will
// read; never may a word leave sealed to somebody the page has not named.
import type { Depot } from '../src/contract/coffre.ts'
import type { EntreeSignee } from '../src/contract/registre.ts'
import {
  getAnnuairePublic,
  postEpreuve,
  postRecu,
  postSaisinePublique,
  type RacinesSignees,
} from '../src/contract/guichet.ts'
import { contexte } from '../src/contract/contexte.ts'
import type { Appeler } from '../src/coffre/client.ts'
import { naitreService, nouvellesCles, publiques, signataire } from '../src/coffre/naissance.ts'
import { scellerReponse } from '../src/coffre/porte-publique.ts'
import { ouvrirCorps } from '../src/crypto/depot.ts'
import { nouvelId } from '../src/crypto/identifiant.ts'
import { alea, base64, deBase64, hex, texteDe } from '../src/crypto/octets.ts'
import { nouveauRecu, secretDuRecu, selDuRecu } from '../src/crypto/recu.ts'
import { paireDepuisGraine, type Paire } from '../src/crypto/sceau.ts'
import { nouvellePaireDeSignature } from '../src/crypto/signature.ts'
import type { LecteurDuGuichet } from '../src/domain/guichet.ts'
import { estRefus, refuser } from '../src/domain/refus.ts'
import type { Face } from '../src/guichet/face.ts'
import { nouvellesReponses } from '../src/guichet/reponses.ts'
import { rediger } from '../src/guichet/redaction.ts'
import { creerScelleur } from '../src/guichet/scelleur/scelleur.ts'
import type { Chiffre } from './chiffre.ts'
import { ECOLE, LE, SERVICE, unMonde, type Monde } from './doors/monde.ts'

const MOTS = 'Je ne dors plus depuis qu’il est revenu.'

/** What the liar serves. */
type Servi = {
  readonly entrees?: readonly EntreeSignee[]
  readonly racines?: RacinesSignees
  readonly lecteur?: LecteurDuGuichet
  readonly maintenant?: string
  /** What she answers to a filing; she keeps it all the same. */
  readonly reponse?: 'fait' | 'porte-inconnue'
  readonly service?: string
}
type Vu = {
  readonly envoyes: readonly Depot[]
  readonly clair: readonly string[]
  readonly lecteurs: readonly string[] | null
  readonly refus: string | null
}

const unePage = (monde: Monde, servi: Servi, envoyes: Depot[], clair: string[]): Face => {
  const appeler = (async (endpoint: { path: string }, entree: Record<string, unknown>) => {
    clair.push(JSON.stringify(entree))
    switch (endpoint.path) {
      case getAnnuairePublic.path: {
        const toutes = servi.entrees ?? monde.entrees
        return { entrees: toutes.slice(Number(entree['depuis'])), suite: false }
      }
      case postEpreuve.path:
        return { epreuve: nouvelId(), bits: 1 }
      case postSaisinePublique.path:
        envoyes.push(...(entree['depots'] as Depot[]))
        return servi.reponse === 'porte-inconnue' ? refuser('porte-inconnue') : { fait: true }
      default:
        return refuser('requete-malformee')
    }
  }) as unknown as Appeler
  return creerScelleur({
    appeler,
    texteDesRacines: async () => JSON.stringify(servi.racines ?? monde.racines()),
    cles: { cles: [hex(monde.deVersion.publique)], seuil: 1 },
    maintenant: () => servi.maintenant ?? LE,
    dire: () => undefined,
    souffler: async () => true,
  })
}

const ecrire = async (monde: Monde, servi: Servi): Promise<Vu> => {
  const envoyes: Depot[] = []
  const clair: string[] = []
  const page = unePage(monde, servi, envoyes, clair)
  const ecole = { uai: ECOLE, service: servi.service ?? SERVICE, lecteur: servi.lecteur ?? 'secteur' } as const
  const dits = await page.verifier(ecole)
  const redige = rediger({ ...nouvellesReponses('eleve'), texte: MOTS }, ECOLE, 'fr')
  const issue = await page.deposer({ ...ecole, redige, voix: null, avecRecu: false })
  return {
    envoyes,
    clair,
    lecteurs: estRefus(dits) ? null : dits.lecteurs,
    refus: estRefus(issue) ? issue.refus : null,
  }
}

const lit = (paire: Paire, depot: Depot): boolean => {
  const info = contexte.depot({ service: SERVICE, coffre: depot.coffre }, depot.epoque, depot.depot)
  const clair = ouvrirCorps(paire.privee, info, deBase64(depot.sceau))
  return clair !== null && texteDe(clair).includes(MOTS)
}

type Mensonge = {
  readonly nom: string
  readonly servi: (monde: Monde) => Servi | Promise<Servi>
  /** Refused, unless the page names these. */ readonly dit?: (monde: Monde) => string
}

const changer = (monde: Monde, n: number, change: (octets: string) => string): Servi => ({
  entrees: monde.entrees.map((e, i) => (i === n ? { ...e, octets: change(e.octets) } : e)),
})
const porteDe = (paire: Paire): string => base64(paire.publique)

/** The door she would like: its private half is hers. */
const SIENNE = paireDepuisGraine(alea(32))

const secteurDit = (monde: Monde, autre: object) => ({
  secteur: monde.secteur,
  nom: 'Vallée',
  uais: [ECOLE],
  membres: [monde.membre.membre],
  coffre: monde.coffres.secteur,
  porte: porteDe(SIENNE),
  epoque: 1,
  jusqua: '2027-03-20',
  ...autre,
})
const intruse = (monde: Monde) => signataire(SERVICE, monde.intrus, 0)

const MENSONGES: readonly Mensonge[] = [
  {
    nom: 'a door changed in its entry',
    servi: (m) => changer(m, m.places.porte, (o) => o.replace(/"porte":"[^"]+"/u, `"porte":"${porteDe(SIENNE)}"`)),
  },
  {
    nom: 'the school of an entry changed',
    servi: (m) => changer(m, m.places.secteur, (o) => o.replace(ECOLE, '9980003E')),
  },
  {
    nom: 'an entry that a stranger signed',
    servi: (m) => ({ entrees: m.avec(['secteur', secteurDit(m, {}), LE, [intruse(m)]]) }),
  },
  {
    nom: 'a door given by a social worker of another sector',
    servi: (m) => ({ entrees: m.avec(['secteur', secteurDit(m, {}), LE, [m.complice]]) }),
  },
  {
    nom: 'a school drawn by an accomplice into her own sector',
    servi: (m) => ({
      entrees: m.avec([
        'secteur',
        secteurDit(m, {
          secteur: m.autreSecteur,
          nom: 'Plateau',
          uais: ['9980002D', ECOLE],
          membres: [m.complice.membre],
          coffre: m.coffres.complice,
          porte: porteDe(m.portes.complice),
        }),
        LE,
        [m.complice],
      ]),
    }),
  },
  {
    nom: 'an accomplice who adds herself to the people of a sector',
    servi: (m) => ({
      entrees: m.avec(['secteur', secteurDit(m, { membres: [m.membre.membre, m.complice.membre] }), LE, [m.complice]]),
    }),
  },
  {
    nom: 'a member who adds somebody without a certifier',
    servi: (m) => ({
      entrees: m.avec(['secteur', secteurDit(m, { membres: [m.membre.membre, m.complice.membre] }), LE, [m.membre]]),
    }),
  },
  {
    nom: 'a certificate with one signature',
    servi: (m) => ({
      entrees: m.avec(['certificat', { ...publiques(m.intrus), role: 'ass', diplome: 'deass-vu' }, LE, [m.membre]]),
    }),
  },
  {
    nom: 'a certifier named by nobody',
    servi: (m) => ({
      entrees: m.avec([
        'certificateur',
        { membre: m.complice.membre, debut: '2026-01-01', fin: null },
        LE,
        [m.complice],
      ]),
    }),
  },
  {
    nom: 'an annuaire of her own',
    servi: async () => {
      const gardiens = ['UN', 'DEUX', 'TROIS'].map((nom) => nouvellesCles(nouvelId(), nom, 'Alix'))
      const sien = await naitreService({
        service: SERVICE,
        gardiens,
        k: 2,
        certificateurs: [],
        le: LE,
        jour: LE.slice(0, 10),
      })
      return { entrees: sien.entrees }
    },
  },
  { nom: 'roots signed by another key', servi: (m) => ({ racines: m.racines({}, nouvellePaireDeSignature()) }) },
  {
    nom: 'other roots under an old signature',
    servi: (m) => ({
      racines: {
        octets: m.racines({ racines: { [SERVICE]: 'a'.repeat(64) } }).octets,
        signatures: m.racines().signatures,
      },
    }),
  },
  { nom: 'roots without a signature', servi: (m) => ({ racines: { octets: m.racines().octets, signatures: [] } }) },
  { nom: 'roots that are not JSON', servi: (m) => ({ racines: { octets: '{', signatures: m.racines().signatures } }) },
  { nom: 'an empty annuaire', servi: () => ({ entrees: [] }) },
  { nom: 'an annuaire cut before the sector', servi: (m) => ({ entrees: m.entrees.slice(0, m.places.secteur) }) },
  { nom: 'an annuaire cut before the door', servi: (m) => ({ entrees: m.entrees.slice(0, m.places.porte) }) },
  {
    nom: 'an entry left out in the middle',
    servi: (m) => ({ entrees: m.entrees.filter((_, i) => i !== m.places.certificat) }),
  },
  {
    nom: 'two entries swapped',
    servi: (m) => ({
      entrees: m.entrees.toSpliced(
        m.places.secteur,
        2,
        ...m.entrees.slice(m.places.secteur, m.places.secteur + 2).toReversed(),
      ),
    }),
  },
  {
    nom: 'an entry replayed',
    servi: (m) => ({ entrees: [...m.entrees, ...m.entrees.slice(m.places.secteur, m.places.secteur + 1)] }),
  },
  { nom: 'an entry whose term is over', servi: () => ({ maintenant: '2027-03-21T08:00:00.000Z' }) },
  { nom: 'a duty that no roster names', servi: () => ({ lecteur: 'garde' }) },
  {
    nom: 'a duty that an accomplice names',
    servi: (m) => ({
      lecteur: 'garde',
      entrees: m.avec([
        'garde',
        { tours: [{ membre: m.complice.membre, debut: '2026-11-20T00:00:00.000Z', fin: '2026-11-30T00:00:00.000Z' }] },
        LE,
        [m.complice],
      ]),
    }),
  },
  { nom: 'another service than that of the school', servi: () => ({ service: '997' }) },
  {
    nom: 'a door said to be unknown, again and again',
    servi: () => ({ reponse: 'porte-inconnue' }),
    dit: (m) => m.noms.secteur,
  },
  {
    nom: 'an absence that is not true: the heads of the service read',
    servi: () => ({ lecteur: 'service' }),
    dit: (m) => m.noms.service,
  },
]

/** A forged or moved answer under a receipt: shown as not signed by anybody, or not at all. */
const reponsesFausses = async (monde: Monde): Promise<boolean[]> => {
  const recu = nouveauRecu()
  const { paire } = secretDuRecu(recu, selDuRecu(monde.deploiement))
  const saisine = nouvelId()
  const publique = base64(paire.publique)
  const corps = { format: 1, le: LE, texte: 'Viens seule derrière le gymnase.' } as const
  const juste = scellerReponse(publique, saisine, 1, corps, monde.membre)
  const cas: readonly (readonly [string | null, number])[] = [
    [scellerReponse(publique, saisine, 1, corps, intruse(monde)), 1],
    [scellerReponse(publique, saisine, 1, corps, { ...monde.membre, privee: monde.intrus.signature.privee }), 1],
    [scellerReponse(publique, nouvelId(), 1, corps, monde.membre), 1],
    [juste, 2],
    [base64(alea(3_000)), 1],
  ]
  const ouvrir = async (sceau: string | null, n: number): Promise<string | null> => {
    const appeler = (async (endpoint: { path: string }, entree: Record<string, unknown>) => {
      if (endpoint.path === getAnnuairePublic.path)
        return { entrees: monde.entrees.slice(Number(entree['depuis'])), suite: false }
      if (endpoint.path !== postRecu.path) return refuser('requete-malformee')
      const echanges = [{ n, sens: 'nous', jour: LE.slice(0, 10), sceau }]
      const vu = { service: SERVICE, saisine, coffre: monde.coffres.secteur, etat: 'recue', jour: LE.slice(0, 10) }
      return { ...vu, expireLe: '2027-02-20', echanges }
    }) as unknown as Appeler
    const page = creerScelleur({
      appeler,
      texteDesRacines: async () => JSON.stringify(monde.racines()),
      cles: { cles: [hex(monde.deVersion.publique)], seuil: 1 },
      maintenant: () => LE,
      dire: () => undefined,
      souffler: async () => true,
    })
    const fil = await page.ouvrir({ saisie: recu })
    if (!('echanges' in fil)) return null
    const [lu] = fil.echanges
    return lu?.genre === 'reponse' ? lu.texte : null
  }
  if ((await ouvrir(juste, 1)) !== corps.texte) throw new Error('the honest answer is not read')
  const issues: boolean[] = []
  for (const [sceau, n] of cas) issues.push((await ouvrir(sceau, n)) === null)
  return issues
}

export const calculer = async (): Promise<readonly Chiffre[]> => {
  const monde = await unMonde()
  const honnete = await ecrire(monde, {})
  const arrive = honnete.envoyes.length === 1 && honnete.envoyes.every((d) => lit(monde.portes.secteur, d))
  if (!arrive) throw new Error('without a lie, what is written does not arrive')

  let tenus = 0
  let lus = 0
  for (const mensonge of MENSONGES) {
    const vu = await ecrire(monde, await mensonge.servi(monde))
    const nommes = mensonge.dit?.(monde)
    const refuse = vu.refus !== null && vu.envoyes.length === 0
    const dit = nommes !== undefined && vu.lecteurs?.includes(nommes) === true
    if (refuse || dit) tenus += 1
    else process.stderr.write(`neither refused nor told: ${mensonge.nom}\n`)
    // her own door, the accomplice's, and the bare words on the wire; a door that the page named is not a leak
    const aElle = vu.envoyes.some(
      (d) => lit(SIENNE, d) || lit(monde.portes.complice, d) || (!dit && lit(monde.portes.service, d)),
    )
    if (aElle || vu.clair.some((corps) => corps.includes(MOTS))) lus += 1
  }
  const fausses = await reponsesFausses(monde)
  return [
    { name: 'lies refused or told', value: tenus, target: MENSONGES.length, ok: tenus === MENSONGES.length },
    { name: 'words read by whoever lied', value: lus, target: 0, ok: lus === 0 },
    {
      name: 'forged answers shown as answers',
      value: fausses.filter((f) => !f).length,
      target: 0,
      ok: fausses.every(Boolean),
    },
  ]
}
