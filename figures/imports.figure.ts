import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fichier, latin9, UAI, unCollege, unEleveDEssai, unXmlEleves } from '../src/coffre/liste/fichiers.examples.ts'
import type { Chiffre } from './chiffre.ts'
import { abimer, hostiles, reencodes } from './imports/abimes.ts'
import { essayer, type Issue } from './imports/essai.ts'
import { unSecteur, type Secteur } from './imports/monde.ts'

const DONNEES = join(import.meta.dirname, '../../shared/data')
const DOSSIERS = ['siecle', 'formats']

/** The samples that are lists of pupils or of adults, and whose; every other one must be refused. */
const LISTES: Readonly<Record<string, { readonly uai: string; readonly annee: number }>> = {
  'eleves_avec_adresse_simple.xml': { uai: '0752387M', annee: 2019 },
  'responsables_avec_adresses_simple.xml': { uai: '0140070A', annee: 2018 },
  'onde_eleves.csv': { uai: UAI, annee: 2026 },
  'onde_eleves.cp1252.csv': { uai: UAI, annee: 2026 },
  'onde_responsables.csv': { uai: UAI, annee: 2026 },
}
const ENFANTS: Readonly<Record<string, string>> = { 'onde_responsables.csv': 'onde_eleves.csv' }

/** One of each form is enough to make harm of. */
const MODELES = ['Eleves.xml', 'onde_eleves.csv']

type Echantillon = { readonly nom: string; readonly octets: Uint8Array }

export const echantillons = (): Echantillon[] =>
  DOSSIERS.map((dossier) => join(DONNEES, dossier))
    .filter((dossier) => existsSync(dossier))
    .flatMap((dossier) => readdirSync(dossier).map((nom) => ({ nom, octets: readFileSync(join(dossier, nom)) })))

/** The pupils that a file of adults speaks of: its own sample, else made for it. */
const lesElevesDe = (nom: string, tous: readonly Echantillon[]): Echantillon | null => {
  if (nom in ENFANTS) return tous.find((e) => e.nom === ENFANTS[nom]) ?? null
  const siens = LISTES[nom]
  if (!nom.startsWith('responsables') || !siens) return null
  const eleves = ['610308', '610305'].map((id, n) => unEleveDEssai(n, { id }))
  const forme = { uai: siens.uai, annee: String(siens.annee) }
  return { nom: 'eleves.xml', octets: latin9(unXmlEleves(eleves, forme)) }
}

const aLaDate = (annee: number, uai: string): Promise<Secteur> => unSecteur([uai, AILLEURS], `${annee}-11-02`)
const AILLEURS = '9990003C'

type Compte = { essais: number; refuses: number; importes: number; partiels: number; fautes: number; details: string[] }
const compter = (compte: Compte, issue: Issue, nom: string): void => {
  compte.essais += 1
  if (issue.genre === 'refuse') compte.refuses += 1
  if (issue.genre === 'importe') compte.importes += 1
  if (issue.genre === 'partiel') compte.partiels += 1
  if (issue.genre === 'faute') compte.fautes += 1
  if (issue.genre === 'partiel' || issue.genre === 'faute') compte.details.push(`${nom}: ${issue.quoi}`)
}
const compte = (): Compte => ({ essais: 0, refuses: 0, importes: 0, partiels: 0, fautes: 0, details: [] })
const egal = (name: string, value: number, target: number): Chiffre => ({ name, value, target, ok: value === target })

