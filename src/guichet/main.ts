// The public page of a school. All that it knows is in `etat`, which the exit empties.
import type { GuichetVu } from '../contract/guichet.ts'
import { barre } from './barre.ts'
import type { Contexte, Vue } from './contexte.ts'
import { creerDates, type Dates } from './dates.ts'
import { creerEcoute } from './ecoute.ts'
import { el, typographie, type Enfant } from './dom.ts'
import { demanderLEcole, uaiDeLAdresse } from './ecole.ts'
import { accueil, ailleurs } from './ecrans/accueil.ts'
import { echec, envoi } from './ecrans/envoi.ts'
import { efface, envoye } from './ecrans/envoye.ts'
import { fil, saisieDuRecu } from './ecrans/fil.ts'
import { question } from './ecrans/question.ts'
import { etapesDe, precedente } from './etapes.ts'
import { fr, type Phrases } from './langues/fr.ts'
import { langueDeLAppareil, LANGUES, type Langue } from './langues/langues.ts'
import { creerLien, type Lien } from './lien.ts'
import { armerLaSortie, surRetour } from './quitter.ts'
import { nouvellesReponses, type Reponses } from './reponses.ts'

type Etat = {
  langue: Langue
  phrases: Phrases
  dates: Dates
  ecole: GuichetVu | null
  reponses: Reponses | null
  suite: Contexte['suite']
  vue: Vue
}

const rien = (): Contexte['suite'] => ({ saisie: '', texte: '', voix: null })
const etat: Etat = {
  langue: LANGUES[0],
  phrases: fr,
  dates: creerDates(fr.intl),
  ecole: null,
  reponses: null,
  suite: rien(),
  vue: { vue: 'accueil' },
}
const ecoute = creerEcoute()
let lien: Lien | null = null
let departs: (() => void)[] = []
let oublierLeRetour = (): void => undefined

const zone = (id: string): HTMLElement => {
  const trouvee = document.getElementById(id)
  if (!trouvee) throw new Error(`no #${id} in the page`)
  return trouvee
}

const quitterLEcran = (): void => {
  ecoute.taire()
  const faire = departs
  departs = []
  for (const depart of faire) depart()
}

const oublier = (): void => {
  quitterLEcran()
  lien?.finir()
  lien = null
  etat.reponses = null
  etat.suite = rien()
}

const rappeler = async (): Promise<void> => {
  const issue = await demanderLEcole(uaiDeLAdresse(location.pathname))
  if ('ecole' in issue) etat.ecole = issue.ecole
  // an answer that comes once writing has begun changes what is known, not the screen
  if (etat.vue.vue === 'accueil' || etat.vue.vue === 'ailleurs')
    montrer('ecole' in issue ? { vue: 'accueil' } : { vue: 'ailleurs', pourquoi: issue.pourquoi }, false)
  else if (etat.vue.vue === 'echec') montrer(etat.vue, false)
}

const contexte: Contexte = {
  get phrases() {
    return etat.phrases
  },
  get dates() {
    return etat.dates
  },
  get ecole() {
    return etat.ecole
  },
  get reponses() {
    return etat.reponses
  },
  get suite() {
    return etat.suite
  },
  aller: (vue) => {
    montrer(vue, true)
    if (vue.vue === 'echec' && (vue.refus === 'lecteur-change' || vue.refus === 'guichet-ferme')) void rappeler()
  },
  commencer: (emetteur) => {
    etat.reponses ??= nouvellesReponses(emetteur)
    if (etat.reponses.emetteur !== emetteur) etat.reponses = nouvellesReponses(emetteur)
    verifierDeja()
    montrer({ vue: 'question', etape: etapesDe(etat.reponses)[0] ?? 'recit' }, true)
  },
  lien: () => {
    if (!lien || lien.casse) lien = creerLien()
    return lien
  },
  enPartant: (faire) => void departs.push(faire),
  rappeler: () => void rappeler(),
  effacer: () => {
    oublier()
    montrer({ vue: 'efface' }, true)
  },
  lire: (bouton, bloc, mots) => {
    if (bouton.getAttribute('aria-pressed') === 'true') return ecoute.taire()
    const phrases = bloc.innerText.split('\n').filter((ligne) => ligne.trim() !== '')
    bouton.setAttribute('aria-pressed', 'true')
    bouton.setAttribute('aria-label', etat.phrases.page.taire)
    const nom = etat.phrases.page.ecouter(bloc.querySelector('h1,h2')?.textContent ?? '')
    void ecoute.lire(mots ?? phrases, mots ? 'fr' : etat.phrases.code, mots !== undefined).then((lu) => {
      bouton.setAttribute('aria-pressed', 'false')
      bouton.setAttribute('aria-label', nom)
      if (!lu) direSansVoix(bloc)
    })
  },
}

