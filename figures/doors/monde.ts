// An honest service, its annuaire and its roots; and the liar who serves them: all keys that are not hers are out of
// her hands, but an accomplice of another sector lends her own.
import type { EntreeSignee } from '../../src/contract/registre.ts'
import type { Racines, RacinesSignees } from '../../src/contract/guichet.ts'
import { contexte } from '../../src/contract/contexte.ts'
import {
  certifier,
  ecrireAnnuaire,
  naitreService,
  nouvellesCles,
  publiques,
  signataire,
  type ClesDePersonne,
} from '../../src/coffre/naissance.ts'
import { hacheDe, type Signataire } from '../../src/coffre/registre.ts'
import { secteurDuService } from '../../src/coffre/porte-publique.ts'
import { nouvelId } from '../../src/crypto/identifiant.ts'
import { alea, base64, hex, sha256, utf8 } from '../../src/crypto/octets.ts'
import { paireDepuisGraine, type Paire } from '../../src/crypto/sceau.ts'
import { nouvellePaireDeSignature, signer, type PaireDeSignature } from '../../src/crypto/signature.ts'

export const SERVICE = '998'
export const ECOLE = '9980001C'
export const AUTRE_ECOLE = '9980002D'
export const LE = '2026-11-24T10:00:00.000Z'
const JOUR = LE.slice(0, 10)
const JUSQUA = '2027-03-20'

type Ajout = Parameters<ReturnType<typeof ecrireAnnuaire>['ajouter']>

export type Monde = {
  readonly entrees: readonly EntreeSignee[]
  readonly racine: string
  readonly deVersion: PaireDeSignature
  readonly deploiement: string
  readonly secteur: string
  readonly autreSecteur: string
  /** The doors of the sector, of the accomplice's, of the heads of the service. */
  readonly portes: { readonly secteur: Paire; readonly complice: Paire; readonly service: Paire }
  /** Numbers of entries that attacks look at. */
  readonly places: { readonly secteur: number; readonly porte: number; readonly certificat: number }
  readonly noms: { readonly secteur: string; readonly service: string }
  readonly complice: Signataire
  readonly membre: Signataire
  /** Keys that nobody has certified. */
  readonly intrus: ClesDePersonne
  readonly coffres: { readonly secteur: string; readonly complice: string }
  racines(autre?: Partial<Racines>, cle?: PaireDeSignature): RacinesSignees
  /** The annuaire with more entries after it, correctly chained. */
  avec(...ajouts: readonly Ajout[]): readonly EntreeSignee[]
}

const unePorte = (): Paire => paireDepuisGraine(alea(32))
const enBase64 = ({ publique }: Paire): string => base64(publique)

export const unMonde = async (): Promise<Monde> => {
  const cles = (nom: string): ClesDePersonne => nouvellesCles(nouvelId(), nom, 'Camille')
  const [ctss, adjointe, voisine, anne, carla, intrus] = [
    cles('KERVIEL'),
    cles('ADAM'),
    cles('VOISIN'),
    cles('LE GUEN'),
    cles('TANGUY'),
    cles('PERSONNE'),
  ]
  const ne = await naitreService({
    service: SERVICE,
    gardiens: [ctss, adjointe, voisine],
    k: 2,
    certificateurs: [ctss.membre, adjointe.membre],
    le: LE,
    jour: JOUR,
  })
  const derniere = ne.entrees.at(-1)
  if (!derniere) throw new Error('an empty annuaire')
  const suite = ecrireAnnuaire(SERVICE, { n: ne.entrees.length, prev: hacheDe(derniere) })
  const certifient = [signataire(SERVICE, ctss, 0), signataire(SERVICE, adjointe, 0)] as const
  const certificats = [ctss, adjointe, anne, carla].map((qui) => {
    const n = ne.entrees.length + suite.entrees.length
    const role = qui === ctss ? 'ctss-d' : qui === adjointe ? 'adjoint' : 'ass'
    certifier(suite, { ...publiques(qui), role, diplome: 'deass-vu' }, LE, certifient)
    return n
  })
  const [, , deAnne = 0, deCarla = 0] = certificats
  const portes = { secteur: unePorte(), complice: unePorte(), service: unePorte() }
  const [secteur, autreSecteur] = [nouvelId(), nouvelId()]
  const coffres = { secteur: nouvelId(), complice: nouvelId() }
  const dire = (
    id: string,
    uais: string[],
    membres: string[],
    par: Signataire,
    porte: [string, Paire] | null,
  ): number => {
    const ouverte =
      porte === null
        ? { coffre: null, porte: null, epoque: null }
        : { coffre: porte[0], porte: enBase64(porte[1]), epoque: 1 }
    return suite.ajouter(
      'secteur',
      { secteur: id, nom: id === secteur ? 'Vallée' : 'Plateau', uais, membres, ...ouverte, jusqua: JUSQUA },
      LE,
      [par],
    )
  }
  const membre = signataire(SERVICE, anne, deAnne)
  const complice = signataire(SERVICE, carla, deCarla)
  const place = dire(secteur, [ECOLE], [anne.membre], certifient[0], null)
  dire(autreSecteur, [AUTRE_ECOLE], [carla.membre], certifient[0], null)
  dire(secteurDuService(SERVICE), [], [ctss.membre, adjointe.membre], certifient[0], [nouvelId(), portes.service])
  dire(autreSecteur, [AUTRE_ECOLE], [carla.membre], complice, [coffres.complice, portes.complice])
  const placeDeLaPorte = dire(secteur, [ECOLE], [anne.membre], membre, [coffres.secteur, portes.secteur])
  const entrees = [...ne.entrees, ...suite.entrees]
  const deVersion = nouvellePaireDeSignature()
  const deploiement = nouvelId()
  return {
    entrees,
    racine: ne.racine,
    deVersion,
    deploiement,
    secteur,
    autreSecteur,
    portes,
    places: { secteur: place, porte: placeDeLaPorte, certificat: deAnne },
    noms: { secteur: 'Camille LE GUEN', service: 'Camille KERVIEL' },
    complice,
    membre,
    intrus,
    coffres,
    racines: (autre = {}, cle = deVersion) => {
      const octets = JSON.stringify({ version: 1, le: LE, deploiement, racines: { [SERVICE]: ne.racine }, ...autre })
      const sig = base64(signer(cle.privee, contexte.tagRacines, sha256(utf8(octets))))
      return { octets, signatures: [{ cle: hex(cle.publique), sig }] }
    },
    avec: (...ajouts) => {
      const fin = entrees.at(-1)
      if (!fin) throw new Error('an empty annuaire')
      const plus = ecrireAnnuaire(SERVICE, { n: entrees.length, prev: hacheDe(fin) })
      for (const [type, corps, le, signataires] of ajouts) plus.ajouter(type, corps, le, signataires)
      return [...entrees, ...plus.entrees]
    },
  }
}
