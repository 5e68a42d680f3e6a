// The work of one person, sealed as hers: her own coffres, her files, what she grants. Runs in a worker thread.
import { creerMoteur } from '../coffre/creer-moteur.ts'
import { horlogeDuPoste } from '../coffre/clock.ts'
import { creerMagasinAucun } from '../coffre/magasin-aucun.ts'
import type { MagasinDuMembre } from '../coffre/magasin.ts'
import type { Moteur } from '../coffre/moteur.ts'
import { remplacer } from '../coffre/remplacement.ts'
import { identiteDe, type Trousseau } from '../coffre/trousseau.ts'
import type { Appeler } from '../coffre/client.ts'
import { getCoffres } from '../contract/coffre.ts'
import type { EntreeSignee } from '../contract/registre.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { moisDeRetention } from '../domain/annee-scolaire.ts'
import type { Id, Jour } from '../domain/identite.ts'
import { estRefus } from '../domain/refus.ts'
import { ecrireEnProtection, type EcritAFaire } from './protection.ts'
import { tenirSaBoite, type Boite, type RecuDemo } from './bureau.ts'
import type { DossierDemo } from './dossiers.ts'
import { importerLaListe, type ListeDemo } from './listes.ts'
import { piecesDuDossier } from './pieces.ts'
import { accompli, ouvrirSeance } from './seance.ts'
import { transmettreSesTotaux } from './totaux.ts'

export type Caseload = {
  readonly url: string
  readonly jeton: string
  readonly trousseau: Trousseau
  readonly annuaire: readonly EntreeSignee[]
  readonly annee: number
  readonly aujourdhui: Jour
  /** Her sector and her pair there; null where she has none. */
  readonly secteur: { readonly id: Id; readonly binome: Id } | null
  /** Coffre `service`: made by the CTSS-D, with her deputies. */
  readonly adjoints: readonly Id[] | null
  readonly dossiers: readonly DossierDemo[]
  readonly aNoter: readonly string[]
  readonly stagiaire: { readonly membre: Id; readonly debut: Jour; readonly fin: Jour } | null
  readonly remplacante: { readonly membre: Id; readonly debut: Jour; readonly fin: Jour } | null
  /** Pupils of one of her schools, as it hands them over. */
  readonly liste: ListeDemo | null
  readonly boite: Boite | null
  readonly ecrits: readonly EcritAFaire[]
  /** Her totals of the year have left. */
  readonly transmet: boolean
}
export type Classe = { readonly coffres: number; readonly pieces: number; readonly recu: RecuDemo | null }

const sansAvancement = (): void => undefined

/** The files of her pair need not be read to write her own. */
const saufCeuxDuBinome =
  (appeler: Appeler, estSien: (coffre: Id) => boolean): Appeler =>
  async (endpoint, entree) => {
    const issue = await appeler(endpoint, entree)
    if (endpoint.path !== getCoffres.path || estRefus(issue)) return issue
    const lus = getCoffres.output.parse(issue)
    return { ...lus, coffres: lus.coffres.filter(({ coffre }) => estSien(coffre)) } as never
  }

const unMoteur = async (
  { trousseau, annuaire }: Caseload,
  tout: Appeler,
): Promise<{ moteur: Moteur; magasin: MagasinDuMembre }> => {
  const horloge = horlogeDuPoste
  const { service, membre } = trousseau
  const appeler = saufCeuxDuBinome(tout, (id) => moteur.coffres().some(({ coffre }) => coffre === id))
  // Her machine knows the annuaire already.
  const magasin = {
    ...(await creerMagasinAucun().duMembre({ service, membre }, horloge.maintenant())),
    lireAnnuaire: async () => annuaire,
  }
  const moteur: Moteur = await creerMoteur({
    identite: identiteDe(trousseau),
    racine: trousseau.racine,
    magasin,
    appeler,
    horloge,
    surChangement: sansAvancement,
    surEnvois: sansAvancement,
    surAlerte: (alerte) => {
      throw new Error(`the engine of ${membre} raised ${JSON.stringify(alerte)}`)
    },
  })
  await moteur.ouvrir(sansAvancement)
  return { moteur, magasin }
}

