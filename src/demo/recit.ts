import { enToutesLettres } from './calendrier.ts'
import type { Hasard } from './hasard.ts'
import * as eleve from './textes/communs-eleve.ts'
import * as parents from './textes/communs-famille.ts'
import * as travail from './textes/communs-travail.ts'
import { convient, polir, rendre, type Contexte } from './textes/grammaire.ts'
import type { Pas, Scenario } from './textes/scenario.ts'
import { varier } from './textes/variations.ts'

/** Sentences already written anywhere in the service, and whole texts: no text is ever written twice. */
export type Memoire = { phrases: Map<string, number>; modeles: Map<string, number>; textes: Set<string> }
export const nouvelleMemoire = (): Memoire => ({ phrases: new Map(), modeles: new Map(), textes: new Set() })

/** How one person writes: nobody's notes look like a colleague's. */
export type Plume = { ampleur: number; rdv: boolean; telegraphique: boolean }

export type Moment = {
  type: string
  jour: string
  rang: number
  sur: number
  prochain: { jour: string; heure: string | null } | null
  /** Last note of a file that is to be closed. */
  dernier: boolean
}

/** Lists whose sentences have somebody else for subject. */
const DAUTRUI = new Set<readonly string[]>([...Object.values(parents), ...Object.values(travail)])

const BANALS = new Set(
  'rendez-vous semaine semaines depuis chaque ensemble demande attend attente encore prochain toujours accorde accordee reponse fois jours convenu avant'.split(
    ' ',
  ),
)
/** The words by which two sentences may speak of the same thing. */
const connues = new Map<string, string[]>()
const clefs = (texte: string): string[] => {
  const trouvees = connues.get(texte)
  if (trouvees) return trouvees
  const neuves = lireClefs(texte)
  connues.set(texte, neuves)
  return neuves
}
const lireClefs = (texte: string): string[] =>
  (
    texte
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/\$[A-Za-z]+|<[^>]*>/g, ' ')
      .toLowerCase()
      .match(/[a-z-]{6,}/g) ?? []
  ).filter((mot) => !BANALS.has(mot))

const OUVRE_UN_RECIT = /^(Re[çv]u|Venu|Adress|Accompagn|Vu|Signal|Rencontre|Entretien|Appel|A perdu|Veut parler)/

