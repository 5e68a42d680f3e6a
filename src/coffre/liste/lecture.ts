// The files that a school hands over, read to their end before anything is decided.
import { estRefus } from '../../domain/refus.ts'
import type { AutreFichier, FichierDonne, FichierRefuse } from '../face-des-listes.ts'
import { estArchive, OCTETS_MAX, ouvrirArchive, type Document } from './archive.ts'
import { lireTableau, plierEntete } from './csv.ts'
import { decoder, encodageDe, encodageDeclare, estAbime, type Lecture } from './encodage.ts'
import { lireElevesOnde, lireResponsablesOnde, sontElevesOnde, sontResponsablesOnde } from './onde.ts'
import { lireElevesSiecle } from './siecle-eleves.ts'
import { lireResponsablesSiecle } from './siecle-responsables.ts'
import { refuserFichier, type EleveSource, type ListeLue, type Question, type Suivi } from './source.ts'
import { lireXml } from './xml.ts'

/** A table is read whole: the lists of the largest school are a tenth of this. */
const TABLEAU_MAX = 8 * 1024 * 1024

type SuiviDeFichier = Suivi & { lus(octets: number): void }

/** Every document of every file, or the reason of the first that is refused. */
export const sourceDeFichiers =
  (fichiers: readonly FichierDonne[]): EleveSource =>
  async (question, suivi) => {
    const documents: Document[] = []
    for (const fichier of fichiers) {
      const ouverts = documentsDe(fichier)
      if (estRefus(ouverts)) return ouverts
      documents.push(...ouverts)
    }
    const total = documents.reduce((somme, { octets }) => somme + octets.length, 0)
    if (total > OCTETS_MAX) return refuserFichier('fichier-trop-grand')
    const listes: ListeLue[] = []
    let avant = 0
    for (const document of documents) {
      const lus = (octets: number): void => suivi.avancer(avant + octets, total)
      const lue = await lireDocument(document, question, { ...suivi, lus })
      if (estRefus(lue)) return lue
      listes.push(lue)
      avant += document.octets.length
    }
    return listes
  }

const documentsDe = ({ nom, octets }: FichierDonne): readonly Document[] | FichierRefuse => {
  const refuse = (motif: Parameters<typeof refuserFichier>[0], detail = ''): FichierRefuse =>
    refuserFichier(motif, { fichier: nom, detail })
  if (octets.length === 0) return refuse('fichier-illisible')
  if (octets.length > OCTETS_MAX) return refuse('fichier-trop-grand')
  if (!estArchive(octets)) return [{ nom, octets }]
  const documents = ouvrirArchive(octets)
  if (documents === 'classeur') return refuse('fichier-non-reconnu', documents)
  if (typeof documents === 'string') return refuse(documents)
  return documents.length === 0 ? refuse('fichier-non-reconnu', 'inconnu') : documents
}

const lireDocument = async (
  { nom, octets }: Document,
  question: Question,
  suivi: SuiviDeFichier,
): Promise<ListeLue | FichierRefuse> => {
  const refuse = (motif: Parameters<typeof refuserFichier>[0], dit: { ligne?: number; detail?: string } = {}) =>
    refuserFichier(motif, { fichier: nom, ...dit })
  // OLE2, as .xls is; a text holds no zero
  if (octets[0] === 0xd0 && octets[1] === 0xcf) return refuse('fichier-non-reconnu', { detail: 'classeur' })
  const xml = /^(\u00ef\u00bb\u00bf)?\s*</u.test(
    new TextDecoder('iso-8859-1').decode(octets.subarray(0, 64)).replace('ï»¿', ''),
  )
  const lecture = encodageDe(octets, { declare: xml ? encodageDeclare(octets) : null, xml })
  if (!lecture) return refuse('encodage-faux')
  if (octets.includes(0)) return refuse('fichier-illisible')
  const lue = xml
    ? await lireDocumentXml(octets, lecture, question, suivi, refuse)
    : await lireDocumentCsv(octets, lecture, suivi, refuse)
  if (estRefus(lue)) return lue
  if (lue.eleves.length + lue.adultes.length === 0) return refuse('sans-eleve')
  if (lue.uai !== question.uai && !lue.format.startsWith('onde'))
    return refuse('autre-etablissement', { detail: lue.uai ?? '' })
  if (lue.annee !== question.annee && !lue.format.startsWith('onde'))
    return refuse('autre-annee', { detail: lue.annee === null ? '' : String(lue.annee) })
  if (lue.eleves.some(({ eleve, classe }) => estAbime(`${eleve.nom}${eleve.prenom}${classe}`)))
    return refuse('encodage-faux')
  if (lue.adultes.some(({ adulte }) => estAbime(`${adulte.nom}${adulte.prenom}`))) return refuse('encodage-faux')
  if (!lecture.corrige) return lue
  return { ...lue, avertissements: [{ code: 'encodage-corrige', sujet: nom }, ...lue.avertissements] }
}

