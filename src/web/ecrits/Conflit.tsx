import { useState } from 'react'
import type { EcritLu } from '../../coffre/face-des-ecrits.ts'
import type { ContenuDEcrit } from '../../domain/ecrit.ts'
import { estRefus } from '../../domain/refus.ts'
import { useEtat, useFace, useQuestion } from '../shared/coffre.tsx'
import { nomOfficiel } from '../shared/francais.ts'
import { nomDuMembre, useService } from '../shared/service.ts'
import { useUndo } from '../shared/undo.tsx'
import { Comparer } from './Comparer.tsx'
import { contenuDe, sectionsDifferentes } from './contenu.ts'
import { phrasesDEcrit } from './phrases.ts'

/** Both were laid, each without knowing of the other: they are joined before anything goes on. */
export const Conflit = ({ lu, copie }: { lu: EcritLu; copie: string }) => {
  const face = useFace()
  const undo = useUndo()
  const service = useService()
  const { session } = useEtat()
  const [refus, setRefus] = useState<string | null>(null)
  const { coffre, piece, contenu, auteur } = lu.piece
  const seconde = useQuestion(['piece', coffre, copie], (f) => f.piece(coffre, copie))
  if (!seconde.data || estRefus(seconde.data) || seconde.data.contenu.genre !== 'ecrit') return null
  const mien = contenuDe(seconde.data.contenu)
  const sien = contenuDe(contenu)

  const joindre = async (joint: ContenuDEcrit) => {
    const pose = await face.joindre(coffre, piece, copie, { ...contenu, ...joint })
    if (estRefus(pose))
      return setRefus(pose.refus in phrasesDEcrit ? phrasesDEcrit[pose.refus] : 'Réessayez\u00a0: rien n’est perdu.')
    undo({ message: 'Les deux versions sont jointes.' })
  }
  const deMoi = seconde.data.auteur === session?.membre
  return (
    <>
      <h1>{nomOfficiel(contenu.enfant)}</h1>
      <Comparer
        mien={mien}
        sien={sien}
        disputees={sectionsDifferentes(mien, sien)}
        auteur={nomDuMembre(service, auteur)}
        moi={deMoi ? null : nomDuMembre(service, seconde.data.auteur)}
        refus={refus}
        onJoindre={(joint) => void joindre(joint)}
      />
    </>
  )
}
