import { useEffect, useRef, useState } from 'react'
import type { EcritLu } from '../../coffre/face-des-ecrits.ts'
import { estRefus } from '../../domain/refus.ts'
import { useFace } from '../shared/coffre.tsx'

const phrases = {
  'piece-inconnue':
    'Le PDF de cet écrit n’est pas encore arrivé sur ce poste. Réessayez avec le réseau\u00a0; le texte transmis, lui, est là.',
  'pdf-different':
    'Le PDF gardé n’est pas celui qui a été figé\u00a0: il n’est pas donné. Le texte transmis reste lisible ici. Prévenez votre service informatique.',
}

/** The exact bytes that were handed over, their hash checked by the coffre; forgotten with this screen. */
export const usePdfTransmis = ({ piece: { coffre, piece } }: EcritLu) => {
  const face = useFace()
  const [pdf, setPdf] = useState<{ adresse: string; nom: string } | null>(null)
  const [refus, setRefus] = useState<string | null>(null)
  const faite = useRef('')
  useEffect(
    () => () => {
      if (faite.current !== '') URL.revokeObjectURL(faite.current)
    },
    [],
  )
  const ouvrir = async (): Promise<void> => {
    const lu = await face.pdfTransmis(coffre, piece)
    if (estRefus(lu)) return setRefus(phrases[lu.refus])
    if (faite.current !== '') URL.revokeObjectURL(faite.current)
    faite.current = URL.createObjectURL(new Blob([lu.octets], { type: 'application/pdf' }))
    setRefus(null)
    setPdf({ adresse: faite.current, nom: lu.nom })
    const lien = document.createElement('a')
    lien.href = faite.current
    lien.download = lu.nom
    lien.click()
  }
  return { ouvrir, refus, adresse: pdf?.adresse ?? null, nom: pdf?.nom ?? '' }
}
