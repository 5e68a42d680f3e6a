import { useState } from 'react'
import type { LigneDossier } from '../../coffre/face.ts'
import { useQuestion } from '../shared/coffre.tsx'
import { eleveEtClasse, sansAccents } from '../shared/francais.ts'
import { Combobox } from '../shared/Combobox.tsx'

type Props = { onChoose: (dossier: LigneDossier) => void; vide: string }

const debute = (eleve: { nom: string; prenom: string }, cherche: string): boolean =>
  cherche.split(/\s+/).every((mot) =>
    sansAccents(`${eleve.nom} ${eleve.prenom}`)
      .split(/[\s-]+/)
      .some((p) => p.startsWith(mot)),
  )

/** One of her open files. */
export const ChoixDossier = ({ onChoose, vide }: Props) => {
  const dossiers = useQuestion(['dossiers'], (face) => face.dossiers())
  const [texte, setTexte] = useState('')
  const cherche = sansAccents(texte.trim())
  const trouves =
    cherche.length < 2
      ? []
      : (dossiers.data ?? [])
          .filter((d) => d.ouvert && d.monRole !== 'stagiaire' && debute(d.eleve, cherche))
          .slice(0, 6)
  return (
    <Combobox
      label="Élève"
      placeholder="Trois lettres du nom"
      texte={texte}
      onText={setTexte}
      trouves={trouves}
      cle={(d) => d.coffre}
      dire={(d) => eleveEtClasse(d.eleve)}
      onChoose={(d) => {
        setTexte(eleveEtClasse(d.eleve))
        onChoose(d)
      }}
      vide={vide}
      focus
    />
  )
}
