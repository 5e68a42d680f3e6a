// The inbox of a sector that is not the heroine's: every way in, each in its own words.
import type { Origine } from '../domain/saisine.ts'
import { anneeScolaire, plus, rentree } from './calendrier.ts'
import { conversation, famille, urgente } from './demandes-du-guichet.ts'
import type { Etablissement } from './etablissements.ts'
import type { PersonnelDemo } from './personnels.ts'
import { heureLibre } from './rythme.ts'
import {
  demandeurDe,
  joindreDe,
  modeDe,
  nommee,
  parleDe,
  type Moment,
  type SaisineDeCompte,
  type SaisineDemo,
  type SaisineNotee,
  type Suite,
} from './saisines.ts'
import {
  contexteDe,
  dire,
  etudier,
  exiger,
  ilYA,
  noter,
  nouvelEleve,
  presente,
  secondDegre,
  SOIR,
  type SecteurDemo,
} from './secteur-demo.ts'
import { convient, polir } from './textes/grammaire.ts'
import { ECOLES, INFIRMERIE, PROFESSEURS, VIE_SCOLAIRE, type Propos } from './textes/saisines-equipe.ts'
import { ATTENTES, CONSEILS, OUVERTURES, PAIRES } from './textes/saisines-suites.ts'

const parCompte = (
  secteur: SecteurDemo,
  { identifiant, uai }: PersonnelDemo,
  propos: readonly Propos[],
): SaisineDeCompte => {
  const { h, ecoles, tirage } = secteur
  const e = exiger(ecoles.find((ecole) => ecole.uai === uai) ?? null, uai)
  const [, eleve] = nouvelEleve(secteur, e)
  const contexte = contexteDe(secteur, eleve, e)
  const [theme, modele] = exiger(
    tirage(h, propos, ([, texte]) => convient(texte, contexte.traits)),
    'accounts',
  )
  const lue = presente(secteur)
  return {
    voie: 'compte',
    uai,
    par: identifiant,
    eleve: nommee(eleve),
    texte: dire(modele, contexte),
    urgent: false,
    eleveInforme: h.chance(0.6),
    parentsInformes: h.chance(0.3),
    lue,
    montree: false,
    suites: lue ? [{ ...etudier(theme, 'semaine', { jour: '', heure: '' }), quand: null }] : [],
  }
}

/** The adults of the schools: by account where they have one, else as she notes it. */
const equipe = (secteur: SecteurDemo): SaisineDemo[] => {
  const { h, ecoles, tirage, personnels } = secteur
  const propos = (e: Etablissement, liste: readonly Propos[], origine: Origine, jours: number): SaisineDemo => {
    const qui = nouvelEleve(secteur, e)
    const { traits } = contexteDe(secteur, qui[1], e)
    const [theme, modele] = exiger(
      tirage(h, liste, ([, texte]) => convient(texte, traits)),
      origine,
    )
    const urgence = h.pondere([
      ['semaine', 5],
      ['normale', 4],
      ['48h', 1],
    ] as const)
    const suite = (moment: Moment): Suite[] => (h.chance(0.5) ? [etudier(theme, urgence, moment)] : [])
    return noter(secteur, qui, { origine, modele, jour: ilYA(secteur, jours), urgence }, suite)
  }
  const compte = (...fonctions: PersonnelDemo['fonction'][]): PersonnelDemo | undefined =>
    personnels.find(({ uai, fonction }) => fonctions.includes(fonction) && ecoles.some((e) => e.uai === uai))
  const [cpe, professeur, directrice] = [compte('cpe'), compte('enseignant'), compte('directeur-ecole')]
  const primaire = ecoles.filter(({ nature }) => nature === 'ecole')
  const deLEcole = (): SaisineDemo[] => {
    if (directrice) return [parCompte(secteur, directrice, ECOLES)]
    return primaire.length === 0 ? [] : [propos(h.choisir(primaire), ECOLES, 'directeur-ecole', h.entier(1, 6))]
  }
  return [
    cpe
      ? parCompte(secteur, cpe, VIE_SCOLAIRE)
      : propos(secondDegre(secteur), VIE_SCOLAIRE, 'cpe-vie-scolaire', h.entier(1, 4)),
    propos(secondDegre(secteur), INFIRMERIE, 'infirmier', h.entier(2, 6)),
    professeur
      ? parCompte(secteur, professeur, PROFESSEURS)
      : propos(secondDegre(secteur), PROFESSEURS, 'enseignant', h.entier(1, 5)),
    ...deLEcole(),
  ]
}

