import { useEffect, useRef, useState } from 'react'
import type { CopieLue } from '../../coffre/face-des-ecrits.ts'
import { pourDestinataire } from '../../domain/ecrit-remis.ts'
import { AtelierAbsent, compiler } from '../shared/imprimes/compiler.ts'
import { useCopies } from '../shared/copies.ts'
import { dateChiffree, minuscule } from '../shared/francais.ts'
import { useProtocole } from '../shared/protocole.ts'
import { motDuTypeDEcrit } from '../shared/ecrit/dit.ts'

export type Recomposition =
  | { readonly etape: 'arrivee'; readonly megaoctets: number }
  | { readonly etape: 'composition' | 'absente' | 'manquee' }
  /** `pareil`: byte for byte what was handed over. */
  | { readonly etape: 'faite'; readonly adresse: string; readonly fichier: string; readonly pareil: boolean }

const empreinteDe = async (octets: ArrayBuffer): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', octets))]
    .map((octet) => octet.toString(16).padStart(2, '0'))
    .join('')

/** The PDF is not in the copy: it is made again from the frozen text, and compared with the hash that was frozen. */
export const useRecomposition = (copie: CopieLue) => {
  const protocole = useProtocole().data?.protocole
  const copies = useCopies()
  const [recomposition, setRecomposition] = useState<Recomposition | null>(null)
  const enCours = useRef<AbortController | null>(null)
  const faite = useRef('')
  const oublier = () => {
    enCours.current?.abort()
    if (faite.current !== '') URL.revokeObjectURL(faite.current)
    faite.current = ''
  }
  useEffect(() => oublier, [])

  const recomposer = async (): Promise<void> => {
    oublier()
    const arret = new AbortController()
    enCours.current = arret
    const dire = (suite: Recomposition) => {
      if (!arret.signal.aborted) setRecomposition(suite)
    }
    const { contenu, fige } = copie.piece.contenu
    const avant = copies?.find((c) => c.piece.contenu.ecrit === contenu.complete)?.piece.contenu
    const imprime = pourDestinataire(
      contenu,
      { code: 'ctss-d', quoi: 'copie' },
      {
        entete: protocole?.entete ?? [],
        jour: fige.jour,
        complete: avant ? { le: avant.fige.jour, reference: avant.contenu.entete.reference } : null,
      },
    )
    let dits = -1
    const recu = (octets: number) => {
      const megaoctets = Math.floor(octets / 1_000_000)
      if (megaoctets !== dits) dire({ etape: 'arrivee', megaoctets: (dits = megaoctets) })
    }
    recu(0)
    try {
      const pdf = await compiler(imprime, { recu, compose: () => dire({ etape: 'composition' }), arret: arret.signal })
      const pareil = (await empreinteDe(await pdf.arrayBuffer())) === fige.empreinte
      if (arret.signal.aborted) return
      faite.current = URL.createObjectURL(pdf)
      const fichier = `${motDuTypeDEcrit[contenu.type]} du ${dateChiffree(fige.jour).replaceAll('/', '-')}, recomposé.pdf`
      dire({ etape: 'faite', adresse: faite.current, fichier, pareil })
    } catch (panne) {
      dire({ etape: panne instanceof AtelierAbsent ? 'absente' : 'manquee' })
    }
  }
  return { recomposition, recomposer, nom: minuscule(motDuTypeDEcrit[copie.piece.contenu.contenu.type]) }
}
