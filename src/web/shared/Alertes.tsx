import { Alert } from '@codegouvfr/react-dsfr/Alert'
import type { Alerte } from '../../coffre/face.ts'
import { useEtat } from './coffre.tsx'

/** What happened, what is kept, what to do. */
const phrases = {
  'version-plus-ancienne':
    'Le serveur présente une version plus ancienne que celle que vous avez déjà vue. Ce que vous avez noté est gardé sur ce poste. Prévenez votre service informatique.',
  'piece-manquante':
    'Une pièce manque dans un dossier\u00a0: le serveur ne l’a pas donnée. Les autres sont intactes. Prévenez votre service informatique.',
  'piece-fausse':
    'Une pièce d’un dossier n’a pas la bonne signature\u00a0: elle n’est pas montrée. Les autres sont intactes.',
  'journal-faux':
    'La liste de ceux qui peuvent ouvrir un dossier n’a pas la bonne signature\u00a0: ce dossier reste fermé.',
  'annuaire-faux':
    'L’annuaire du service n’a pas les bonnes signatures\u00a0: aucun accès nouveau n’est accepté. Prévenez la direction du service social.',
  'racine-differente':
    'Cet annuaire n’est pas celui de votre service. Rien n’est ouvert avec lui. Prévenez la direction du service social.',
  'cle-differente': 'La clé reçue pour un dossier n’est pas celle des autres membres\u00a0: ce dossier reste fermé.',
  'depot-illisible':
    'Un message arrivé par la page d’un établissement ne peut pas être ouvert\u00a0: il est abîmé, ou n’était pas pour vous. Il est gardé tel quel. Les autres sont intacts.',
  'garde-sans-cle':
    'Vous êtes de garde et une demande d’un autre secteur vous revient, mais la clé de ce secteur ne vous a pas encore été donnée. Prévenez la direction du service social.',
  'serrure-echangee':
    'Le serveur a montré une autre serrure que la vôtre\u00a0: rien n’a été fermé avec elle. Prévenez la direction du service social.',
  'bail-faux':
    'L’autorisation d’ouvrir ce poste sans réseau n’a pas la bonne signature\u00a0: elle n’est pas acceptée. Tout le reste marche.',
  'ecrit-retouche':
    'Un écrit a été modifié après sa transmission\u00a0: cette modification n’est pas lue. L’écrit transmis reste tel qu’il est parti. Prévenez la direction du service social.',
  panne:
    'Une panne est arrivée dans Permanence, pas chez vous. Ce que vous avez écrit est gardé. Rechargez la page\u00a0; si elle revient, prévenez votre service.',
  'reponse-illisible':
    'Le serveur a répondu quelque chose d’illisible. Ce que vous avez noté est gardé. Réessayez dans un instant.',
} satisfies Record<Alerte['code'], string>

const sansStockage =
  'Ce navigateur ne garde rien sur ce poste. Chaque note part aussitôt au serveur\u00a0; sans réseau, ne fermez pas cet onglet avant de voir «\u00a0Enregistré\u00a0».'

export const Alertes = () => {
  const { alertes, stockage } = useEtat()
  const codes = [...new Set(alertes.map((a) => a.code))]
  return (
    <>
      {stockage === 'refuse' && <Alert className="fr-mb-2w" severity="warning" small description={sansStockage} />}
      {codes.map((code) => (
        <Alert key={code} className="fr-mb-2w" severity="error" small description={phrases[code]} />
      ))}
    </>
  )
}
