// [Note: sealing again] A waiting text is sealed again when its époque, its previous revision or the head it has seen is
// no longer the last one. Never while it may have arrived: the same bytes are then sent again, and count once.
import type { Vu } from '../contract/enveloppe.ts'
import type { Id } from '../domain/identite.ts'
import type { PieceSaisine } from '../domain/piece.ts'
import { fusionnerSaisines } from '../domain/saisine-fusion.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { hex } from '../crypto/octets.ts'
import { teteSuivante } from '../crypto/enveloppe.ts'
import { monCertificat, scellerRevision, type Atelier } from './atelier.ts'
import { contenuDe, fiable, type EtatDuCoffre, type Revision } from './coffre-ouvert.ts'
import { enteteDe, hacheDeLEnveloppe } from './enveloppe.ts'
import { poids, type Envoi, type EnvoiDePiece } from './envoi.ts'
import { derniereFigee, enBrouillon } from './gel.ts'
import { epoqueCourante } from './journal.ts'

export const PAR_REQUETE = 100
export const OCTETS_PAR_REQUETE = 1_900_000

/** The head behind which the next envelope of a lot will stand, if nobody writes in between. */
type TeteAttendue = { readonly rang: number; readonly tete: Uint8Array }

export type FileDEnvois = {
  tous(): readonly Envoi[]
  dePieces(coffre: Id): readonly EnvoiDePiece[]
  garder(envoi: Envoi): Promise<boolean>
}

