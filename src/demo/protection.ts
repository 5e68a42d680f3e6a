// She writes an information préoccupante, has it printed, sends it, and notes what comes back: on the days when it happened.
import type { Appeler } from '../coffre/client.ts'
import { horlogeDuPoste, type Horloge } from '../coffre/clock.ts'
import { commencerEcrit } from '../coffre/ecrits/commencer.ts'
import { ecritDans, type Ecritoire } from '../coffre/ecrits/ecritoire.ts'
import { extraitsDes } from '../coffre/ecrits/extraits.ts'
import { garderEcrit, poserSuite } from '../coffre/ecrits/garder.ts'
import { noterLaSuite } from '../coffre/ecrits/remises.ts'
import { creerSuivi } from '../coffre/ecrits/suivi.ts'
import { transmettre } from '../coffre/ecrits/transmettre.ts'
import type { Extrait } from '../coffre/face-des-ecrits.ts'
import type { MagasinDuMembre } from '../coffre/magasin.ts'
import type { Moteur } from '../coffre/moteur.ts'
import { plusRecentes } from '../coffre/vues/dossier.ts'
import { piecesDe } from '../coffre/vues/pieces.ts'
import { getProtocole } from '../contract/protection.ts'
import { getSession } from '../contract/session.ts'
import { manquesDe } from '../domain/ecrit-manques.ts'
import { pourDestinataire, type Complete } from '../domain/ecrit-remis.ts'
import { contenuDEcrit, type ContenuDEcrit, type Suite } from '../domain/ecrit.ts'
import type { Id } from '../domain/identite.ts'
import type { Protocole } from '../domain/protocole.ts'
import { instantDe } from './bureau.ts'
import { plus } from './calendrier.ts'
import { completerEcrit, remplirEcrit, type Matiere } from './contenu-d-ecrit.ts'
import type { DossierDemo } from './dossiers.ts'
import type { EcritDemo } from './ecrits.ts'
import { imprimerEnPdf } from './imprimerie.ts'
import { accompli, obtenir } from './seance.ts'

export type EcritAFaire = EcritDemo & { readonly de: DossierDemo }

type Moyens = {
  readonly moteur: Moteur
  readonly magasin: MagasinDuMembre
  readonly appeler: Appeler
  /** Coffres of her files, in the order of the plan. */
  readonly dossiers: readonly Id[]
}

type Table = { readonly protocole: Protocole; ecritoire(jour: string, heure: string): Ecritoire }

const horlogeAu = (jour: string, heure: string): Horloge => ({
  ...horlogeDuPoste,
  aujourdhui: () => jour,
  maintenant: () => instantDe({ jour, heure }),
})

const contenuDe = (ecritoire: Ecritoire, coffre: Id, piece: Id): { contenu: ContenuDEcrit; rev: number } => {
  const lu = ecritDans(ecritoire.moteur.coffre(coffre), piece)
  if (!lu) throw new Error('a writing was lost')
  const contenu = Object.fromEntries(
    (Object.keys(contenuDEcrit) as (keyof ContenuDEcrit)[]).map((cle) => [cle, lu.contenu[cle]]),
  ) as ContenuDEcrit
  return { contenu, rev: lu.rev }
}

const extraitsAu = ({ moteur, session }: Ecritoire, coffre: Id, jour: string): readonly Extrait[] => {
  const dossier = moteur.coffre(coffre)
  if (!dossier) throw new Error('a file was lost')
  const notes = plusRecentes(piecesDe(dossier, 'note')).filter(({ contenu }) => contenu.jour <= jour)
  return extraitsDes(notes, () => `${session.prenom.slice(0, 1)}. ${session.nom}`)
}

