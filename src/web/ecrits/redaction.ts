import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { EcritLu } from '../../coffre/face-des-ecrits.ts'
import type { ContenuDEcrit } from '../../domain/ecrit.ts'
import type { Section } from '../../domain/ecrit-manques.ts'
import { estRefus } from '../../domain/refus.ts'
import { useBrouillon } from '../shared/brouillon.ts'
import { useFace } from '../shared/coffre.tsx'
import { contenuDe, joindreSections, memeContenu } from './contenu.ts'
import { phrasesDEcrit } from './phrases.ts'

/** What the draft keeps: the writing as it is on the screen, and the revision that it was written on. */
export type Saisie = {
  readonly pour: 'ecrit'
  readonly piece: string
  readonly base: number
  readonly contenu: ContenuDEcrit
}

export const estSaisieDe = (contenu: unknown, piece: string): contenu is Saisie =>
  typeof contenu === 'object' &&
  contenu !== null &&
  'pour' in contenu &&
  contenu.pour === 'ecrit' &&
  'piece' in contenu &&
  contenu.piece === piece

/** Both changed the same sections since: `sien` is what the file says now. */
type Dispute = {
  readonly sections: readonly Section[]
  readonly sien: ContenuDEcrit
  readonly base: number
  readonly auteur: string
}

/**
 * [Note: a writing is kept] What is typed goes to the draft; a revision is laid when a section or the screen is left.
 * The draft is kept just before, with the same words: found again after a crash, it says nothing that the file does not.
 */
export const useRedaction = (
  lu: EcritLu,
  depart: Saisie,
  brouillonId: string | null,
  /** The revision that the draft was written on; null when nobody knows it any more. */
  avant: ContenuDEcrit | null,
) => {
  const face = useFace()
  const { coffre, piece } = lu.piece
  const [saisie, setSaisie] = useState(depart)
  const [refus, setRefus] = useState<string | null>(null)
  const [dispute, setDispute] = useState<Dispute | null>(null)
  const [repris, setRepris] = useState<readonly Section[]>([])
  const brouillon = useBrouillon(saisie, coffre, brouillonId, false)
  const { garder, oublier } = brouillon

  const courante = useRef(saisie)
  /** As the file says it, as far as this screen knows. */
  const origine = useRef(avant)
  const enVol = useRef<Promise<number | null>>(Promise.resolve(null))
  useLayoutEffect(() => {
    courante.current = saisie
  })

  const changer = useCallback((champs: Partial<ContenuDEcrit>) => {
    setSaisie((avant) => ({ ...avant, contenu: { ...avant.contenu, ...champs } }))
  }, [])

  /** The revision that says what is on the screen; null when it was refused. */
  const poser = useCallback((): Promise<number | null> => {
    enVol.current = enVol.current.then(async () => {
      const { base, contenu } = courante.current
      if (origine.current && memeContenu(origine.current, contenu)) return base
      const avantElle = origine.current
      await garder()
      origine.current = contenu
      const pose = await face.garderEcrit(coffre, piece, base, contenu)
      if (estRefus(pose)) {
        origine.current = avantElle
        setRefus(phrasesDEcrit[pose.refus])
        return null
      }
      courante.current = { ...courante.current, base: pose.rev }
      setSaisie((s) => ({ ...s, base: pose.rev }))
      setRefus(null)
      return pose.rev
    })
    return enVol.current
  }, [coffre, face, garder, piece])

  /** A colleague has written meanwhile: what only she changed comes in, what both changed is shown to be joined. */
  const recevoir = useEffectEvent(async (recu: EcritLu) => {
    await enVol.current
    const { rev, contenu, auteur } = recu.piece
    const { base, contenu: mien } = courante.current
    if (rev <= base || contenu.etat !== 'brouillon') return
    const sien = contenuDe(contenu)
    const jointes = joindreSections(origine.current, mien, sien)
    if (jointes.disputees.length > 0) return setDispute({ sections: jointes.disputees, sien, base: rev, auteur })
    origine.current = sien
    setRepris(jointes.prises)
    setSaisie((s) => ({ ...s, base: rev, contenu: jointes.contenu }))
  })
  useEffect(() => void recevoir(lu), [lu])

  /** The words chosen for the disputed sections; the rest as it was joined. */
  const trancher = (contenu: ContenuDEcrit, base: number) => {
    origine.current = dispute?.sien ?? null
    setDispute(null)
    setSaisie((s) => ({ ...s, base, contenu }))
  }

  /** Handed over or given up: nothing is left to take up. */
  const jeter = useCallback(async () => {
    oublier()
    const id = await garder()
    if (id) await face.jeterBrouillon(id)
  }, [face, garder, oublier])

  const quitter = useEffectEvent(async () => {
    // a screen emptied by the veil answers no more: the draft has been kept before
    const pose = await poser().catch(() => null)
    if (pose !== null) await jeter()
  })
  useEffect(() => () => void quitter(), [])

  return { saisie, changer, poser, refus, dispute, trancher, repris, jeter, brouillon }
}
