// Days are 'AAAA-MM-JJ'. The calendar of a fictitious académie: near the real rhythm, official nowhere.

const MS_JOUR = 86_400_000
export const enJours = (jour: string): number => Date.parse(`${jour}T00:00:00Z`) / MS_JOUR
export const deJours = (n: number): string => new Date(n * MS_JOUR).toISOString().slice(0, 10)
export const plus = (jour: string, n: number): string => deJours(enJours(jour) + n)
/** 0 is Sunday. */
export const jourDeSemaine = (jour: string): number => (((enJours(jour) + 4) % 7) + 7) % 7
export const anneeScolaire = (jour: string): number => Number(jour.slice(0, 4)) - (jour.slice(5) < '09-01' ? 1 : 0)
export const libelleAnnee = (annee: number): string => `${annee}-${annee + 1}`

const paques = (an: number): string => {
  const a = an % 19,
    b = Math.floor(an / 100),
    c = an % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return `${an}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`
}

const samediApres = (jour: string): string => plus(jour, (6 - jourDeSemaine(jour) + 7) % 7)

export type Vacances = { nom: string; debut: string; reprise: string }

/** Summer is not among them: `rentree` and `sortie` bound the year. */
export const vacances = (annee: number): Vacances[] => {
  const deux = (nom: string, debut: string): Vacances => ({ nom, debut, reprise: plus(debut, 16) })
  return [
    deux('Toussaint', samediApres(`${annee}-10-16`)),
    deux('Noël', samediApres(`${annee}-12-18`)),
    deux('hiver', samediApres(`${annee + 1}-02-13`)),
    deux('printemps', samediApres(`${annee + 1}-04-10`)),
  ]
}

export const rentree = (annee: number): string => {
  const premier = `${annee}-09-01`
  const j = jourDeSemaine(premier)
  return j === 0 ? plus(premier, 1) : j === 6 ? plus(premier, 2) : premier
}
export const sortie = (annee: number): string => samediApres(`${annee + 1}-07-01`)

export const joursFeries = (an: number): { nom: string; jour: string }[] => {
  const p = paques(an)
  return [
    { nom: '1er janvier', jour: `${an}-01-01` },
    { nom: 'Lundi de Pâques', jour: plus(p, 1) },
    { nom: '1er mai', jour: `${an}-05-01` },
    { nom: '8 mai', jour: `${an}-05-08` },
    { nom: 'Ascension', jour: plus(p, 39) },
    { nom: 'Lundi de Pentecôte', jour: plus(p, 50) },
    { nom: '14 juillet', jour: `${an}-07-14` },
    { nom: 'Assomption', jour: `${an}-08-15` },
    { nom: 'Toussaint', jour: `${an}-11-01` },
    { nom: '11 novembre', jour: `${an}-11-11` },
    { nom: 'Jour de Noël', jour: `${an}-12-25` },
  ]
}

/** The bridge of Ascension is one of them for whoever keeps an agenda. */
const feries = (an: number): Set<string> => new Set([...joursFeries(an).map(({ jour }) => jour), plus(paques(an), 40)])

const connus = new Map<string, boolean>()

export const estOuvre = (jour: string): boolean => {
  const connu = connus.get(jour) ?? calculer(jour)
  connus.set(jour, connu)
  return connu
}

const calculer = (jour: string): boolean => {
  const j = jourDeSemaine(jour)
  if (j === 0 || j === 6) return false
  const annee = anneeScolaire(jour)
  if (jour < rentree(annee) || jour >= sortie(annee)) return false
  if (feries(Number(jour.slice(0, 4))).has(jour)) return false
  return !vacances(annee).some((v) => jour >= v.debut && jour < v.reprise)
}

export const joursOuvres = (debut: string, fin: string): string[] => {
  const jours: string[] = []
  for (let j = debut; j <= fin; j = plus(j, 1)) if (estOuvre(j)) jours.push(j)
  return jours
}

const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]
export const nomDuJour = (jour: string): string => JOURS[jourDeSemaine(jour)] ?? ''
export const nomDuMois = (jour: string): string => MOIS[Number(jour.slice(5, 7)) - 1] ?? ''
export const enToutesLettres = (jour: string): string => {
  const quantieme = Number(jour.slice(8))
  return `${nomDuJour(jour)} ${quantieme === 1 ? '1er' : quantieme} ${nomDuMois(jour)}`
}
