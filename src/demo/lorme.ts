// The neighbouring département: four sectors, small caseloads, totals that are all sent.
import { faireBoite } from './boites.ts'
import { anneeScolaire, libelleAnnee } from './calendrier.ts'
import type { Registre } from './eleves.ts'
import { faireEtablissements, type SecteursEcrits } from './etablissements.ts'
import { creerHasard } from './hasard.ts'
import { LORME } from './lieux.ts'
import { fairePersonnes, faireSecteurs, type Ligne, type LigneDuService } from './personnes.ts'
import { remplirSecteur, type PlanDemo, type Reduction } from './plan.ts'
import { heuresDuSecteur } from './presences.ts'
import { nouvelleMemoire } from './recit.ts'
import { faireAgenda } from './rythme.ts'
import type { SaisineDemo } from './saisines.ts'
import { LE_VOISIN } from './services.ts'
import { creerTirage } from './tirage.ts'

const ASS: readonly Ligne[] = [
  ['Céline', 'VAUTRIN', 'f', 'un collège, un lycée professionnel et une école REP'],
  ['Baptiste', 'LEMOINE', 'm', 'un collège REP, un lycée et une école'],
  ['Fatou', 'SISSOKO', 'f', 'un lycée polyvalent et deux collèges ruraux'],
  ['Odile', 'GAUTHERON', 'f', 'deux collèges et un lycée professionnel'],
]

const SERVICE: readonly LigneDuService[] = [
  ['Michel', 'ARNOULT', 'm', 'dirige le service de Lorme', 'ctss-d', 'Conseiller technique départemental'],
  ['Sylvie', 'PRIGENT', 'f', 'gardienne et certificatrice', 'adjoint', 'Conseillère technique, adjointe'],
  ['Farid', 'MEZIANE', 'm', 'gardien et certificateur', 'adjoint', 'Conseiller technique, adjoint'],
  [
    'Luc',
    'DESTREZ',
    'm',
    'fait fonctionner l’outil, ne peut lire aucun dossier',
    'administrateur',
    'Administrateur technique',
  ],
]

const NOMS = ['Lormebourg', 'Valserin', 'Brémontel', 'Vauxperrin']
const TAILLES = [46, 38, 31, 27]

const ECOLES: SecteursEcrits = [
  [
    'college|Collège Aliénor-Vasseux|Aliénor-Vasseux|1|segpa ulis',
    'lp|Lycée professionnel des Faïenciers|les Faïenciers|1|lp',
    'ecole|École élémentaire du Beffroi|école du Beffroi|1|rep',
  ],
  [
    'college|Collège du Haut-Valserin|Haut-Valserin|2|rep',
    'lgt|Lycée Noël-Ferrandis|Noël-Ferrandis|2|',
    'ecole|École primaire des Sablons|école des Sablons|2|rep',
  ],
  [
    'lpo|Lycée polyvalent du Parc|lycée du Parc|3|lp internat',
    'college|Collège de Brémontel|Brémontel|3|rural-defavorise',
    'college|Collège de Sarnoy|Sarnoy|4|rural-defavorise',
  ],
  [
    'college|Collège Louise-Hannebert|Louise-Hannebert|5|ulis',
    'lp|Lycée professionnel de Noirmesnil|LP de Noirmesnil|6|lp',
    'college|Collège de Saint-Avrin|Saint-Avrin|7|rural-defavorise',
  ],
]

/** Ranks given to the pupils of the first département end before. */
const PREMIER_INE = 5_000

export const planifierLorme = ({
  graine,
  aujourdhui,
  dossiersParSecteur,
}: { graine: string; aujourdhui: string } & Reduction): PlanDemo => {
  const hasard = creerHasard(`${graine}/lorme`)
  const personnes = fairePersonnes(hasard.branche('equipe'), ASS, SERVICE)
  const etablissements = faireEtablissements(hasard.branche('etablissements'), LORME, ECOLES)
  const registre: Registre = { ine: PREMIER_INE, deja: new Set() }
  const memoire = nouvelleMemoire()
  const dossiers = etablissements.flatMap((ecoles, secteur) => {
    const ou = { secteur, ecoles, sexe: personnes[secteur]?.sexe ?? 'f' } as const
    const taille = dossiersParSecteur ?? TAILLES[secteur] ?? 30
    return remplirSecteur(hasard.branche(`secteur-${secteur}`), ou, taille, { aujourdhui, registre, memoire })
  })
  const tirage = creerTirage()
  const boites = etablissements.map((ecoles, rang): SaisineDemo[] =>
    faireBoite({
      h: hasard.branche(`boite-${rang}`),
      ecoles,
      heures: heuresDuSecteur(ecoles),
      dossiers: dossiers.filter(({ titulaire }) => titulaire === rang),
      personnels: [],
      agenda: faireAgenda(aujourdhui),
      aujourdhui,
      absenteDepuis: null,
      registre,
      tirage,
      // nobody writes by the doors of this département
    }).filter(({ voie }) => voie === 'note'),
  )
  return {
    service: LE_VOISIN.service,
    nom: LE_VOISIN.nom,
    territoire: LORME,
    anneeScolaire: libelleAnnee(anneeScolaire(aujourdhui)),
    aujourdhui,
    equipe: { personnes, secteurs: faireSecteurs(NOMS), remplacement: null, stage: null, gardiens: [4, 5, 6] },
    personnels: [],
    etablissements,
    dossiers,
    boites,
    liste: null,
    ecrits: [],
    transmis: NOMS.map((_, rang) => rang),
    aNoter: [],
  }
}