export const creerPreparation = (atelier: Atelier, file: FileDEnvois) => {
  /** Hash of what this revision comes after: a waiting one, else the last accepted; null when it is the first. */
  const precedente = (coffre: EtatDuCoffre, envoi: Pick<EnvoiDePiece, 'piece' | 'rev' | 'ordre'>): string | null => {
    const attendue = file
      .dePieces(coffre.coffre)
      .find((e) => e.piece === envoi.piece && e.rev === envoi.rev - 1 && e.ordre < envoi.ordre)
    if (attendue) return hex(hacheDeLEnveloppe(attendue.scellee))
    const acceptee = coffre.pieces.get(envoi.piece)?.find((r) => r.rev === envoi.rev - 1)
    return acceptee ? hex(acceptee.hache) : null
  }

  const desceller = async (coffre: EtatDuCoffre, envoi: EnvoiDePiece, vu?: Vu): Promise<void> => {
    const scellee = scellerRevision(atelier, coffre, { ...envoi, prev: precedente(coffre, envoi) }, vu)
    if (scellee) envoi.scellee = scellee
    else envoi.motif = 'texte-trop-long'
    envoi.envoyee = false
    await file.garder(envoi)
  }

  const revisionEnPlace = (coffre: EtatDuCoffre, envoi: EnvoiDePiece) =>
    coffre.pieces.get(envoi.piece)?.find((r) => r.rev === envoi.rev)

  const estArrivee = (coffre: EtatDuCoffre, envoi: EnvoiDePiece): boolean => {
    const enPlace = revisionEnPlace(coffre, envoi)
    return enPlace !== undefined && hex(enPlace.hache) === hex(hacheDeLEnveloppe(envoi.scellee))
  }

  const saisineDe = (coffre: EtatDuCoffre, revision: Revision | undefined): PieceSaisine | null => {
    const contenu = revision ? contenuDe(coffre, revision) : null
    return contenu?.genre === 'saisine' ? contenu : null
  }

  /** Handed over meanwhile, and erased here: what was decided on it must not bring its words back. */
  const estRemise = (coffre: EtatDuCoffre, { piece, contenu }: EnvoiDePiece): boolean =>
    contenu.genre === 'saisine' && (coffre.journal?.effacees.has(piece) ?? false)

  /** What was decided on an older revision of a saisine is said again on the last one; false when it cannot be read. */
  const redireLaSaisine = async (coffre: EtatDuCoffre, { piece, rev }: EnvoiDePiece): Promise<boolean> => {
    const revisions = coffre.pieces.get(piece) ?? []
    const derniere = revisions.at(-1)
    let base = saisineDe(
      coffre,
      revisions.find((r) => r.rev === rev - 1),
    )
    let courante = saisineDe(coffre, derniere)
    if (!base || !courante || !derniere) return false
    let derniereRev = derniere.rev
    const suites = file.dePieces(coffre.coffre).filter((e) => e.piece === piece && e.rev >= rev)
    for (const suite of suites.toSorted((a, b) => a.rev - b.rev)) {
      const mienne = suite.contenu
      if (mienne.genre !== 'saisine') continue
      courante = fusionnerSaisines(base, mienne, courante)
      base = mienne
      suite.contenu = courante
      suite.rev = ++derniereRev
      await desceller(coffre, suite)
    }
    atelier.changer(coffre.coffre)
    return true
  }

  /** Another revision took its number: this text, and what was written on top of it, go on as a piece of their own. */
  const enCopie = async (coffre: EtatDuCoffre, envoi: EnvoiDePiece): Promise<void> => {
    if (envoi.contenu.genre === 'saisine' && (await redireLaSaisine(coffre, envoi))) return
    const { piece, rev } = envoi
    const copie = nouvelId()
    for (const suite of file.dePieces(coffre.coffre).filter((e) => e.piece === piece && e.rev >= rev)) {
      suite.contenu = { ...enBrouillon(suite.contenu), copieDe: { piece, base: rev - 1 } }
      suite.piece = copie
      suite.rev = suite.rev - rev + 1
      await desceller(coffre, suite)
    }
    atelier.changer(coffre.coffre)
  }

  const preparer = async (coffre: EtatDuCoffre, envoi: EnvoiDePiece, tete: TeteAttendue): Promise<void> => {
    const apresLEnvoi = envoi.rev > (derniereFigee(coffre, envoi.piece)?.rev ?? envoi.rev)
    if (apresLEnvoi || revisionEnPlace(coffre, envoi)) await enCopie(coffre, envoi)
    if (envoi.envoyee) return
    const entete = enteteDe(envoi.scellee)
    const vu: Vu = { rang: tete.rang, tete: hex(tete.tete), annuaire: atelier.annuaire.longueur - 1 }
    const aJour =
      entete?.epoque === (coffre.journal ? epoqueCourante(coffre.journal).numero : 0) &&
      entete.prev === precedente(coffre, envoi) &&
      entete.certificat === monCertificat(atelier)?.position &&
      entete.vu.rang === vu.rang &&
      entete.vu.tete === vu.tete
    if (!aJour) await desceller(coffre, envoi, vu)
  }

  const peutPartir = (envoi: Envoi, bloques: ReadonlySet<Id>): EtatDuCoffre | null => {
    if (envoi.genre !== 'piece' || envoi.motif !== null || bloques.has(envoi.coffre)) return null
    const coffre = atelier.etats.get(envoi.coffre)
    const pret = coffre && fiable(coffre) && !atelier.aNaitre.has(envoi.coffre) && monCertificat(atelier)
    return pret ? coffre : null
  }

  /** In order, one revision of a piece at a time, each having seen the one before it. */
  const prochainLot = async (
    bloques: ReadonlySet<Id>,
    parRequete: number,
  ): Promise<{ lot: EnvoiDePiece[]; arrives: EnvoiDePiece[] }> => {
    const lot: EnvoiDePiece[] = []
    const arrives: EnvoiDePiece[] = []
    const pieces = new Set<Id>()
    const tetes = new Map<Id, TeteAttendue>()
    let octets = 0
    for (const envoi of file.tous()) {
      const coffre = peutPartir(envoi, bloques)
      if (!coffre || envoi.genre !== 'piece' || pieces.has(envoi.piece)) continue
      const dejaFaite = envoi.unique && envoi.rev === 1 && revisionEnPlace(coffre, envoi)
      if (dejaFaite || estRemise(coffre, envoi) || estArrivee(coffre, envoi)) {
        arrives.push(envoi)
        continue
      }
      const tete = tetes.get(coffre.coffre) ?? {
        rang: coffre.rang,
        tete: coffre.tetes[coffre.rang] ?? new Uint8Array(32),
      }
      await preparer(coffre, envoi, tete)
      pieces.add(envoi.piece)
      if (envoi.motif !== null) continue
      octets += poids(envoi)
      if (lot.length > 0 && octets > OCTETS_PAR_REQUETE) break
      tetes.set(coffre.coffre, { rang: tete.rang + 1, tete: teteSuivante(tete.tete, hacheDeLEnveloppe(envoi.scellee)) })
      lot.push(envoi)
      if (lot.length === parRequete) break
    }
    return { lot, arrives }
  }

  return { precedente, estArrivee, enCopie, prochainLot }
}
