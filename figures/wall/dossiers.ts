// A day of work in which every field of a file is filled with rare words.
import type { NouvelleNote } from '../../src/coffre/face.ts'
import type { PosteDEssai } from '../../src/coffre/face.examples.ts'
import { reussi } from '../../src/coffre/service-reel.examples.ts'
import { unEleve, uneNote, unResponsable } from '../../src/coffre/vues/coffre.examples.ts'
import { nouvelId } from '../../src/crypto/identifiant.ts'
import type { Id } from '../../src/domain/identite.ts'
import { AMORCE, type Mots } from './canaris.ts'

const JOUR = '2026-11-10'

export const eleve = ({ mot }: Mots) =>
  unEleve({ nom: mot(), prenom: mot(), classe: mot(), telephone: mot(), ine: AMORCE, naissance: '2013-04-02' })

const responsable = ({ mot }: Mots) => {
  const simple = unResponsable({
    nom: mot(),
    prenom: mot(),
    lienPrecision: mot(),
    telephone: mot(),
    courriel: `${mot()}@example.org`,
    adresse: `12 rue ${mot()}`,
    langue: mot(),
  })
  const { peutRecevoir } = simple
  return { ...simple, peutRecevoir: { ...peutRecevoir, decision: mot(), contactPrecision: mot(), ditPar: mot() } }
}

const note = ({ mot }: Mots, coffre: Id | null): NouvelleNote => {
  const {
    genre: _,
    format: __,
    annule: ___,
    ...contenu
  } = uneNote({
    type: mot(),
    jour: JOUR,
    lieu: mot(),
    presents: [
      { qui: 'autre', nom: mot() },
      { qui: 'personne', personneId: nouvelId(), nom: mot() },
    ],
    themes: [mot()],
    texte: `Vu ce matin. ${mot()} ${mot()}\n${mot()}`,
  })
  return { coffre, note: contenu, tache: { libelle: mot(), echeance: JOUR }, brouillon: null, aNoter: null }
}

export const unDossier = async ({ face }: PosteDEssai, mots: Mots): Promise<Id> => {
  const { mot } = mots
  const { coffre } = reussi(
    await face.ouvrirDossier({
      eleve: eleve(mots),
      responsables: [responsable(mots), responsable(mots)],
      informeLe: JOUR,
      informes: mot(),
      brouillon: null,
    }),
  )
  const { fiche } = reussi(await face.dossier(coffre))
  if (fiche.contenu.genre !== 'eleve') throw new Error('a file without its pupil')
  const sur = { piece: fiche.piece, base: fiche.rev }
  reussi(await face.poser(coffre, { ...fiche.contenu, themePrincipal: mot() }, sur))
  const pose = reussi(await face.noter(note(mots, coffre)))
  const { contenu } = reussi(await face.piece(coffre, pose.piece))
  if (contenu.genre !== 'note') throw new Error('a note that is none')
  reussi(await face.poser(coffre, { ...contenu, texte: `Corrigé : ${mot()}` }, { piece: pose.piece, base: pose.rev }))
  const seconde = reussi(await face.noter(note(mots, coffre)))
  reussi(await face.annuler(coffre, seconde.piece))
  const tache = { genre: 'tache', format: 1, annule: false, echeance: null, faiteLe: null, note: null } as const
  reussi(await face.poser(coffre, { ...tache, libelle: mot() }))
  await face.garderBrouillon({ id: null, coffre, contenu: { texte: mot() } })
  await face.signalerOuverture(coffre)
  return coffre
}

/** What she writes that is no pupil's. */
export const horsDossier = async ({ face }: PosteDEssai, mots: Mots): Promise<void> => {
  const { mot } = mots
  await face.changerPreferences({ etablissement: mot(), derniersTypes: [mot()] })
  reussi(
    await face.poserDansLeSecteur({
      genre: 'a-noter',
      format: 1,
      annule: false,
      jour: JOUR,
      mots: mot(),
      ecriteLe: null,
    }),
  )
  reussi(await face.noter(note(mots, null)))
  await face.garderBrouillon({ id: null, coffre: null, contenu: { texte: mot() } })
}
