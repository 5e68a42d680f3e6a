// What pupils and families write on the public page of a school.
import type { SaisineDuGuichet } from './saisines.ts'
import { contexteDe, dire, exiger, nouvelEleve, presente, secondDegre, type SecteurDemo } from './secteur-demo.ts'
import { CONVERSATIONS, URGENTS } from './textes/saisines-eleves.ts'
import { FAMILLES } from './textes/saisines-familles.ts'

export const conversation = (secteur: SecteurDemo): SaisineDuGuichet => {
  const [e, eleve] = nouvelEleve(secteur, secondDegre(secteur))
  const contexte = contexteDe(secteur, eleve, e)
  const {
    texte,
    precision = '',
    echanges,
  } = exiger(
    secteur.tirage(secteur.h, CONVERSATIONS, ({ si }) => si === undefined || contexte.traits.has(si)),
    'conversations',
  )
  const moyen = presente(secteur) || secteur.h.chance(0.65) ? 'recu' : 'bureau'
  return {
    voie: 'guichet',
    uai: e.uai,
    langue: 'fr',
    eleve: null,
    texte,
    reponses: { emetteur: 'eleve', urgent: false, texte, moyen, precision },
    lue: presente(secteur),
    echanges: presente(secteur) ? echanges.map(([nous, eux]) => [dire(nous, contexte), eux] as const) : [],
    suites: [],
  }
}

export const urgente = (secteur: SecteurDemo): SaisineDuGuichet => {
  const { h, tirage } = secteur
  const [e, eleve] = nouvelEleve(secteur, secondDegre(secteur))
  const { traits } = contexteDe(secteur, eleve, e)
  const { pour, texte } = exiger(
    tirage(h, URGENTS, ({ si }) => si === undefined || traits.has(si)),
    'urgents',
  )
  const soi = { prenom: eleve.prenom, nom: '', classe: eleve.classe }
  const dit = pour === 'soi' && h.chance(0.5)
  return {
    voie: 'guichet',
    uai: e.uai,
    langue: 'fr',
    eleve: dit ? soi : null,
    texte,
    reponses: { emetteur: 'eleve', pour, urgent: true, texte, moyen: 'bureau', ...(dit ? { soi } : {}) },
    lue: false,
    echanges: [],
    suites: [],
  }
}

export const famille = (secteur: SecteurDemo): SaisineDuGuichet => {
  const { h, tirage, ecoles } = secteur
  const e = h.choisir(ecoles)
  const [, { classe }] = nouvelEleve(secteur, e)
  const { langue, enfant, parent, texte } = exiger(tirage(h, FAMILLES), 'families')
  const [prenom = '', nom = ''] = parent.split(' ')
  const concerne = { ...enfant, classe }
  return {
    voie: 'guichet',
    uai: e.uai,
    langue,
    eleve: concerne,
    texte,
    reponses: {
      emetteur: 'parent',
      urgent: false,
      texte,
      concerne,
      soi: { prenom, nom, classe: '' },
      moyen: 'bureau',
      langueParlee: langue === 'ar' ? 'arabe' : 'anglais',
      interprete: langue === 'ar',
    },
    lue: presente(secteur) && h.chance(0.5),
    echanges: [],
    suites: [],
  }
}
