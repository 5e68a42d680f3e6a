// One question a screen.
import { adresse, type Contexte } from '../contexte.ts'
import { el, type Enfant } from '../dom.ts'
import { manqueA, suivante, type Etape } from '../etapes.ts'
import { alerte, bloc, bouton, champ, choix, coche, lienTexte, texteLong } from '../pieces.ts'
import { parler } from '../parler.ts'
import type { Identite, Reponses } from '../reponses.ts'
import { joindre } from './joindre.ts'
import { liront } from './liront.ts'
import { urgence } from './urgence.ts'

type Question = {
  readonly titre: string
  readonly contenu: readonly Enfant[]
  readonly apres?: readonly Enfant[]
  /** What must end before going on. */
  readonly avant?: () => Promise<void>
}
type Donnees = { readonly contexte: Contexte; readonly reponses: Reponses }

const identite = ({ phrases: { questions } }: Contexte, qui: Identite): HTMLElement[] => [
  champ({ label: questions.prenom, valeur: qui.prenom, changer: (v) => (qui.prenom = v) }),
  champ({ label: questions.nom, valeur: qui.nom, changer: (v) => (qui.nom = v) }),
  champ({ label: questions.classe, valeur: qui.classe, long: 30, changer: (v) => (qui.classe = v) }),
]

const aide = (texte: string): HTMLElement => el('p', { class: 'sous-titre' }, texte)

const pour = ({ contexte: { phrases }, reponses }: Donnees): Question => {
  const q = phrases.questions
  const options = [
    { valeur: 'soi', texte: q.pourMoi },
    { valeur: 'autre', texte: q.pourAutre, aide: q.pourAutreAide },
    { valeur: 'groupe', texte: q.pourClasse, aide: q.pourClasseAide },
  ] as const
  return { titre: q.pour, contenu: [choix(q.pour, options, reponses.pour, (v) => (reponses.pour = v))] }
}

const recit = ({ contexte, reponses }: Donnees): Question => {
  const mots = adresse(contexte)
  const saisie = texteLong('recit', { label: mots.recit, valeur: reponses.texte, changer: (v) => (reponses.texte = v) })
  const voix = parler(contexte, { lire: () => reponses.voix, poser: (v) => (reponses.voix = v) })
  const oral = (): void => {
    reponses.moyen = 'bureau'
    contexte.aller({ vue: 'question', etape: 'joindre' })
  }
  const peutVenir = reponses.emetteur === 'eleve' || reponses.emetteur === 'parent'
  return {
    titre: mots.recit,
    contenu: [aide(mots.recitAide), saisie, voix.zone, coche(mots.secret)],
    avant: voix.finir,
    apres: peutVenir ? [lienTexte(mots.viveVoix, oral)] : [],
  }
}

const qui = ({ contexte, reponses }: Donnees): Question => {
  const { questions, tu } = contexte.phrases
  const mot = reponses.moyen === 'billet' ? questions.pourLeBillet : questions.anonyme
  return { titre: tu.qui, contenu: [aide(mot), ...identite(contexte, reponses.soi)] }
}

const deQui = ({ contexte, reponses }: Donnees): Question => {
  const { questions } = contexte.phrases
  return { titre: questions.deQui, contenu: [aide(questions.deQuiAide), ...identite(contexte, reponses.concerne)] }
}

const enfant = ({ contexte, reponses }: Donnees): Question => {
  const { questions } = contexte.phrases
  return { titre: questions.enfant, contenu: [aide(questions.enfantAide), ...identite(contexte, reponses.concerne)] }
}

const langue = ({ contexte: { phrases }, reponses }: Donnees): Question => {
  const q = phrases.questions
  const interprete = [
    { valeur: false, texte: q.sansInterprete },
    { valeur: true, texte: q.interprete },
  ]
  return {
    titre: phrases.vous.qui,
    contenu: [
      champ({ label: q.votreNom, valeur: reponses.soi.nom, changer: (v) => (reponses.soi.nom = v) }),
      champ({ label: q.langue, valeur: reponses.langueParlee, long: 60, changer: (v) => (reponses.langueParlee = v) }),
      choix<boolean | null>(q.besoin, interprete, reponses.interprete, (v) => (reponses.interprete = v), {
        visible: true,
      }),
    ],
  }
}

