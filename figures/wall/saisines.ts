// What becomes of saisines: read, studied, answered, handed over; the staff of a school, the duty, the heads of the service.
import { putAbsence } from '../../src/contract/presence.ts'
import type { LigneSaisine, SaisineDeposee } from '../../src/coffre/face-des-saisines.ts'
import { jusquaReponse, type PosteDEssai } from '../../src/coffre/face.examples.ts'
import { horlogeDuPoste } from '../../src/coffre/clock.ts'
import { reussi, VALLEE, type ServiceReel } from '../../src/coffre/service-reel.examples.ts'
import { nouvelId } from '../../src/crypto/identifiant.ts'
import type { ActeDeSaisine } from '../../src/domain/saisine.ts'
import type { Id } from '../../src/domain/identite.ts'
import type { Mots } from './canaris.ts'
import { reponsesDe, uneVoix, type Guichet } from './guichet.ts'

export type Gens = {
  readonly anne: PosteDEssai
  readonly carla: PosteDEssai
  readonly ctss: PosteDEssai
  readonly cpe: PosteDEssai
}
export type Scene = { readonly monde: ServiceReel; readonly guichet: Guichet; readonly gens: Gens; readonly mots: Mots }

/** Whoever has it in her inbox, once it has come. */
const recue = async (poste: PosteDEssai, ok: (ligne: LigneSaisine) => boolean): Promise<LigneSaisine> => {
  const trouvee = await jusquaReponse(
    async () => (await poste.face.saisines()).find(ok) ?? null,
    (ligne) => {
      if (ligne === null) poste.prevenir()
      return ligne !== null
    },
  )
  if (trouvee === null) throw new Error('it never came')
  return trouvee
}
const parSonTexte = (poste: PosteDEssai, texte: string): Promise<LigneSaisine> =>
  recue(poste, ({ contenu }) => contenu.texte === texte)

const etudier = ({ mot }: Mots, conflit = false): ActeDeSaisine => ({
  acte: 'etudier',
  urgence: 'semaine',
  theme: mot(),
  adhesion: true,
  parentsInformes: false,
  eleveInforme: true,
  conflit,
})
const attendre = ({ mot }: Mots): ActeDeSaisine => ({ acte: 'attendre', attente: mot(), jusqua: null })

/** Spoken and written by a pupil, answered both ways, taken up by a file and shown so; another is the same story. */
export const instruire = async ({ gens: { anne }, guichet, mots }: Scene, dossier: Id): Promise<void> => {
  const { face } = anne
  const visite = await guichet.deposer(reponsesDe('eleve', mots), { voix: uneVoix(mots) })
  const { coffre, piece } = await parSonTexte(anne, visite.texte)
  const agir = async (acte: ActeDeSaisine): Promise<unknown> => reussi(await face.agir(coffre, piece, acte, mots.mot()))
  reussi(await face.saisine(coffre, piece))
  await agir(etudier(mots))
  await agir(attendre(mots))
  reussi(await face.repondre(coffre, piece, `Je passe jeudi. ${mots.mot()}`))
  await guichet.revenir(visite, { voix: uneVoix(mots) })
  await recue(anne, (ligne) => ligne.piece === piece && ligne.nouveaux === 1)
  reussi(await face.saisine(coffre, piece))
  await agir({ acte: 'prendre-en-charge', dossier })
  reussi(await face.montrerPriseEnCharge(coffre, piece))
  await agir({ acte: 'rouvrir' })
  await agir({ acte: 'conseil-donne' })

  const parent = await guichet.deposer(reponsesDe('parent', mots, { moyen: 'courriel' }))
  const double = await parSonTexte(anne, parent.texte)
  reussi(await face.agir(coffre, double.piece, { acte: 'doublon', de: piece }, mots.mot()))
  await face.garderBrouillon({ id: null, coffre, contenu: { pour: 'reponse', texte: mots.mot() } })
}

/** Noted at the door: every field of the form, then set aside. */
export const noterALaMain = async ({ gens: { anne }, mots }: Scene): Promise<void> => {
  const { mot } = mots
  const { coffre, piece } = reussi(
    await anne.face.noterSaisine({
      uai: VALLEE,
      emetteur: 'personnel',
      origine: 'cpe-vie-scolaire',
      mode: 'passage',
      urgence: 'normale',
      pour: 'autre',
      eleve: { nom: mot(), prenom: mot(), classe: mot() },
      demandeur: { nom: mot(), qualite: mot(), telephone: mot() },
      texte: `${mot()} ${mot()}`,
      joindre: { moyen: 'etablissement', precision: mot() },
      eleveInforme: null,
      parentsInformes: false,
    }),
  )
  reussi(await anne.face.agir(coffre, piece, attendre(mots), mot()))
  const annulee = reussi(await anne.face.noterSaisine({ ...VIDE, eleve: null, texte: mot() }))
  reussi(await anne.face.agir(coffre, annulee.piece, { acte: 'annuler' }, mot()))
}
const VIDE = {
  uai: VALLEE,
  emetteur: 'parent',
  origine: 'parent',
  mode: 'telephone',
  urgence: 'normale',
  pour: 'soi',
  demandeur: { nom: '', qualite: '', telephone: '' },
  joindre: { moyen: 'telephone', precision: '' },
  eleveInforme: null,
  parentsInformes: null,
} as const

