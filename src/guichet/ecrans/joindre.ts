import { adresse, type Contexte } from '../contexte.ts'
import { majuscule } from '../dates.ts'
import { el, isoler } from '../dom.ts'
import { enPhrase, lignesDePresence } from '../horaires.ts'
import { caseACocher, champ, choix, type Option } from '../pieces.ts'
import { moyensDe, type Moyen, type Reponses } from '../reponses.ts'

/** « Le mardi ou le jeudi, bureau 104 » */
const quandEtOu = ({ ecole, phrases, dates }: Contexte): string => {
  const lignes = lignesDePresence(ecole?.presences ?? [])
  const jours = [...new Set(lignes.flatMap((ligne) => ligne.jours.map(({ numero }) => numero)))]
  const bureaux = [...new Set(lignes.map(({ bureau }) => bureau).filter(Boolean))]
  const dits = dates.ou(jours.sort((a, b) => a - b).map((numero) => phrases.accueil.unJour(dates.nomDuJour(numero))))
  const [bureau = ''] = bureaux.length === 1 ? bureaux : []
  return majuscule([dits, bureau && isoler(enPhrase(bureau), phrases.sens)].filter(Boolean).join(phrases.page.virgule))
}

const optionDe = (contexte: Contexte, moyen: Moyen): Option<Moyen> => {
  const { questions: q } = contexte.phrases
  const mots = adresse(contexte)
  switch (moyen) {
    case 'recu':
      return { valeur: moyen, texte: q.cinqMots, aide: mots.recuAide }
    case 'bureau': {
      const aide = quandEtOu(contexte)
      return aide === '' ? { valeur: moyen, texte: q.bureau } : { valeur: moyen, texte: q.bureau, aide }
    }
    case 'billet':
      return { valeur: moyen, texte: q.billet, aide: q.billetAide }
    case 'telephone':
      return { valeur: moyen, texte: mots.telephone, aide: mots.telephoneAide }
    case 'courriel':
      return { valeur: moyen, texte: q.courriel }
    case 'etablissement':
      return { valeur: moyen, texte: q.surPlace }
  }
}

const suiteDe = (contexte: Contexte, reponses: Reponses, moyen: Moyen): HTMLElement | null => {
  const { questions: q } = contexte.phrases
  const mots = adresse(contexte)
  const precision = (label: string): HTMLElement =>
    champ({ label, valeur: reponses.precision, long: 150, changer: (v) => (reponses.precision = v) })
  switch (moyen) {
    case 'telephone':
      return el(
        'div',
        {},
        champ({
          label: mots.numero,
          type: 'tel',
          long: 30,
          valeur: reponses.telephone,
          changer: (v) => (reponses.telephone = v),
        }),
        precision(mots.quand),
      )
    case 'courriel':
      return champ({
        label: q.adresse,
        type: 'email',
        valeur: reponses.courriel,
        changer: (v) => (reponses.courriel = v),
      })
    case 'etablissement':
      return precision(q.surPlaceOu)
    case 'bureau':
      return caseACocher(mots.aussiRecu, reponses.aussiRecu, (v) => (reponses.aussiRecu = v))
    case 'recu':
    case 'billet':
      return null
  }
}

export const joindre = ({ contexte, reponses }: { contexte: Contexte; reponses: Reponses }) => {
  const mots = adresse(contexte)
  const options = moyensDe(reponses.emetteur).map((moyen) => optionDe(contexte, moyen))
  const suite = (moyen: Moyen): HTMLElement | null => suiteDe(contexte, reponses, moyen)
  return {
    titre: mots.joindre,
    contenu: [
      el('p', { class: 'sous-titre' }, mots.joindreAide),
      choix(mots.joindre, options, reponses.moyen, (v) => (reponses.moyen = v), { suite }),
    ],
  }
}