/** A professional: of the school, or from outside. */
const professionnel = ({ contexte: { phrases }, reponses }: Donnees): Question => {
  const q = phrases.questions
  return {
    titre: phrases.vous.qui,
    contenu: [
      reponses.emetteur === 'partenaire' &&
        champ({ label: q.organisme, valeur: reponses.organisme, changer: (v) => (reponses.organisme = v) }),
      champ({ label: q.votreNom, valeur: reponses.soi.nom, changer: (v) => (reponses.soi.nom = v) }),
      champ({
        label: q.fonction,
        ...(reponses.emetteur === 'personnel' ? { aide: q.fonctionAide } : {}),
        valeur: reponses.fonction,
        long: 60,
        changer: (v) => (reponses.fonction = v),
      }),
    ],
  }
}

const eleve = ({ contexte, reponses }: Donnees): Question => {
  const q = contexte.phrases.questions
  const classe = () =>
    champ({
      label: q.classe,
      valeur: reponses.concerne.classe,
      long: 30,
      changer: (v) => (reponses.concerne.classe = v),
    })
  if (reponses.emetteur === 'partenaire') return { titre: q.quelEleve, contenu: identite(contexte, reponses.concerne) }
  const options = [
    { valeur: 'autre', texte: q.unEleve },
    { valeur: 'groupe', texte: q.unGroupe, aide: q.unGroupeAide },
  ] as const
  const suite = (pour: Reponses['pour']): HTMLElement =>
    el('div', {}, ...(pour === 'groupe' ? [classe()] : identite(contexte, reponses.concerne)))
  const choisi = reponses.pour === 'groupe' ? 'groupe' : 'autre'
  return {
    titre: q.quelEleve,
    contenu: [choix(q.quelEleve, options, choisi, (v) => (reponses.pour = v), { suite })],
  }
}

const informes = ({ contexte: { phrases }, reponses }: Donnees): Question => {
  const q = phrases.questions
  const options = [
    { valeur: true, texte: q.oui },
    { valeur: false, texte: q.non },
    { valeur: null, texte: q.neSaisPas },
  ]
  return {
    titre: q.quiLeSait,
    contenu: [
      choix<boolean | null>(q.eleveInforme, options, reponses.eleveInforme, (v) => (reponses.eleveInforme = v), {
        visible: true,
      }),
      choix<boolean | null>(
        q.parentsInformes,
        options,
        reponses.parentsInformes,
        (v) => (reponses.parentsInformes = v),
        { visible: true },
      ),
    ],
  }
}

const QUESTIONS: Record<Etape, (donnees: Donnees) => Question> = {
  pour,
  recit,
  urgence,
  joindre,
  qui,
  deQui,
  enfant,
  langue,
  fonction: professionnel,
  organisme: professionnel,
  eleve,
  informes,
}

export const question = (contexte: Contexte, etape: Etape, reponses: Reponses): Enfant[] => {
  const { page, questions } = contexte.phrases
  const { titre, contenu, apres = [], avant } = QUESTIONS[etape]({ contexte, reponses })
  const manque = el('div', {})
  const derniere = suivante(etape, reponses) === 'envoi'
  const continuer = async (): Promise<void> => {
    await avant?.()
    const absent = manqueA(etape, reponses)
    if (absent) {
      manque.replaceChildren(alerte(el('p', {}, questions.manque[absent])))
      return manque.scrollIntoView({ block: 'nearest' })
    }
    const apres = suivante(etape, reponses)
    contexte.aller(apres === 'envoi' ? { vue: 'envoi' } : { vue: 'question', etape: apres })
  }
  return [
    bloc(contexte, { titre, niveau: 'h1' }, ...contenu),
    manque,
    derniere ? liront(contexte) : null,
    bouton(derniere ? questions.envoyer : page.continuer, () => void continuer()),
    ...apres,
  ]
}
