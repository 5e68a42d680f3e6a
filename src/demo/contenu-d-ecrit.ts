// What a writing says beyond what its file knew: sentences picked from the notes, who was told, what is asked.
import type { Extrait } from '../coffre/face-des-ecrits.ts'
import type { ContenuDEcrit, FaitObserve, InformationDuTitulaire, PropoDeLEnfant } from '../domain/ecrit.ts'
import { plus } from './calendrier.ts'
import type { DossierDemo } from './dossiers.ts'

export type Matiere = {
  /** Newest first. */
  readonly extraits: readonly Extrait[]
  readonly jour: string
  readonly dossier: DossierDemo
}

const EVALUATIONS: Readonly<Record<string, string>> = {
  'PE-PHY':
    'Les faits se répètent et l’enfant les relie à des moments de colère à la maison. Il cherche à protéger ses parents quand il en parle. Les marques ont été vues par un médecin. Le risque est actuel.',
  'PE-NEG':
    'Les besoins de tous les jours, soins, repas, linge, ne sont pas couverts malgré des aides proposées plusieurs fois. L’enfant s’organise seul. La fatigue du parent est réelle et il n’est pas hostile à l’aide.',
  'PE-CON':
    'L’enfant est pris dans le conflit et en porte les messages. Les passages d’un domicile à l’autre se passent mal et il en a peur. Les adultes ne voient pas, chacun de son côté, ce qu’il en dit.',
  'PE-EDU':
    'Le cadre de la maison ne tient plus, le soir surtout. Le parent demande de l’aide et ne sait plus à qui. L’enfant se met en danger hors de l’établissement.',
}
const EVALUATION =
  'Plusieurs signes se sont ajoutés depuis les premiers entretiens, et les aides proposées n’ont pas suffi. La situation demande une évaluation à domicile.'

const LONGUEUR = 40
/** What she saw herself: what parents agreed to is not a fact observed. */
const VUS_DANS: readonly string[] = ['ENTRETIEN_ELEVE', 'VISITE_DOMICILE', 'OBSERVATION']

/** Where the notes of the file are too short to be picked from. */
const unFaitVu = (contenu: ContenuDEcrit, jour: string): FaitObserve => ({
  jour: plus(jour, -1),
  heure: null,
  par: contenu.emetteur.nom,
  texte: 'Vient au bureau sans rendez-vous. Reste longtemps sans parler, puis dit ne pas vouloir rentrer ce soir.',
  puise: null,
})

const enFait = ({ jour, heure, par, texte, note }: Extrait): FaitObserve => ({
  jour,
  heure,
  par,
  texte,
  puise: { note },
})

const enPropos = ({ jour, heure, par, texte, note }: Extrait): PropoDeLEnfant => ({
  texte,
  jour,
  heure,
  question: '',
  par,
  puise: { note },
})

/** The first holder is seen at the office; of another one, why not. */
const informer =
  (jour: string) =>
  (titulaire: InformationDuTitulaire, rang: number): InformationDuTitulaire => {
    if (titulaire.informe === 'non') return titulaire
    return rang === 0
      ? {
          ...titulaire,
          informe: 'oui',
          le: plus(jour, -1),
          comment: 'au bureau, en présence de l’enfant',
          reaction: 'Dit comprendre. Demande ce qui va se passer ensuite, et qui viendra à la maison.',
          raison: '',
        }
      : {
          ...titulaire,
          informe: 'non',
          le: null,
          comment: '',
          reaction: '',
          raison: 'N’a répondu ni au téléphone ni aux deux courriers des dernières semaines.',
        }
  }

const mineursDe = ({ foyer, eleve }: DossierDemo, jour: string): ContenuDEcrit['mineurs'] => {
  const liste = foyer.proches
    .filter(({ lien, naissance }) => lien === 'fratrie' && naissance !== null && naissance > plus(jour, -18 * 365))
    .map(({ nom, prenom, naissance, sexe }) => ({
      nom,
      prenom,
      naissance,
      etablissement: '',
      lien: `${naissance !== null && naissance > eleve.naissance ? 'petit' : 'grand'}${sexe === 'f' ? 'e sœur' : ' frère'}`,
    }))
  return liste.length === 0 ? { autres: 'non', liste } : { autres: 'oui', liste }
}

