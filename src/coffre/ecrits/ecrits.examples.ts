// A file of Anne with a writing in it, on the real server: from its first line to its sending.
import { unEleve, unResponsable, uneNote } from '../vues/coffre.examples.ts'
import { jusqua, type PosteDEssai } from '../face.examples.ts'
import { reussi, VALLEE } from '../service-reel.examples.ts'
import { horlogeDuPoste } from '../clock.ts'
import { uneIp, unPropos, unTitulaireInforme } from '../../domain/ecrit.examples.ts'
import type { ContenuDEcrit, Suite, TypeEcrit } from '../../domain/ecrit.ts'
import type { Eleve, Responsable } from '../../domain/eleve.ts'
import type { Id } from '../../domain/identite.ts'
import type { PieceEcrit } from '../../domain/piece.ts'
import { unProtocole } from '../../domain/protocole.examples.ts'
import { alea } from '../../crypto/octets.ts'

export const JOUR = horlogeDuPoste.aujourdhui()
export const PROTOCOLE = unProtocole()

export const toutParti = (poste: PosteDEssai) =>
  jusqua(poste.face, ({ enregistrement }) => enregistrement.enAttente === 0, 'all sent')

export const unDossierDe = async (
  { face }: PosteDEssai,
  eleve: Partial<Eleve> = {},
  responsables: readonly Partial<Responsable>[] = [{}],
): Promise<Id> => {
  const issue = await face.ouvrirDossier({
    eleve: unEleve({ uai: VALLEE, naissance: '2015-03-08', ...eleve }),
    responsables: responsables.map((autre) => unResponsable({ adresse: '3 rue des Lilas, Rives', ...autre })),
    informeLe: JOUR,
    informes: 'l’élève',
    brouillon: null,
  })
  return reussi(issue).coffre
}

export const noterUne = async ({ face }: PosteDEssai, coffre: Id, texte: string): Promise<void> => {
  const { genre: _, format: __, annule: ___, ...note } = uneNote({ texte, jour: JOUR })
  reussi(await face.noter({ coffre, note, tache: null, brouillon: null, aNoter: null }))
}

export const contenuDe = (piece: PieceEcrit): ContenuDEcrit => {
  const {
    genre: _,
    format: __,
    annule: ___,
    copieDe: ____,
    etat: _____,
    abandon: ______,
    fige: _______,
    ...contenu
  } = piece
  return contenu
}

/** All that she still has to say. */
export const completer = (contenu: ContenuDEcrit, autre: Partial<ContenuDEcrit> = {}): ContenuDEcrit => {
  const complet = uneIp()
  return {
    ...contenu,
    emetteur: { ...contenu.emetteur, telephone: '01 00 00 00 00' },
    mineurs: { autres: 'non', liste: [] },
    motif: { themes: ['PE-NEG'], precision: '' },
    faits: complet.faits,
    propos: { liste: [unPropos({ jour: null })], circonstances: 'Venue seule au bureau.' },
    evaluation: 'Elle prend soin d’elle seule.',
    protection: 'Sa grand-mère vient la chercher.',
    information: {
      titulaires: contenu.information.titulaires.map((t) =>
        t.informe === 'non' ? t : unTitulaireInforme({ personneId: t.personneId, le: JOUR }),
      ),
      enfant: { informe: true, le: null, raison: '' },
    },
    ...autre,
  }
}

export type Brouillon = {
  readonly coffre: Id
  readonly piece: Id
  readonly base: number
  readonly contenu: ContenuDEcrit
}

export const unBrouillon = async (
  poste: PosteDEssai,
  coffre: Id,
  options: { readonly type?: TypeEcrit; readonly complete?: Id } = {},
): Promise<Brouillon> => {
  const { face } = poste
  const { piece } = reussi(await face.commencerEcrit(coffre, options.type ?? 'ip', PROTOCOLE, options.complete ?? null))
  const contenu = completer(contenuDe(reussi(await face.ecrit(coffre, piece)).piece.contenu))
  const { rev } = reussi(await face.garderEcrit(coffre, piece, 1, contenu))
  await toutParti(poste)
  return { coffre, piece, base: rev, contenu }
}

export const unPdf = (taille = 2_000): Uint8Array => {
  const octets = new Uint8Array(taille)
  octets.set(alea(64))
  return octets
}

export const envoyer = ({ face }: PosteDEssai, { coffre, piece, base, contenu }: Brouillon, pdf = unPdf()) =>
  face.transmettre(coffre, piece, base, { contenu, protocole: PROTOCOLE, pdf, nom: 'ecrit.pdf' })

export const uneSuiteDe = (ecrit: Id, quoi: Suite['quoi'], autre: Partial<Suite> = {}): Suite => ({
  ecrit,
  quoi,
  jour: JOUR,
  destinataire: '',
  canal: null,
  preuve: '',
  texte: '',
  ...autre,
})