/** Everything must have left: what the server refused would be lost with this thread. */
const toutEnvoyer = async (moteur: Moteur): Promise<void> => {
  const { enAttente, refuses } = await moteur.vider()
  if (enAttente === 0 && refuses === 0) return
  const motifs = new Set(moteur.notesEnAttente().map(({ motif }) => motif))
  throw new Error(`${enAttente} acts did not leave, ${refuses} refused: ${[...motifs].join(', ')}`)
}

/** Tells in the annuaire the door of the coffre just made, and gives those on duty their part of it. */
const ouvrirLesPortes = async (moteur: Moteur): Promise<void> => {
  await toutEnvoyer(moteur)
  accompli(await moteur.synchroniser(), 'the doors')
  await moteur.courrier.attendre()
}

export const classer = async (travail: Caseload): Promise<Classe> => {
  const { trousseau, secteur, annee, aujourdhui } = travail
  const { appeler } = ouvrirSeance(travail.url, travail.jeton)
  const { moteur, magasin } = await unMoteur(travail, appeler)
  const { service, membre } = trousseau
  const binome = secteur && { service, membre: secteur.binome, role: 'binome' as const, debut: null, fin: null }
  const vides = { secteur: null, annee: null, autres: [], pieces: [] }
  let pieces = 0

  accompli(await moteur.creerCoffre({ ...vides, genre: 'personnel', coffre: trousseau.personnel }), 'coffre personnel')
  if (travail.adjoints) {
    const autres = travail.adjoints.map((m) => ({
      service,
      membre: m,
      role: 'binome' as const,
      debut: null,
      fin: null,
    }))
    accompli(await moteur.creerCoffre({ ...vides, genre: 'service', annee, autres }), 'coffre service')
    await ouvrirLesPortes(moteur)
  }
  const clos: Id[] = []
  const dossiers: Id[] = []
  if (secteur && binome) {
    const aNoter = travail.aNoter.map((mots) => ({
      format: 1 as const,
      annule: false,
      genre: 'a-noter' as const,
      jour: aujourdhui,
      mots,
      ecriteLe: null,
    }))
    accompli(
      await moteur.creerCoffre({ genre: 'secteur', secteur: secteur.id, annee, autres: [binome], pieces: aNoter }),
      'coffre secteur',
    )
    await ouvrirLesPortes(moteur)
    for (const dossier of travail.dossiers) {
      const { nom, prenom, naissance, uai } = dossier.eleve
      const contenu = piecesDuDossier(dossier, secteur.id, aujourdhui, nouvelId)
      pieces += contenu.length
      const retention = moisDeRetention(dossier.ouvertLe)
      const cree = await moteur.creerCoffre({
        ...vides,
        genre: 'dossier',
        autres: [binome],
        etiquette: { nom, prenom, naissance, uai },
        retention,
        pieces: contenu,
      })
      const { coffre } = accompli(cree, 'a dossier')
      dossiers.push(coffre)
      if (dossier.closLe !== null) clos.push(coffre)
    }
  }
  await toutEnvoyer(moteur)
  accompli(await moteur.cloturerPartout(clos, sansAvancement), 'closing')
  if (travail.liste) await importerLaListe(moteur, travail.liste)
  const moyens = { moteur, magasin, appeler, moi: membre, dossiers }
  const recu = travail.boite ? await tenirSaBoite(moyens, travail.boite) : null
  await toutEnvoyer(moteur)
  if (travail.ecrits.length > 0) {
    await ecrireEnProtection(moyens, travail.ecrits)
    await toutEnvoyer(moteur)
  }
  if (travail.transmet && secteur) {
    await transmettreSesTotaux(moyens, secteur.id, annee)
    await toutEnvoyer(moteur)
  }
  const { stagiaire, remplacante } = travail
  if (stagiaire) {
    const lus = moteur
      .coffres()
      .filter((c) => c.genre === 'dossier' || c.genre === 'secteur')
      .map(({ coffre }) => coffre)
    accompli(
      await moteur.accorderPartout(lus, { service, role: 'stagiaire', ...stagiaire }, 'stage', sansAvancement),
      'the trainee’s grant',
    )
  }
  if (remplacante) {
    const issue = await remplacer(moteur, appeler, { service, membre }, remplacante, sansAvancement)
    if (estRefus(issue)) throw new Error(`the replacement was refused: ${issue.refus}`)
  }
  const coffres = moteur.coffres().length
  moteur.fermer()
  return { coffres, pieces, recu }
}