/** She knows the family: whole to a colleague, with its conversation, its sounds and why; who goes on with it. */
export const passerLeRelais = async ({ gens: { anne, carla }, monde, guichet, mots }: Scene): Promise<void> => {
  const visite = await guichet.deposer(reponsesDe('personnel', mots, { moyen: 'telephone' }), { voix: uneVoix(mots) })
  await guichet.revenir(visite)
  const { coffre, piece } = await recue(
    anne,
    ({ contenu, nouveaux }) => contenu.texte === visite.texte && nouveaux === 1,
  )
  reussi(await anne.face.saisine(coffre, piece))
  reussi(await anne.face.repondre(coffre, piece, `Une collègue viendra. ${mots.mot()}`))
  reussi(await anne.face.agir(coffre, piece, attendre(mots), mots.mot()))
  reussi(await anne.face.agir(coffre, piece, etudier(mots, true), `Ma nièce. ${mots.mot()}`))
  const a = (await anne.face.confreres()).find(({ membre }) => membre === monde.carla.membre)
  if (!a) throw new Error('no colleague')
  reussi(await anne.face.passerLeRelais(coffre, piece, a, `Je connais la famille. ${mots.mot()}`))
  const chezElle = await parSonTexte(carla, visite.texte)
  reussi(await carla.face.saisine(chezElle.coffre, chezElle.piece))
  reussi(await carla.face.repondre(chezElle.coffre, chezElle.piece, `Bonjour. ${mots.mot()}`))
  await guichet.revenir(visite)
}

/** With the account of a school. */
export const deposerParCompte = async ({ gens: { anne, cpe }, mots: { mot } }: Scene): Promise<void> => {
  const texte = `Absente depuis lundi. ${mot()}`
  const deposee: SaisineDeposee = {
    uai: VALLEE,
    fonction: 'cpe',
    urgent: true,
    pour: 'autre',
    eleve: { nom: mot(), prenom: mot(), classe: mot() },
    demandeur: { nom: mot(), qualite: mot(), telephone: mot() },
    texte,
    joindre: { moyen: 'telephone', precision: mot() },
    eleveInforme: true,
    parentsInformes: null,
    lecteur: 'secteur',
  }
  reussi(await cpe.face.deposer(deposee))
  const { coffre, piece } = await parSonTexte(anne, texte)
  reussi(await anne.face.saisine(coffre, piece))
}

const HEURE = 3_600_000

/** Everybody of the sector is away: the duty reads, answers, says what she did; nobody on duty: the heads of the service. */
export const garder = async ({ gens: { anne, carla, ctss }, monde, guichet, mots }: Scene): Promise<void> => {
  const maintenant = Date.parse(horlogeDuPoste.maintenant())
  const [debut, fin] = [maintenant - HEURE, maintenant + HEURE].map((ms) => new Date(ms).toISOString())
  reussi(await ctss.face.publierTours([{ membre: monde.carla.membre, debut: debut ?? '', fin: fin ?? '' }]))
  await jusquaReponse(
    () => monde.sql('select from porte_part where membre = $1', [monde.carla.membre]),
    (parts) => {
      if (parts.length === 0) anne.prevenir()
      return parts.length > 0
    },
  )
  const parCtss = await monde.connecter(monde.ctss)
  const [du, au] = [horlogeDuPoste.aujourdhui(), horlogeDuPoste.aujourdhui()]
  for (const { membre } of [monde.anne, monde.brune])
    reussi(await parCtss(putAbsence, { id: nouvelId(), membre, du, au }))

  const urgente = await guichet.deposer(reponsesDe('eleve', mots, { urgent: true, pour: 'autre' }))
  const lue = await parSonTexte(carla, urgente.texte)
  reussi(await carla.face.saisine(lue.coffre, lue.piece))
  reussi(await carla.face.repondre(lue.coffre, lue.piece, `Appelle le 119. ${mots.mot()}`))
  reussi(await carla.face.rendreCompte(lue.coffre, lue.piece, `En sécurité. ${mots.mot()}`))
  await guichet.revenir(urgente)

  reussi(await ctss.face.publierTours([]))
  const seule = await guichet.deposer(reponsesDe('partenaire', mots))
  const auxChefs = await parSonTexte(ctss, seule.texte)
  reussi(await ctss.face.repondre(auxChefs.coffre, auxChefs.piece, `Nous rappelons. ${mots.mot()}`))
  await guichet.revenir(seule)
  await monde.sql('delete from absence')
}

/** Urgent, and nobody opens it for ten days: it goes as far as it can. */
export const laisserSansReponse = async ({ gens: { anne }, monde, guichet, mots }: Scene): Promise<void> => {
  const { texte } = await guichet.deposer(reponsesDe('eleve', mots, { urgent: true, moyen: 'bureau' }))
  const { piece } = await parSonTexte(anne, texte)
  await monde.sql(`update depot set recu_le = now() - interval '10 days' where depot = $1`, [piece])
}
