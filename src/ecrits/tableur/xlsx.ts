import type { Document, Element } from '@xmldom/xmldom'
import type { Remplissage } from '../face.ts'
import {
  ecrireXml,
  enfants,
  fermer,
  lettres,
  lireXml,
  place,
  tous,
  type CaseBrute,
  type FeuilleBrute,
  type Fichiers,
} from './classeur.ts'

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LIENS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RANGS_MAX = 600
const COLONNES_MAX = 80
const CLASSEUR = 'xl/workbook.xml'

/** Name of each sheet, and the file that holds it. */
const feuilles = (fichiers: Fichiers): ReadonlyMap<string, string> => {
  const classeur = lireXml(fichiers[CLASSEUR])
  const liens = lireXml(fichiers['xl/_rels/workbook.xml.rels'])
  if (!classeur || !liens) return new Map()
  const cibles = new Map(
    tous(liens, 'Relationship').map((l) => [l.getAttribute('Id') ?? '', l.getAttribute('Target') ?? '']),
  )
  return new Map(
    tous(classeur, 'sheet').map((feuille) => {
      const cible = cibles.get(feuille.getAttributeNS(LIENS, 'id') ?? '') ?? ''
      return [feuille.getAttribute('name') ?? '', cible.startsWith('/') ? cible.slice(1) : `xl/${cible}`]
    }),
  )
}

const textes = (element: Element): string =>
  tous(element, 't')
    // what is read aloud beside a Japanese word is not the word
    .filter(({ parentNode }) => (parentNode as Element | null)?.localName !== 'rPh')
    .map((t) => t.textContent ?? '')
    .join('')
    .trim()

const lireCase = (cellule: Element, partages: readonly string[]): CaseBrute => {
  const type = cellule.getAttribute('t')
  const valeur = enfants(cellule, 'v')[0]?.textContent ?? ''
  const texte = type === 's' ? (partages[Number(valeur)] ?? '') : type === 'inlineStr' ? textes(cellule) : valeur.trim()
  return { texte, calculee: enfants(cellule, 'f').length > 0, couverte: false }
}

const VIDE: CaseBrute = { texte: '', calculee: false, couverte: false }

const lireFeuille = (document: Document, partages: readonly string[]): CaseBrute[][] => {
  const rangs: CaseBrute[][] = []
  const poser = (rang: number, colonne: number, lue: CaseBrute): void => {
    if (rang < 0 || colonne < 0 || rang >= RANGS_MAX || colonne >= COLONNES_MAX) return
    while (rangs.length <= rang) rangs.push([])
    const ligne = rangs[rang] ?? []
    while (ligne.length <= colonne) ligne.push(VIDE)
    ligne[colonne] = lue
  }
  for (const cellule of tous(document, 'c')) {
    const { rang, colonne } = place(cellule.getAttribute('r') ?? '')
    poser(rang, colonne, lireCase(cellule, partages))
  }
  for (const fusion of tous(document, 'mergeCell')) {
    const [de = '', a = de] = (fusion.getAttribute('ref') ?? '').split(':')
    const [debut, fin] = [place(de), place(a)]
    for (let rang = debut.rang; rang <= Math.min(fin.rang, RANGS_MAX); rang++)
      for (let colonne = debut.colonne; colonne <= Math.min(fin.colonne, COLONNES_MAX); colonne++)
        if (rang !== debut.rang || colonne !== debut.colonne) poser(rang, colonne, { ...VIDE, couverte: true })
  }
  return rangs
}

export const lireXlsx = (fichiers: Fichiers): readonly FeuilleBrute[] | null => {
  const chemins = feuilles(fichiers)
  if (chemins.size === 0) return null
  const communs = lireXml(fichiers['xl/sharedStrings.xml'])
  const partages = communs ? tous(communs, 'si').map(textes) : []
  const lues: FeuilleBrute[] = []
  for (const [nom, chemin] of chemins) {
    const document = lireXml(fichiers[chemin])
    if (!document) return null
    lues.push({ nom, rangs: lireFeuille(document, partages) })
  }
  return lues
}

