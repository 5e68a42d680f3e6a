// The tables counted again, slowly, from raw revisions: written after the text of the rules (architecture.md 5), without
// any of their code, so that a mistake in one is not in the other. With a fault chosen, it counts wrongly: the control.
import type { AnneeBrute } from './annee.examples.ts'

export const FAUTES = [
  'annules-comptes',
  'copies-comptees',
  'ancienne-revision',
  'fusions-ignorees',
  'secteur-par-addition',
  'relais-deux-fois',
  'doublons-comptes',
  'complements-comptes',
  'retouches-lues',
  'ecole-d-aujourd-hui',
  'theme-de-la-fiche',
  'jour-de-greenwich',
] as const
export type Faute = (typeof FAUTES)[number]

type Rev = AnneeBrute['revisions'][number]

// Families « entretien », copied by hand from the nomenclature of the profession.
const ENTRETIENS = `ENTRETIEN_ELEVE ENTRETIEN_PARENTS ENTRETIEN_FAMILLE ENTRETIEN_TEL ECHANGE_INFORMEL OBSERVATION
  VISITE_DOMICILE ACCOMPAGNEMENT_EXT MEDIATION INFORMATION_PARENTS PROJET_PERSONNEL`.split(/\s+/u)

// The level of each class of the generated years, as a person reads it.
const NIVEAU: Record<string, string> = {
  '4e B': '4e',
  '6e A': '6e',
  '3e 2': '3e',
  '2de GA': '2de',
  CM2: 'CM2',
  'CM1-CM2': '',
  '1 CAP CUI': 'CAP',
  ULIS: 'ULIS',
  '401': '',
  'Tle 3': 'Tle',
  '': '',
}

/** Summer time from the last Sunday of March to that of October, at one in the morning in Greenwich. */
const jourAParis = (instant: string): string => {
  const t = new Date(instant)
  const dernierDimanche = (mois: number): number => {
    const fin = new Date(Date.UTC(t.getUTCFullYear(), mois + 1, 0, 1))
    return fin.getTime() - fin.getUTCDay() * 86_400_000
  }
  const ete = t.getTime() >= dernierDimanche(2) && t.getTime() < dernierDimanche(9)
  return new Date(t.getTime() + (ete ? 2 : 1) * 3_600_000).toISOString().slice(0, 10)
}

