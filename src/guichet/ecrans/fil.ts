// What a receipt opens. Who holds it is not known: these sentences say neither "tu" nor "vous" where they can.
import { estRefus } from '../../domain/refus.ts'
import { type Contexte } from '../contexte.ts'
import { el, tel, type Enfant } from '../dom.ts'
import type { EchangeLu, Fil, RefusDEnvoi, RefusDuRecu } from '../face.ts'
import { parler } from '../parler.ts'
import { alerte, bloc, bouton, coche, texteLong } from '../pieces.ts'
import { direAvancement } from './envoi.ts'

export const saisieDuRecu = (contexte: Contexte): Enfant[] => {
  const { recu } = contexte.phrases
  const etat = el('div', { role: 'status' })
  const ouvrir = async (): Promise<void> => {
    etat.replaceChildren(el('p', { class: 'grand' }, recu.cherche))
    envoyer.disabled = true
    const issue = await contexte.lien().demander('ouvrir', { saisie: contexte.suite.saisie })
    envoyer.disabled = false
    if (!etat.isConnected) return
    if (!estRefus(issue) && !('motInconnu' in issue)) return contexte.aller({ vue: 'fil', fil: issue, nouvelle: null })
    etat.replaceChildren(alerte(el('p', {}, estRefus(issue) ? dire[issue.refus] : recu.motInconnu(issue.motInconnu))))
  }
  const dire: Record<RefusDuRecu, string> = {
    'recu-incomplet': recu.incomplet,
    'recu-inconnu': recu.inconnu,
    'trop-d-essais': recu.tropDEssais,
    'porte-fausse': recu.nonVerifie,
    'sans-cle': contexte.phrases.ailleurs.sansCleTexte,
    'reseau-absent': contexte.phrases.ailleurs.panneTexte,
  }
  const envoyer = bouton(recu.ouvrir, () => void ouvrir())
  const saisie = el('textarea', {
    id: 'recu',
    class: 'fr-input court',
    rows: '2',
    maxlength: '120',
    autocomplete: 'off',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
    translate: 'no',
    dir: 'ltr',
    'aria-describedby': 'recu-aide',
    input: () => (contexte.suite.saisie = saisie.value),
    keydown: (evenement) => {
      if (!(evenement instanceof KeyboardEvent) || evenement.key !== 'Enter' || evenement.isComposing) return
      evenement.preventDefault()
      if (!envoyer.disabled) void ouvrir()
    },
  })
  saisie.value = contexte.suite.saisie
  const cinqMots = el(
    'div',
    { class: 'champ' },
    el('label', { for: 'recu' }, recu.champ),
    el('p', { class: 'aide', id: 'recu-aide' }, recu.aide),
    saisie,
  )
  return [bloc(contexte, { titre: recu.titre, niveau: 'h1' }, cinqMots), etat, envoyer]
}

const ligne = ({ phrases: { recu, page }, dates }: Contexte, echange: EchangeLu): HTMLElement => {
  const jour = el('strong', {}, dates.jour(echange.jour))
  if (echange.genre === 'eux') return el('li', { class: 'fait' }, jour, page.virgule, recu.encore)
  if (echange.genre === 'fausse') return el('li', {}, jour, page.virgule, recu.fausse)
  return el(
    'li',
    { class: 'leur' },
    jour,
    page.virgule,
    recu.repond(echange.par),
    el('p', { class: 'reponse', dir: 'auto' }, tel(echange.texte)),
  )
}

const ecrireEncore = (contexte: Contexte): Enfant[] => {
  const { phrases, suite, ecole } = contexte
  const { recu } = phrases
  const etat = el('div', { role: 'status' })
  const texte = texteLong('suite', { label: recu.ecrireEncore, valeur: suite.texte, changer: (v) => (suite.texte = v) })
  const voix = parler(contexte, { lire: () => suite.voix, poser: (v) => (suite.voix = v) })
  const envoyer = async (): Promise<void> => {
    await voix.finir()
    if (suite.texte.trim() === '' && suite.voix === null)
      return etat.replaceChildren(alerte(el('p', {}, phrases.questions.manque.recit)))
    depart.disabled = true
    const issue = await contexte.lien().demander(
      'ecrire',
      {
        uai: ecole?.uai ?? '',
        texte: suite.texte.trim(),
        langue: phrases.cle,
        voix: suite.voix && { type: suite.voix.type, octets: suite.voix.octets },
      },
      (avancement) => etat.replaceChildren(el('p', {}, direAvancement(contexte, avancement))),
    )
    depart.disabled = false
    if (!etat.isConnected) return
    if (estRefus(issue)) return etat.replaceChildren(alerte(el('p', {}, dire(issue.refus))))
    if (!issue.entreTemps) Object.assign(suite, { texte: '', voix: null })
    contexte.aller({ vue: 'fil', fil: issue.fil, nouvelle: issue.entreTemps ? 'entre-temps' : 'parti' })
  }
  const dire = (refus: 'recu-inconnu' | RefusDEnvoi): string => {
    if (refus === 'recu-inconnu') return recu.inconnu
    if (refus === 'porte-fausse') return recu.porteFausse
    if (refus === 'trop-d-essais') return recu.sature
    if (refus === 'texte-trop-long') return recu.tropLong
    return refus === 'sans-cle' ? phrases.ailleurs.sansCleTexte : recu.reseau
  }
  const depart = bouton(recu.envoyer, () => void envoyer())
  return [bloc(contexte, { titre: recu.ecrireEncore, niveau: 'h2', classe: 'trait' }, texte, voix.zone), etat, depart]
}

export const fil = (contexte: Contexte, lu: Fil, nouvelle: 'parti' | 'entre-temps' | null): Enfant[] => {
  const { phrases, dates } = contexte
  const { recu } = phrases
  const repondu = lu.echanges.some(({ genre }) => genre !== 'eux')
  return [
    bloc(
      contexte,
      { titre: recu.titre, niveau: 'h1' },
      nouvelle === null
        ? null
        : el(
            'div',
            { class: nouvelle === 'parti' ? 'alerte bien' : 'alerte', role: 'status' },
            el('p', {}, nouvelle === 'parti' ? recu.parti : recu.entreTemps),
          ),
      // whoever answers has read
      el('p', { class: 'grand' }, recu.etat[lu.etat === 'deposee' && repondu ? 'recue' : lu.etat]),
      el(
        'ol',
        { class: 'fil' },
        el('li', { class: 'fait' }, el('strong', {}, dates.jour(lu.jour)), phrases.page.virgule, recu.premier),
        ...lu.echanges.map((echange) => ligne(contexte, echange)),
      ),
      repondu ? null : el('p', { class: 'grand' }, recu.sansReponse),
      coche(recu.plusVisible),
      el('p', { class: 'sous-titre' }, recu.expire(dates.jour(lu.expireLe))),
    ),
    ...ecrireEncore(contexte),
    bouton(recu.fini, contexte.effacer, 'fr-btn large fr-btn--secondary'),
  ]
}
