import { deleteSession, type Session } from '../contract/session.ts'
import { lieAuSecret } from '../domain/acteur.ts'
import { estRefus, refuser } from '../domain/refus.ts'
import { bailEnCours } from './bail.ts'
import type { Coulisses } from './coulisses.ts'
import { deployer } from './deploiement.ts'
import { ecrireExport, lireExport } from './export.ts'
import type { Etat, Face } from './face.ts'
import { choisirPin, louer } from './habitudes.ts'
import { demanderTrousseau, ouvrirApresConnexion, ouvrirHorsLigne, seConnecter } from './session.ts'
import type { SessionOuverte } from './session-ouverte.ts'
import { ouvrirTrousseau } from './trousseau.ts'
import { estUnPin } from './voile.ts'

export type FaceSession = Pick<
  Face,
  | 'demarrer'
  | 'etat'
  | 'suivre'
  | 'prendreLaMain'
  | 'entrer'
  | 'ouvrir'
  | 'choisirPin'
  | 'voiler'
  | 'devoiler'
  | 'verrouiller'
  | 'sortir'
  | 'oublierCePoste'
  | 'notesEnAttente'
  | 'reprendreNotes'
  | 'demanderBail'
>

/** A draft typed where nothing is kept leaves before the screen is emptied, if the network is quick. */
const DELAI_DU_VOILE = 1_500