type Refuser = (motif: Parameters<typeof refuserFichier>[0], dit?: { ligne?: number; detail?: string }) => FichierRefuse

const AUTRES_RACINES: Readonly<Record<string, AutreFichier>> = {
  BEE_NOMENCLATURES: 'nomenclature',
  'lsun-bilans': 'lsu',
  exportAbsence: 'absences',
  Workbook: 'classeur',
}

const lireDocumentXml = async (
  octets: Uint8Array,
  lecture: Lecture,
  { jour }: Question,
  suivi: SuiviDeFichier,
  refuse: Refuser,
): Promise<ListeLue | FichierRefuse> => {
  let lecteur: ReturnType<typeof lireElevesSiecle> | null = null
  const choisir = (racine: string) => {
    if (racine === 'BEE_ELEVES') lecteur = lireElevesSiecle(jour)
    if (racine === 'BEE_RESPONSABLES') lecteur = lireResponsablesSiecle()
    return lecteur?.sortes ?? null
  }
  const issue = await lireXml(octets, lecture, choisir, suivi)
  const choisi = lecteur as ReturnType<typeof lireElevesSiecle> | null
  if ('fait' in issue) return choisi ? choisi.conclure() : refuse('fichier-malforme', { ligne: 1 })
  switch (issue.faute) {
    case 'malforme':
      return refuse('fichier-malforme', { ligne: issue.ligne })
    case 'autre':
      return refuse('fichier-non-reconnu', { detail: AUTRES_RACINES[issue.racine] ?? 'inconnu' })
    case 'trop-grand':
      return refuse('fichier-trop-grand')
    case 'arrete':
      return refuserFichier('arrete')
  }
}

/** Headers of files that are something else. */
const autreTableau = (texte: string): AutreFichier => {
  const debut = plierEntete(texte.slice(0, 1_000))
  if (debut.includes('elevenoetab')) return 'tableur-siecle'
  return /nbabs|nbretards|absencesdu|justifiee/u.test(debut) ? 'absences' : 'inconnu'
}

const lireDocumentCsv = async (
  octets: Uint8Array,
  lecture: Lecture,
  suivi: SuiviDeFichier,
  refuse: Refuser,
): Promise<ListeLue | FichierRefuse> => {
  if (octets.length > TABLEAU_MAX) return refuse('fichier-trop-grand')
  const texte = [...decoder(octets, lecture)].map(([morceau]) => morceau).join('')
  if (!(await suivi.souffler())) return refuserFichier('arrete')
  const tableau = lireTableau(texte, (e) => sontElevesOnde(e) || sontResponsablesOnde(e))
  if (tableau === null) return refuse('fichier-non-reconnu', { detail: autreTableau(texte) })
  if (typeof tableau === 'number') return refuse('fichier-malforme', { ligne: tableau })
  suivi.lus(octets.length)
  if (!(await suivi.souffler())) return refuserFichier('arrete')
  return sontElevesOnde(tableau.entetes) ? lireElevesOnde(tableau) : lireResponsablesOnde(tableau)
}