/** The child that stands at this place, or a new one put where the order of the format wants it. */
const trouverOuFaire = (
  parent: Element,
  local: string,
  rangDe: (element: Element) => number,
  voulu: number,
  faire: () => Element,
): Element => {
  const freres = enfants(parent, local)
  const la = freres.find((element) => rangDe(element) === voulu)
  if (la) return la
  const neuf = faire()
  parent.insertBefore(neuf, freres.find((element) => rangDe(element) > voulu) ?? null)
  return neuf
}

const remplirUne = (document: Document, { adresse, valeur }: Remplissage): void => {
  const { rang, colonne } = place(adresse)
  const [donnees] = tous(document, 'sheetData')
  if (!donnees) throw new Error('a sheet without its cells')
  const faire = (local: string, r: string): Element => {
    const element = document.createElementNS(NS, local)
    element.setAttribute('r', r)
    return element
  }
  const ligne = trouverOuFaire(
    donnees,
    'row',
    (e) => Number(e.getAttribute('r')) - 1,
    rang,
    () => faire('row', `${rang + 1}`),
  )
  const cellule = trouverOuFaire(
    ligne,
    'c',
    (e) => place(e.getAttribute('r') ?? '').colonne,
    colonne,
    () => faire('c', `${lettres(colonne)}${rang + 1}`),
  )
  if (enfants(cellule, 'f').length > 0) throw new Error(`${adresse} is computed by the grid itself`)
  while (cellule.firstChild) cellule.removeChild(cellule.firstChild)
  cellule.removeAttribute('t')
  if (typeof valeur === 'number') {
    cellule.appendChild(document.createElementNS(NS, 'v')).appendChild(document.createTextNode(String(valeur)))
    return
  }
  cellule.setAttribute('t', 'inlineStr')
  const texte = cellule.appendChild(document.createElementNS(NS, 'is')).appendChild(document.createElementNS(NS, 't'))
  texte.appendChild(document.createTextNode(valeur))
}

/** Totals of the grid are computed again by whoever opens it. */
const recalculer = (fichiers: Fichiers): Uint8Array => {
  const classeur = lireXml(fichiers[CLASSEUR])
  const racine = classeur?.documentElement
  if (!classeur || !racine) throw new Error('a grid without its workbook')
  const calcul = enfants(racine, 'calcPr')[0] ?? null
  const suivants = ['oleSize', 'customWorkbookViews', 'pivotCaches', 'fileRecoveryPr', 'webPublishObjects', 'extLst']
  const neuf = calcul ?? fairePlace(classeur, racine, suivants)
  neuf.setAttribute('fullCalcOnLoad', '1')
  return ecrireXml(classeur)
}
const fairePlace = (classeur: Document, racine: Element, suivants: readonly string[]): Element => {
  const neuf = classeur.createElementNS(NS, 'calcPr')
  racine.insertBefore(neuf, enfants(racine).find(({ localName }) => suivants.includes(localName ?? '')) ?? null)
  return neuf
}

export const remplirXlsx = (fichiers: Fichiers, valeurs: readonly Remplissage[]): Uint8Array<ArrayBuffer> => {
  const chemins = feuilles(fichiers)
  const remplis: Fichiers = { ...fichiers, [CLASSEUR]: recalculer(fichiers) }
  for (const nom of new Set(valeurs.map(({ feuille }) => feuille))) {
    const chemin = chemins.get(nom) ?? ''
    const document = lireXml(fichiers[chemin])
    if (!document) throw new Error('a sheet of the grid is not there')
    for (const valeur of valeurs) if (valeur.feuille === nom) remplirUne(document, valeur)
    remplis[chemin] = ecrireXml(document)
  }
  return fermer(remplis)
}
