import type { Hasard } from './hasard.ts'
import { anneeScolaire, joursOuvres, plus, rentree, sortie } from './calendrier.ts'
import { faireEleve, type EleveDemo, type Registre } from './eleves.ts'
import type { Etablissement } from './etablissements.ts'
import { faireFoyer, voixDuFoyer, type Composition, type FoyerDemo } from './foyers.ts'
import { autreType, choisirScenario, themesDe, type Motif } from './motifs.ts'
import { conteur, type Memoire, type Moment, type Plume } from './recit.ts'
import { heureLibre, intervalle, jourAutour, jourAvant, nombreDEntretiens, ouverture, type Agenda } from './rythme.ts'
import { TACHES } from './textes/communs-travail.ts'
import { convient, polir, rendre, type Contexte } from './textes/grammaire.ts'
import type { Scenario } from './textes/scenario.ts'

export type PresentDemo = { qui: 'eleve' } | { qui: 'proche'; rang: number } | { qui: 'autre'; nom: string }
export type NoteDemo = {
  type: string
  jour: string
  heure: string | null
  lieu: string
  presents: PresentDemo[]
  themes: string[]
  texte: string
}
export type TacheDemo = { libelle: string; echeance: string | null; faiteLe: string | null; note: number | null }
export type DossierDemo = {
  titulaire: number
  eleve: EleveDemo
  foyer: FoyerDemo
  motif: Motif
  themes: string[]
  ouvertLe: string
  informeLe: string | null
  informes: string
  notes: NoteDemo[]
  taches: TacheDemo[]
  closLe: string | null
  prevuJusqua: string | null
}

export type Auteur = { rang: number; sexe: 'f' | 'm'; plume: Plume; agenda: Agenda; presence: ReadonlyMap<string, readonly number[]> }

const NOM = (c: { nom: string; sexe: 'f' | 'm' }): string => `${c.sexe === 'f' ? 'Mme' : 'M.'} ${c.nom}`

const traitsDe = (eleve: EleveDemo, e: Etablissement, aujourdhui: string): string[] => {
  const age = anneeScolaire(aujourdhui) - Number(eleve.naissance.slice(0, 4))
  const traits: string[] = [eleve.sexe]
  if (e.nature === 'ecole') traits.push('ecole')
  else traits.push('second')
  if (e.nature === 'college' || (e.nature === 'erea' && /^[3-6]e/.test(eleve.classe))) traits.push('college')
  else if (e.nature !== 'ecole') traits.push('lycee')
  if (e.nature === 'lp' || /pro|CAP/.test(eleve.classe)) traits.push('lp')
  if (eleve.regime === 'interne') traits.push('interne')
  if (/^(3e|2de|1re|Tle|[12] CAP)/.test(eleve.classe)) traits.push('oriente')
  if (age >= 12) traits.push('ado')
  if (age <= 10) traits.push('ado-')
  if (age >= 16) traits.push('grand16')
  if (Number(aujourdhui.slice(0, 4)) - Number(eleve.naissance.slice(0, 4)) - (eleve.naissance.slice(5) > aujourdhui.slice(5) ? 1 : 0) >= 18) traits.push('majeur')
  return traits
}

const voixDeLEcole = (h: Hasard, eleve: EleveDemo, e: Etablissement): { variables: Record<string, string>; genres: Record<string, 'f' | 'm'> } => {
  const ecole = e.nature === 'ecole'
  const { vieScolaire, infirmerie, psyen, direction } = e
  const pp = eleve.professeur
  const responsable = ecole ? direction : vieScolaire
  const As = h.choisir(['Mme Kerbrat', 'M. Petit', 'Mme Lagarde', 'Mme Coudert', 'M. Verdier'])
  const f = (c: { sexe: 'f' | 'm' }, m: string, fem: string): string => (c.sexe === 'f' ? fem : m)
  return {
    variables: {
      E: eleve.prenom, classe: eleve.classe, commune: e.commune.nom,
      lecole: ecole ? 'l’école' : e.nature === 'college' ? 'le collège' : e.nature === 'erea' ? 'l’EREA' : 'le lycée',
      Cpe: NOM(responsable), laCpe: ecole ? f(direction, 'le directeur', 'la directrice') : f(vieScolaire, 'le CPE', 'la CPE'),
      Pp: NOM(pp), lePp: ecole ? f(pp, 'le maître', 'la maîtresse') : f(pp, 'le professeur principal', 'la professeure principale'),
      Laprof: ecole ? f(pp, 'Le maître', 'La maîtresse') : NOM(pp),
      linf: f(infirmerie, 'l’infirmier', 'l’infirmière'), lapsy: ecole ? f(psyen, 'le psychologue scolaire', 'la psychologue scolaire') : f(psyen, 'le PsyEN', 'la PsyEN'),
      laDir: ecole ? f(direction, 'le directeur', 'la directrice') : e.nature === 'college' ? f(direction, 'le principal', 'la principale') : f(direction, 'le proviseur', 'la proviseure'),
      As,
    },
    genres: { cpe: responsable.sexe, pp: pp.sexe, inf: infirmerie.sexe, psy: psyen.sexe, dir: direction.sexe, as: As.startsWith('M.') ? 'm' : 'f' },
  }
}

