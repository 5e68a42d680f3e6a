import { sql } from 'kysely'

import type { EntreeAnnuaire, EntreeSignee } from '../../contract/registre.ts'
import { dirigeLeService, lieAuSecret } from '../../domain/acteur.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { jourDe } from '../clock.ts'
import type { Contexte } from '../serve.ts'
import { suivre, type Annuaire } from '../shared/annuaire.ts'
import type { LecteurDAnnuaire } from '../shared/lecteur-annuaire.ts'
import type { Tx } from '../transaction.ts'
import { lireEntreeDAnnuaire, type Lue } from './lecture.ts'
import { auditer, ecrireAnnuaire, ecriventDans, lireComptes, type LigneDAudit } from './queries.ts'
import { admisDansLAnnuaire, cleDans, coherent, signatairesDe, type Circonstances } from './signataires.ts'

type Motif = 'entree-illisible' | 'signature-fausse' | 'signataire-non-admis' | 'annuaire-avance'

/** The keys of entry 0 are in entry 0. */
const cleDe = (annuaire: Annuaire, entree: EntreeAnnuaire) =>
  entree.type === 'genese'
    ? (certificat: number, membre: string): string | null =>
        certificat === 0 ? (entree.corps.gardiens.find((g) => g.membre === membre)?.signature ?? null) : null
    : cleDans(annuaire)

const verifier = (
  annuaire: Annuaire,
  { entree, brute }: Lue<EntreeAnnuaire>,
  service: string,
  comptes: ReadonlyMap<string, string>,
  circonstances: Circonstances,
): Refus<Motif> | null => {
  if (entree.service !== service || entree.log !== 'annuaire') return refuser('entree-illisible')
  if (entree.n !== annuaire.longueur || entree.prev !== annuaire.tete) return refuser('annuaire-avance')
  const signataires = signatairesDe('annuaire', service, brute, cleDe(annuaire, entree))
  if (!signataires) return refuser('signature-fausse')
  if (!admisDansLAnnuaire(annuaire, entree, signataires, circonstances)) return refuser('signataire-non-admis')
  return coherent(annuaire, entree, comptes) ? null : refuser('entree-illisible')
}

/** What the audit keeps of an entry: the person it is about, or nothing. */
const ligneDAudit = (entree: EntreeAnnuaire): LigneDAudit => {
  switch (entree.type) {
    case 'certificat':
      return { verbe: 'certificat', objet: entree.corps.membre, detail: entree.corps.role }
    case 'certificateur':
    case 'interim':
      return { verbe: entree.type, objet: entree.corps.membre, detail: null }
    case 'revocation':
      return { verbe: 'revocation', objet: `annuaire-${entree.corps.certificat}`, detail: entree.corps.motif }
    case 'secteur':
      return { verbe: 'secteur', objet: entree.corps.secteur, detail: null }
    case 'genese':
    case 'recouvrement':
    case 'garde':
      return { verbe: entree.type, objet: null, detail: null }
  }
}

const quittent = (annuaire: Annuaire, entrees: readonly EntreeAnnuaire[]): string[] =>
  entrees.flatMap((entree) =>
    entree.type === 'revocation' && entree.corps.motif === 'depart'
      ? [...annuaire.certificats.values()]
          .filter((c) => c.position === entree.corps.certificat)
          .map(({ membre }) => membre)
      : [],
  )

const ecriventDansLeSecteur = async (tx: Tx, entree: EntreeAnnuaire): Promise<ReadonlySet<string>> =>
  entree.type === 'secteur' && entree.corps.coffre !== null
    ? ecriventDans(tx, entree.corps.secteur, entree.corps.coffre)
    : new Set()

/** Appends verified entries; all or nothing. */
export const ajouterALAnnuaire = async (
  brutes: readonly EntreeSignee[],
  { acteur, tx, maintenant, annoncerAnnuaire }: Contexte,
  lecteur: LecteurDAnnuaire,
): Promise<{ n: number } | Refus<Motif>> => {
  if (!lieAuSecret(acteur.role)) return refuser('signataire-non-admis')
  await tx.faire(sql`select pg_advisory_xact_lock(hashtextextended(${`annuaire/${acteur.service}`}, 0))`)
  let annuaire = await lecteur.lire(tx, acteur.service)
  const comptes = await lireComptes(tx)
  const lues: Lue<EntreeAnnuaire>[] = []
  for (const brute of brutes) {
    const lue = lireEntreeDAnnuaire(brute)
    if (!lue) return refuser('entree-illisible')
    const circonstances = {
      jour: jourDe(maintenant),
      ecriventDansLeSecteur: await ecriventDansLeSecteur(tx, lue.entree),
    }
    const refus = verifier(annuaire, lue, acteur.service, comptes, circonstances)
    if (estRefus(refus)) return refus
    annuaire = suivre(annuaire, lue.entree, lue.hache)
    lues.push(lue)
  }
  const partants = quittent(
    annuaire,
    lues.map(({ entree }) => entree),
  )
  if (partants.length > 0 && !dirigeLeService(acteur.role)) return refuser('signataire-non-admis')
  await ecrireAnnuaire(
    tx,
    lues.map(({ entree, brute, hache }) => ({
      n: entree.n,
      type: entree.type,
      entree: brute,
      hache: Buffer.from(hache, 'hex'),
    })),
  )
  for (const membre of partants) await tx.faire(sql`select priv.quitter(${membre})`)
  await auditer(
    tx,
    lues.map(({ entree }) => ligneDAudit(entree)),
  )
  annoncerAnnuaire()
  return { n: annuaire.longueur - 1 }
}
