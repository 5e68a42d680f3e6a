import { useEffect, useRef, useState } from 'react'
import type { Imprime } from '../../ecrits/face.ts'

/** The PDF of the draft, whole, in a window of its own; forgotten with this screen. */
export const useAgrandir = (compiler: (imprime: Imprime) => Promise<Uint8Array<ArrayBuffer>>) => {
  const [agrandi, setAgrandi] = useState<{ enCours: boolean; adresse: string | null; manque: boolean }>({
    enCours: false,
    adresse: null,
    manque: false,
  })
  const faite = useRef('')
  const oublier = () => {
    if (faite.current !== '') URL.revokeObjectURL(faite.current)
    faite.current = ''
  }
  useEffect(() => oublier, [])

  const ouvrir = async (imprime: Imprime): Promise<void> => {
    setAgrandi({ enCours: true, adresse: null, manque: false })
    try {
      const pdf = new Blob([await compiler(imprime)], { type: 'application/pdf' })
      oublier()
      faite.current = URL.createObjectURL(pdf)
      const lien = document.createElement('a')
      lien.href = faite.current
      lien.target = '_blank'
      lien.rel = 'noopener noreferrer'
      lien.click()
      // a browser may keep windows from opening by themselves: the link stays
      setAgrandi({ enCours: false, adresse: faite.current, manque: false })
    } catch {
      setAgrandi({ enCours: false, adresse: null, manque: true })
    }
  }
  return { agrandi, ouvrir }
}
