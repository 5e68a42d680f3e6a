import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { horlogeDuPoste } from '../coffre/clock.ts'
import type { Appeler } from '../coffre/client.ts'
import type { ClesDeVersion } from '../coffre/porte-publique.ts'
import { postApplication, postImport, putCritere } from '../contract/etablissement.ts'
import { postAnnuaire, postParts } from '../contract/registre.ts'
import { putAffectation, putPersonne, putSecteur } from '../contract/service.ts'
import { postSiege, putSiege } from '../contract/session.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { base64 } from '../crypto/octets.ts'
import { lieAuSecret } from '../domain/acteur.ts'
import type { Critere as CritereDuDomaine } from '../domain/etablissement-critere.ts'
import type { Id, Jour } from '../domain/identite.ts'
import type { Boite, Compte, RecuDemo } from './bureau.ts'
import { anneeScolaire, plus, rentree } from './calendrier.ts'
import type { Caseload } from './classeur.ts'
import type { Critere } from './etablissements.ts'
import { fichiersDuMinistere } from './fichiers.ts'
import { donnerNaissance, unHabitant, type Habitant, type ServiceFictif } from './naissance.ts'
import { ouvrirAtelier, type Ouvriers } from './ouvriers.ts'
import {
  direAbsence,
  direSesHeures,
  direSonAdresse,
  importerLeCalendrier,
  installerLesPersonnels,
  type Papiers,
} from './moitie-ouverte.ts'
import { planifier, type PlanDemo, type Reduction } from './plan.ts'
import { absencesDe, heuresDuSecteur } from './presences.ts'
import { entrerParCode, obtenir, ouvrirSeance, type Seance } from './seance.ts'
import { prendreSiegeSansTrousseau } from './sieges.ts'

/** The first seat, as the birth of the row of the service has left it. */
export type SiegeDAdministrateur = { readonly membre: Id; readonly identifiant: string; readonly invitation: string }

export type OptionsDePeupler = Reduction & {
  readonly url: string
  /** Where `demo/personnes.json` is written: what each fictitious person has on paper. */
  readonly dataDir: string
  readonly administrateur: SiegeDAdministrateur
  /** Lays racines.json, and tells the keys that have signed it: without it no page of a school can be written to. */
  readonly racines?: () => Promise<ClesDeVersion>
  readonly graine?: string
  readonly aujourdhui?: Jour
}
export type Peuplement = { readonly personnes: number; readonly coffres: number; readonly pieces: number }

export const GRAINE = 'vezandre-2026'
const OUVRIERS = 2

/** Of the fictitious service, before its base exists: what the first seat is made for. */
export const SERVICE_FICTIF = {
  service: '096',
  nom: 'Vézandre',
  departement: '096',
  administrateur: { identifiant: 'olivier.grandin', nom: 'GRANDIN', prenom: 'Olivier' },
} as const

type Chantier = {
  readonly plan: PlanDemo
  readonly url: string
  readonly ouvriers: Ouvriers
  readonly habitants: readonly Habitant[]
  readonly comptes: readonly Compte[]
}

const un = <T>(valeur: T | undefined, quoi: string): T => {
  if (valeur === undefined) throw new Error(`no ${quoi} in the plan`)
  return valeur
}

const administrer = async (
  { ouvriers, url, plan }: Chantier,
  moi: Habitant,
  { identifiant, invitation }: SiegeDAdministrateur,
): Promise<{ seance: Seance; codes: string[] }> => {
  const { membre, phrase } = moi
  const entree = await prendreSiegeSansTrousseau(url, ouvriers, { membre, identifiant, invitation, phrase })
  const { appeler } = entree.seance
  for (const { nom, contenu } of fichiersDuMinistere(plan.etablissements.flat(), anneeScolaire(plan.aujourdhui))) {
    const lu = await obtenir(appeler, postImport, { id: nouvelId(), fichier: nom, contenu: base64(contenu) })
    if (lu.type === null || lu.refusees.length > 0)
      throw new Error(`the import of ${nom} was refused: ${JSON.stringify(lu.refusees.slice(0, 3))}`)
    await obtenir(appeler, postApplication, { id: lu.id })
  }
  await importerLeCalendrier(appeler, anneeScolaire(plan.aujourdhui))
  return entree
}

