import { LockFrame } from './LockFrame.tsx'

/** The worker did not start: what is missing, what is kept, what to do. */
export const NavigateurPage = () => (
  <LockFrame
    titre="Ce navigateur ne peut pas ouvrir vos dossiers"
    sous="Les dossiers s’ouvrent sur le poste, par un calcul que ce navigateur refuse (WebAssembly) ou ne connaît pas. Rien n’est perdu."
  >
    <div className="lock__form">
      <p>
        Essayez avec Firefox, Edge ou Chrome à jour. Si le poste est géré par un service informatique, montrez-lui cette
        phrase&nbsp;: «&nbsp;autoriser WebAssembly pour Permanence&nbsp;».
      </p>
      <div className="buttons fr-mt-2w">
        <button type="button" className="fr-btn" onClick={() => location.reload()}>
          Réessayer
        </button>
      </div>
    </div>
  </LockFrame>
)
