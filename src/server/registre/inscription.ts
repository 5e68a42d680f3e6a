// One transaction for the whole request: entries, wraps, étiquettes, first envelopes; verified in memory, then written.
import type { z } from 'zod'

import type { postJournal, EntreeJournal } from '../../contract/registre.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { jourDe } from '../clock.ts'
import type { Contexte } from '../serve.ts'
import type { LecteurDAnnuaire } from '../shared/lecteur-annuaire.ts'
import { lireEnveloppe, placer, type Connu, type EnveloppeLue, type Tete } from '../shared/pieces.ts'
import { lireRevisions, lireTetesVues, rangerPieces, type Rangee } from '../shared/rangement.ts'
import { admisDansLeJournal, scellesDus, suivreLeJournal, type EtatDuCoffre, type Monde } from './journal.ts'
import { lireEntreeDeJournal, type Lue } from './lecture.ts'
import {
  auditer,
  ecrireEtiquettes,
  ecrireJournal,
  ecrireScelles,
  lireComptes,
  lireEtats,
  lireHaches,
  verrouiller,
  type LigneDAudit,
  type LigneJournal,
  type LigneScelle,
} from './queries.ts'
import { cleDans, signatairesDe } from './signataires.ts'

type Envoi = z.output<typeof postJournal.input>['entrees'][number]
type Motif = keyof typeof postJournal.refus
type Recu = Lue<EntreeJournal> & { readonly envoi: Envoi; readonly enveloppes: readonly EnveloppeLue[] }

const ZEROS = Buffer.alloc(32)

const verifierScelles = (
  { entree, envoi }: Recu,
  apres: EtatDuCoffre,
  { annuaire, service, jour }: Monde,
): Refus<Motif> | null => {
  const du = scellesDus(apres, entree, jour)
  const cles = new Set<string>()
  for (const { epoque, pour, generation } of envoi.scelles) {
    const qui = pour === 'recouvrement' ? pour : pour.membre
    const attendu = pour === 'recouvrement' ? annuaire.recouvrement : annuaire.courants.get(qui)?.generation
    const admis = pour === 'recouvrement' ? du.recouvrement : pour.service === service && du.membres.includes(qui)
    if (!admis) return refuser('membre-inconnu')
    if (generation !== attendu || epoque > apres.epoque || cles.has(`${epoque}/${qui}`))
      return refuser('scelle-manquant')
    cles.add(`${epoque}/${qui}`)
  }
  const tous = [...du.membres, ...(du.recouvrement ? ['recouvrement'] : [])]
  if (tous.some((qui) => !cles.has(`${apres.epoque}/${qui}`))) return refuser('scelle-manquant')
  const etiquetteDue = entree.type === 'creer' && apres.genre === 'dossier'
  if (etiquetteDue !== (envoi.etiquette !== undefined)) return refuser('scelle-manquant')
  return envoi.etiquette && envoi.etiquette.generation !== annuaire.recouvrement ? refuser('scelle-manquant') : null
}

const verifierEntree = (
  recu: Recu,
  avant: EtatDuCoffre | undefined,
  tete: Tete | undefined,
  poste: string,
  monde: Monde,
): EtatDuCoffre | Refus<Motif> => {
  const { entree, brute, envoi, hache } = recu
  if (entree.service !== monde.service) return refuser('entree-illisible')
  if (entree.type === 'creer' ? entree.n !== 0 || entree.prev !== '0'.repeat(64) : envoi.retention !== undefined)
    return refuser('entree-illisible')
  if (entree.type === 'creer' && avant) return refuser('coffre-existe')
  if (entree.type !== 'creer') {
    if (!avant) return refuser('coffre-inconnu')
    if (entree.n !== avant.journal || entree.prev !== avant.journalTete) return refuser('journal-avance')
  }
  if (entree.vu.rang > (tete?.rang ?? 0) || entree.vu.annuaire >= Math.max(monde.annuaire.longueur, 1))
    return refuser('entree-illisible')
  const signataires = signatairesDe('journal', monde.service, brute, cleDans(monde.annuaire))
  if (!signataires) return refuser('signature-fausse')
  if (!admisDansLeJournal(avant, entree, signataires, poste, monde)) return refuser('signataire-non-admis')
  const apres = suivreLeJournal(avant, entree, hache, monde)
  if (estRefus(apres)) return apres
  return verifierScelles(recu, apres, monde) ?? apres
}

