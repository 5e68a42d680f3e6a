import type { Session, TrousseauScelle } from '../contract/session.ts'
import type { Instant } from '../domain/identite.ts'
import type { Coulisses } from './coulisses.ts'
import { habiterLePoste, pinGarde } from './habitudes.ts'
import { serruresInchangees } from './serrures.ts'
import type { TrousseauOuvert } from './trousseau.ts'

type Ouverture = {
  readonly session: Session
  readonly ouvert: TrousseauOuvert
  /** As the server gave it; null when it was not asked, or could not be. */
  readonly scelle: TrousseauScelle | null
  readonly limite: Instant
}

/** What the keyring is checked against once open, then the engine, then the habits of this machine. */
export const deployer = async (coulisses: Coulisses, { session, ouvert, scelle, limite }: Ouverture): Promise<void> => {
  const { annonce, horloge } = coulisses
  const { poste } = coulisses.machine()
  const garde = await poste.lire()
  const connu = garde?.session.membre === session.membre ? garde : null
  if (connu && ouvert.generation < connu.trousseau.generation)
    annonce.alerter({ code: 'version-plus-ancienne', coffre: null })
  if (scelle && !serruresInchangees(ouvert.trousseau.serrures, scelle.serrures))
    annonce.alerter({ code: 'serrure-echangee' })
  const ouverte = await coulisses.ouvrir(session, ouvert, limite)
  annonce.changer({ pinChoisi: (await pinGarde(ouverte)) !== null })
  if (!scelle) return
  await poste.retenir({ session, trousseau: scelle, bail: connu?.bail ?? null, dernierContact: horloge.maintenant() })
  void habiterLePoste(coulisses, ouverte).catch(annonce.panne)
}