const EN_PRESENCE = new Set(['ENTRETIEN_ELEVE', 'ENTRETIEN_PARENTS', 'ENTRETIEN_FAMILLE', 'MEDIATION', 'OBSERVATION', 'ECHANGE_INFORMEL', 'GPDS', 'EQUIPE_EDUCATIVE', 'ESS', 'PROJET_PERSONNEL', 'LIAISON_INTERNE'])
const SANS_HEURE = new Set(['ECRIT', 'ECHANGE_INFORMEL', 'OBSERVATION', 'RELAIS', 'INSTRUCTION_AIDE'])

export const presentsDe = (h: Hasard, type: string, foyer: FoyerDemo, e: Etablissement, eleve: EleveDemo): PresentDemo[] => {
  const reference: PresentDemo = { qui: 'proche', rang: foyer.reference }
  const lui: PresentDemo = { qui: 'eleve' }
  const autre = (nom: string): PresentDemo => ({ qui: 'autre', nom })
  const vs = e.nature === 'ecole' ? `${NOM(e.direction)}, direction` : `${NOM(e.vieScolaire)}, CPE`
  const pp = `${NOM(eleve.professeur)}, ${e.nature === 'ecole' ? 'enseignant' : 'professeur principal'}`.replace(/(Mme .*)enseignant$/, '$1enseignante').replace(/(Mme .*)professeur principal$/, '$1professeure principale')
  switch (type) {
    case 'ENTRETIEN_ELEVE': case 'PROJET_PERSONNEL': case 'OBSERVATION': return [lui]
    case 'ENTRETIEN_PARENTS': return foyer.composition === 'couple' && h.chance(0.2) && foyer.autre !== null ? [reference, { qui: 'proche', rang: foyer.autre }] : [reference]
    case 'ENTRETIEN_FAMILLE': case 'VISITE_DOMICILE': return [lui, reference]
    case 'ACCOMPAGNEMENT_EXT': return h.chance(0.5) ? [lui, reference] : [lui]
    case 'ENTRETIEN_TEL': case 'INFORMATION_PARENTS': case 'AIDE_EDUCATIVE': return [reference]
    case 'INSTRUCTION_AIDE': return h.chance(0.6) ? [reference] : []
    case 'MEDIATION': return [lui, reference, autre(pp)]
    case 'LIAISON_INTERNE': return [autre(h.chance(0.6) ? vs : pp)]
    case 'GPDS': return [autre(vs), autre(`${NOM(e.direction)}, direction`)]
    case 'EQUIPE_EDUCATIVE': case 'ESS': return [reference, autre(pp), autre(vs)]
    default: return []
  }
}

const LIEUX: Partial<Record<string, string>> = { VISITE_DOMICILE: 'à domicile', ENTRETIEN_TEL: 'téléphone', INFORMATION_PARENTS: 'téléphone', GPDS: 'salle de réunion', EQUIPE_EDUCATIVE: 'salle de réunion', ESS: 'salle de réunion', OBSERVATION: 'cour', ECHANGE_INFORMEL: 'couloir' }

export type Consigne = { eleve?: Partial<EleveDemo>; scenario?: { motif: Motif; scenario: Scenario }; depuis?: string; jusque?: string; entretiens?: number; sansFin?: boolean; foyer?: FoyerDemo; composition?: Composition; dates?: { type: string; jour: string; heure: string | null }[]; taches?: TacheDemo[]; themes?: string[] }

