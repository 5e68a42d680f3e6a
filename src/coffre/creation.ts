// [Note: creation] Key, wraps, étiquette, journal entry 0 and first pieces are composed here, kept at once, and accepted
// here by the rule of every reader; the server takes them in one transaction when it can be reached.
import type { MembreDuCoffre } from '../contract/registre.ts'
import type { Id } from '../domain/identite.ts'
import type { Piece } from '../domain/piece.ts'
import { estRefus, refuser, type Refus } from '../domain/refus.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { composerSuite, nouvelleEpoque, scellerEtiquette } from './actes.ts'
import { etatDe, scellerRevision, type Atelier } from './atelier.ts'
import {
  fiable,
  nouvelEtat,
  recevoirCles,
  recevoirJournal,
  recevoirPositions,
  type EtatDuCoffre,
} from './coffre-ouvert.ts'
import { pourLeServeur } from './enveloppe.ts'
import type { EnvoiDeCoffre, RequeteDeJournal } from './envoi.ts'
import type { NouveauCoffre, RefusDActe, RefusDePoser } from './moteur.ts'
import { deBase64 } from '../crypto/octets.ts'

type Cree = {
  readonly etat: EtatDuCoffre
  readonly requete: RequeteDeJournal
  readonly contenus: EnvoiDeCoffre['contenus']
}

/** The state that every reader will reach from this request; not trusted when the rule of journal.ts refuses it. */
const etatDepuis = (atelier: Atelier, etat: EtatDuCoffre, requete: RequeteDeJournal): EtatDuCoffre => {
  recevoirJournal(etat, [requete.entree], atelier.annuaire)
  recevoirCles(etat, requete.scelles, atelier.moi, atelier.privees)
  const positions = requete.enveloppes.map(({ entete, ct, sig }, i) => ({
    rang: i + 1,
    entete,
    ct: deBase64(ct),
    sig: deBase64(sig),
  }))
  recevoirPositions(etat, positions, atelier.annuaire)
  return etat
}

export const composerCreation = (atelier: Atelier, nouveau: NouveauCoffre): Cree | Refus<RefusDActe | RefusDePoser> => {
  const { genre, secteur, annee, autres, retention } = nouveau
  const coffre = nouveau.coffre ?? nouvelId()
  const etat = nouvelEtat(atelier.identite.service, coffre)
  const membres: MembreDuCoffre[] = [{ ...atelier.moi, role: 'referent', debut: null, fin: null }, ...autres]
  if (membres.some((m) => !atelier.annuaire.certificatDe(m.membre))) return refuser('membre-sans-certificat')
  const epoque = nouvelleEpoque(atelier, etat, 1, membres, genre !== 'personnel')
  if (estRefus(epoque)) return epoque
  const corps = { genre, secteur, annee, epoque: epoque.corps, membres }
  const entree = composerSuite(atelier, etat, { type: 'creer', corps }, atelier.horloge.maintenant())
  if (!entree) return refuser('signataire-non-admis')
  const scellee = genre === 'dossier' ? etiqueter(atelier, etat, nouveau) : undefined
  if (genre === 'dossier' && !scellee) return refuser('acte-refuse')
  const requete: RequeteDeJournal = {
    entree,
    scelles: epoque.scelles,
    enveloppes: [],
    ...(scellee ? { etiquette: scellee } : {}),
    ...(retention === undefined ? {} : { retention }),
  }
  etatDepuis(atelier, etat, requete)
  if (!fiable(etat)) return refuser('signataire-non-admis')
  return poserLesPremieres(atelier, { etat, requete, contenus: [] }, nouveau.pieces)
}

/** From the pupil of the file, unless it is given. */
const etiqueter = (
  atelier: Atelier,
  etat: EtatDuCoffre,
  { etiquette, pieces }: NouveauCoffre,
): RequeteDeJournal['etiquette'] => {
  const eleve = pieces.find((p) => p.genre === 'eleve')?.eleve
  const { nom, prenom, naissance, uai } = etiquette ?? eleve ?? {}
  if (nom === undefined || prenom === undefined || naissance === undefined || uai === undefined) return undefined
  return scellerEtiquette(atelier, etat, { nom, prenom, naissance, uai })
}

/** Each first envelope has seen the one before it: none of them can be left out. */
const poserLesPremieres = (
  atelier: Atelier,
  cree: Cree,
  pieces: readonly Piece[],
): Cree | Refus<'texte-trop-long' | 'acte-refuse'> => {
  const { etat, requete } = cree
  const contenus: { piece: Id; contenu: Piece }[] = []
  const enveloppes: RequeteDeJournal['enveloppes'] = []
  for (const [i, contenu] of pieces.entries()) {
    const piece = nouvelId()
    const scellee = scellerRevision(atelier, etat, { piece, rev: 1, prev: null, contenu })
    if (!scellee) return refuser('texte-trop-long')
    recevoirPositions(etat, [{ rang: i + 1, ...scellee }], atelier.annuaire)
    enveloppes.push(pourLeServeur(scellee))
    contenus.push({ piece, contenu })
  }
  return fiable(etat) ? { etat, requete: { ...requete, enveloppes }, contenus } : refuser('acte-refuse')
}

/** After a crash: the coffre as it was when its request was kept. */
export const rebatir = (atelier: Atelier, { coffre, requete }: EnvoiDeCoffre): void => {
  if (atelier.etats.has(coffre)) return
  etatDepuis(atelier, etatDe(atelier, coffre), requete)
  atelier.aNaitre.add(coffre)
}