const enAttente = (secteur: SecteurDemo): SaisineNotee => {
  const qui = nouvelEleve(secteur, secondDegre(secteur))
  const [origine, modele, attente] = exiger(secteur.tirage(secteur.h, ATTENTES), 'waiting')
  const jour = ilYA(secteur, secteur.h.entier(7, 14))
  const acte = { acte: 'attendre', attente, jusqua: plus(secteur.aujourdhui, secteur.h.entier(3, 12)) } as const
  return noter(secteur, qui, { origine, modele, jour }, (quand) => [{ acte, quand, motif: '' }])
}

const paire = (secteur: SecteurDemo): SaisineNotee[] => {
  const qui = nouvelEleve(secteur, secondDegre(secteur))
  const [, ...voix] = exiger(secteur.tirage(secteur.h, PAIRES), 'pairs')
  return voix.map(([origine, modele], i) => {
    const urgence = i === 0 ? 'semaine' : 'normale'
    return noter(secteur, qui, { origine, modele, jour: ilYA(secteur, 3 - 2 * i), urgence })
  })
}

const OUVERTES = 2

/** What came before files of this year: who spoke first. */
const prisesEnCharge = (secteur: SecteurDemo): SaisineNotee[] => {
  const { h, tirage, dossiers, ecoles, aujourdhui, absenteDepuis } = secteur
  const debut = rentree(anneeScolaire(aujourdhui))
  const possibles = dossiers.flatMap((dossier, rang) => {
    const deCetteAnnee = dossier.ouvertLe >= debut && dossier.ouvertLe < (absenteDepuis ?? aujourdhui)
    return deCetteAnnee && dossier.closLe === null ? [{ dossier, rang }] : []
  })
  const prises: SaisineNotee[] = []
  for (const { dossier, rang } of h.melanger(possibles)) {
    const e = ecoles.find(({ uai }) => uai === dossier.eleve.uai)
    if (!e || prises.length === OUVERTES) continue
    const { traits } = contexteDe(secteur, dossier.eleve, e, dossier)
    const voix = tirage(h, OUVERTURES[dossier.motif], ([qui, mots]) => parleDe(qui, e) && convient(mots, traits))
    if (!voix) continue
    const [origine, modele] = voix
    const acte = { acte: 'prendre-en-charge', dossier: rang } as const
    const dit = { origine, modele, jour: dossier.ouvertLe }
    prises.push(noter(secteur, [e, dossier.eleve, dossier], dit, (quand) => [{ acte, quand, motif: '' }]))
  }
  return prises
}

const conseil = (secteur: SecteurDemo): SaisineNotee => {
  const { h, tirage, agenda } = secteur
  const e = secondDegre(secteur)
  const [origine, texte, motif] = exiger(tirage(h, CONSEILS), 'advice')
  const jour = ilYA(secteur, h.entier(8, 25))
  return {
    voie: 'note',
    uai: e.uai,
    eleve: null,
    texte: polir(texte),
    origine,
    mode: modeDe(h, origine, texte),
    urgence: 'normale',
    pour: 'autre',
    demandeur: demandeurDe(origine, e, null, texte),
    joindre: joindreDe(origine),
    quand: { jour, heure: heureLibre(h, agenda, jour) },
    suites: [{ acte: { acte: 'conseil-donne' }, quand: { jour, heure: SOIR }, motif: polir(motif) }],
  }
}

/** In the order in which they are written: what she noted, the oldest first, then what comes by the doors. */
export const faireBoite = (secteur: SecteurDemo): SaisineDemo[] => {
  const dites = equipe(secteur)
  const notees = [...prisesEnCharge(secteur), conseil(secteur), enAttente(secteur), ...paire(secteur), ...dites]
  const [aLaMain, parLesPortes] = [
    notees.filter(({ voie }) => voie === 'note'),
    dites.filter(({ voie }) => voie !== 'note'),
  ]
  return [...enOrdre(aLaMain), ...parLesPortes, famille(secteur), conversation(secteur), urgente(secteur)]
}

const instant = (s: SaisineDemo): string => (s.voie === 'note' ? `${s.quand.jour} ${s.quand.heure}` : '')
export const enOrdre = (saisines: readonly SaisineDemo[]): SaisineDemo[] =>
  saisines.toSorted((a, b) => instant(a).localeCompare(instant(b)))
