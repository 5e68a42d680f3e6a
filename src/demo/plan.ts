import { faireBoite } from './boites.ts'
import { anneeScolaire, libelleAnnee, plus } from './calendrier.ts'
import { faireDossier, type Auteur, type DossierDemo } from './dossiers.ts'
import { faireEcrits, type EcritDemo } from './ecrits.ts'
import { faireEtablissements, type Etablissement } from './etablissements.ts'
import { creerHasard, type Hasard } from './hasard.ts'
import { TERRITOIRE, type Territoire } from './lieux.ts'
import { commandesDeLHeroine, installerLesCollegues } from './heroine.ts'
import { faireListe, type ListeDemo } from './listes.ts'
import { fairePersonnels, type PersonnelDemo } from './personnels.ts'
import { faireEquipe, type EquipeDemo } from './personnes.ts'
import { absencesDe, heuresDuSecteur } from './presences.ts'
import { nouvelleMemoire, type Memoire } from './recit.ts'
import { faireAgenda, jourAvant } from './rythme.ts'
import type { Registre } from './eleves.ts'
import { boiteDeLHeroine, nommesDeTroisRivieres } from './saisines-heroine.ts'
import type { SaisineDemo } from './saisines.ts'
import { creerTirage } from './tirage.ts'

/** The whole fictitious service as plain data: no key, no id, no network. */
export type PlanDemo = {
  service: string
  nom: string
  /** Null above the départements. */
  territoire: Territoire | null
  anneeScolaire: string
  aujourdhui: string
  equipe: EquipeDemo
  /** Staff of schools with an account. */
  personnels: PersonnelDemo[]
  /** By sector, in the order of `equipe.secteurs`. */
  etablissements: Etablissement[][]
  dossiers: DossierDemo[]
  /** By sector: what waits in its inbox, and what became of the rest. */
  boites: SaisineDemo[][]
  /** Pupils of the heroine's collège. */
  liste: ListeDemo | null
  /** Writings of child protection under way. */
  ecrits: readonly EcritDemo[]
  /** Sectors that have sent their totals of the year already, in the order of `equipe.secteurs`. */
  transmis: number[]
  /** Three words of the day, at the heroine's desk: what happened and is not written yet. */
  aNoter: string[]
}

/** Uneven, as everywhere; the first is the heroine's. */
export const TAILLES: readonly number[] = [300, 187, 158, 131, 214, 147, 96, 172, 118, 84, 71, 62]

const SEMAINE = [1, 2, 4, 5, 3]

/** Which days each school is visited: the largest ones once or twice a week. */
const presences = (etablissements: readonly Etablissement[]): Map<string, readonly number[]> => {
  const jours = new Map<string, number[]>()
  etablissements.forEach((e, i) => jours.set(e.uai, [SEMAINE[i % SEMAINE.length] ?? 1]))
  for (let i = etablissements.length; i < SEMAINE.length; i++) {
    const e = etablissements[i % etablissements.length]
    if (e) jours.get(e.uai)?.push(SEMAINE[i] ?? 1)
  }
  return jours
}

/** A small world has empty inboxes, no list and no writing, unless told. */
export type Reduction = { dossiersParSecteur?: number; boites?: boolean; ecrits?: boolean }

type Service = Pick<PlanDemo, 'aujourdhui' | 'equipe' | 'etablissements' | 'dossiers' | 'personnels'> & {
  readonly hasard: Hasard
  readonly registre: Registre
}

/** Once all the files are made, so that none is another for it. */
const faireBoites = ({ hasard, aujourdhui, equipe, etablissements, dossiers, personnels, registre }: Service) => {
  const tirage = creerTirage()
  const absences = absencesDe(equipe, aujourdhui)
  return etablissements.map((ecoles, rang): SaisineDemo[] => {
    const secteur = {
      h: hasard.branche(`boite-${rang}`),
      ecoles,
      heures: heuresDuSecteur(ecoles),
      dossiers: dossiers.filter(({ titulaire }) => titulaire === rang),
      personnels,
      agenda: faireAgenda(aujourdhui),
      aujourdhui,
      absenteDepuis: absences.find((absence) => absence.rang === rang)?.du ?? null,
      registre,
      tirage,
    }
    return rang === 0 ? boiteDeLHeroine(secteur) : faireBoite(secteur)
  })
}

type Lieu = { readonly secteur: number; readonly ecoles: readonly Etablissement[]; readonly sexe: 'f' | 'm' }

