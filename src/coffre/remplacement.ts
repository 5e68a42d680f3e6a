// A replacement is one act for her: a grant on every file of hers and on the coffre of her sector, and the assignment
// in the open half. In the journals it is as many signed entries.
import type { MembreDuCoffre } from '../contract/registre.ts'
import { getService, putAffectation } from '../contract/service.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import type { Id, Jour, ServiceId } from '../domain/identite.ts'
import { estRefus, refuser, type Refus } from '../domain/refus.ts'
import type { Appeler } from './client.ts'
import type { Avancement, Face } from './face.ts'
import type { CoffreOuvert, Moteur, RefusDActe } from './moteur.ts'
import { mesSecteurs } from './secteur.ts'

type Remplacements = Awaited<ReturnType<Face['remplacements']>>

const remplacante = (coffre: CoffreOuvert, membre: Id): MembreDuCoffre | undefined =>
  coffre.membres.find((m) => m.membre === membre && m.role === 'remplacante')

const enCharge = (coffre: CoffreOuvert): boolean =>
  coffre.ouvert && coffre.peutEcrire && coffre.monRole !== 'remplacante' && coffre.genre === 'secteur'

/** Files she is the referent of, and the coffres of her sectors that still live. */
const aConfier = (moteur: Moteur): readonly CoffreOuvert[] =>
  moteur
    .coffres()
    .filter((c) => enCharge(c) || (c.genre === 'dossier' && c.ouvert && c.peutEcrire && c.monRole === 'referent'))

const dossiersParmi = (coffres: readonly CoffreOuvert[]): number =>
  coffres.filter(({ genre }) => genre === 'dossier').length

export const lireRemplacements = (moteur: Moteur): Remplacements => {
  const parMembre = new Map<Id, Remplacements[number]>()
  for (const coffre of aConfier(moteur)) {
    for (const { membre, role, debut, fin } of coffre.membres) {
      if (role !== 'remplacante') continue
      const deja = parMembre.get(membre)
      const dossiers = (deja?.dossiers ?? 0) + (coffre.genre === 'dossier' ? 1 : 0)
      parMembre.set(membre, { membre, debut: deja?.debut ?? debut, fin: deja?.fin ?? fin, dossiers })
    }
  }
  return [...parMembre.values()]
}

export type RefusDeRemplacer = 'reseau-absent' | 'membre-sans-certificat' | 'dates-inversees' | 'deja-membre'

const motif = (refus: RefusDActe): RefusDeRemplacer => {
  if (refus === 'membre-sans-certificat' || refus === 'membre-hors-secret') return 'membre-sans-certificat'
  if (refus === 'deja-membre') return 'deja-membre'
  if (refus === 'reseau-absent' || refus === 'sans-session' || refus === 'trop-d-essais') return 'reseau-absent'
  throw new Error(`a grant was refused: ${refus}`)
}

type Qui = { readonly service: ServiceId; readonly membre: Id }

export const remplacer = async (
  moteur: Moteur,
  appeler: Appeler,
  moi: Qui,
  { membre, debut, fin }: { readonly membre: Id; readonly debut: Jour; readonly fin: Jour },
  avancement: Avancement,
): Promise<{ readonly dossiers: number } | Refus<RefusDeRemplacer>> => {
  if (fin < debut) return refuser('dates-inversees')
  if (moteur.annuaire().certificatDe(membre) === null) return refuser('membre-sans-certificat')
  // A grant cut short by the network is taken up again where it stopped.
  const coffres = aConfier(moteur).filter((coffre) => !coffre.membres.some((m) => m.membre === membre))
  if (coffres.length === 0) return refuser('deja-membre')
  const issue = await moteur.accorderPartout(
    coffres.map(({ coffre }) => coffre),
    { service: moi.service, membre, role: 'remplacante', debut, fin },
    'remplacement',
    avancement,
  )
  if (estRefus(issue)) return refuser(motif(issue.refus))
  for (const { secteur } of mesSecteurs(moteur, moi.membre)) {
    const affectation = {
      id: nouvelId(),
      membre,
      role: 'ass',
      secteur,
      titre: 'remplacante',
      quotite: 100,
      debut,
      fin,
    } as const
    const pose = await appeler(putAffectation, affectation)
    if (estRefus(pose)) return refuser(motifDAffectation(pose.refus))
  }
  return { dossiers: dossiersParmi(coffres) }
}

const motifDAffectation = (refus: string): 'reseau-absent' => {
  if (refus === 'reseau-absent' || refus === 'sans-session' || refus === 'trop-d-essais') return 'reseau-absent'
  throw new Error(`an assignment was refused: ${refus}`)
}

const finirAffectations = async (
  moteur: Moteur,
  appeler: Appeler,
  moi: Qui,
  membre: Id,
  jour: Jour,
): Promise<boolean> => {
  const service = await appeler(getService, {})
  if (estRefus(service)) return false
  const secteurs = new Set(mesSecteurs(moteur, moi.membre).map(({ secteur }) => secteur))
  for (const affectation of service.affectations) {
    const courante = affectation.fin === null || affectation.fin > jour
    const mienne = affectation.secteur !== null && secteurs.has(affectation.secteur)
    if (affectation.membre !== membre || affectation.titre !== 'remplacante' || !courante || !mienne) continue
    const fin = affectation.debut > jour ? affectation.debut : jour
    const pose = await appeler(putAffectation, { ...affectation, fin })
    if (estRefus(pose)) motifDAffectation(pose.refus)
  }
  return true
}

export const finirRemplacement = async (
  moteur: Moteur,
  appeler: Appeler,
  moi: Qui,
  membre: Id,
  jour: Jour,
  avancement: Avancement,
): Promise<{ readonly dossiers: number } | Refus<'reseau-absent'>> => {
  const coffres = aConfier(moteur).filter((coffre) => remplacante(coffre, membre))
  const issue = await moteur.retirerPartout(
    coffres.map(({ coffre }) => coffre),
    { service: moi.service, membre },
    'fin',
    avancement,
  )
  if (estRefus(issue)) {
    motif(issue.refus)
    return refuser('reseau-absent')
  }
  return (await finirAffectations(moteur, appeler, moi, membre, jour))
    ? { dossiers: dossiersParmi(coffres) }
    : refuser('reseau-absent')
}