const tracesDe = ([theme]: readonly string[]): ContenuDEcrit['faits']['traces'] =>
  theme === 'PE-PHY'
    ? {
        presentes: true,
        description: 'Ecchymose à l’avant-bras gauche, trois centimètres environ, jaune et verte.',
        medecin: 'vu',
        medecinPrecision: 'Médecin scolaire, le jour même ; certificat remis sous pli.',
      }
    : { presentes: false, description: '', medecin: null, medecinPrecision: '' }

/** `aMoitie`: what a draft of the day before still lacks is left out. */
export const remplirEcrit = (
  contenu: ContenuDEcrit,
  { extraits, jour, dossier }: Matiere,
  aMoitie: boolean,
): ContenuDEcrit => {
  const themes = contenu.motif.themes.length > 0 ? contenu.motif.themes : dossier.themes.slice(0, 5)
  const faits = extraits.filter(
    ({ texte, entreGuillemets, typeDeNote }) =>
      !entreGuillemets && texte.length > LONGUEUR && VUS_DANS.includes(typeDeNote),
  )
  // what a parent said is between quotation marks too
  const mots = extraits.filter(({ entreGuillemets, typeDeNote }) => entreGuillemets && typeDeNote === 'ENTRETIEN_ELEVE')
  const adresse = contenu.responsables.find((r) => r.heberge && r.adresse !== '')?.adresse ?? ''
  const debut: ContenuDEcrit = {
    ...contenu,
    enfant: { ...contenu.enfant, adresse: contenu.enfant.adresse || adresse || 'Adresse connue de l’établissement' },
    responsables: contenu.responsables.map((qui) => ({
      ...qui,
      adresse: qui.adresse || 'Adresse inconnue de l’établissement',
    })),
    motif: { ...contenu.motif, themes },
    faits: {
      liste: faits.length > 0 ? faits.slice(0, 3).map(enFait) : [unFaitVu(contenu, jour)],
      traces: tracesDe(themes),
    },
    propos: {
      liste: mots.slice(0, 2).map(enPropos),
      circonstances:
        mots.length > 0 ? 'Mots dits au bureau, en entretien seul, sans question posée.' : 'N’a pas voulu en parler.',
    },
  }
  if (aMoitie) return debut
  return {
    ...debut,
    mineurs: mineursDe(dossier, jour),
    scolarite: 'Vient chaque jour. Les résultats ont baissé depuis le début de l’année ; l’équipe est attentive.',
    actions: 'Entretiens réguliers depuis l’ouverture du dossier, liaisons avec la vie scolaire et l’infirmière.',
    evaluation: EVALUATIONS[themes[0] ?? ''] ?? EVALUATION,
    demande: 'Une évaluation de la situation de l’enfant et des autres mineurs du domicile.',
    information: {
      titulaires: contenu.information.titulaires.map(informer(jour)),
      enfant: { informe: true, le: plus(jour, -1), raison: '' },
    },
  }
}

/** The same child, what has happened since. */
export const completerEcrit = (
  contenu: ContenuDEcrit,
  avant: ContenuDEcrit,
  jour: string,
  fait: string,
): ContenuDEcrit => ({
  ...contenu,
  enfant: { ...contenu.enfant, adresse: contenu.enfant.adresse || avant.enfant.adresse },
  responsables: contenu.responsables.map((qui) => ({
    ...qui,
    adresse: qui.adresse || 'Adresse inconnue de l’établissement',
  })),
  mineurs: avant.mineurs,
  motif: avant.motif,
  faits: {
    liste: [
      {
        jour: plus(jour, -1),
        heure: null,
        par: avant.faits.liste[0]?.par ?? contenu.emetteur.nom,
        texte: fait,
        puise: null,
      },
    ],
    traces: { presentes: false, description: '', medecin: null, medecinPrecision: '' },
  },
  propos: { liste: [], circonstances: 'L’enfant n’a pas été revu depuis le premier écrit.' },
  evaluation: 'Les faits nouveaux aggravent ce qui a été écrit. L’évaluation est demandée sans attendre.',
  information: {
    titulaires: contenu.information.titulaires.map((titulaire) => ({
      ...titulaire,
      informe: 'non',
      le: null,
      comment: '',
      reaction: '',
      raison: titulaire.raison || 'Ne répond plus depuis le premier écrit : ni au téléphone, ni au domicile.',
    })),
    enfant: { informe: false, le: null, raison: 'Absent depuis trois jours.' },
  },
})
