// The académie and the nation: no sector, no file; three custodians each, who read what goes up and publish their level.
import { anneeScolaire, libelleAnnee } from './calendrier.ts'
import { creerHasard } from './hasard.ts'
import { fairePersonnes, type LigneDuService } from './personnes.ts'
import type { PlanDemo } from './plan.ts'
import { ACADEMIE, NATION } from './services.ts'

const outil = 'fait fonctionner l’outil, ne peut lire aucun dossier'

const DE_L_ACADEMIE: readonly LigneDuService[] = [
  [
    'Catherine',
    'DUVERNOIS',
    'f',
    'conseille le recteur, lit ce que publient les départements',
    'ctss-r',
    'Conseillère technique régionale',
  ],
  ['Antoine', 'BELLEC', 'm', 'gardien et certificateur', 'ctss-r', 'Conseiller technique régional, adjoint'],
  ['Rachida', 'OUALI', 'f', 'gardienne et certificatrice', 'ctss-r', 'Conseillère technique régionale, adjointe'],
  ['Paule', 'STEINER', 'f', outil, 'administrateur', 'Administratrice technique'],
]

const DE_LA_NATION: readonly LigneDuService[] = [
  [
    'Bernadette',
    'COLLIGNON',
    'f',
    'conseille le ministère, lit ce que publient les académies',
    'national',
    'Conseillère technique nationale',
  ],
  ['Étienne', 'MARSAC', 'm', 'gardien et certificateur', 'national', 'Conseiller technique national, adjoint'],
  ['Awa', 'KONATÉ', 'f', 'gardienne et certificatrice', 'national', 'Conseillère technique nationale, adjointe'],
  ['Denis', 'FOURCADE', 'm', outil, 'administrateur', 'Administrateur technique'],
]

const planifier =
  ({ service, nom }: { readonly service: string; readonly nom: string }, gens: readonly LigneDuService[]) =>
  ({ graine, aujourdhui }: { graine: string; aujourdhui: string }): PlanDemo => ({
    service,
    nom,
    territoire: null,
    anneeScolaire: libelleAnnee(anneeScolaire(aujourdhui)),
    aujourdhui,
    equipe: {
      personnes: fairePersonnes(creerHasard(`${graine}/${service}`), [], gens),
      secteurs: [],
      remplacement: null,
      stage: null,
      gardiens: [0, 1, 2],
    },
    personnels: [],
    etablissements: [],
    dossiers: [],
    boites: [],
    liste: null,
    ecrits: [],
    transmis: [],
    aNoter: [],
  })

export const planifierLAcademie = planifier(ACADEMIE, DE_L_ACADEMIE)
export const planifierLaNation = planifier(NATION, DE_LA_NATION)
