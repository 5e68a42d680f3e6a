// A professional of a school writes with her account: no keyring, no engine. The door is checked as at the guichet, from
// the roots that the release keys of this bundle have signed.
import { getGuichet } from '../../contract/guichet.ts'
import { postSaisine } from '../../contract/saisine.ts'
import { CorpsSaisine } from '../../domain/depot.ts'
import type { Id } from '../../domain/identite.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import type { Horloge } from '../clock.ts'
import type { SaisineDeposee } from '../face-des-saisines.ts'
import { porteDeLEcole, scellerDepot } from '../porte-publique.ts'
import { creerLireVoisin, type MoyensDeVoisinage } from '../voisins.ts'

export type MoyensDeCompte = MoyensDeVoisinage & { readonly horloge: Horloge }

type RefusDeDeposer = 'lecteur-change' | 'porte-fausse' | 'texte-trop-long' | 'guichet-inconnu' | 'reseau-absent'

const corpsDe = (saisine: SaisineDeposee): CorpsSaisine => {
  const { uai, fonction, urgent, pour, eleve, demandeur, texte, joindre, eleveInforme, parentsInformes } = saisine
  // her function is a word of the application: it says what she is there when she has said nothing else
  const qualite = demandeur.qualite.trim() === '' ? fonction : demandeur.qualite
  return {
    genre: 'saisine',
    format: 1,
    uai,
    emetteur: 'personnel',
    langue: 'fr',
    urgent,
    pour,
    eleve,
    demandeur: { ...demandeur, qualite },
    texte,
    joindre,
    eleveInforme,
    parentsInformes,
    recu: null,
    voix: 0,
  }
}

export const deposerParCompte = async (
  moyens: MoyensDeCompte,
  saisine: SaisineDeposee,
): Promise<{ readonly saisine: Id } | Refus<RefusDeDeposer>> => {
  const { appeler, horloge } = moyens
  const { uai, urgent, lecteur } = saisine
  const guichet = await appeler(getGuichet, { uai })
  if (estRefus(guichet)) return refuser(guichet.refus === 'guichet-inconnu' ? 'guichet-inconnu' : 'reseau-absent')
  if (guichet.lecteur !== lecteur) return refuser('lecteur-change')
  const annuaire = await creerLireVoisin(moyens)(guichet.service)
  if (estRefus(annuaire)) return annuaire
  const porte = porteDeLEcole(annuaire, uai, lecteur, horloge.maintenant())
  if (!porte) return refuser('porte-fausse')
  const id = nouvelId()
  const corps = CorpsSaisine.safeParse(corpsDe(saisine))
  // whoever opens it would not read it: every field has its measure
  const depot = corps.success ? scellerDepot(porte, id, corps.data, null) : null
  if (!depot) return refuser('texte-trop-long')
  const issue = await appeler(postSaisine, { uai, depots: [depot], urgent, lecteur })
  if (!estRefus(issue)) return { saisine: id }
  switch (issue.refus) {
    case 'lecteur-change':
    case 'guichet-inconnu':
      return refuser(issue.refus)
    case 'porte-inconnue':
      // the door in the annuaire is one époque late, or the sector has none yet
      return refuser('porte-fausse')
    case 'saisine-hors-role':
    case 'depot-existe':
    case 'requete-malformee':
      throw new Error(`a saisine was refused: ${issue.refus}`)
    case 'sans-session':
    case 'requete-trop-grande':
    case 'trop-d-essais':
    case 'origine-refusee':
    case 'reseau-absent':
    case 'reponse-illisible':
      return refuser('reseau-absent')
  }
}
