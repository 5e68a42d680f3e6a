// Where the face meets the browser. Keys and opened pieces live in this worker and die with it.
// first: it must listen before a module waits
import { redire } from './attente.ts'
import { expose } from 'comlink'
import { z } from 'zod'
import { fluxDuNavigateur } from './changements.ts'
import { horlogeDuPoste } from './clock.ts'
import { creerMoteur } from './creer-moteur.ts'
import { creerFace } from './facade.ts'
import { creerMagasinAucun } from './magasin-aucun.ts'
import { ouvrirMagasin } from './magasin-indexeddb.ts'
import type { Magasin } from './magasin.ts'
import { creerVerrouDOnglet } from './onglet.ts'
import type { ClesDeVersion } from './porte-publique.ts'

// The policy of this worker lets wasm in and no eval: without this zod would try one and be reported.
z.config({ jitless: true })

const BATTEMENT = 20_000

/** Public halves of the release keys, written in by the build. */
declare const __CLES_DE_VERSION__: ClesDeVersion

const magasinDuNavigateur = async (postePartage: boolean): Promise<Magasin> => {
  if (postePartage) return creerMagasinAucun()
  return (await ouvrirMagasin()) ?? { ...creerMagasinAucun(), etat: () => 'refuse' }
}

expose(
  creerFace({
    creerMoteur,
    fetch: (adresse, requete) => fetch(adresse, { ...requete, credentials: 'same-origin', cache: 'no-store' }),
    origine: '',
    horloge: horlogeDuPoste,
    ouvrirMagasin: magasinDuNavigateur,
    ouvrirFlux: fluxDuNavigateur,
    cadencer: (battre) => {
      setInterval(battre, BATTEMENT)
      addEventListener('online', battre)
    },
    verrou: creerVerrouDOnglet(),
    clesDeVersion: __CLES_DE_VERSION__,
  }),
)
redire()
