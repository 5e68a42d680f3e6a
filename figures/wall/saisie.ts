// A day of work in which every field of the sealed half is filled with rare words.
import type { NouvelleNote } from '../../src/coffre/face.ts'
import { entrer, jusqua, unPoste, type PosteDEssai } from '../../src/coffre/face.examples.ts'
import { reussi, type ServiceReel } from '../../src/coffre/service-reel.examples.ts'
import { unEleve, uneNote, unResponsable } from '../../src/coffre/vues/coffre.examples.ts'
import { AMORCE, canari } from './canaris.ts'

const JOUR = '2026-11-10'

/** Hands out the words, and tells how many were typed. */
const distributeur = () => {
  let n = 0
  return { mot: (): string => canari(n++), combien: (): number => n }
}
type Mots = ReturnType<typeof distributeur>

const eleve = ({ mot }: Mots) =>
  unEleve({ nom: mot(), prenom: mot(), classe: mot(), telephone: mot(), ine: AMORCE, naissance: '2013-04-02' })

const responsable = ({ mot }: Mots) => {
  const simple = unResponsable({
    nom: mot(),
    prenom: mot(),
    lienPrecision: mot(),
    telephone: mot(),
    adresse: `12 rue ${mot()}`,
    langue: mot(),
  })
  const { peutRecevoir } = simple
  return { ...simple, peutRecevoir: { ...peutRecevoir, decision: mot(), contactPrecision: mot(), ditPar: mot() } }
}

const note = ({ mot }: Mots, coffre: string | null): NouvelleNote => {
  const {
    genre: _,
    format: __,
    annule: ___,
    ...contenu
  } = uneNote({
    jour: JOUR,
    lieu: mot(),
    presents: [{ qui: 'autre', nom: mot() }],
    texte: `Vu ce matin. ${mot()} ${mot()}\n${mot()}`,
  })
  return { coffre, note: contenu, tache: { libelle: mot(), echeance: JOUR }, brouillon: null, aNoter: null }
}

const toutParti = (poste: PosteDEssai): Promise<unknown> =>
  jusqua(poste.face, ({ enregistrement }) => enregistrement.enAttente === 0, 'all sent')

const unDossier = async (poste: PosteDEssai, mots: Mots): Promise<void> => {
  const { face } = poste
  const { coffre } = reussi(
    await face.ouvrirDossier({
      eleve: eleve(mots),
      responsables: [responsable(mots), responsable(mots)],
      informeLe: JOUR,
      informes: mots.mot(),
      brouillon: null,
    }),
  )
  const pose = reussi(await face.noter(note(mots, coffre)))
  const { contenu } = reussi(await face.piece(coffre, pose.piece))
  if (contenu.genre !== 'note') throw new Error('a note that is none')
  reussi(
    await face.poser(coffre, { ...contenu, texte: `Corrigé : ${mots.mot()}` }, { piece: pose.piece, base: pose.rev }),
  )
  const seconde = reussi(await face.noter(note(mots, coffre)))
  reussi(await face.annuler(coffre, seconde.piece))
  reussi(
    await face.poser(coffre, {
      genre: 'tache',
      format: 1,
      annule: false,
      libelle: mots.mot(),
      echeance: null,
      faiteLe: null,
      note: null,
    }),
  )
  await face.garderBrouillon({ id: null, coffre, contenu: { texte: mots.mot() } })
  await face.signalerOuverture(coffre)
}

/** Types at least `combien` words, and uses each screen that could let one out. */
export const travailler = async (
  monde: ServiceReel,
  combien: number,
): Promise<{ poste: PosteDEssai; mots: number }> => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.anne)
  const { face } = poste
  const mots = distributeur()
  await face.changerPreferences({ etablissement: mots.mot() })
  reussi(
    await face.poserDansLeSecteur({
      genre: 'a-noter',
      format: 1,
      annule: false,
      jour: JOUR,
      mots: mots.mot(),
      ecriteLe: null,
    }),
  )
  reussi(await face.noter(note(mots, null)))
  await face.garderBrouillon({ id: null, coffre: null, contenu: { texte: mots.mot() } })
  do await unDossier(poste, mots)
  while (mots.combien() < combien)
  await toutParti(poste)
  await jusqua(face, ({ recherchePrete }) => recherchePrete, 'the search')
  await face.chercher(mots.mot(), 8)
  await face.homonymes(eleve(mots))
  await face.choisirPin('493027')
  await face.voiler(false)
  await poste.relancer()
  reussi(await poste.face.devoiler('493027'))
  await jusqua(poste.face, ({ phase, ouverture }) => phase === 'ouvert' && ouverture === null, 'open again')
  await poste.face.notesEnAttente()
  return { poste, mots: mots.combien() }
}
