// Everything that people of a service and of its schools may write, once at least.
import type { ServiceReel } from '../../src/coffre/service-reel.examples.ts'
import { codeDe, PLATEAU, reussi, VALLEE, type Personne } from '../../src/coffre/service-reel.examples.ts'
import { entrer, jusqua, jusquaReponse, unPoste, type PosteDEssai } from '../../src/coffre/face.examples.ts'
import { horlogeDuPoste } from '../../src/coffre/clock.ts'
import { auGuichet } from '../../src/coffre/saisines/guichet.examples.ts'
import { putCourriel, putPresence } from '../../src/contract/presence.ts'
import { putSecteur } from '../../src/contract/service.ts'
import { nouvelId } from '../../src/crypto/identifiant.ts'
import { AMORCE, distributeur, INE, TEMOIN } from './canaris.ts'
import { eleve, horsDossier, unDossier } from './dossiers.ts'
import { compter, ecrire } from './ecrits.ts'
import { ouvrirLesRacines, unGuichet, type Guichet } from './guichet.ts'
import { importerLesListes } from './listes.ts'
import { relire, type Relu } from './relecture.ts'
import {
  deposerParCompte,
  garder,
  instruire,
  laisserSansReponse,
  noterALaMain,
  passerLeRelais,
  type Scene,
} from './saisines.ts'

export type Journee = {
  /** How many were typed. */
  readonly mots: number
  readonly postes: readonly PosteDEssai[]
  readonly guichet: Guichet
  /** What must be found nowhere: words, and the secrets of people, which are words too. */
  readonly secrets: readonly string[]
  /** What was sealed, opened again by those it is for. */
  readonly relus: readonly Relu[]
}

const PIN = '493027'

const chez = async (monde: ServiceReel, personne: Personne): Promise<PosteDEssai> => {
  const poste = await unPoste(monde.url)
  await entrer(poste, personne)
  return poste
}

/** The open half, where the control word stands: the name of a sector, an office, the addresses that alerts go to. */
const direEnClair = async (monde: ServiceReel): Promise<void> => {
  const parCtss = await monde.connecter(monde.ctss)
  reussi(await parCtss(putSecteur, { id: monde.secteur, nom: `Vallée ${TEMOIN}`, bassin: TEMOIN, uais: [VALLEE] }))
  for (const qui of [monde.anne, monde.carla, monde.ctss]) {
    const appeler = await monde.connecter(qui)
    reussi(await appeler(putCourriel, { courriel: `${qui.identifiant}@${TEMOIN}.example.org` }))
  }
  const heures = { jourDeSemaine: 2, semaine: 'toutes', debut: '08:30', fin: '12:00', bureau: TEMOIN } as const
  const venue = { id: nouvelId(), uai: VALLEE, ...heures, du: '2020-09-01', au: null }
  reussi(await (await monde.connecter(monde.anne))(putPresence, venue))
}

/** Closes the keyring and opens it again: what a machine keeps in between is read by the search. */
const voiler = async (poste: PosteDEssai): Promise<void> => {
  reussi(await poste.face.choisirPin(PIN))
  await poste.face.voiler(false)
  await poste.relancer()
  reussi(await poste.face.devoiler(PIN))
  await jusqua(poste.face, ({ phase, ouverture }) => phase === 'ouvert' && ouverture === null, 'open again')
}

/** Types at least `combien` words, and uses each screen that could let one out. `dossier`: of the server's own files. */
export const travailler = async (
  monde: ServiceReel,
  { combien, dossier }: { readonly combien: number; readonly dossier: string },
): Promise<Journee> => {
  await direEnClair(monde)
  const clesDeVersion = await ouvrirLesRacines(monde, dossier)
  const mots = distributeur()
  const guichet = unGuichet(monde, clesDeVersion, mots)
  const haddad = await monde.accueillirDuPersonnel('Haddad', 'cpe', VALLEE)
  const [anne, carla, ctss] = [
    await chez(monde, monde.anne),
    await chez(monde, monde.carla),
    await chez(monde, monde.ctss),
  ]
  const cpe = await unPoste(monde.url, { clesDeVersion })
  const secret = { genre: 'phrase', texte: haddad.phrase } as const
  reussi(await cpe.face.entrer({ identifiant: haddad.identifiant, secret, codeUnique: codeDe(haddad) }))
  const portes = auGuichet(monde)
  for (const [uai, lecteur] of [
    [VALLEE, 'secteur'],
    [PLATEAU, 'secteur'],
    [VALLEE, 'service'],
  ] as const) {
    await jusquaReponse(
      () => portes.porte(uai, lecteur).catch(() => null),
      (porte) => {
        if (porte === null) for (const poste of [anne, carla, ctss]) poste.prevenir()
        return porte !== null
      },
    )
  }
  const scene: Scene = { monde, guichet, mots, gens: { anne, carla, ctss, cpe } }

  await horsDossier(anne, mots)
  const suivi = await importerLesListes({ anne, carla }, mots, horlogeDuPoste.aujourdhui())
  await laisserSansReponse(scene)
  await instruire(scene, suivi)
  await noterALaMain(scene)
  await passerLeRelais(scene)
  await deposerParCompte(scene)
  await garder(scene)
  await ecrire(scene)
  await compter(scene)
  do await unDossier(anne, mots)
  while (mots.combien() < combien)

  const postes = [anne, carla, ctss, cpe]
  for (const { face } of [anne, carla, ctss])
    await jusqua(face, ({ enregistrement }) => enregistrement.enAttente === 0, 'all sent')
  await jusqua(anne.face, ({ recherchePrete }) => recherchePrete, 'the search')
  await anne.face.chercher(mots.mot(), 8)
  await anne.face.chercherEleve(mots.mot(), null, 8)
  await anne.face.homonymes(eleve(mots))
  await voiler(anne)
  await anne.face.notesEnAttente()
  const demandes = [...guichet.demandes(), ...postes.flatMap(({ navigateur }) => navigateur.demandes)]
  const { phrase, code } = monde.anne
  return {
    mots: mots.combien(),
    postes,
    guichet,
    secrets: [AMORCE, INE, phrase, code, code.replaceAll('-', ''), haddad.phrase],
    relus: [
      ...(await relire(monde, demandes)),
      ...guichet.lues.map(({ texte }) => ({ ou: 'réponse', contenu: { texte } })),
    ],
  }
}
