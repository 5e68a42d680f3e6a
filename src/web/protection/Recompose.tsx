import { MEGAOCTETS_DU_MOTEUR } from '../../ecrits/poids.ts'
import type { Recomposition } from './recomposer.ts'

const phrase = (r: Recomposition): string => {
  switch (r.etape) {
    case 'arrivee':
      return `L’atelier d’impression arrive, une seule fois sur ce poste\u00a0: ${r.megaoctets}\u00a0Mo sur\u00a0${MEGAOCTETS_DU_MOTEUR}.`
    case 'composition':
      return 'Le document se compose.'
    case 'absente':
      return 'L’atelier d’impression est sur le serveur et n’est pas encore sur ce poste\u00a0: réessayez avec le réseau.'
    case 'manquee':
      return 'Le document n’a pas pu être composé. Rechargez la page, puis réessayez.'
    case 'faite':
      return r.pareil
        ? 'Recomposé à partir du texte reçu\u00a0: identique, octet pour octet, au PDF transmis.'
        : 'Recomposé à partir du texte reçu. Les mots sont ceux qui ont été transmis et figés\u00a0; l’en-tête ou la mise en page peuvent différer du PDF remis, qui est gardé dans le dossier de l’élève.'
  }
}

export const Recompose = ({ recomposition }: { recomposition: Recomposition | null }) => (
  <div className="recompose">
    <span role="status">{recomposition && phrase(recomposition)}</span>
    {recomposition?.etape === 'faite' && (
      <>
        <a href={recomposition.adresse} target="_blank" rel="noopener noreferrer" className="fr-link fr-link--sm">
          L’ouvrir<span className="visually-hidden">, nouvelle fenêtre</span>
        </a>
        <a href={recomposition.adresse} download={recomposition.fichier} className="fr-link fr-link--sm">
          L’enregistrer
        </a>
      </>
    )}
  </div>
)
