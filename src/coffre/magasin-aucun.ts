// A shared machine keeps nothing: neither cache nor outbox, and what the face puts aside lasts as long as the worker.
import { nouvelleCleDuPoste, ouvrirAvec, scellerAvec } from './cle-du-poste.ts'
import type { Magasin, MagasinDuMembre } from './magasin.ts'

const enMemoire = () => {
  const tiroir = new Map<string, Uint8Array>()
  return {
    lire: async (nom: string) => tiroir.get(nom) ?? null,
    ecrire: async (nom: string, octets: Uint8Array) => {
      tiroir.set(nom, octets)
    },
    effacer: async (nom: string) => {
      tiroir.delete(nom)
    },
    noms: async (prefixe: string) => [...tiroir.keys()].filter((nom) => nom.startsWith(prefixe)),
    vider: () => tiroir.clear(),
  }
}

const rien = async (): Promise<void> => undefined

export const creerMagasinAucun = (): Magasin => {
  const poste = enMemoire()
  const membres = new Map<string, MagasinDuMembre>()
  let cle: CryptoKey | null = null
  const cleDuPoste = async (): Promise<CryptoKey> => (cle ??= await nouvelleCleDuPoste())

  const duMembre = (): MagasinDuMembre => {
    const { lire, ecrire, effacer, noms } = enMemoire()
    return {
      garde: () => false,
      lireAnnuaire: async () => [],
      ecrireAnnuaire: rien,
      lireCoffres: async () => [],
      ecrireCoffres: rien,
      lirePositions: async () => new Map(),
      ajouterPositions: rien,
      effacerCoffre: rien,
      lireEnvois: async () => [],
      ecrireEnvois: rien,
      effacerEnvoi: rien,
      lire,
      ecrire,
      effacer,
      noms,
    }
  }

  return {
    etat: () => 'poste-partage',
    duMembre: async ({ service, membre }) => {
      const nom = `${service}/${membre}`
      const deja = membres.get(nom) ?? duMembre()
      membres.set(nom, deja)
      return deja
    },
    lirePoste: poste.lire,
    ecrirePoste: poste.ecrire,
    effacerPoste: poste.effacer,
    scellerSousLePoste: async (clair) => scellerAvec(await cleDuPoste(), clair),
    ouvrirSousLePoste: async (scelle) => ouvrirAvec(await cleDuPoste(), scelle),
    envoisEnAttente: async () => 0,
    oublier: async () => {
      poste.vider()
      membres.clear()
      cle = null
    },
    fermer: () => undefined,
  }
}