/** Numbers by `table|school or *|codes`; `table|school or *` alone: the total. */
export const compterLentement = (
  annee: AnneeBrute,
  secteur: string,
  du: string,
  au: string,
  faute: Faute | null = null,
): Map<string, number> => {
  const nombres = new Map<string, number>()
  const plusUn = (cle: string): void => void nombres.set(cle, (nombres.get(cle) ?? 0) + 1)
  const compter = (table: string, ecoles: Iterable<string>, codes: readonly string[]): void => {
    const colonnes = [...new Set(ecoles)]
    // one thing counts once in the whole sector, wherever it was
    const entier = faute === 'secteur-par-addition' ? colonnes.map(() => '*') : ['*']
    for (const colonne of [...entier, ...colonnes]) {
      plusUn(`${table}|${colonne}`)
      plusUn(`${table}|${colonne}|${codes.join('|')}`)
    }
  }

  /** The state of each piece: [coffre, piece, revision, place of that revision among all]. */
  const etat: { coffre: string; piece: string; contenu: Rev['contenu']; place: number }[] = []
  for (let i = 0; i < annee.revisions.length; i++) {
    const r = annee.revisions[i]!
    const memes = annee.revisions.filter((a) => a.coffre === r.coffre && a.piece === r.piece)
    let retenue = faute === 'ancienne-revision' ? memes[0] : memes[memes.length - 1]
    if (r.contenu.genre === 'ecrit' && faute !== 'retouches-lues')
      for (let k = memes.length - 1; k >= 0; k--) {
        const ecrit = memes[k]!.contenu
        if (ecrit.genre === 'ecrit' && ecrit.etat === 'transmis') retenue = memes[k]
      }
    if (retenue === r) etat.push({ coffre: r.coffre, piece: r.piece, contenu: r.contenu, place: i })
  }
  const vivant = (coffre: string, piece: string): boolean =>
    etat.some((e) => e.coffre === coffre && e.piece === piece && !e.contenu.annule)
  const compte = (e: (typeof etat)[number]): boolean => {
    if (e.contenu.annule && faute !== 'annules-comptes') return false
    const original = e.contenu.copieDe?.piece
    return original === undefined || faute === 'copies-comptees' || !vivant(e.coffre, original)
  }
  const secteurDeLEcole = (uai: string | null): string | null => {
    for (const s of annee.secteurs) if (uai !== null && s.uais.includes(uai)) return s.secteur
    return null
  }
  const genreDe = (coffre: string) => annee.coffres.find((c) => c.coffre === coffre)!

  const dossiers = annee.coffres.filter((c) => c.genre === 'dossier').map((c) => c.coffre)
  const ficheDe = (coffre: string) => {
    for (const e of etat) if (e.coffre === coffre && e.contenu.genre === 'eleve' && compte(e)) return e.contenu
    return null
  }

  // Who is who: files joined, in as many steps as it takes.
  const eleveDe = new Map(dossiers.map((d, i) => [d, i]))
  if (faute !== 'fusions-ignorees')
    for (let tour = 0; tour < dossiers.length; tour++)
      for (const e of etat)
        if (e.contenu.genre === 'fusion' && compte(e) && eleveDe.has(e.coffre) && eleveDe.has(e.contenu.avec)) {
          const bas = Math.min(eleveDe.get(e.coffre)!, eleveDe.get(e.contenu.avec)!)
          eleveDe.set(e.coffre, bas)
          eleveDe.set(e.contenu.avec, bas)
        }

  /** Notes of the sector in the period, with their school. */
  type Note = {
    coffre: string
    uai: string | null
    sien: string | null
    jour: string
    moment: string
    e: (typeof etat)[number]
  }
  const toutes: Note[] = []
  for (const e of etat) {
    if (e.contenu.genre !== 'note' || !compte(e)) continue
    const ou = genreDe(e.coffre)
    const { uai, secteur: ecrit, jour, heure } = e.contenu
    const chezEux = ou.genre === 'dossier' ? secteurDeLEcole(ficheDe(e.coffre)?.eleve.uai ?? null) : ou.secteur
    const aujourdhui = faute === 'ecole-d-aujourd-hui' && ou.genre === 'dossier'
    const ecole = aujourdhui ? (ficheDe(e.coffre)?.eleve.uai ?? null) : uai
    const sien = aujourdhui ? chezEux : (ecrit ?? secteurDeLEcole(uai) ?? chezEux)
    const moment = `${jour} ${heure ?? '00:00'} ${String(e.place).padStart(9, '0')}`
    toutes.push({ coffre: e.coffre, uai: ecole, sien, jour, moment, e })
  }
  const siennes = toutes.filter((n) => n.sien === secteur && n.jour >= du && n.jour <= au)

  // T5: interventions, one by one
  for (const n of siennes)
    if (n.e.contenu.genre === 'note') compter('T5', n.uai === null ? [] : [n.uai], [n.e.contenu.type])

  // T2 and T4: pupils
  for (const qui of new Set(eleveDe.values())) {
    const sesDossiers = dossiers.filter((d) => eleveDe.get(d) === qui)
    const recent = sesDossiers.toSorted((a, b) => {
      const [la, lb] = [ficheDe(a)?.ouvertLe ?? '', ficheDe(b)?.ouvertLe ?? '']
      return la === lb ? (a < b ? -1 : 1) : la < lb ? 1 : -1
    })
    const notes = siennes.filter((n) => sesDossiers.includes(n.coffre))
    if (notes.length === 0) continue

    const vus: Note[] = []
    for (const n of notes) {
      if (n.e.contenu.genre !== 'note') continue
      const { presents, type } = n.e.contenu
      let present = presents.length === 0 && ENTRETIENS.includes(type)
      for (const p of presents) if (p.qui !== 'autre') present = true
      if (present) vus.push(n)
    }
    if (vus.length > 0) {
      let [niveau, sexe] = ['', '']
      for (const d of recent) {
        const eleve = ficheDe(d)?.eleve
        niveau ||= NIVEAU[eleve?.classe ?? ''] ?? 'class unknown to the slow count'
        sexe ||= eleve?.sexe ?? ''
      }
      compter(
        'T2',
        vus.flatMap((n) => (n.uai === null ? [] : [n.uai])),
        [niveau, sexe],
      )
    }

    let theme = ''
    for (const d of recent) theme ||= ficheDe(d)?.themePrincipal ?? ''
    if (faute !== 'theme-de-la-fiche') {
      let derniere = ''
      for (const n of toutes) {
        if (!sesDossiers.includes(n.coffre) || n.jour > au || n.e.contenu.genre !== 'note') continue
        const [premier] = n.e.contenu.themes
        if (premier !== undefined && n.moment > derniere) [theme, derniere] = [premier, n.moment]
      }
    }
    compter(
      'T4',
      notes.flatMap((n) => (n.uai === null ? [] : [n.uai])),
      [theme],
    )
  }

  // T3: saisines, each once under its id, the latest year speaking for it
  const annees = new Map(annee.coffres.map((c) => [c.coffre, c.annee ?? 0]))
  for (const e of etat) {
    if (e.contenu.genre !== 'saisine' || genreDe(e.coffre).genre !== 'secteur') continue
    const jumelles = etat.filter((a) => a.piece === e.piece && a.contenu.genre === 'saisine')
    if (jumelles.some((a) => annees.get(a.coffre)! > annees.get(e.coffre)!)) continue
    if (!compte(e) || genreDe(e.coffre).secteur !== secteur) continue
    const s = e.contenu
    if ((s.etat === 'doublon' || s.etat === 'annulee') && faute !== 'doublons-comptes') continue
    let ailleurs = false
    if (s.mode === 'collegue')
      for (const pas of s.pas)
        if (pas.etat === 'recue' && pas.le !== s.recueLe && !annee.chefs.includes(pas.par)) ailleurs = true
    if (ailleurs && faute !== 'relais-deux-fois') continue
    const jour = faute === 'jour-de-greenwich' ? s.recueLe.slice(0, 10) : jourAParis(s.recueLe)
    if (jour >= du && jour <= au) compter('T3', [s.uai], [s.origine])
  }

  // T7: informations préoccupantes
  for (const e of etat) {
    const ip = e.contenu
    if (ip.genre !== 'ecrit' || ip.annule || ip.type !== 'ip' || ip.etat !== 'transmis' || !ip.fige) continue
    if (ip.complete !== null && faute !== 'complements-comptes') continue
    const ecole = ip.enfant.uai !== '' ? ip.enfant.uai : ip.emetteur.uai !== '' ? ip.emetteur.uai : null
    const sien = ip.fige.secteur ?? secteurDeLEcole(ecole)
    if (sien !== secteur || ip.fige.jour < du || ip.fige.jour > au) continue
    let motif = ip.motif.themes[0] ?? ''
    for (const theme of ip.motif.themes.toReversed()) if (/^PE(?:-|$)/u.test(theme)) motif = theme
    const oui = ip.information.titulaires.filter((p) => p.informe === 'oui').length
    const tous = ip.information.titulaires.length
    const parents = tous === 0 ? '' : oui === tous ? 'tous' : oui > 0 ? 'en-partie' : 'aucun'
    const suivies = [e.piece]
    for (const autre of etat)
      if (autre.contenu.genre === 'ecrit' && autre.coffre === e.coffre && autre.contenu.complete === e.piece)
        if (!autre.contenu.annule && autre.contenu.etat === 'transmis') suivies.push(autre.piece)
    let retour = 'non'
    for (const s of etat)
      if (s.coffre === e.coffre && s.contenu.genre === 'suite' && compte(s) && suivies.includes(s.contenu.ecrit))
        if (s.contenu.quoi === 'retour' || s.contenu.quoi === 'classement') retour = 'oui'
    compter('T7', ecole === null ? [] : [ecole], [motif, parents, retour])
  }
  return nombres
}
