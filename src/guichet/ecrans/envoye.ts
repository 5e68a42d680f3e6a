import type { GuichetVu } from '../../contract/guichet.ts'
import { aujourdhui, heureQuIlEst } from '../clock.ts'
import { adresse, type Contexte } from '../contexte.ts'
import { joursDEcart, majuscule } from '../dates.ts'
import { el, isoler, tel, type Enfant } from '../dom.ts'
import { enPhrase, prochainPassage } from '../horaires.ts'
import { bloc, bouton, coche, danger } from '../pieces.ts'

/** Five words and three digits, two a line in reading order; never translated, always from left to right. */
const recuEnGrand = (recu: string): HTMLElement =>
  el(
    'p',
    { class: 'recu', translate: 'no', lang: 'fr', dir: 'ltr' },
    ...recu.split(' ').flatMap((mot, i) => [i > 0 && ' ', el('span', {}, tel(mot))]),
  )

const etape = (quand: string, quoi: Enfant[], faite: boolean): HTMLElement =>
  el('li', { class: faite ? 'fait' : null }, el('strong', {}, quand), ...quoi)

/** What happens next, said in days from the days she will really be there. */
export const laSuite = (contexte: Contexte, ecole: GuichetVu, repond: boolean): HTMLElement => {
  const { phrases, dates, reponses } = contexte
  const mots = adresse(contexte)
  const { suite, page, sens } = phrases
  const jour = aujourdhui()
  const passage = prochainPassage(ecole.passages, jour, heureQuIlEst())
  const nomDuJour = (j: string): string => {
    if (j === jour) return suite.aujourdhui
    return majuscule(joursDEcart(jour, j) < 7 ? dates.jourDeSemaine(j) : dates.jour(j))
  }
  const elle = ecole.lecteur === 'secteur'
  const lit = elle ? (repond ? mots.elleLitEtRepond : mots.elleLit) : repond ? mots.autreLitEtRepond : mots.autreLit
  const quand = elle && passage ? nomDuJour(passage.jour) : suite.ensuite
  const heures = passage && phrases.accueil.heures(dates.heure(passage.debut), dates.heure(passage.fin))
  return el(
    'section',
    { class: 'bloc' },
    el('h2', {}, suite.titre),
    el(
      'ol',
      { class: 'fil' },
      etape(suite.aujourdhui, [page.virgule, mots.arrive], true),
      // what she was told when she said that it is urgent: the duty does not wait for her day
      etape(quand, [page.virgule, lit, elle && reponses?.urgent === true && ` ${mots.urgentAide}`], false),
      passage &&
        etape(
          nomDuJour(passage.jour),
          [
            page.virgule,
            suite.auBureau(
              [passage.bureau && isoler(enPhrase(passage.bureau), sens), heures].filter(Boolean).join(page.virgule),
            ),
          ],
          false,
        ),
    ),
    coche(suite.rienGarde),
  )
}

export const envoye = (contexte: Contexte, recu: string | null): Enfant[] => {
  const { phrases, ecole, reponses } = contexte
  const mots = adresse(contexte)
  const fini = bouton(phrases.suite.fini, contexte.effacer)
  const texte = recu
    ? [el('p', { class: 'sous-titre' }, `${mots.voiciLeRecu} `, el('strong', {}, mots.ecrisLe)), recuEnGrand(recu)]
    : [el('p', { class: 'sous-titre' }, mots.viens)]
  const entete = { titre: mots.envoye, niveau: 'h1' } as const
  return [
    bloc(contexte, recu ? { ...entete, mots: recu.split(' ') } : entete, ...texte),
    fini,
    reponses?.urgent === true ? danger(contexte) : null,
    ecole && laSuite(contexte, ecole, recu !== null),
  ]
}

export const efface = (contexte: Contexte): Enfant[] => [
  bloc(contexte, { titre: contexte.phrases.suite.efface, niveau: 'h1' }, coche(contexte.phrases.suite.rienGarde)),
  danger(contexte),
]