const ajusterCartes = (h: Hasard, foyer: FoyerDemo, code: string, ouvertLe: string): void => {
  const mere = foyer.proches[foyer.reference]
  const pere = foyer.autre === null ? undefined : foyer.proches[foyer.autre]
  if (code !== 'PE-CON' || !mere || !pere) return
  const vue = plus(ouvertLe, h.entier(0, 20))
  mere.carte = { ...mere.carte, ordonnanceDeProtection: 'en-beneficie', adresseProtegee: true, decisionVueLe: vue, decision: 'Ordonnance de protection, adresse dissimulée', ditPar: 'la mère, ordonnance vue' }
  mere.adresse = ''
  pere.heberge = false
  pere.carte = { ...pere.carte, autorite: 'suspendue', depuis: plus(ouvertLe, -h.entier(5, 30)), jusqua: plus(ouvertLe, h.entier(180, 360)), decisionVueLe: vue, decision: 'Ordonnance de protection', ordonnanceDeProtection: 'vise', contactAutorise: 'non', contactPrecision: 'Aucune information, aucun document, aucune adresse', ditPar: 'la mère, ordonnance vue' }
}

export const faireDossier = (hasard: Hasard, auteur: Auteur, e: Etablissement, aujourdhui: string, registre: Registre, memoire: Memoire, consigne: Consigne = {}): DossierDemo => {
  const h = hasard
  const eleve = { ...faireEleve(h, e, aujourdhui, registre), ...consigne.eleve }
  const foyer = consigne.foyer ?? faireFoyer(h, eleve, e, aujourdhui, consigne.composition)
  const duFoyer = voixDuFoyer(h, foyer, eleve)
  const deLEcole = voixDeLEcole(h, eleve, e)
  const traits = new Set([...traitsDe(eleve, e, aujourdhui), ...duFoyer.traits])
  const { motif, scenario } = consigne.scenario ?? choisirScenario(h, traits)
  const grave = motif === 'protection' || scenario.code === 'PER-SUI'
  if (grave) traits.add('grave')
  if (motif === 'financier') traits.add('finance')
  const base: Omit<Contexte, 'hasard'> = {
    sexe: eleve.sexe, traits,
    genres: { ...duFoyer.genres, ...deLEcole.genres, moi: auteur.sexe },
    variables: { ...duFoyer.variables, ...deLEcole.variables },
  }
  const decor: Record<string, string> = {}
  for (const [nom, valeurs] of Object.entries(scenario.decor ?? {})) decor[nom] = rendre(h.choisir(valeurs.filter((v) => convient(v, traits))), { ...base, hasard: h })
  const complet = { ...base, variables: { ...base.variables, ...decor } }

  // When: opened last year or this one, a note every week or two, met where and when the school is visited.
  const annee = anneeScolaire(aujourdhui)
  const cetteAnnee = h.chance(0.47)
  const debut = consigne.depuis ?? (cetteAnnee ? rentree(annee) : rentree(annee - 1))
  const fin = consigne.jusque ?? (cetteAnnee ? aujourdhui : plus(sortie(annee - 1), -10))
  const ouvertLe = ouverture(h, auteur.agenda, debut, fin)
  ajusterCartes(h, foyer, scenario.code, ouvertLe)
  const entretiens = consigne.entretiens ?? nombreDEntretiens(h) + (grave ? 2 : 0)
  const autres = h.entier(grave ? 2 : 0, Math.round(entretiens * 1.7))
  const premier = h.pondere([['ENTRETIEN_ELEVE', 78], ['ENTRETIEN_PARENTS', 10], ['LIAISON_INTERNE', 7], ['ENTRETIEN_TEL', 5]] as const)
  const reste = [...Array.from({ length: Math.max(0, entretiens - (premier === 'ENTRETIEN_ELEVE' ? 1 : 0)) }, () => 'ENTRETIEN_ELEVE'), ...Array.from({ length: autres }, () => autreType(h, motif, traits))]
  const types = [premier, ...h.melanger(reste)]
  const presence = auteur.presence.get(e.uai) ?? []
  // Days ordered by hand fall on the working day before, when they must.
  const dates: { type: string; jour: string; heure: string | null }[] = (consigne.dates ?? []).map((d) => ({ ...d, jour: jourAvant(auteur.agenda, d.jour) }))
  let cible = ouvertLe
  for (const type of consigne.dates ? [] : types) {
    const jour = jourAutour(auteur.agenda, cible, EN_PRESENCE.has(type) ? presence : [])
    if (jour === null) break
    dates.push({ type, jour, heure: SANS_HEURE.has(type) && h.chance(0.7) ? null : heureLibre(h, auteur.agenda, jour) })
    cible = plus(jour, type === 'ENTRETIEN_ELEVE' ? intervalle(h) : h.entier(1, 9))
  }
  if (dates.length === 0) dates.push({ type: 'ENTRETIEN_ELEVE', jour: ouvertLe, heure: heureLibre(h, auteur.agenda, ouvertLe) })
  const derniere = dates.at(-1)?.jour ?? ouvertLe
  const avantCetteAnnee = derniere < rentree(annee)
  const aClore = !consigne.sansFin && (avantCetteAnnee ? h.chance(grave ? 0.35 : 0.8) : derniere < plus(aujourdhui, -25) && h.chance(grave ? 0 : 0.22))

  const dire = conteur(complet, h, scenario, auteur.plume, memoire)
  const themes = consigne.themes ?? themesDe(h, scenario.code)
  const notes = dates.map(({ type, jour, heure }, rang): NoteDemo => {
    const suivant = dates.slice(rang + 1).find((d) => d.type === 'ENTRETIEN_ELEVE')
    const moment: Moment = { type, jour, rang, sur: dates.length, prochain: suivant && suivant.jour > jour ? suivant : null, dernier: aClore && rang === dates.length - 1 }
    return {
      type, jour, heure,
      lieu: LIEUX[type] ?? (EN_PRESENCE.has(type) ? 'au bureau' : ''),
      presents: presentsDe(h, type, foyer, e, eleve),
      themes: consigne.dates || h.chance(0.93) ? [themes[0] ?? scenario.code, ...themes.slice(1).filter(() => h.chance(0.4))] : [],
      texte: dire(moment),
    }
  })
  const closLe = aClore ? (jourAutour(auteur.agenda, plus(derniere, h.entier(0, 20)), []) ?? derniere) : null
  return {
    titulaire: auteur.rang, eleve, foyer, motif, themes, ouvertLe: dates[0]?.jour ?? ouvertLe,
    informeLe: h.chance(0.86) ? (dates[0]?.jour ?? ouvertLe) : null,
    informes: foyer.composition === 'ase' || traits.has('majeur') ? eleve.prenom : h.choisir([eleve.prenom, `${eleve.prenom} et ${complet.variables['ref']}`, `${eleve.prenom}, puis ${complet.variables['ref']}`]),
    notes, closLe,
    taches: consigne.taches ? consigne.taches : closLe ? [] : faireTaches(h, { ...complet, hasard: h }, dates.map((d) => d.jour), aujourdhui),
    prevuJusqua: !closLe && !consigne.dates && !avantCetteAnnee && derniere < plus(aujourdhui, -30) && h.chance(0.3) ? plus(aujourdhui, h.entier(7, 45)) : null,
  }
}

/** Few: a task is a promise. Those of last year are done; of this one some are late, some for today. */
const faireTaches = (h: Hasard, contexte: Contexte, jours: string[], aujourdhui: string): TacheDemo[] =>
  jours.flatMap((jour, note): TacheDemo[] => {
    if (!h.chance(0.13)) return []
    const echeance = plus(jour, h.entier(2, 21))
    const prochainOuvre = joursOuvres(echeance, plus(echeance, 70))[0] ?? echeance
    const libelle = polir(rendre(h.choisir(TACHES.filter((t) => convient(t, contexte.traits))), contexte))
    if (prochainOuvre > aujourdhui) return [{ libelle, echeance: prochainOuvre, faiteLe: null, note }]
    const enRetard = prochainOuvre > plus(aujourdhui, -20) && h.chance(0.45)
    return [{ libelle, echeance: prochainOuvre, faiteLe: enRetard ? null : `${prochainOuvre}T15:30:00Z`, note }]
  })
