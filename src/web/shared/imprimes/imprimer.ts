import { useEffect, useRef, useState } from 'react'
import type { Imprime } from '../../../ecrits/face.ts'
import { AtelierAbsent, compiler } from './compiler.ts'

export type Impression =
  | { readonly etape: 'arrivee'; readonly megaoctets: number }
  | { readonly etape: 'composition' }
  | { readonly etape: 'faite'; readonly adresse: string; readonly fichier: string }
  | { readonly etape: 'absente' }
  | { readonly etape: 'manquee' }

const enregistrer = (adresse: string, fichier: string): void => {
  const lien = document.createElement('a')
  lien.href = adresse
  lien.download = fichier
  lien.click()
}

/** One document at a time; leaving the screen stops it, and forgets the one that was made. */
export const useImpression = () => {
  const [impression, setImpression] = useState<Impression | null>(null)
  const enCours = useRef<AbortController | null>(null)
  const faite = useRef('')

  const oublier = () => {
    enCours.current?.abort()
    enCours.current = null
    if (faite.current !== '') URL.revokeObjectURL(faite.current)
    faite.current = ''
  }
  useEffect(() => oublier, [])

  /** True once it is made. */
  const imprimer = async (imprime: Imprime, fichier: string): Promise<boolean> => {
    oublier()
    const arret = new AbortController()
    enCours.current = arret
    const dire = (suite: Impression) => {
      if (!arret.signal.aborted) setImpression(suite)
    }
    let dits = -1
    const recu = (octets: number) => {
      const megaoctets = Math.floor(octets / 1_000_000)
      if (megaoctets !== dits) dire({ etape: 'arrivee', megaoctets: (dits = megaoctets) })
    }
    recu(0)
    try {
      const pdf = await compiler(imprime, { recu, compose: () => dire({ etape: 'composition' }), arret: arret.signal })
      if (arret.signal.aborted) return false
      faite.current = URL.createObjectURL(pdf)
      enregistrer(faite.current, fichier)
      dire({ etape: 'faite', adresse: faite.current, fichier })
      return true
    } catch (panne) {
      dire({ etape: panne instanceof AtelierAbsent ? 'absente' : 'manquee' })
      return false
    } finally {
      if (enCours.current === arret) enCours.current = null
    }
  }

  const arreter = () => {
    oublier()
    setImpression(null)
  }
  return { impression, imprimer, arreter }
}