/** Grants and departures are about somebody: `membre:role:motif`. */
const ligneDAudit = ({ log, type, corps }: EntreeJournal): LigneDAudit => {
  switch (type) {
    case 'accorder':
      return { verbe: type, objet: log, detail: `${corps.membre.membre}:${corps.membre.role}:${corps.motif}` }
    case 'retirer':
      return { verbe: type, objet: log, detail: `${corps.membre.membre}:${corps.motif}` }
    case 'referent':
      return { verbe: type, objet: log, detail: corps.membre.membre }
    case 'creer':
      return { verbe: type, objet: log, detail: corps.genre }
    case 'epoque':
      return { verbe: type, objet: log, detail: corps.motif }
    case 'accepter':
    case 'cloturer':
    case 'rouvrir':
    case 'effacer':
      return { verbe: type, objet: log, detail: null }
  }
}

const scellesDe = ({ entree, envoi }: Recu): LigneScelle[] =>
  envoi.scelles.map(({ epoque, pour, generation, sceau }) => ({
    coffre: entree.log,
    epoque,
    generation,
    sceau,
    entree: entree.n,
    membre: pour === 'recouvrement' ? null : pour.membre,
  }))

/** The k-th entry of each coffre together: what an entry brings is judged by the state it makes. */
const parCouches = (recus: readonly Recu[]): Recu[][] => {
  const rangs = new Map<string, number>()
  const couches: Recu[][] = []
  for (const recu of recus) {
    const rang = rangs.get(recu.entree.log) ?? 0
    rangs.set(recu.entree.log, rang + 1)
    ;(couches[rang] ??= []).push(recu)
  }
  return couches
}

const nommes = (entree: EntreeJournal): readonly string[] => {
  if (entree.type === 'creer') return entree.corps.membres.map(({ membre }) => membre)
  return entree.type === 'accorder' || entree.type === 'retirer' ? [entree.corps.membre.membre] : []
}

export const inscrireAuJournal = async (
  envois: readonly Envoi[],
  contexte: Contexte,
  lecteur: LecteurDAnnuaire,
): Promise<{ rangs: number[][] } | Refus<Motif>> => {
  const { acteur, tx, maintenant } = contexte
  const annuaire = await lecteur.lire(tx, acteur.service)
  const recus: Recu[] = []
  for (const envoi of envois) {
    const lue = lireEntreeDeJournal(envoi.entree)
    if (!lue) return refuser('entree-illisible')
    const enveloppes: EnveloppeLue[] = []
    for (const brute of envoi.enveloppes) {
      const enveloppe = lireEnveloppe(brute, acteur, annuaire)
      if (typeof enveloppe === 'string' || enveloppe.entete.coffre !== lue.entree.log)
        return refuser('enveloppe-refusee')
      enveloppes.push(enveloppe)
    }
    recus.push({ ...lue, envoi, enveloppes })
  }

  const verrous = await verrouiller(tx, [...new Set(recus.map(({ entree }) => entree.log))])
  const monde: Monde = { service: acteur.service, annuaire, comptes: await lireComptes(tx), jour: jourDe(maintenant) }
  const etats = await lireEtats(tx, verrous)
  const lues = recus.flatMap(({ enveloppes }) => enveloppes)
  const tetes = new Map<string, Tete>(
    verrous.map((v) => [v.coffre, { ecrit: v.ecrit, ouvert: v.ouvert, epoque: v.epoque, rang: v.rang, tete: v.tete }]),
  )
  const connu: Connu = {
    tetes,
    revisions: lues.length === 0 ? new Map() : await lireRevisions(tx, lues),
    tetesVues: await lireTetesVues(tx, lues, tetes),
    depots: new Set(),
    annuaire,
  }
  const deja = await dejaInscrit(tx, recus, connu)
  if (deja) return deja

  const rangees = new Map<Recu, Rangee[]>()
  const rangs: number[][] = []
  for (const recu of recus) {
    const { log } = recu.entree
    const apres = verifierEntree(recu, etats.get(log), tetes.get(log), acteur.membre, monde)
    if (estRefus(apres)) return apres
    etats.set(log, apres)
    const tete = tetes.get(log)
    tetes.set(log, {
      ecrit: tete?.ecrit ?? true,
      ouvert: apres.ouvert,
      epoque: apres.epoque,
      rang: tete?.rang ?? 0,
      tete: tete?.tete ?? ZEROS,
    })
    const siennes: Rangee[] = []
    for (const lue of recu.enveloppes) {
      const place = placer(lue, undefined, connu)
      if (place.etat !== 'acceptee' || !place.nouvelle) return refuser('enveloppe-refusee')
      siennes.push({ lue, rang: place.rang, tete: place.tete })
    }
    rangees.set(recu, siennes)
    rangs.push(siennes.map(({ rang }) => rang))
  }

  const issue = await ecrire(recus, rangees, contexte)
  return estRefus(issue) ? issue : { rangs }
}

