import type { GuichetVu } from '../../contract/guichet.ts'
import { aujourdhui } from '../clock.ts'
import { type Contexte } from '../contexte.ts'
import { el, isoler, tel, type Enfant } from '../dom.ts'
import { joursDEcart } from '../dates.ts'
import { enPhrase, joursDeLecture, lignesDePresence, type Ligne } from '../horaires.ts'
import { alerte, bloc, danger, lienTexte } from '../pieces.ts'
import { peutSceller } from '../lien.ts'

const joursDe = ({ phrases, dates }: Contexte, { jours }: Ligne): string =>
  dates.et(
    jours.map(({ numero, unSurDeux }) => {
      const nom = dates.nomDuJour(numero)
      return unSurDeux ? phrases.accueil.unSurDeux(nom) : nom
    }),
  )

const heuresDe = ({ phrases, dates }: Contexte, { debut, fin }: Pick<Ligne, 'debut' | 'fin'>): string =>
  phrases.accueil.heures(dates.heure(debut), dates.heure(fin))

/** School, office, days and hours: one sentence when all days are alike. */
const lieu = (contexte: Contexte, { nom, presences }: GuichetVu): HTMLElement[] => {
  const lignes = lignesDePresence(presences)
  const dire = (ligne: Ligne, bureau = ligne.bureau): Enfant[] => [
    bureau === '' ? null : el('bdi', {}, tel(bureau)),
    bureau === '' ? null : contexte.phrases.page.virgule,
    el('strong', {}, joursDe(contexte, ligne)),
    ` ${heuresDe(contexte, ligne)}`,
  ]
  const ecole = el('strong', { lang: 'fr', dir: 'auto' }, tel(nom))
  const [seule] = lignes
  if (lignes.length === 1 && seule)
    return [el('p', { class: 'lieu' }, ecole, contexte.phrases.page.virgule, ...dire(seule, enPhrase(seule.bureau)))]
  if (!seule) return [el('p', { class: 'lieu' }, ecole, '. ', contexte.phrases.accueil.sansJours)]
  return [
    el('p', { class: 'lieu' }, ecole),
    el('ul', { class: 'lieu' }, ...lignes.map((l) => el('li', {}, ...dire(l)))),
  ]
}

/** Who reads today, as the server computes it; the annuaire confirms it before anything leaves. */
export const quiLira = (contexte: Contexte, ecole: GuichetVu): HTMLElement => {
  const { lira, accueil } = contexte.phrases
  const qui = ecole.lecteur === 'secteur' ? lira.secteur[ecole.degre] : lira[ecole.lecteur]
  const jours = ecole.lecteur === 'secteur' ? joursDeLecture(ecole.presences) : []
  const noms = contexte.dates.et(jours.map((numero) => accueil.unJour(contexte.dates.nomDuJour(numero))))
  return bloc(
    contexte,
    { titre: lira.titre, niveau: 'h2' },
    el('p', { class: 'grand' }, qui),
    el('p', { class: 'grand exception' }, lira.exception),
    el('p', { class: 'grand' }, jours.length === 0 ? lira.joursInconnus : lira.jours(noms)),
  )
}

/** Said when the days of the wall are not those of this week: an absence, holidays. */
const prochaineFois = (contexte: Contexte, { lecteur, passages }: GuichetVu): HTMLElement | null => {
  const [passage] = passages
  if (!passage || (lecteur === 'secteur' && joursDEcart(aujourdhui(), passage.jour) <= 7)) return null
  return el('p', { class: 'lieu' }, contexte.phrases.accueil.prochaineFois(contexte.dates.jour(passage.jour)))
}

export const telephone = ({ phrases }: Contexte, numero: string | null): HTMLElement | null =>
  numero === null
    ? null
    : el(
        'p',
        { class: 'lieu' },
        el(
          'a',
          { href: `tel:${numero.replace(/[^\d+]/gu, '')}` },
          phrases.accueil.telephone(isoler(numero, phrases.sens)),
        ),
      )

const jeSuis = (contexte: Contexte): HTMLElement => {
  const { accueil } = contexte.phrases
  const chemins = (['eleve', 'parent', 'personnel', 'partenaire'] as const).map((emetteur) =>
    el(
      'li',
      {},
      el('button', { type: 'button', class: 'chemin', click: () => contexte.commencer(emetteur) }, accueil[emetteur]),
    ),
  )
  return bloc(
    contexte,
    { titre: accueil.jeSuis, niveau: 'h2', classe: 'trait' },
    el('ul', { class: 'chemins' }, ...chemins),
  )
}

const fermee = (contexte: Contexte, { etat }: GuichetVu): HTMLElement => {
  const { ailleurs } = contexte.phrases
  return bloc(
    contexte,
    { titre: ailleurs.ferme, niveau: 'h2' },
    el('p', { class: 'grand' }, etat.raison === 'vacances' ? ailleurs.vacances : ailleurs.fermeTexte),
    etat.reouvreLe === null
      ? null
      : el('p', { class: 'grand' }, el('strong', {}, ailleurs.rouvre(contexte.dates.jour(etat.reouvreLe)))),
    // in holidays she is not there either
    etat.raison === 'vacances' ? null : el('p', { class: 'grand' }, ailleurs.auBureau),
  )
}

const sansCle = (contexte: Contexte): HTMLElement =>
  bloc(
    contexte,
    { titre: contexte.phrases.ailleurs.sansCle, niveau: 'h2' },
    el('p', { class: 'grand' }, contexte.phrases.ailleurs.sansCleTexte),
    el('p', { class: 'grand' }, contexte.phrases.ailleurs.auBureau),
  )

export const accueil = (contexte: Contexte): Enfant[] => {
  const { phrases, ecole } = contexte
  const titre = { titre: phrases.accueil.titre, niveau: 'h1' } as const
  if (!ecole)
    return [
      bloc(contexte, titre, el('p', { class: 'lieu', role: 'status' }, phrases.page.chargement)),
      danger(contexte),
    ]
  const ecrire = ecole.etat.ouvert && peutSceller()
  return [
    bloc(contexte, titre, ...lieu(contexte, ecole), prochaineFois(contexte, ecole)),
    danger(contexte),
    ecole.etat.ouvert ? null : fermee(contexte, ecole),
    peutSceller() ? null : sansCle(contexte),
    ...(ecrire ? [quiLira(contexte, ecole), jeSuis(contexte)] : []),
    peutSceller() ? lienTexte(phrases.accueil.dejaRecu, () => contexte.aller({ vue: 'recu' })) : null,
    telephone(contexte, ecole.telephone),
    phrases.relu === null ? el('p', { class: 'non-relu' }, phrases.nonRelu) : null,
  ]
}

/** No school here, or no answer: the numbers, and that she can be seen all the same. */
export const ailleurs = (contexte: Contexte, pourquoi: 'inconnue' | 'panne'): Enfant[] => {
  const { ailleurs: mots, page } = contexte.phrases
  return [
    bloc(
      contexte,
      { titre: mots[pourquoi], niveau: 'h1' },
      alerte(el('p', {}, pourquoi === 'inconnue' ? mots.inconnueTexte : mots.panneTexte)),
      pourquoi === 'panne'
        ? el('button', { type: 'button', class: 'fr-btn large', click: contexte.rappeler }, page.reessayer)
        : null,
    ),
    danger(contexte),
  ]
}
