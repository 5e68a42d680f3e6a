import { wrap, type Remote } from 'comlink'
import type { Face, Feuille } from '../../ecrits/face.ts'
import { startEcrits } from './worker.ts'

type Tableur = Pick<Remote<Face>, 'exporter' | 'lireGrille' | 'remplirGrille'>

/** Spreadsheets are read and written beside the page, in the worker that has no network: one question, one worker. */
export const tableur = async <T>(question: (face: Tableur) => Promise<T>): Promise<T> => {
  const worker = startEcrits()
  const panne = new Promise<never>((_, reject) =>
    worker.addEventListener('error', () => reject(new Error('the writing worker did not start'))),
  )
  try {
    return await Promise.race([question(wrap<Face>(worker)), panne])
  } finally {
    worker.terminate()
  }
}

const TYPES = {
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Into the downloads of this machine. */
export const enregistrerClasseur = (octets: Uint8Array<ArrayBuffer>, format: keyof typeof TYPES, nom: string): void => {
  const adresse = URL.createObjectURL(new Blob([octets], { type: TYPES[format] }))
  const lien = document.createElement('a')
  lien.href = adresse
  lien.download = `${nom}.${format}`
  lien.click()
  // once the browser has taken it
  setTimeout(() => URL.revokeObjectURL(adresse), 60_000)
}

export const exporterTableaux = async (
  feuilles: readonly Feuille[],
  format: 'ods' | 'csv',
  nom: string,
): Promise<void> => enregistrerClasseur(await tableur((face) => face.exporter(feuilles, format)), format, nom)
