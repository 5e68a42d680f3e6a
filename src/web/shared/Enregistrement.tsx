import { useEtat } from './coffre.tsx'
import { heure, pluriel } from './francais.ts'

/** Said in words, never by a colour: where what she wrote is, at this moment. */
export const Enregistrement = () => {
  const { enregistrement, stockage, reseau } = useEtat()
  const attente = pluriel(enregistrement.enAttente, 'note attend', 'notes attendent')
  switch (enregistrement.etat) {
    case 'enregistre':
      return enregistrement.le ? `Enregistré sur le serveur à ${heure(enregistrement.le)}` : 'Tout est enregistré'
    case 'en-cours':
      return 'Enregistrement…'
    case 'garde-ici':
      if (reseau) return 'Enregistrement…'
      return stockage === 'garde'
        ? 'Gardé sur ce poste, partira au retour du réseau'
        : `Pas de réseau\u00a0: ${attente}, ne fermez pas cet onglet`
    case 'refuse':
      return `${attente}\u00a0: voir Mon poste`
  }
}
