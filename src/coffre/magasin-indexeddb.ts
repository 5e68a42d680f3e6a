// Ciphertext, the outbox and one device key. Each member of the machine has her own rows, by the prefix of the keys.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

import type { EntreeSignee } from '../contract/registre.ts'
import type { Id, Instant, Personne } from '../domain/identite.ts'
import { nouvelleCleDuPoste, ouvrirAvec, scellerAvec } from './cle-du-poste.ts'
import type { CoffreGarde, EnvoiGarde, EtatDuMagasin, Magasin, MagasinDuMembre, PositionGardee } from './magasin.ts'

type Membre = string

interface Schema extends DBSchema {
  /** The device key, and the odds and ends of the machine. */
  poste: { key: string; value: CryptoKey | Uint8Array }
  membres: { key: Membre; value: { ouvertLe: Instant } }
  annuaires: { key: Membre; value: readonly EntreeSignee[] }
  coffres: { key: [Membre, Id]; value: CoffreGarde }
  /** One row for what came together: a row for each envelope would cost a second at each start. */
  positions: { key: [Membre, Id, number]; value: readonly PositionGardee[] }
  envois: { key: [Membre, number]; value: EnvoiGarde }
  tiroirs: { key: [Membre, string]; value: Uint8Array }
}

const CACHE = ['annuaires', 'coffres', 'positions', 'tiroirs'] as const
const TOUT = ['poste', 'membres', 'envois', ...CACHE] as const
const CLE = 'cle'
const JOURS_DE_GARDE = 35
const JOUR = 86_400_000

/** Every key that starts with this member. */
const siennes = (membre: Membre, ...suite: readonly string[]): IDBKeyRange =>
  IDBKeyRange.bound([membre, ...suite], [membre, ...suite, []])

const ouvrirBase = (nom: string): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(nom, 1, {
    upgrade: (base) => {
      for (const magasin of TOUT) base.createObjectStore(magasin)
    },
  })

const cleDe = async (base: IDBPDatabase<Schema>): Promise<CryptoKey> => {
  const gardee = await base.get('poste', CLE)
  if (gardee instanceof CryptoKey) return gardee
  const nouvelle = await nouvelleCleDuPoste()
  await base.put('poste', nouvelle, CLE)
  return nouvelle
}

const effacerLeCache = async (base: IDBPDatabase<Schema>, membre: Membre): Promise<void> => {
  const tx = base.transaction(CACHE, 'readwrite')
  await tx.objectStore('annuaires').delete(membre)
  for (const nom of ['coffres', 'positions', 'tiroirs'] as const) await tx.objectStore(nom).delete(siennes(membre))
  await tx.done
}

