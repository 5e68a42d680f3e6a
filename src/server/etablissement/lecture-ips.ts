import type { NiveauIps } from '../../domain/etablissement.ts'
import type { TypeFichier } from '../../domain/etablissement-import.ts'
import * as lire from './champs.ts'
import { lireColonnes, type Colonnes, type Lecteur } from './lecture.ts'
import { motifs } from './motifs.ts'
import { serie } from './series.ts'
import { plierEntete } from './tableau.ts'

// Names of the rentrées 2016 to 2023: `ips_ensemble_gt_pro` of 2022 became `ips_etab` the year after.
const COLONNES: Colonnes = {
  ips: [['ips', 'ipsensemblegtpro', 'ipsetab', 'ipsensemble'], lire.nombre],
  ips_gt: [['ipsvoiegt', 'ipsgt'], lire.nombre],
  ips_pro: [['ipsvoiepro', 'ipspro'], lire.nombre],
  ecart_type: [['ecarttypedelips', 'ecarttypeips', 'ecarttypeetablissement', 'ecarttype'], lire.nombre],
  eleves: [['effectifs', 'effectifsensemblegtpro', 'effectifsetab'], lire.entier],
}
const DES_LYCEES = ['ipsvoiegt', 'ipsvoiepro', 'ipsensemblegtpro', 'ipsetab', 'typedelycee']
const NOMS = ['nomdeletablissment', 'nomdeletablissement']

const TYPES = { ecole: 'ips-ecoles', college: 'ips-colleges', lycee: 'ips-lycees' } as const satisfies Record<
  NiveauIps,
  TypeFichier
>

export const lecteurIps: Lecteur = {
  uai: ['uai', 'numerouai'],
  reconnait: (entetes) =>
    (entetes.has('uai') || entetes.has('numerouai')) &&
    (entetes.has('ips') || DES_LYCEES.some((nom) => entetes.has(nom))),
  commencer: (entetes, carnet) => {
    const lignes = serie(carnet)
    const desLycees = DES_LYCEES.some((nom) => entetes.has(nom))
    let colleges = 0
    return {
      ligne: (rangee, uai) => {
        const saisie = rangee.lire(['rentreescolaire', 'anneescolaire', 'rentree']) ?? ''
        const rentree = lire.rentree(saisie)
        if (rentree === null) return void carnet.refus.push({ ligne: rangee.n, motif: motifs.sansRentree(saisie) })
        if (plierEntete(rangee.lire(NOMS) ?? '').startsWith('college')) colleges += 1
        lignes.ajouter({
          objet: 'ips',
          cle: { uai, rentree },
          champs: lireColonnes(rangee, COLONNES, carnet),
          ligne: rangee.n,
        })
      },
      // The files of écoles and collèges have the same columns: the names of the schools tell them apart.
      fin: () => {
        const lus = lignes.apports()
        const niveau: NiveauIps = desLycees ? 'lycee' : colleges * 2 > lus.length ? 'college' : 'ecole'
        return { type: TYPES[niveau], apports: lus.map((apport) => ({ ...apport, cle: { ...apport.cle, niveau } })) }
      },
    }
  },
}
