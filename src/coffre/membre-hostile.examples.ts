// A true member with a client of her own: she holds the keys of her files, signs with her certificate, and lays whatever
// she likes on top of anything. The server cannot tell: what she lays is well formed.
import { postSync } from '../contract/coffre.ts'
import { postPieces } from '../contract/enveloppe.ts'
import { getAnnuaire } from '../contract/registre.ts'
import type { Id } from '../domain/identite.ts'
import type { Piece } from '../domain/piece.ts'
import { hex } from '../crypto/octets.ts'
import { creerAnnuaire } from './annuaire.ts'
import { pairesDe } from './cles-de-coffre.ts'
import { creerClient } from './client.ts'
import {
  contenuDe,
  nouvelEtat,
  recevoirCles,
  recevoirJournal,
  recevoirPositions,
  teteA,
  type EtatDuCoffre,
} from './coffre-ouvert.ts'
import { positionRecue, pourLeServeur, scellerPiece } from './enveloppe.ts'
import { epoqueCourante } from './journal.ts'
import { codeDe, reussi, SERVICE, unNavigateur, type Personne, type ServiceReel } from './service-reel.examples.ts'
import { demanderTrousseau, ouvrirApresConnexion, seConnecter } from './session.ts'
import { identiteDe } from './trousseau.ts'

export type MembreHostile = {
  /** The last revision, as it lies at the server. */
  lire(coffre: Id, piece: Id): Promise<{ readonly rev: number; readonly contenu: Piece | null }>
  /** Right after the last revision, whatever it says. True: the server has taken it. */
  ecrire(coffre: Id, piece: Id, contenu: Piece): Promise<boolean>
}

export const unMembreHostile = async (monde: ServiceReel, personne: Personne): Promise<MembreHostile> => {
  const appeler = creerClient({
    fetch: unNavigateur().fetch,
    origine: monde.url,
    surReponseIllisible: () => {
      throw new Error('an answer outside the contract')
    },
  })
  const secret = { genre: 'code', texte: personne.code } as const
  const entree = { identifiant: personne.identifiant, secret, codeUnique: codeDe(personne) }
  const admise = reussi(await seConnecter(appeler, entree))
  const { trousseau } = reussi(ouvrirApresConnexion(reussi(await demanderTrousseau(appeler)), admise, secret))
  const { membre, signature, graines } = identiteDe(trousseau)
  const annuaire = creerAnnuaire(SERVICE, trousseau.racine)

  const relire = async (coffre: Id): Promise<EtatDuCoffre> => {
    for (;;) {
      const page = reussi(await appeler(getAnnuaire, { depuis: annuaire.longueur }))
      annuaire.ajouter(page.entrees)
      if (!page.suite) break
    }
    const etat = nouvelEtat(SERVICE, coffre)
    for (let reste = true; reste;) {
      const demande = { coffre, rang: etat.rang, journal: etat.entrees.length }
      const page = reussi(await appeler(postSync, { coffres: [demande] }))
      const [recu] = page.coffres
      if (!recu) throw new Error('not her file')
      recevoirJournal(etat, recu.journal, annuaire)
      recevoirCles(etat, recu.scelles, { service: SERVICE, membre }, pairesDe(graines))
      recevoirPositions(
        etat,
        recu.positions.map(positionRecue).filter((p) => p !== null),
        annuaire,
      )
      reste = page.suite.includes(coffre)
    }
    return etat
  }

  return {
    lire: async (coffre, piece) => {
      const etat = await relire(coffre)
      const derniere = etat.pieces.get(piece)?.at(-1)
      return { rev: derniere?.rev ?? 0, contenu: derniere ? contenuDe(etat, derniere) : null }
    },
    ecrire: async (coffre, piece, contenu) => {
      const etat = await relire(coffre)
      const avant = etat.pieces.get(piece)?.at(-1)
      const epoque = etat.journal ? epoqueCourante(etat.journal).numero : 0
      const dk = etat.cles.get(epoque)
      const certificat = annuaire.certificatDe(membre)
      if (!dk || !certificat) throw new Error('no key, no certificate')
      const scellee = scellerPiece(
        dk,
        signature.privee,
        {
          suite: 1,
          service: SERVICE,
          coffre,
          piece,
          rev: (avant?.rev ?? 0) + 1,
          epoque,
          auteur: membre,
          certificat: certificat.position,
          prev: avant ? hex(avant.hache) : null,
          vu: { rang: etat.rang, tete: teteA(etat, etat.rang) ?? '', annuaire: annuaire.longueur - 1 },
        },
        contenu,
      )
      if (!scellee) throw new Error('too long')
      const { resultats } = reussi(await appeler(postPieces, { enveloppes: [{ enveloppe: pourLeServeur(scellee) }] }))
      return resultats[0]?.etat === 'acceptee'
    },
  }
}