/** Each sample as it is, a second time, and for another school. */
export const lireLesEchantillons = async (tous: readonly Echantillon[]): Promise<Chiffre[]> => {
  const [une, deux, ailleurs] = [compte(), compte(), compte()]
  let revenus = 0
  for (const { nom, octets } of tous) {
    const { uai, annee } = LISTES[nom] ?? { uai: UAI, annee: 2026 }
    const secteur = await aLaDate(annee, uai)
    const eleves = lesElevesDe(nom, tous)
    if (eleves) await essayer(secteur, uai, [fichier(eleves.nom, eleves.octets)])
    compter(une, await essayer(secteur, uai, [fichier(nom, octets)]), nom)
    const encore = await essayer(secteur, uai, [fichier(nom, octets)])
    compter(deux, encore, nom)
    if (encore.genre === 'importe') revenus += encore.changees
    if (/<UAJ>/u.test(octets.toString()))
      compter(ailleurs, await essayer(secteur, AILLEURS, [fichier(nom, octets)]), nom)
    secteur.fermer()
  }
  const listes = tous.filter(({ nom }) => nom in LISTES).length
  return [
    egal('samples that are lists, read', une.importes, listes),
    egal('samples that are something else, refused', une.refuses, tous.length - listes),
    egal('classes changed by a second import of the same file', revenus, 0),
    egal('samples of another school, refused', ailleurs.refuses, ailleurs.essais),
    egal('samples: partial imports', une.partiels + deux.partiels + ailleurs.partiels, 0),
    egal('samples: uncaught exceptions', une.fautes + deux.fautes + ailleurs.fautes, 0),
  ]
}

/** Damaged in every way, over a list already held: it is replaced whole, or not at all. */
export const abimerTout = async (tous: readonly Echantillon[], combien: number): Promise<Chiffre[]> => {
  const [abimes, mechants, saufs] = [compte(), compte(), compte()]
  const { eleves, responsables } = unCollege(24)
  const siens: readonly (Echantillon & { readonly uai: string; readonly annee: number })[] = [
    { nom: 'Eleves.xml', octets: eleves, uai: UAI, annee: 2026 },
    { nom: 'Responsables.xml', octets: responsables, uai: UAI, annee: 2026 },
    ...tous.flatMap((e) => {
      const liste = LISTES[e.nom]
      return liste ? [{ ...e, ...liste }] : []
    }),
  ]
  for (const { nom, octets, uai, annee } of siens) {
    const secteur = await aLaDate(annee, uai)
    const enfants = nom === 'Responsables.xml' ? { nom: 'Eleves.xml', octets: eleves } : lesElevesDe(nom, tous)
    if (enfants) await essayer(secteur, uai, [fichier(enfants.nom, enfants.octets)])
    for (const abime of abimer(nom, octets, combien)) compter(abimes, await essayer(secteur, uai, [abime]), abime.nom)
    for (const mechant of MODELES.includes(nom) ? hostiles(nom, octets) : [])
      compter(mechants, await essayer(secteur, uai, [mechant]), mechant.nom)
    for (const autre of reencodes(nom, octets)) compter(saufs, await essayer(secteur, uai, [autre]), autre.nom)
    secteur.fermer()
  }
  const tousLesComptes = [abimes, mechants, saufs]
  for (const { details } of tousLesComptes)
    for (const detail of details.slice(0, 5)) process.stderr.write(`${detail}\n`)
  const somme = (de: (c: Compte) => number): number => tousLesComptes.reduce((total, c) => total + de(c), 0)
  return [
    { name: 'damaged files tried', value: abimes.essais, target: '> 0', ok: abimes.essais > 0 },
    { name: 'of which refused', value: abimes.refuses, target: '> 0', ok: abimes.refuses > 0 },
    egal('of which read whole, their damage being in a word', abimes.importes, abimes.essais - abimes.refuses),
    egal('files made to harm, refused', mechants.refuses, mechants.essais),
    egal('files saved in another encoding, refused or read as they are', saufs.refuses + saufs.importes, saufs.essais),
    egal(
      'partial imports',
      somme((c) => c.partiels),
      0,
    ),
    egal(
      'uncaught exceptions',
      somme((c) => c.fautes),
      0,
    ),
  ]
}

export const calculer = async (combien = 60): Promise<Chiffre[]> => {
  const tous = echantillons()
  const absents: Chiffre = { name: 'samples: skipped, they are not here', value: 0, target: 'skipped', ok: true }
  return [...(tous.length === 0 ? [absents] : await lireLesEchantillons(tous)), ...(await abimerTout(tous, combien))]
}
