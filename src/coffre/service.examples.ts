// A small fictitious service, born as any other: three custodians, of whom two certify; four ASS and a trainee.
import type { Role } from '../domain/acteur.ts'
import type { Id, Instant, Jour } from '../domain/identite.ts'
import type { Piece } from '../domain/piece.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { creerAnnuaire, type Annuaire } from './annuaire.ts'
import type { Identite } from './moteur.ts'
import {
  ecrireAnnuaire,
  naitreService,
  nouvellesCles,
  publiques,
  signataire,
  type ClesDePersonne,
  type Part,
} from './naissance.ts'
import { hacheDe, type Signataire } from './registre.ts'
import type { EntreeSignee } from '../contract/registre.ts'

export const SERVICE = '0ex'
export const LE: Instant = '2026-11-16T08:00:00.000Z'
export const JOUR: Jour = '2026-11-16'

export type Monde = {
  readonly entrees: EntreeSignee[]
  readonly racine: string
  readonly parts: readonly Part[]
  readonly gardiens: readonly ClesDePersonne[]
  readonly certificateurs: readonly [Signataire, Signataire]
  readonly secteur: Id
  readonly anne: ClesDePersonne
  readonly brune: ClesDePersonne
  readonly carla: ClesDePersonne
  readonly diane: ClesDePersonne
  readonly eve: ClesDePersonne
  /** Continues the annuaire from where it stands. */
  suite(): ReturnType<typeof ecrireAnnuaire>
  annuaire(): Annuaire
}

export const identiteDe = ({ membre, signature, generation, graine }: ClesDePersonne): Identite => ({
  service: SERVICE,
  membre,
  signature,
  graines: new Map([[generation, graine]]),
})

const personne = (nom: string): ClesDePersonne => nouvellesCles(nouvelId(), nom, nom)

export const unMonde = async (): Promise<Monde> => {
  const gardiens = ['Garde-Un', 'Garde-Deux', 'Garde-Trois'].map(personne)
  const [anne, brune, carla, diane, eve] = ['Anne', 'Brune', 'Carla', 'Diane', 'Eve'].map(personne) as [
    ClesDePersonne,
    ClesDePersonne,
    ClesDePersonne,
    ClesDePersonne,
    ClesDePersonne,
  ]
  const [un, deux] = gardiens
  if (!un || !deux) throw new Error('custodians')
  const ne = await naitreService({
    service: SERVICE,
    gardiens,
    k: 2,
    certificateurs: [un.membre, deux.membre],
    le: LE,
    jour: JOUR,
  })
  const entrees = [...ne.entrees]
  const derniere = (): EntreeSignee => {
    const entree = entrees.at(-1)
    if (!entree) throw new Error('an empty annuaire')
    return entree
  }
  const suite = (): ReturnType<typeof ecrireAnnuaire> => {
    const ecrite = ecrireAnnuaire(SERVICE, { n: entrees.length, prev: hacheDe(derniere()) })
    return {
      entrees,
      ajouter: (...args) => {
        const n = ecrite.ajouter(...args)
        entrees.push(...ecrite.entrees.splice(0))
        return n
      },
    }
  }
  const certificateurs = [signataire(SERVICE, un, 0), signataire(SERVICE, deux, 0)] as const
  const livre = suite()
  const certifier = (cles: ClesDePersonne, role: Role): number =>
    livre.ajouter(
      'certificat',
      { ...publiques(cles), role, diplome: role === 'stagiaire' ? 'etudiant' : 'deass-vu' },
      LE,
      certificateurs,
    )
  certifier(un, 'ctss-d')
  certifier(deux, 'adjoint')
  for (const assistante of [anne, brune, carla, diane]) certifier(assistante, 'ass')
  certifier(eve, 'stagiaire')
  const secteur = nouvelId()
  livre.ajouter(
    'secteur',
    {
      secteur,
      nom: 'Vallée',
      uais: [],
      membres: [anne.membre, brune.membre],
      coffre: null,
      porte: null,
      epoque: null,
      jusqua: '2027-03-16',
    },
    LE,
    [certificateurs[0]],
  )
  return {
    entrees,
    racine: ne.racine,
    parts: ne.recouvrement.parts,
    gardiens,
    certificateurs: [certificateurs[0], certificateurs[1]],
    secteur,
    anne,
    brune,
    carla,
    diane,
    eve,
    suite,
    annuaire: () => {
      const annuaire = creerAnnuaire(SERVICE, ne.racine)
      const faute = annuaire.ajouter(entrees)
      if (faute) throw new Error(faute)
      return annuaire
    },
  }
}

export const uneNote = (texte: string): Piece => ({
  format: 1,
  annule: false,
  genre: 'note',
  type: 'ENTRETIEN_ELEVE',
  jour: JOUR,
  heure: '10:30',
  uai: null,
  secteur: null,
  lieu: 'Bureau',
  presents: [{ qui: 'eleve' }],
  themes: ['SCO-ABS'],
  texte,
})

export const unEleve = (nom = 'Durand', prenom = 'Lina'): Piece => ({
  format: 1,
  annule: false,
  genre: 'eleve',
  eleve: {
    nom,
    prenom,
    sexe: 'f',
    naissance: '2012-04-03',
    uai: '0350001A',
    classe: '5e B',
    regime: null,
    ine: null,
    telephone: null,
  },
  ouvertLe: JOUR,
  informeLe: null,
  informes: '',
  themePrincipal: null,
})