/** The answer to a request already carried out, whose acknowledgement was lost. */
const dejaInscrit = async (
  tx: Contexte['tx'],
  recus: readonly Recu[],
  { revisions }: Connu,
): Promise<{ rangs: number[][] } | null> => {
  const connues = await lireHaches(
    tx,
    recus.map(({ entree }) => ({ coffre: entree.log, n: entree.n })),
  )
  if (!recus.every(({ entree, hache }) => connues.get(`${entree.log}/${entree.n}`) === hache)) return null
  const rangs: number[][] = []
  for (const { enveloppes } of recus) {
    const siens = enveloppes.map(({ entete, hache }) => {
      const stockee = revisions.get(`${entete.coffre}/${entete.piece}/${entete.rev}`)
      return stockee?.hache.equals(hache) ? stockee.rang : null
    })
    if (siens.some((rang) => rang === null)) return null
    rangs.push(siens.filter((rang) => rang !== null))
  }
  return { rangs }
}

const ecrire = async (
  recus: readonly Recu[],
  rangees: ReadonlyMap<Recu, Rangee[]>,
  { acteur, tx, annoncer, annoncerMembres }: Contexte,
): Promise<Refus<Motif> | null> => {
  for (const couche of parCouches(recus)) {
    try {
      await ecrireJournal(
        tx,
        couche.map(({ entree, brute, hache, envoi }): LigneJournal => ({
          coffre: entree.log,
          n: entree.n,
          type: entree.type,
          entree: brute,
          hache,
          retention: envoi.retention ?? null,
        })),
      )
    } catch (faute) {
      // a coffre of somebody else bears this id, or this sector, service or person has hers already
      if ((faute as { code?: string }).code === '23505') return refuser('coffre-existe')
      if ((faute as { code?: string; constraint?: string }).constraint === 'coffre_service_secteur_fkey')
        return refuser('entree-illisible')
      throw faute
    }
    await ecrireScelles(tx, couche.flatMap(scellesDe))
    await ecrireEtiquettes(
      tx,
      couche.flatMap(({ entree, envoi }) => (envoi.etiquette ? [{ coffre: entree.log, ...envoi.etiquette }] : [])),
    )
    await rangerPieces(
      tx,
      acteur,
      couche.flatMap((recu) => rangees.get(recu) ?? []),
    )
  }
  await auditer(
    tx,
    recus.map(({ entree }) => ligneDAudit(entree)),
  )
  annoncer(recus.map(({ entree }) => entree.log))
  annoncerMembres(recus.flatMap(({ entree }) => nommes(entree)))
  return null
}
