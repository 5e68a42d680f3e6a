import { useFace } from '../shared/coffre.tsx'
import { LockFrame } from './LockFrame.tsx'

export const AutreOngletPage = () => {
  const face = useFace()
  return (
    <LockFrame
      titre="Permanence est ouverte dans un autre onglet"
      sous="Un seul onglet à la fois tient vos dossiers, pour que deux notes ne se croisent pas. Ce que vous y écriviez est gardé."
    >
      <div className="buttons lock__form">
        <button type="button" className="fr-btn" onClick={() => void face.prendreLaMain()}>
          Continuer ici
        </button>
      </div>
    </LockFrame>
  )
}
