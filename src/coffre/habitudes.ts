// What an open keyring leaves on the machine it is used on: a lease, a veil under the PIN already chosen, its own
// next generation.
import { putTrousseau, type TrousseauScelle } from '../contract/session.ts'
import { chiffrer, dechiffrer } from '../crypto/chiffre.ts'
import { texteDe, utf8 } from '../crypto/octets.ts'
import { estRefus, refuser, type Refus } from '../domain/refus.ts'
import { demanderBail } from './bail.ts'
import type { Coulisses } from './coulisses.ts'
import { demanderTrousseau } from './session.ts'
import type { SessionOuverte } from './session-ouverte.ts'
import type { NouvelleSerrure } from './serrures.ts'
import { cleLocale, rescellerTrousseau } from './trousseau.ts'
import { ESSAIS } from './voile.ts'

type Fait = { readonly fait: true }

const PIN = 'pin'
const aadPin = utf8('permanence/v1/pin')

/** Kept under a key of the keyring, so that the next session of this machine is veiled without asking again. */
export const pinGarde = async ({ magasin, ouvert }: SessionOuverte): Promise<string | null> => {
  const scelle = await magasin.lire(PIN)
  const clair = scelle && dechiffrer(cleLocale(ouvert.trousseau, PIN), aadPin, scelle)
  return clair && texteDe(clair)
}

export const choisirPin = async (
  { annonce, machine }: Coulisses,
  ouverte: SessionOuverte,
  pin: string,
): Promise<Fait | Refus<'reseau-absent'>> => {
  const prepare = await machine().voile.preparer(ouverte.ouvert, pin)
  if (estRefus(prepare)) return prepare
  await ouverte.magasin.ecrire(PIN, chiffrer(cleLocale(ouverte.ouvert.trousseau, PIN), aadPin, utf8(pin)))
  annonce.changer({ pinChoisi: true, essaisPin: ESSAIS })
  return { fait: true }
}

type Changement = { readonly bail?: string; readonly serrure?: NouvelleSerrure }
type IssueDeChangement = Fait | Refus<'serrure-echangee' | 'reseau-absent'>

/** One generation after another: the key of the first lease may be pinned while she takes a new phrase. */
const enCours = new WeakMap<SessionOuverte, Promise<unknown>>()

/** The next generation of the keyring, at the server, in the memory of the machine and under its veil. */
export const changerTrousseau = (
  coulisses: Coulisses,
  ouverte: SessionOuverte,
  changement: Changement,
): Promise<IssueDeChangement> => {
  const tour = (enCours.get(ouverte) ?? Promise.resolve()).then(() => changer(coulisses, ouverte, changement))
  enCours.set(
    ouverte,
    tour.catch(() => undefined),
  )
  return tour
}

const changer = async (
  { annonce, appeler, horloge, machine }: Coulisses,
  ouverte: SessionOuverte,
  changement: Changement,
): Promise<IssueDeChangement> => {
  const scelle = await demanderTrousseau(appeler)
  if (estRefus(scelle)) return refuser('reseau-absent')
  const suite = rescellerTrousseau(ouverte.ouvert, scelle.serrures, changement)
  if (estRefus(suite)) {
    annonce.alerter({ code: 'serrure-echangee' })
    return suite
  }
  const { serrure } = changement
  const preuves = serrure ? [{ serrure: serrure.serrure.id, preuve: serrure.preuve }] : []
  const pose = await appeler(putTrousseau, { trousseau: suite.scelle, preuves })
  if (estRefus(pose)) {
    if (pose.refus === 'preuve-manquante' || pose.refus === 'serrures-insuffisantes')
      throw new Error(`a keyring was refused: ${pose.refus}`)
    return refuser('reseau-absent')
  }
  ouverte.ouvert = suite.ouvert
  await retenirLeTrousseau(machine().poste, suite.scelle, horloge.maintenant())
  const pin = await pinGarde(ouverte)
  if (pin !== null) await machine().voile.preparer(ouverte.ouvert, pin)
  return { fait: true }
}

const retenirLeTrousseau = async (
  poste: ReturnType<Coulisses['machine']>['poste'],
  trousseau: TrousseauScelle,
  dernierContact: string,
): Promise<void> => {
  const garde = await poste.lire()
  if (garde) await poste.retenir({ ...garde, trousseau, dernierContact })
}

/** A lease for this machine; the first one pins the key that signs them. */
export const louer = async (
  coulisses: Coulisses,
  ouverte: SessionOuverte,
  jours: 3 | 15,
): Promise<Fait | Refus<'reseau-absent'>> => {
  const { annonce, appeler, horloge, machine } = coulisses
  const { poste } = machine()
  const issue = await demanderBail(appeler, ouverte.ouvert.trousseau, poste.id, jours)
  if (estRefus(issue)) {
    if (issue.refus === 'bail-faux') annonce.alerter({ code: 'bail-faux' })
    return refuser('reseau-absent')
  }
  if (ouverte.ouvert.trousseau.bail === null) {
    const epinglee = await changerTrousseau(coulisses, ouverte, { bail: issue.bail.cle })
    if (estRefus(epinglee)) return refuser('reseau-absent')
  }
  const garde = await poste.lire()
  if (garde) await poste.retenir({ ...garde, bail: issue.bail, dernierContact: horloge.maintenant() })
  annonce.changer({ bailJusqua: issue.jusqua })
  return { fait: true }
}

/** After each opening with network, on a machine that keeps. */
export const habiterLePoste = async (coulisses: Coulisses, ouverte: SessionOuverte): Promise<void> => {
  await ouverte.prete
  const encore = (): boolean => coulisses.courante() === ouverte && coulisses.annonce.etat().reseau
  if (coulisses.machine().magasin.etat() !== 'garde') return
  const pin = await pinGarde(ouverte)
  if (pin !== null && encore()) await choisirPin(coulisses, ouverte, pin)
  if (encore()) await louer(coulisses, ouverte, 3)
}