const duMembre = (
  base: IDBPDatabase<Schema>,
  membre: Membre,
  refuse: () => boolean,
  tenter: Tenter,
): MagasinDuMembre => ({
  garde: () => !refuse(),
  lireAnnuaire: async () => (await base.get('annuaires', membre)) ?? [],
  ecrireAnnuaire: (entrees) => tenter(() => base.put('annuaires', entrees, membre)),
  lireCoffres: () => base.getAll('coffres', siennes(membre)),
  ecrireCoffres: (coffres) =>
    tenter(async () => {
      const tx = base.transaction('coffres', 'readwrite')
      await Promise.all([...coffres.map((c) => tx.store.put(c, [membre, c.coffre])), tx.done])
    }),
  lirePositions: async () => {
    const [cles, lots] = await Promise.all([
      base.getAllKeys('positions', siennes(membre)),
      base.getAll('positions', siennes(membre)),
    ])
    const parCoffre = new Map<Id, PositionGardee[]>()
    for (const [i, lot] of lots.entries()) {
      const coffre = cles[i]?.[1] ?? ''
      parCoffre.set(coffre, [...(parCoffre.get(coffre) ?? []), ...lot])
    }
    return parCoffre
  },
  ajouterPositions: (lots) =>
    tenter(async () => {
      const tx = base.transaction('positions', 'readwrite')
      const ecrits = lots.flatMap(({ coffre, positions }) => {
        const [premiere] = positions
        return premiere ? [tx.store.put(positions, [membre, coffre, premiere.rang])] : []
      })
      await Promise.all([...ecrits, tx.done])
    }),
  effacerCoffre: (coffre) =>
    tenter(async () => {
      const tx = base.transaction(['coffres', 'positions'], 'readwrite')
      await tx.objectStore('coffres').delete([membre, coffre])
      await tx.objectStore('positions').delete(siennes(membre, coffre))
      await tx.done
    }),
  lireEnvois: () => base.getAll('envois', siennes(membre)),
  // relaxed durability would call kept what a power cut still takes
  ecrireEnvois: (envois) =>
    tenter(async () => {
      const tx = base.transaction('envois', 'readwrite', { durability: 'strict' })
      await Promise.all([...envois.map((envoi) => tx.store.put(envoi, [membre, envoi.ordre])), tx.done])
    }),
  effacerEnvoi: (ordre) => tenter(() => base.delete('envois', [membre, ordre])),
  lire: async (nom) => (await base.get('tiroirs', [membre, nom])) ?? null,
  ecrire: (nom, octets) => tenter(() => base.put('tiroirs', octets, [membre, nom])),
  effacer: (nom) => tenter(() => base.delete('tiroirs', [membre, nom])),
  noms: async (prefixe) => {
    const cles = await base.getAllKeys('tiroirs', IDBKeyRange.bound([membre, prefixe], [membre, `${prefixe}\uffff`]))
    return cles.map(([, nom]) => nom)
  },
})

/** A write that the browser refuses (quota, private window, failing disk) is a fault, and remembered. */
type Tenter = (ecriture: () => Promise<unknown>) => Promise<void>

/** Null where the browser gives no storage at all: the caller then keeps nothing. */
export const ouvrirMagasin = async (nom = 'permanence'): Promise<Magasin | null> => {
  let base: IDBPDatabase<Schema>
  let cle: CryptoKey
  try {
    base = await ouvrirBase(nom)
    cle = await cleDe(base)
  } catch {
    return null
  }
  let etat: EtatDuMagasin = 'garde'
  const tenter: Tenter = async (ecriture) => {
    try {
      await ecriture()
    } catch (faute) {
      etat = 'refuse'
      throw faute
    }
  }

  return {
    etat: () => etat,
    duMembre: async ({ service, membre }: Personne, maintenant) => {
      const qui = `${service}/${membre}`
      const connu = await base.get('membres', qui)
      const age = connu ? (Date.parse(maintenant) - Date.parse(connu.ouvertLe)) / JOUR : 0
      if (age > JOURS_DE_GARDE) await effacerLeCache(base, qui)
      await tenter(() => base.put('membres', { ouvertLe: maintenant }, qui)).catch(() => undefined)
      return duMembre(base, qui, () => etat === 'refuse', tenter)
    },
    lirePoste: async (nomDuTiroir) => {
      const garde = await base.get('poste', `poste/${nomDuTiroir}`)
      return garde instanceof Uint8Array ? garde : null
    },
    ecrirePoste: (nomDuTiroir, octets) => tenter(() => base.put('poste', octets, `poste/${nomDuTiroir}`)),
    effacerPoste: (nomDuTiroir) => tenter(() => base.delete('poste', `poste/${nomDuTiroir}`)),
    scellerSousLePoste: (clair) => scellerAvec(cle, clair),
    ouvrirSousLePoste: (scelle) => ouvrirAvec(cle, scelle),
    envoisEnAttente: () => base.count('envois'),
    oublier: async () => {
      const tx = base.transaction(TOUT, 'readwrite')
      await Promise.all([...TOUT.map((magasin) => tx.objectStore(magasin).clear()), tx.done])
      cle = await cleDe(base)
    },
    fermer: () => base.close(),
  }
}
