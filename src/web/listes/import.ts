import { proxy } from 'comlink'
import { useEffect, useState } from 'react'
import type { ApercuDeListe, ChoixDImport, FichierDonne, FichierRefuse } from '../../coffre/face-des-listes.ts'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { estRefus } from '../../domain/refus.ts'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { jourIso, nombre, pluriel } from '../shared/francais.ts'
import { type Etablissement, useService } from '../shared/service.ts'
import { phraseDuRefus, phrasesDImport } from './mots.ts'

export type Etape =
  | { readonly genre: 'repos' }
  | { readonly genre: 'lecture' | 'import'; readonly fait: number; readonly total: number }
  | { readonly genre: 'apercu'; readonly apercu: ApercuDeListe }
  | { readonly genre: 'refus' | 'fini'; readonly phrase: string }

/** Ten times the largest school: what weighs more is not opened at all. */
const OCTETS_MAX = 64 * 1024 * 1024

const octetsDe = async (fichiers: readonly File[]): Promise<FichierDonne[]> =>
  Promise.all(fichiers.map(async (f) => ({ nom: f.name, octets: new Uint8Array(await f.arrayBuffer()) })))

const finDite = (classes: number, changees: number, passages: number): string =>
  [
    changees === 0
      ? `La liste était à jour\u00a0: rien n’a changé dans ses ${pluriel(classes, 'classe')}.`
      : changees === classes
        ? `Liste importée\u00a0: ${pluriel(classes, 'classe')}.`
        : `Liste importée\u00a0: ${pluriel(changees, 'classe a changé', 'classes ont changé')}. Elle en a ${nombre(classes)}.`,
    passages > 0 ? `${pluriel(passages, 'dossier a suivi', 'dossiers ont suivi')} le changement de classe.` : '',
  ]
    .join(' ')
    .trim()

/** Given, read, shown, then imported or left: one thing at a time. `auTitre`: where the eye goes when it changes. */
export const useImport = (ecole: Etablissement, auTitre: () => void) => {
  const face = useFace()
  const service = useService()
  const [etape, setEtape] = useState<Etape>({ genre: 'repos' })

  // Whoever leaves the page leaves the file unread.
  useEffect(() => () => void face.arreterListe(), [face])

  const nomDe = (uai: string): string => service?.etablissements.find((e) => e.uai === uai)?.nom ?? uai
  const refuse = (refus: FichierRefuse): Etape =>
    refus.refus === 'arrete'
      ? { genre: 'repos' }
      : {
          genre: 'refus',
          phrase: phraseDuRefus({ ...refus, ecole: ecole.nom, anneeVoulue: anneeScolaire(jourIso(now())), nomDe }),
        }
  const suivre = (genre: 'lecture' | 'import') =>
    proxy((fait: number, total: number) =>
      setEtape((avant) => (avant.genre === genre ? { genre, fait, total } : avant)),
    )
  const tropGrand = (fichier: string): Etape =>
    refuse({ refus: 'fichier-trop-grand', fichier, ligne: null, detail: '' })

  return {
    etape,
    lire: async (fichiers: readonly File[]) => {
      const lourd = fichiers.find(({ size }) => size > OCTETS_MAX)
      if (lourd) return setEtape(tropGrand(lourd.name))
      setEtape({ genre: 'lecture', fait: 0, total: 0 })
      const lue = await face.lireListe(ecole.uai, await octetsDe(fichiers), suivre('lecture'))
      setEtape(estRefus(lue) ? refuse(lue) : { genre: 'apercu', apercu: lue })
      auTitre()
    },
    importer: async (choix: ChoixDImport) => {
      setEtape({ genre: 'import', fait: 0, total: 0 })
      const issue = await face.importerListe(choix, suivre('import'))
      if (!estRefus(issue)) setEtape({ genre: 'fini', phrase: finDite(issue.classes, issue.changees, issue.passages) })
      else if ('detail' in issue) setEtape(refuse(issue))
      else setEtape({ genre: 'refus', phrase: phrasesDImport[issue.refus] })
      auTitre()
    },
    arreter: () => void face.arreterListe(),
    laisser: () => {
      setEtape({ genre: 'repos' })
      auTitre()
    },
  }
}