export const conteur = (
  base: Omit<Contexte, 'hasard'>,
  hasard: Hasard,
  scenario: Scenario,
  plume: Plume,
  memoire: Memoire,
) => {
  const employes = new Set<string>()
  const dits = new Set<string>()
  /** In the note being written: nobody says the same thing twice in one note, even otherwise. */
  const ici = new Set<string>()
  let vu = false
  let pas: Pas | null = null
  let variables: Record<string, string> = { ...base.variables }
  const contexte = (): Contexte => ({ ...base, hasard, variables })

  const autrement = (texte: string, liste: readonly string[] | undefined): string =>
    varier(texte, hasard, {
      sexe: base.sexe,
      petit: base.traits.has('ecole'),
      sujetEleve: !(
        liste === scenario.parents ||
        liste === scenario.collegues ||
        liste === scenario.partenaires ||
        DAUTRUI.has(liste ?? [])
      ),
    })

  /** A sentence of the list not yet used in this file; of the second list when the first has said all it had to say. */
  const phrase = (liste: readonly string[] | undefined, repli?: readonly string[]): string => {
    const possibles = (liste ?? []).filter((m) => convient(m, base.traits))
    const neufs = possibles.filter((m) => !employes.has(m))
    if (neufs.length === 0 && repli) return phrase(repli)
    const parmi = (neufs.length > 0 ? neufs : possibles).filter((m) => !ici.has(m))
    if (parmi.length === 0) return ''
    let meilleure = { modele: '', texte: '', poids: Number.POSITIVE_INFINITY }
    for (let essai = 0; essai < 5 && meilleure.poids > 0; essai++) {
      const modele = hasard.choisir(parmi)
      const fidele = rendre(modele, contexte())
      const texte = essai > 0 && memoire.phrases.has(fidele) ? autrement(fidele, liste) : fidele
      // The same words elsewhere weigh most; a template too often used, with other names in it, weighs as well.
      const poids = (memoire.phrases.get(texte) ?? 0) * 6 + (memoire.modeles.get(modele) ?? 0)
      if (poids < meilleure.poids) meilleure = { modele, texte, poids }
    }
    employes.add(meilleure.modele)
    ici.add(meilleure.modele)
    memoire.modeles.set(meilleure.modele, (memoire.modeles.get(meilleure.modele) ?? 0) + 1)
    memoire.phrases.set(meilleure.texte, (memoire.phrases.get(meilleure.texte) ?? 0) + 1)
    retenir(meilleure.texte)
    return meilleure.texte
  }
  const si = (p: number, liste: readonly string[] | undefined, repli?: readonly string[]): string =>
    hasard.chance(p) ? phrase(liste, repli) : ''

  /** With several people in the room, who speaks is said. */
  const dit = (p: number): string => {
    const paroles = si(p, scenario.mots, eleve.paroles)
    return paroles && `${base.variables['E']} : ${paroles}`
  }

  /** What has been told cannot be agreed again later, and what was awaited is settled when it is told. */
  const retenir = (texte: string): void => {
    for (const mot of clefs(texte)) dits.add(mot)
    if (pas && clefs(pas[1]).some((mot) => clefs(texte).includes(mot))) pas = null
  }

  const nouvelle = (modele: string): string => {
    let texte = rendre(modele, contexte())
    for (let essai = 0; essai < 3 && memoire.phrases.has(texte); essai++)
      texte = varier(rendre(modele, contexte()), hasard, { sexe: base.sexe, petit: false, sujetEleve: true })
    memoire.phrases.set(texte, (memoire.phrases.get(texte) ?? 0) + 1)
    return texte
  }
  const suiteDuPas = (progres: number): string => {
    if (!pas) return ''
    const [, tenu, attente] = pas
    const reussi = hasard.chance(0.45 + progres * 0.4)
    const texte = nouvelle(reussi ? tenu : attente)
    if (reussi || hasard.chance(0.5)) pas = null
    return texte
  }
  const nouveauPas = (p: number, progres = 0): string => {
    if (pas || progres > 0.7 || !hasard.chance(p)) return ''
    const libres = scenario.pas.filter((x) => !employes.has(x[0]) && !clefs(x[1]).some((mot) => dits.has(mot)))
    if (libres.length === 0) return ''
    pas = hasard.choisir(libres)
    employes.add(pas[0])
    return nouvelle(pas[0])
  }
  const rendezVous = (m: Moment, p: number): string =>
    m.prochain ? si(p, eleve.suites) : si(p * 0.6, eleve.suitesSansDate)

  const nombre = (): number =>
    hasard.pondere([
      [1, 50 / plume.ampleur],
      [2, 36],
      [3, 14 * plume.ampleur],
    ] as const)
  const plusieurs = (liste: readonly string[] | undefined, n: number, repli?: readonly string[]): string[] => {
    const tirees = [...new Set(Array.from({ length: n }, () => phrase(liste, repli)))].filter(Boolean)
    // What tells how it began comes first, and only one sentence may tell it.
    const debut = tirees.filter((t) => OUVRE_UN_RECIT.test(t)).slice(0, 1)
    return [...debut, ...tirees.filter((t) => !OUVRE_UN_RECIT.test(t))]
  }
  const ouvrir = (liste: readonly string[], p: number, corps: string[]): string[] =>
    corps.some((t) => OUVRE_UN_RECIT.test(t)) || !hasard.chance(p) ? corps : [phrase(liste), ...corps]

  type Partie = string | { fin: string }
  const entretienEleve = (m: Moment): Partie[] => {
    if (!vu) {
      vu = true
      const seule = m.sur === 1 && m.dernier && !base.traits.has('grave')
      return [
        ...ouvrir(eleve.premieresVenues, 0.7, plusieurs(scenario.debut, nombre() + (plume.ampleur > 1 ? 1 : 0))),
        si(0.75, scenario.mots),
        si(
          0.35,
          eleve.attitudes.filter((a) => !a.includes('dernière fois')),
        ),
        si(0.1, eleve.analyses),
        { fin: seule ? '' : nouveauPas(0.7) },
        seule ? phrase(travail.orientations) : si(0.2, eleve.accordsDeParole),
        seule ? '' : rendezVous(m, 0.7),
      ]
    }
    const progres = m.rang / m.sur
    if (m.dernier)
      return [
        ...ouvrir(
          eleve.venues,
          0.3,
          [suiteDuPas(1), ...plusieurs(scenario.mieux, hasard.chance(0.4) ? 2 : 1)].filter(Boolean),
        ),
        si(0.3, scenario.mots),
        { fin: phrase(eleve.fins) },
      ]
    if (hasard.chance(0.12)) return [phrase(hasard.chance(0.6) ? eleve.bribes : scenario.bref)]
    if (hasard.chance(0.05)) return [phrase(eleve.manques)]
    const corps = plusieurs(
      progres > 0.55 && hasard.chance(0.5) ? scenario.mieux : scenario.suite,
      nombre() > 2 ? 2 : 1,
      eleve.nouvelles,
    )
    const rappel = suiteDuPas(progres)
    return [
      ...ouvrir(eleve.venues, 0.35, [rappel, ...corps].filter(Boolean)),
      si(
        m.rang < 3 ? 0.1 : 0,
        scenario.debut.filter((d) => !OUVRE_UN_RECIT.test(d.replace(/^\?[^:]+: /, ''))),
      ),
      si(0.6, scenario.mots, eleve.paroles),
      si(0.22, eleve.attitudes),
      si(0.06, eleve.analyses),
      { fin: nouveauPas(0.5, progres) },
      si(0.1, eleve.accordsDeParole),
      rendezVous(m, 0.5),
    ]
  }
  const entretienParents = (m: Moment): Partie[] => [
    ...ouvrir(
      parents.venuesParents,
      0.75,
      plusieurs(scenario.parents, hasard.chance(0.5 * plume.ampleur) ? 2 : 1, parents.nouvellesDesParents),
    ),
    suiteDuPas(m.rang / m.sur),
    si(0.4, parents.attitudesParents),
    { fin: nouveauPas(0.6, m.rang / m.sur) },
    m.prochain
      ? si(0.55, parents.accordsParents)
      : si(
          0.55,
          parents.accordsParents.filter((a) => !a.includes('$prochain')),
        ),
  ]
  const collegues = (m: Moment): Partie[] => [
    hasard.chance(0.7) ? phrase(scenario.collegues, travail.liaisonsInternes) : phrase(travail.liaisonsInternes),
    si(0.12, scenario.bref),
    m.rang > 0 ? suiteDuPas(0.5) : '',
  ]

  const parties = (m: Moment): Partie[] => {
    switch (m.type) {
      case 'ENTRETIEN_PARENTS':
        return entretienParents(m)
      case 'ENTRETIEN_FAMILLE':
        return [
          phrase(parents.venuesFamille),
          phrase(scenario.parents, parents.nouvellesDesParents),
          dit(0.8),
          suiteDuPas(0.7),
          si(0.3, parents.attitudesParents),
          { fin: nouveauPas(0.8) },
        ]
      case 'ENTRETIEN_TEL':
        return m.rang === 0
          ? [phrase(parents.demandesDesFamilles), si(0.6, scenario.parents)]
          : hasard.chance(0.45)
            ? [phrase(parents.appelsBrefs)]
            : [
                phrase(parents.appels),
                phrase(scenario.parents, parents.nouvellesDesParents),
                suiteDuPas(0.5),
                si(
                  0.3,
                  parents.accordsParents.filter((a) => !a.includes('$prochain')),
                ),
              ]
      case 'VISITE_DOMICILE':
        return hasard.chance(0.16)
          ? [phrase(parents.visitesVaines)]
          : [
              phrase(parents.visites),
              phrase(scenario.parents, parents.nouvellesDesParents),
              dit(0.5),
              suiteDuPas(0.6),
              si(0.3, parents.attitudesParents),
              { fin: nouveauPas(0.5) },
            ]
      case 'LIAISON_INTERNE':
        return m.rang === 0 ? [phrase(travail.signalementsInternes)] : collegues(m)
      case 'LIAISON_PARTENAIRE':
        return [
          scenario.partenaires && hasard.chance(0.65)
            ? phrase(scenario.partenaires, travail.liaisonsPartenaires)
            : phrase(travail.liaisonsPartenaires),
        ]
      case 'GPDS':
        return [phrase(travail.gpds)]
      case 'EQUIPE_EDUCATIVE':
        return [phrase(travail.equipesEducatives), si(0.35, scenario.collegues)]
      case 'ESS':
        return [phrase(travail.ess), si(0.3, scenario.parents)]
      case 'SYNTHESE':
        return [phrase(travail.syntheses), scenario.partenaires ? si(0.4, scenario.partenaires) : '']
      case 'COMMISSION':
        return [phrase(travail.commissions)]
      case 'ECRIT':
        return [scenario.code.startsWith('PE-') ? phrase(travail.ecritsProtection) : phrase(travail.ecrits)]
      case 'INSTRUCTION_AIDE':
        return [phrase(travail.aides), si(0.5, scenario.suite)]
      case 'RELAIS':
        return [phrase(travail.relais)]
      case 'MEDIATION':
        return [phrase(parents.mediations), dit(0.4)]
      case 'INFORMATION_PARENTS':
        return [phrase(parents.informationsParents), si(0.5, scenario.parents)]
      case 'AIDE_EDUCATIVE':
        return [phrase(parents.aidesEducatives), si(0.4, scenario.parents)]
      case 'ACCOMPAGNEMENT_EXT':
        return [phrase(travail.accompagnements), dit(0.6)]
      case 'OBSERVATION':
        return [phrase(travail.observations), si(0.2, scenario.bref)]
      case 'ECHANGE_INFORMEL':
        return [hasard.chance(0.5) ? phrase(travail.informels) : phrase(eleve.bribes)]
      case 'PROJET_PERSONNEL':
        return [phrase(travail.projets), si(0.6, scenario.mots), { fin: nouveauPas(0.5) }]
      default:
        return entretienEleve(m)
    }
  }

  const saison = (texte: string, jour: string): string => {
    const mois = Number(jour.slice(5, 7))
    const printemps = mois >= 3 && mois <= 8
    return printemps
      ? texte
          .replace(/depuis la rentrée/g, 'depuis janvier')
          .replace(/\bcet été\b/g, 'l’été dernier')
          .replace(/\bcet automne\b/g, 'cet hiver')
          .replace(/depuis l’été/g, 'depuis Noël')
      : texte
  }
  const assembler = (morceaux: Partie[], jour: string): string => {
    const pleins = morceaux.filter((p) => (typeof p === 'string' ? p !== '' : p.fin !== ''))
    const long = pleins.length >= 5
    const texte = pleins
      .map((p, i) => (typeof p === 'string' ? (i ? ' ' : '') + p : (i ? (long ? '\n' : ' ') : '') + p.fin))
      .join('')
    let rendu = saison(texte, jour).split('\n').map(polir).join('\n')
    rendu = allegerLesNoms(rendu)
    if (plume.rdv) rendu = rendu.replace(/[Rr]endez-vous/g, 'RDV')
    if (plume.telegraphique)
      rendu = rendu.replace(
        /(^|[.] )(?:Il|Elle) (a|est|ne|n’|s’|se|dit|parle|veut|sait)\b/g,
        (_, a: string, b: string) => a + b.charAt(0).toUpperCase() + b.slice(1),
      )
    return rendu
  }

  /** "Mme Benali … Mme Benali …" is not how one writes: from the second sentence on, a pronoun. */
  const allegerLesNoms = (texte: string): string => {
    const nom = (base.variables['Mme'] ?? '').replace(' ', '\u00a0')
    const debut = `${nom} `
    let deja = false
    return texte
      .split(/(?<=[.!?»] |\n)/)
      .map((p) => {
        const seconde =
          deja && p.startsWith(debut) && !/^(informé|prévenu|reçu|joint|présent|absent)/.test(p.slice(debut.length))
        deja = p.includes(nom)
        return seconde ? `${base.genres['ref'] === 'm' ? 'Il' : 'Elle'} ${p.slice(debut.length)}` : p
      })
      .join('')
  }

  /** The text of one note; longer by a sentence as long as it has been written elsewhere. */
  return (m: Moment): string => {
    const heure = m.prochain?.heure
    variables = {
      ...base.variables,
      cejour: hasard.choisir(['lundi', 'mardi', 'jeudi', 'vendredi']),
      prochain: m.prochain
        ? `${enToutesLettres(m.prochain.jour)}${heure && hasard.chance(0.4) ? ` à ${heure.replace(/^0/, '').replace(':', ' h ').replace(/ 00$/, '')}` : ''}`
        : '',
    }
    ici.clear()
    const morceaux = parties(m)
    let texte = assembler(morceaux, m.jour)
    for (let i = 0; memoire.textes.has(texte) || texte.length < 8; i++) {
      if (i > 30) throw new Error(`no new text for ${scenario.code} ${m.type}`)
      morceaux.push(phrase(i % 4 === 3 ? travail.informels : travail.complements))
      texte = assembler(morceaux, m.jour)
    }
    memoire.textes.add(texte)
    return texte
  }
}