/** While she writes: the worker comes, and checks whose door it is. */
const verifierDeja = (): void => {
  if (!etat.ecole) return
  const { uai, service, lecteur } = etat.ecole
  void contexte.lien().demander('verifier', { uai, service, lecteur })
}

/** Said once, in words, where it was asked. */
const direSansVoix = (bloc: HTMLElement): void => {
  if (document.querySelector('.sans-voix')) return
  bloc.firstElementChild?.after(el('p', { class: 'aide sans-voix', role: 'status' }, etat.phrases.page.sansVoix))
}

const contenuDe = (vue: Vue): Enfant[] => {
  switch (vue.vue) {
    case 'accueil':
      return accueil(contexte)
    case 'ailleurs':
      return ailleurs(contexte, vue.pourquoi)
    case 'question':
      return etat.reponses ? question(contexte, vue.etape, etat.reponses) : accueil(contexte)
    case 'envoi':
      return etat.reponses ? envoi(contexte, etat.reponses) : accueil(contexte)
    case 'echec':
      return echec(contexte, vue.refus)
    case 'envoye':
      return envoye(contexte, vue.recu)
    case 'recu':
      return saisieDuRecu(contexte)
    case 'fil':
      return fil(contexte, vue.fil, vue.nouvelle)
    case 'efface':
      return efface(contexte)
  }
}

/** Where Back leads; null where there is nothing behind. */
const retourDe = (vue: Vue): (() => void) | null => {
  const { reponses } = etat
  const vers = (suivante: Vue) => () => montrer(suivante, true)
  switch (vue.vue) {
    case 'question': {
      const avant = reponses ? precedente(vue.etape, reponses) : 'accueil'
      return vers(avant === 'accueil' ? { vue: 'accueil' } : { vue: 'question', etape: avant })
    }
    case 'envoi':
    case 'echec': {
      const derniere = reponses && etapesDe(reponses).at(-1)
      return vers(derniere ? { vue: 'question', etape: derniere } : { vue: 'accueil' })
    }
    case 'recu':
      return vers({ vue: 'accueil' })
    case 'accueil':
    case 'ailleurs':
    case 'envoye':
    case 'fil':
    case 'efface':
      return null
  }
}

const changerDeLangue = async (langue: Langue): Promise<void> => {
  try {
    etat.phrases = await langue.lire()
  } catch {
    // the network is cut: the page stays in the language that it has
    return
  }
  etat.langue = langue
  etat.dates = creerDates(etat.phrases.intl)
  montrer(etat.vue, false)
}

const montrer = (vue: Vue, deplacer: boolean): void => {
  quitterLEcran()
  oublierLeRetour()
  etat.vue = vue
  const { page, code, sens } = etat.phrases
  document.documentElement.lang = code
  document.documentElement.dir = sens
  document.title = page.titreNeutre
  const quitter = zone('quitter')
  quitter.replaceChildren(el('strong', {}, page.quitter), ' ', el('span', {}, page.quitterAide))
  const retour = retourDe(vue)
  oublierLeRetour = retour ? surRetour(retour) : () => undefined
  const rang = vue.vue === 'question' && etat.reponses ? etapesDe(etat.reponses) : null
  zone('barre').replaceChildren(
    barre({
      phrases: etat.phrases,
      langue: etat.langue,
      ouverte: vue.vue === 'accueil' || vue.vue === 'ailleurs',
      retour,
      rang: rang && vue.vue === 'question' ? page.rang(rang.indexOf(vue.etape) + 1, rang.length) : '',
      changer: (langue) => void changerDeLangue(langue),
    }),
  )
  const contenu = zone('contenu')
  contenu.className = `vue-${vue.vue}`
  contenu.replaceChildren()
  for (const enfant of contenuDe(vue))
    if (enfant) contenu.append(typeof enfant === 'string' ? typographie(enfant) : enfant)
  if (!deplacer) return
  scrollTo(0, 0)
  contenu.querySelector('h1')?.focus({ preventScroll: true })
}

armerLaSortie(() => {
  oublier()
  etat.ecole = null
  etat.vue = { vue: 'accueil' }
  for (const id of ['barre', 'contenu']) document.getElementById(id)?.replaceChildren()
})
const langue = langueDeLAppareil(navigator.languages)
if (langue.cle === 'fr') montrer(etat.vue, false)
else void changerDeLangue(langue)
void rappeler()