type Installe = { readonly seance: Seance; readonly trousseau: Caseload['trousseau']; readonly codes: string[] }

/** Seat, keyring, printed code typed back: she is in. */
const installer = async (
  { ouvriers, url, plan }: Chantier,
  h: Habitant,
  invitation: string,
  racine: string,
): Promise<Installe> => {
  const { trousseau, scelle, preuves } = await ouvriers.faire({
    genre: 'trousseau',
    service: plan.service,
    racine,
    cles: h.cles,
    phrase: h.phrase,
    code: base64(h.codeOctets),
  })
  const phrase = scelle.serrures.find(({ genre }) => genre === 'phrase')
  if (!phrase?.sel || !phrase.passes || !phrase.memoire) throw new Error('a keyring without its passphrase')
  const { codes } = await obtenir(ouvrirSeance(url).appeler, putSiege, {
    invitation,
    trousseau: scelle,
    preuves: [...preuves],
    parametres: { sel: phrase.sel, passes: phrase.passes, memoire: phrase.memoire },
  })
  const seance = await entrerParCode(
    url,
    h.personne.identifiant,
    un(h.code ?? undefined, 'printed code'),
    un(codes[0], 'one-time code'),
  )
  return { seance, trousseau, codes: codes.slice(1) }
}

/** No open file names these: the CTSS-D sets them by hand. */
const A_LA_MAIN: Partial<Record<Critere, CritereDuDomaine>> = {
  upe2a: 'upe2a',
  relais: 'dispositif-relais',
  'rural-defavorise': 'rural-defavorise',
}

const organiser = async (appeler: Appeler, { plan, habitants }: Chantier, secteurs: readonly Id[]): Promise<void> => {
  const { equipe, etablissements } = plan
  const debut = rentree(anneeScolaire(plan.aujourdhui))
  const affecter = (
    rang: number,
    secteur: Id | null,
    titre: 'titulaire' | 'binome' | 'stagiaire',
    fin: Jour | null = null,
    depuis: Jour = debut,
  ): Promise<unknown> => {
    const { membre, personne } = un(habitants[rang], 'person')
    return obtenir(appeler, putAffectation, {
      id: nouvelId(),
      membre,
      role: personne.role,
      secteur,
      titre,
      quotite: 100,
      debut: depuis,
      fin,
    })
  }
  for (const [i, { nom, titulaire, binome }] of equipe.secteurs.entries()) {
    const id = un(secteurs[i], 'sector')
    const ecoles = etablissements[i] ?? []
    await obtenir(appeler, putSecteur, {
      id,
      nom,
      bassin: ecoles[0]?.commune.bassin ?? null,
      uais: ecoles.map(({ uai }) => uai),
    })
    await affecter(titulaire, id, 'titulaire')
    await affecter(binome, id, 'binome')
  }
  for (const [rang, { role }] of equipe.personnes.entries())
    if (role === 'ctss-d' || role === 'adjoint') await affecter(rang, null, 'titulaire')
  const { stagiaire, referente, debut: du, fin: au } = equipe.stage
  await affecter(stagiaire, un(secteurs[equipe.personnes[referente]?.secteur ?? 0], 'sector'), 'stagiaire', au, du)
  for (const { membre, personne } of habitants)
    await obtenir(appeler, putPersonne, { membre, telephone: personne.telephone })
  for (const e of etablissements.flat()) {
    for (const dit of e.criteres) {
      const critere = A_LA_MAIN[dit]
      if (critere && !(critere === 'rural-defavorise' && e.nature === 'ecole'))
        await obtenir(appeler, putCritere, { uai: e.uai, critere, present: true })
    }
  }
}

