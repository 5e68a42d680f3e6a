import { useState } from 'react'
import type { LigneSaisine, SaisineLue } from '../../coffre/face-des-saisines.ts'
import { now } from '../shared/clock.ts'
import { moment } from '../shared/francais.ts'
import { useAgir } from './acte.ts'
import { ActForm } from './ActForm.tsx'
import { dOu, quiConcerne } from '../shared/saisine-dite.ts'
import { Options } from './Options.tsx'
import { nomDeLaSaisine } from './Rapproches.tsx'

type Props = { saisine: SaisineLue; toutes: readonly LigneSaisine[]; onClose: () => void }

const nommee = (ligne: LigneSaisine): string => {
  const { nom, suite } = quiConcerne(ligne.contenu)
  return [nom, suite].filter(Boolean).join(', ')
}

/** Those that resemble it first, then those of the same school. */
const candidates = (saisine: SaisineLue, toutes: readonly LigneSaisine[]): LigneSaisine[] => {
  const proches = saisine.rapprochements.flatMap((r) => (r.genre === 'saisine' ? [r.ligne] : []))
  const memeEcole = toutes.filter((l) => !l.garde && l.contenu.uai === saisine.contenu.uai)
  const uniques = new Map([...proches, ...memeEcole].map((l) => [l.piece, l]))
  uniques.delete(saisine.piece)
  return [...uniques.values()].slice(0, 12)
}

export const DoublonForm = ({ saisine, toutes, onClose }: Props) => {
  const { agir, refus, refuser, busy } = useAgir(saisine)
  const lignes = candidates(saisine, toutes)
  const [choisie, setChoisie] = useState<string | null>(lignes.length === 1 ? (lignes[0]?.piece ?? null) : null)
  const valider = async () => {
    if (choisie === null) return refuser('Choisissez la saisine qui reste.')
    if (await agir({ acte: 'doublon', de: choisie }, '', 'Doublon\u00a0: close.')) onClose()
  }
  if (lignes.length === 0)
    return (
      <div className="act-form">
        <p>Aucune autre saisine de cet établissement&nbsp;: rien dont celle-ci serait le doublon.</p>
        <div className="buttons">
          <button type="button" className="fr-btn fr-btn--tertiary" onClick={onClose}>
            Revenir
          </button>
        </div>
      </div>
    )
  return (
    <ActForm
      titre="Doublon"
      valider="Clore comme doublon"
      refus={refus}
      busy={busy}
      onClose={onClose}
      onSubmit={() => void valider()}
    >
      <Options
        label="La saisine qui reste"
        nom="doublon"
        options={lignes.map((l) => ({
          valeur: l.piece,
          libelle: nommee(l),
          precision: `${l.contenu.demandeur.nom ? nomDeLaSaisine(l) : dOu(l.contenu)}, reçue ${moment(l.contenu.recueLe, now())}`,
        }))}
        valeur={choisie}
        onChange={setChoisie}
      />
    </ActForm>
  )
}