export const creerFaceSession = (coulisses: Coulisses): FaceSession => {
  const { annonce, appeler, horloge, verrou } = coulisses
  let postePartage = false
  let direDemarree = (): void => undefined
  /** A code typed at once on a screen that shows before its worker is ready waits for it. */
  const demarree = new Promise<void>((dire) => {
    direDemarree = dire
  })

  const ouverte = (): SessionOuverte => {
    const courante = coulisses.courante()
    if (courante === null) throw new Error('the keyring is closed')
    return courante
  }

  /** Signed in: veiled, locked, or without keyring. */
  const reprendre = async (session: Session): Promise<void> => {
    const { voile } = coulisses.machine()
    annonce.changer({ session, sessionFinie: false })
    if (!lieAuSecret(session.role)) return annonce.changer({ phase: 'ouvert' })
    const garde = await voile.lire()
    const essais = garde?.membre === session.membre ? await voile.essais() : null
    if (!garde || essais === null) return annonce.changer({ phase: 'verrou' })
    annonce.changer({ phase: 'voile', voileLe: garde.le, voileAuto: garde.auto, essaisPin: essais, pinChoisi: true })
  }

  /** No session: the passphrase opens while a lease lasts and the network is absent; else she signs in. */
  const reprendreSansSession = async (): Promise<void> => {
    const { poste } = coulisses.machine()
    const souvenir = annonce.etat().reseau ? null : await poste.lire()
    const bail = souvenir && bailEnCours(souvenir, poste.id, horloge.maintenant())
    annonce.changer({
      phase: souvenir ? 'verrou' : 'dehors',
      session: souvenir?.session ?? null,
      bailJusqua: bail && !estRefus(bail) ? bail.jusqua : null,
    })
  }

  const demarrer = async (): Promise<Etat> => {
    if (!(await verrou.prendre())) {
      annonce.changer({ phase: 'autre-onglet' })
      return annonce.etat()
    }
    await coulisses.installer(postePartage)
    const session = await coulisses.demanderSession()
    await (session ? reprendre(session) : reprendreSansSession())
    direDemarree()
    return annonce.etat()
  }

  const toutRendre = async (): Promise<void> => {
    annonce.changer({ phase: 'autre-onglet' })
    // The page keeps its draft when it sees this phase.
    await horloge.attendre(300)
    coulisses.fermer()
  }
  verrou.surDemande(toutRendre)

  const horsLigne = async (secret: Parameters<Face['ouvrir']>[0]) => {
    const { poste } = coulisses.machine()
    const souvenir = await poste.lire()
    const issue = ouvrirHorsLigne(souvenir, poste, horloge.maintenant(), secret)
    if (estRefus(issue)) {
      if (issue.refus !== 'bail-faux') return refuser(issue.refus)
      annonce.alerter({ code: 'bail-faux' })
      return refuser('hors-ligne-sans-bail')
    }
    if (!souvenir) return refuser('hors-ligne-sans-bail')
    annonce.changer({ bailJusqua: issue.jusqua })
    await deployer(coulisses, { session: souvenir.session, ouvert: issue.ouvert, scelle: null, limite: issue.jusqua })
    return annonce.etat()
  }

  return {
    demarrer: (options) => {
      postePartage = options.postePartage
      return demarrer()
    },
    etat: async () => annonce.etat(),
    suivre: async (rappel) => annonce.suivre(rappel),
    prendreLaMain: async () => {
      await verrou.arracher()
      await demarrer()
    },

    entrer: async ({ identifiant, secret, codeUnique }) => {
      await demarree
      const admise = await seConnecter(appeler, { identifiant, secret, codeUnique })
      if (estRefus(admise)) return admise
      const { session } = admise
      await coulisses.machine().voile.oublier()
      annonce.changer({ session, sessionFinie: false })
      const scelle = await demanderTrousseau(appeler)
      if (estRefus(scelle)) {
        const sansTrousseau = scelle.refus === 'sans-trousseau' && !lieAuSecret(session.role)
        annonce.changer({ phase: sansTrousseau ? 'ouvert' : 'verrou' })
        return sansTrousseau ? session : scelle
      }
      annonce.changer({ phase: 'verrou' })
      const ouvert = ouvrirApresConnexion(scelle, admise, secret)
      if (estRefus(ouvert)) return ouvert
      await deployer(coulisses, { session, ouvert, scelle, limite: session.jusqua })
      return session
    },

    ouvrir: async (secret) => {
      await demarree
      const session = await coulisses.demanderSession()
      if (!session) {
        if (!annonce.etat().reseau) return horsLigne(secret)
        annonce.changer({ phase: 'dehors', session: null, sessionFinie: false })
        return refuser('session-finie')
      }
      const scelle = await demanderTrousseau(appeler)
      if (estRefus(scelle)) return scelle.refus === 'reseau-absent' ? horsLigne(secret) : scelle
      const ouvert = ouvrirTrousseau(scelle, session.membre, secret)
      if (estRefus(ouvert)) return ouvert
      await deployer(coulisses, { session, ouvert, scelle, limite: session.jusqua })
      return annonce.etat()
    },

    choisirPin: async (code) => {
      if (!estUnPin(code)) return refuser('pin-mal-forme')
      const issue = await choisirPin(coulisses, ouverte(), code)
      return estRefus(issue) ? issue : annonce.etat()
    },

    voiler: async (automatique) => {
      const courante = coulisses.courante()
      if (!courante) return { voile: false }
      if (annonce.etat().stockage !== 'garde') {
        await Promise.race([courante.brouillons.envoyer(), horloge.attendre(DELAI_DU_VOILE)])
      }
      const le = horloge.maintenant()
      const voile = await coulisses.machine().voile.tirer(le, automatique)
      coulisses.fermer()
      annonce.changer({ phase: voile ? 'voile' : 'verrou', voileLe: voile ? le : null, voileAuto: automatique })
      return { voile }
    },

    devoiler: async (code) => {
      await demarree
      const { voile } = coulisses.machine()
      const ouvert = await voile.lever(code)
      if (estRefus(ouvert)) {
        if (ouvert.refus === 'code-faux') annonce.changer({ essaisPin: (await voile.essais()) ?? 0 })
        if (ouvert.refus === 'essais-epuises')
          annonce.changer({ phase: 'dehors', session: null, sessionFinie: true, essaisPin: 0 })
        if (ouvert.refus === 'voile-inconnu') annonce.changer({ phase: 'verrou', essaisPin: 0 })
        return ouvert
      }
      const session = await coulisses.demanderSession()
      if (!session) return refuser('reseau-absent')
      const scelle = await demanderTrousseau(appeler)
      await deployer(coulisses, { session, ouvert, scelle: estRefus(scelle) ? null : scelle, limite: session.jusqua })
      return annonce.etat()
    },

    verrouiller: async () => {
      await coulisses.machine().voile.oublier()
      coulisses.fermer()
      annonce.changer({ phase: 'verrou' })
    },

    sortir: async () => {
      await coulisses.machine().voile.oublier()
      coulisses.fermer()
      await appeler(deleteSession, {})
      annonce.changer({ phase: 'dehors', session: null, sessionFinie: false, bailJusqua: null })
    },

    oublierCePoste: async () => {
      const courante = coulisses.courante()
      const { magasin } = coulisses.machine()
      await courante?.moteur.vider()
      // Notes of a colleague who used this machine count as much as hers.
      const enMemoire = courante?.moteur.envois().enAttente ?? 0
      if (enMemoire + (await magasin.envoisEnAttente()) > 0) return refuser('notes-en-attente')
      await courante?.brouillons.envoyer()
      coulisses.fermer()
      await appeler(deleteSession, {})
      await magasin.oublier()
      await coulisses.installer(postePartage)
      annonce.changer({ phase: 'dehors', session: null, sessionFinie: false, bailJusqua: null, pinChoisi: false })
      return { oublie: true }
    },

    notesEnAttente: async () => {
      const { moteur, session } = ouverte()
      const octets = ecrireExport(session.membre, moteur.clePersonnelle('export'), moteur.notesEnAttente())
      return { nom: `permanence-notes-${horloge.aujourdhui()}.scelle`, octets }
    },

    reprendreNotes: async (octets) => {
      const { moteur, session } = ouverte()
      const notes = lireExport(session.membre, moteur.clePersonnelle('export'), octets)
      return estRefus(notes) ? notes : { reprises: await moteur.reprendre(notes) }
    },

    demanderBail: async (jours) => {
      const issue = await louer(coulisses, ouverte(), jours)
      return estRefus(issue) ? issue : annonce.etat()
    },
  }
}