/** Her hours and her address, said by herself; who is ill is said by the head of the service. */
const direOuElleEst = async ({ plan, habitants }: Chantier, rang: number, { seance }: Installe): Promise<void> => {
  const { secteur, identifiant } = un(plan.equipe.personnes[rang], 'person')
  const { membre } = un(habitants[rang], 'person')
  await direSonAdresse(seance.appeler, identifiant)
  if (secteur !== null)
    await direSesHeures(
      seance.appeler,
      heuresDuSecteur(plan.etablissements[secteur] ?? []),
      rentree(anneeScolaire(plan.aujourdhui)),
    )
  const sienne = absencesDe(plan.equipe, plan.aujourdhui).find((absence) => absence.rang === rang)
  if (sienne && rang === plan.equipe.remplacement.absente) await direAbsence(seance.appeler, membre, sienne)
}

const direQuiEstAbsent = async (direction: Appeler, { plan, habitants }: Chantier): Promise<void> => {
  for (const absence of absencesDe(plan.equipe, plan.aujourdhui))
    if (absence.rang !== plan.equipe.remplacement.absente)
      await direAbsence(direction, un(habitants[absence.rang], 'person').membre, absence)
}

/** Each sector has schools of its own, hence an address of its own. */
const boiteDe = ({ plan, url, comptes }: Chantier, secteur: number, cles: ClesDeVersion | null): Boite | null => {
  const saisines = plan.boites[secteur] ?? []
  return saisines.length > 0 && cles ? { url, adresse: `127.1.${secteur + 1}.1`, cles, comptes, saisines } : null
}

/** Her files and her grants, her inbox; what waits to be written at the heroine's desk. */
const travailDe = (
  chantier: Chantier,
  rang: number,
  { seance, trousseau }: Installe,
  { entrees, secteurs }: ServiceFictif,
  cles: ClesDeVersion | null,
): Caseload => {
  const { plan, url, habitants } = chantier
  const { equipe } = plan
  const personne = un(equipe.personnes[rang], 'person')
  const membreDe = (i: number): Id => un(habitants[i], 'person').membre
  const { remplacement, stage } = equipe
  const sien = personne.secteur === null ? null : un(equipe.secteurs[personne.secteur], 'sector')
  return {
    url,
    jeton: un(seance.jeton() ?? undefined, 'session'),
    trousseau,
    annuaire: entrees,
    annee: anneeScolaire(plan.aujourdhui),
    aujourdhui: plan.aujourdhui,
    secteur:
      sien && personne.secteur !== null
        ? { id: un(secteurs[personne.secteur], 'sector'), binome: membreDe(sien.binome) }
        : null,
    adjoints: personne.role === 'ctss-d' ? equipe.gardiens.filter((i) => i !== rang).map(membreDe) : null,
    dossiers: plan.dossiers.filter(({ titulaire }) => titulaire === rang),
    aNoter: rang === 0 ? plan.aNoter : [],
    liste: rang === 0 ? plan.liste : null,
    boite: personne.secteur === null ? null : boiteDe(chantier, personne.secteur, cles),
    stagiaire:
      rang === stage.referente ? { membre: membreDe(stage.stagiaire), debut: stage.debut, fin: stage.fin } : null,
    remplacante:
      rang === remplacement.absente
        ? { membre: membreDe(remplacement.remplacante), debut: remplacement.debut, fin: remplacement.fin }
        : null,
  }
}