/** Frozen with the PDF that left, and with the proof of its sending. */
const envoyer = async (
  { protocole, ecritoire }: Table,
  coffre: Id,
  piece: Id,
  contenu: ContenuDEcrit,
  { jour, complete }: { readonly jour: string; readonly complete: Complete | null },
): Promise<void> => {
  const manques = manquesDe(contenu, jour).map(({ mot }) => mot)
  if (manques.length > 0) throw new Error(`a writing lacks ${manques.join(' · ')}`)
  const table = ecritoire(jour, '16:20')
  const { rev } = contenuDe(table, coffre, piece)
  const quoi = { code: 'crip', quoi: 'ecrit' } as const
  const pdf = await imprimerEnPdf(pourDestinataire(contenu, quoi, { entete: protocole.entete, jour, complete }))
  const envoi = { contenu, protocole, pdf, nom: 'information-preoccupante.pdf' }
  accompli(await transmettre(table, coffre, piece, rev, envoi), 'the sending')
  const cellule = contenu.destinataires.find(({ code }) => code === 'crip')
  await suivre({ protocole, ecritoire }, coffre, {
    ecrit: piece,
    quoi: 'envoi',
    jour,
    destinataire: 'crip',
    canal: cellule?.canal ?? null,
    preuve: `Message du ${jour.split('-').toReversed().join('/')}, 16 h 24, dépôt confirmé`,
    texte: '',
  })
}

const suivre = async ({ ecritoire }: Table, coffre: Id, suite: Suite): Promise<void> => {
  const table = ecritoire(suite.jour, '16:40')
  const { piece } = accompli(await poserSuite(table, coffre, suite), suite.quoi)
  await noterLaSuite(table, coffre, suite.ecrit, piece)
}

const revenir = (table: Table, coffre: Id, ecrit: Id, { jour, suites }: EcritDemo): Promise<void> =>
  suites.reduce(
    (avant, { quoi, apres, texte }) =>
      avant.then(() =>
        suivre(table, coffre, {
          ecrit,
          quoi,
          jour: plus(jour, apres),
          destinataire: 'crip',
          canal: 'messagerie-securisee',
          preuve: '',
          texte,
        }),
      ),
    Promise.resolve(),
  )

const ecrire = async (table: Table, coffre: Id, ecrit: EcritAFaire): Promise<void> => {
  const { jour, brouillon, complete, de } = ecrit
  const commence = table.ecritoire(jour, '15:10')
  const { piece } = accompli(await commencerEcrit(commence, coffre, 'ip', table.protocole, null), 'a writing')
  const { contenu, rev } = contenuDe(commence, coffre, piece)
  const matiere: Matiere = { extraits: extraitsAu(commence, coffre, jour), jour, dossier: de }
  const plein = remplirEcrit(contenu, matiere, brouillon)
  accompli(await garderEcrit(commence, coffre, piece, rev, plein), 'a draft')
  if (brouillon) return
  await envoyer(table, coffre, piece, plein, { jour, complete: null })
  await revenir(table, coffre, piece, ecrit)
  if (!complete) return
  const apres = plus(jour, complete.apres)
  const suite = table.ecritoire(apres, '09:40')
  const second = accompli(await commencerEcrit(suite, coffre, 'ip', table.protocole, piece), 'a complement')
  const dit = completerEcrit(contenuDe(suite, coffre, second.piece).contenu, plein, apres, complete.fait)
  const deja: Complete = { le: jour, reference: plein.entete.reference }
  await envoyer(table, coffre, second.piece, dit, { jour: apres, complete: deja })
}

export const ecrireEnProtection = async (moyens: Moyens, ecrits: readonly EcritAFaire[]): Promise<void> => {
  const { moteur, magasin, appeler, dossiers } = moyens
  accompli(await moteur.synchroniser(), 'the door of the heads')
  const session = await obtenir(appeler, getSession, {})
  const { protocole } = await obtenir(appeler, getProtocole, {})
  if (protocole === null) throw new Error('nobody has written the protocol')
  const commun = { session, moteur, magasin, appeler }
  const table: Table = {
    protocole,
    ecritoire: (jour, heure) => ({ ...commun, horloge: horlogeAu(jour, heure) }),
  }
  for (const ecrit of ecrits) {
    const coffre = dossiers[ecrit.dossier]
    if (coffre === undefined) throw new Error(`she has no file ${ecrit.dossier}`)
    await ecrire(table, coffre, ecrit)
  }
  await moteur.vider()
  // copies and what followed, to the heads; days on which to wake her
  await creerSuivi({ ...commun, horloge: horlogeDuPoste }).rattraper()
}
