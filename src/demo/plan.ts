import { faireBoite } from './boites.ts'
import { anneeScolaire, libelleAnnee, plus } from './calendrier.ts'
import { faireDossier, type Auteur, type DossierDemo } from './dossiers.ts'
import { faireEtablissements, type Etablissement } from './etablissements.ts'
import { creerHasard, type Hasard } from './hasard.ts'
import { TERRITOIRE } from './lieux.ts'
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
  departement: string
  academie: string
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

/** A small world has empty inboxes and no list, unless told. */
export type Reduction = { dossiersParSecteur?: number; boites?: boolean }

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

export const planifier = ({
  graine,
  aujourdhui,
  dossiersParSecteur,
  boites = dossiersParSecteur === undefined,
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
    const h = hasard.branche(`secteur-${secteur}`)
    const personne = equipe.personnes[secteur]
    const auteur: Auteur = {
      rang: secteur,
      sexe: personne?.sexe ?? 'f',
      plume: { ampleur: 0.75 + h.reel() * 0.6, rdv: h.chance(0.35), telegraphique: h.chance(0.4) },
      agenda: faireAgenda(aujourdhui),
      presence: presences(ecoles),
    }
    const taille = dossiersParSecteur ?? TAILLES[secteur] ?? 80
    const poids = ecoles.map(
      (e) =>
        [e, e.nom.includes('maternelle') ? 0 : e.nature === 'ecole' ? 0.5 : e.nature === 'lgt' ? 0.8 : 1.2] as const,
    )
    const commandes = secteur === 0 ? commandees.slice(0, taille) : []
    return Array.from({ length: taille }, (_, i) => {
      const commande = commandes[i]
      const ecole = commande ? ecoles[commande.etablissement] : h.pondere(poids)
      if (!ecole) throw new Error('a sector without schools')
      const dossier = faireDossier(
        h.branche(`dossier-${i}`),
        auteur,
        ecole,
        { aujourdhui, registre, memoire },
        commande?.consigne,
      )
      if (!commande?.notes) return dossier
      const notes = commande.notes((ilYA) => jourAvant(auteur.agenda, plus(aujourdhui, -ilYA)))
      return {
        ...dossier,
        notes,
        ouvertLe: notes[0]?.jour ?? dossier.ouvertLe,
        informeLe: notes[1]?.jour ?? null,
        informes: 'Léa et sa mère',
      }
    })
  })
  const personnels = fairePersonnels(etablissements)
  const ecrites = boites
    ? faireBoites({ hasard, aujourdhui, equipe, etablissements, dossiers, personnels, registre })
    : []
  const [college] = etablissements[0] ?? []
  const nommes = nommesDeTroisRivieres(aujourdhui)
  return {
    service: TERRITOIRE.code,
    nom: `Service social en faveur des élèves, ${TERRITOIRE.departement}`,
    departement: TERRITOIRE.departement,
    academie: TERRITOIRE.academie,
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
    aNoter: ['passage de 9 h 50', 'appel de Mme COSTA'],
  }
}