/** Writes the fictitious service through the HTTP API, as each person, so that everything is sealed like real work. */
export const peupler = async (options: OptionsDePeupler): Promise<Peuplement> => {
  const { url, dataDir, administrateur, graine = GRAINE } = options
  const aujourdhui = options.aujourdhui ?? horlogeDuPoste.aujourdhui()
  const ouvriers = ouvrirAtelier(OUVRIERS)
  try {
    const plan = planifier({ ...options, graine, aujourdhui })
    const habitants = plan.equipe.personnes.map((p) =>
      p.role === 'administrateur' ? unHabitant(p, administrateur.membre) : unHabitant(p),
    )
    const chantier = { plan, url, ouvriers, habitants, comptes: [] as Compte[] } satisfies Chantier
    const admin = un(
      habitants.find(({ personne }) => personne.role === 'administrateur'),
      'administrator',
    )
    const lies = habitants.filter(({ personne }) => lieAuSecret(personne.role))
    const ne = await donnerNaissance(plan, habitants, horlogeDuPoste.maintenant(), plus(aujourdhui, -1))
    const { seance: adminSeance, codes: codesDAdmin } = await administrer(chantier, admin, administrateur)

    const invitations = new Map<Id, string>()
    for (const { membre, personne } of lies) {
      const { identifiant, nom, prenom, role } = personne
      const siege = await obtenir(adminSeance.appeler, postSiege, { membre, identifiant, nom, prenom, role })
      invitations.set(membre, siege.invitation)
    }
    const entrer = (h: Habitant): Promise<Installe> =>
      installer(chantier, h, un(invitations.get(h.membre), 'invitation'), ne.racine)
    // The CTSS-D first: she posts the annuaire, without which nobody can write; then the largest caseloads.
    const rangDe = (h: Habitant): number => habitants.indexOf(h)
    const taille = (h: Habitant): number => plan.dossiers.filter(({ titulaire }) => titulaire === rangDe(h)).length
    const directrice = un(habitants[plan.equipe.gardiens[0] ?? -1], 'CTSS-D')
    const enOrdre = lies.filter((h) => h !== directrice).toSorted((a, b) => taille(b) - taille(a))
    const directriceEntree = entrer(directrice)
    directriceEntree.catch(() => undefined)
    // before the others: what a school files must find it signed in
    const personnels = await installerLesPersonnels(url, ouvriers, adminSeance.appeler, plan.personnels)
    chantier.comptes.push(...personnels.map(({ compte }) => compte))
    const autresEntrees = enOrdre.map((h) => [h, entrer(h)] as const)
    for (const [, entree] of autresEntrees) entree.catch(() => undefined)
    const { seance: direction } = await directriceEntree
    await obtenir(direction.appeler, postAnnuaire, { entrees: [...ne.entrees] })
    await obtenir(direction.appeler, postParts, { generation: 1, parts: [...ne.parts] })
    await organiser(direction.appeler, chantier, ne.secteurs)
    await direQuiEstAbsent(direction.appeler, chantier)
    await direSonAdresse(adminSeance.appeler, admin.personne.identifiant)
    const cles = (await options.racines?.()) ?? null
    if (cles === null && plan.boites.some((boite) => boite.length > 0)) throw new Error('inboxes without racines.json')

    const feuilles = new Map<Id, string[]>([[admin.membre, codesDAdmin]])
    const classes = await Promise.all(
      [[directrice, directriceEntree] as const, ...autresEntrees].map(async ([h, entree]) => {
        const installe = await entree
        feuilles.set(h.membre, installe.codes)
        await direOuElleEst(chantier, rangDe(h), installe)
        if (h.personne.role === 'stagiaire') return { coffres: 0, pieces: 0, recu: null }
        return ouvriers.faire({ genre: 'classer', caseload: travailDe(chantier, rangDe(h), installe, ne, cles) })
      }),
    )
    const papiers = [...papiersDe(habitants, feuilles), ...personnels.map((p) => p.papiers)]
    ecrirePapiers(dataDir, papiers, classes.find((classe) => classe.recu !== null)?.recu ?? null)
    return {
      personnes: papiers.length,
      coffres: classes.reduce((total, { coffres }) => total + coffres, 0),
      pieces: classes.reduce((total, { pieces }) => total + pieces, 0),
    }
  } finally {
    await ouvriers.fermer()
  }
}

const papiersDe = (habitants: readonly Habitant[], feuilles: ReadonlyMap<Id, readonly string[]>): Papiers[] =>
  habitants.map(({ personne, membre, phrase, code }) => {
    const { identifiant, nom, prenom, fonction, presentation } = personne
    return { identifiant, nom, prenom, fonction, presentation, phrase, code, codesUniques: feuilles.get(membre) ?? [] }
  })

/** In demo mode only, and only these people: what would be on a sheet of paper in a drawer. */
const ecrirePapiers = (dataDir: string, personnes: readonly Papiers[], recu: RecuDemo | null): void => {
  const dossier = join(dataDir, 'demo')
  mkdirSync(dossier, { recursive: true, mode: 0o700 })
  writeFileSync(join(dossier, 'personnes.json'), JSON.stringify({ personnes, recu }, null, 2), { mode: 0o600 })
}