/** The files of a sector: the ordered ones first. */
export const remplirSecteur = (
  h: Hasard,
  { secteur, ecoles, sexe }: Lieu,
  taille: number,
  monde: { readonly aujourdhui: string; readonly registre: Registre; readonly memoire: Memoire },
  commandes: ReturnType<typeof commandesDeLHeroine> = [],
): DossierDemo[] => {
  const auteur: Auteur = {
    rang: secteur,
    sexe,
    plume: { ampleur: 0.75 + h.reel() * 0.6, rdv: h.chance(0.35), telegraphique: h.chance(0.4) },
    agenda: faireAgenda(monde.aujourdhui),
    presence: presences(ecoles),
  }
  const poids = ecoles.map(
    (e) => [e, e.nom.includes('maternelle') ? 0 : e.nature === 'ecole' ? 0.5 : e.nature === 'lgt' ? 0.8 : 1.2] as const,
  )
  return Array.from({ length: taille }, (_, i) => {
    const commande = commandes[i]
    const ecole = commande ? ecoles[commande.etablissement] : h.pondere(poids)
    if (!ecole) throw new Error('a sector without schools')
    const dossier = faireDossier(h.branche(`dossier-${i}`), auteur, ecole, monde, commande?.consigne)
    if (!commande?.notes) return dossier
    const notes = commande.notes((ilYA) => jourAvant(auteur.agenda, plus(monde.aujourdhui, -ilYA)))
    return {
      ...dossier,
      notes,
      ouvertLe: notes[0]?.jour ?? dossier.ouvertLe,
      informeLe: notes[1]?.jour ?? null,
      informes: 'Léa et sa mère',
    }
  })
}

/** Sent already: not the heroine's, nor where somebody is away. */
const TRANSMIS = [1, 2, 4, 5, 6, 7, 8, 9]

export const planifier = ({
  graine,
  aujourdhui,
  dossiersParSecteur,
  boites = dossiersParSecteur === undefined,
  ecrits = dossiersParSecteur === undefined,
}: { graine: string; aujourdhui: string } & Reduction): PlanDemo => {
  const hasard = creerHasard(graine)
  const etablissements = faireEtablissements(hasard.branche('etablissements'))
  installerLesCollegues(etablissements[0] ?? [])
  const equipe = faireEquipe(hasard, aujourdhui)
  const registre: Registre = { ine: 0, deja: new Set() }
  const memoire: Memoire = nouvelleMemoire()
  const commandees = commandesDeLHeroine(aujourdhui)
  for (const { consigne } of commandees)
    registre.deja.add(`${consigne.eleve?.nom} ${consigne.eleve?.prenom}`.toUpperCase())
  const dossiers = etablissements.flatMap((ecoles, secteur): DossierDemo[] => {
    const taille = dossiersParSecteur ?? TAILLES[secteur] ?? 80
    const commandes = secteur === 0 ? commandees.slice(0, taille) : []
    const ou = { secteur, ecoles, sexe: equipe.personnes[secteur]?.sexe ?? 'f' } as const
    return remplirSecteur(
      hasard.branche(`secteur-${secteur}`),
      ou,
      taille,
      { aujourdhui, registre, memoire },
      commandes,
    )
  })
  const personnels = fairePersonnels(etablissements)
  const ecrites = boites
    ? faireBoites({ hasard, aujourdhui, equipe, etablissements, dossiers, personnels, registre })
    : []
  const [college] = etablissements[0] ?? []
  const nommes = nommesDeTroisRivieres(aujourdhui)
  return {
    service: TERRITOIRE.code,
    nom: TERRITOIRE.departement,
    territoire: TERRITOIRE,
    anneeScolaire: libelleAnnee(anneeScolaire(aujourdhui)),
    aujourdhui,
    equipe,
    personnels,
    etablissements,
    dossiers,
    boites: etablissements.map((_, rang) => ecrites[rang] ?? []),
    liste:
      boites && college
        ? faireListe(hasard.branche('liste'), college, { dossiers, nommes, aujourdhui, registre })
        : null,
    ecrits: ecrits
      ? faireEcrits(
          (secteur) => dossiers.filter(({ titulaire }) => titulaire === secteur),
          faireAgenda(aujourdhui),
          aujourdhui,
        )
      : [],
    transmis: TRANSMIS,
    aNoter: ['passage de 9 h 50', 'appel de Mme COSTA'],
  }
}
