// One fictitious service filled as its people would: seats, annuaire, sectors, then the work of each.
import { horlogeDuPoste } from '../coffre/clock.ts'
import type { Appeler } from '../coffre/client.ts'
import type { ClesDeVersion } from '../coffre/porte-publique.ts'
import { putCampagne } from '../contract/chiffres.ts'
import { postApplication, postImport, putCritere } from '../contract/etablissement.ts'
import { putProtocole } from '../contract/protection.ts'
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
import type { Caseload, Classe } from './classeur.ts'
import type { Critere } from './etablissements.ts'
import { fichiersDuMinistere } from './fichiers.ts'
import { donnerNaissance, unHabitant, type Habitant, type ServiceFictif } from './naissance.ts'
import type { Ouvriers } from './ouvriers.ts'
import {
  direAbsence,
  direSesHeures,
  direSonAdresse,
  importerLeCalendrier,
  installerLesPersonnels,
  type Papiers,
} from './moitie-ouverte.ts'
import type { PlanDemo } from './plan.ts'
import { absencesDe, heuresDuSecteur } from './presences.ts'
import { protocoleDe } from './protocoles.ts'
import { entrerParCode, obtenir, ouvrirSeance, type Seance } from './seance.ts'
import { SERVICE_FICTIF, type SiegeDAdministrateur } from './services.ts'
import { prendreSiegeSansTrousseau } from './sieges.ts'

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
  const { territoire, etablissements, aujourdhui } = plan
  const fichiers = territoire ? fichiersDuMinistere(etablissements.flat(), territoire, anneeScolaire(aujourdhui)) : []
  for (const { nom, contenu } of fichiers) {
    const lu = await obtenir(appeler, postImport, { id: nouvelId(), fichier: nom, contenu: base64(contenu) })
    if (lu.type === null || lu.refusees.length > 0)
      throw new Error(`the import of ${nom} was refused: ${JSON.stringify(lu.refusees.slice(0, 3))}`)
    await obtenir(appeler, postApplication, { id: lu.id })
  }
  // one calendar for all
  if (plan.service === SERVICE_FICTIF.service) await importerLeCalendrier(appeler, anneeScolaire(aujourdhui))
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

/** The protocol of the département, and the campaign of the year. */
const direCeQuiVaut = async (appeler: Appeler, { service, aujourdhui }: PlanDemo): Promise<void> => {
  const protocole = protocoleDe(service, rentree(anneeScolaire(aujourdhui)))
  if (protocole) await obtenir(appeler, putProtocole, { protocole })
  const annee = anneeScolaire(aujourdhui)
  await obtenir(appeler, putCampagne, { annee, close: false, parTrimestre: false, decision: '' })
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
  if (equipe.stage) {
    const { stagiaire, referente, debut: du, fin: au } = equipe.stage
    await affecter(stagiaire, un(secteurs[equipe.personnes[referente]?.secteur ?? 0], 'sector'), 'stagiaire', au, du)
  }
  for (const { membre, personne } of habitants)
    await obtenir(appeler, putPersonne, { membre, telephone: personne.telephone })
  for (const e of etablissements.flat()) {
    for (const dit of e.criteres) {
      const critere = A_LA_MAIN[dit]
      if (critere && !(critere === 'rural-defavorise' && e.nature === 'ecole'))
        await obtenir(appeler, putCritere, { uai: e.uai, critere, present: true })
    }
  }
  await direCeQuiVaut(appeler, plan)
}

/** Her hours and her address, said by herself; who is ill is said by the head of the service. */
const direOuElleEst = async ({ plan, habitants }: Chantier, rang: number, { seance }: Installe): Promise<void> => {
  const { secteur, identifiant, telephone } = un(plan.equipe.personnes[rang], 'person')
  const { membre } = un(habitants[rang], 'person')
  await direSonAdresse(seance.appeler, identifiant)
  if (plan.territoire === null) await obtenir(seance.appeler, putPersonne, { membre, telephone })
  if (secteur !== null)
    await direSesHeures(
      seance.appeler,
      heuresDuSecteur(plan.etablissements[secteur] ?? []),
      rentree(anneeScolaire(plan.aujourdhui)),
    )
  const sienne = absencesDe(plan.equipe, plan.aujourdhui).find((absence) => absence.rang === rang)
  if (sienne && rang === plan.equipe.remplacement?.absente) await direAbsence(seance.appeler, membre, sienne)
}

const direQuiEstAbsent = async (direction: Appeler, { plan, habitants }: Chantier): Promise<void> => {
  for (const absence of absencesDe(plan.equipe, plan.aujourdhui))
    if (absence.rang !== plan.equipe.remplacement?.absente)
      await direAbsence(direction, un(habitants[absence.rang], 'person').membre, absence)
}

/** Each sector has schools of its own, hence an address of its own. */
const boiteDe = ({ plan, url, comptes }: Chantier, secteur: number, cles: ClesDeVersion | null): Boite | null => {
  const saisines = plan.boites[secteur] ?? []
  return saisines.length > 0 ? { url, adresse: `127.1.${secteur + 1}.1`, cles, comptes, saisines } : null
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
  const dossiers = plan.dossiers.filter(({ titulaire }) => titulaire === rang)
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
    adjoints: rang === equipe.gardiens[0] ? equipe.gardiens.filter((i) => i !== rang).map(membreDe) : null,
    dossiers,
    aNoter: rang === 0 ? plan.aNoter : [],
    liste: rang === 0 ? plan.liste : null,
    boite: personne.secteur === null ? null : boiteDe(chantier, personne.secteur, cles),
    ecrits: plan.ecrits
      .filter((ecrit) => ecrit.secteur === personne.secteur)
      .map((ecrit) => ({ ...ecrit, de: un(dossiers[ecrit.dossier], 'file') })),
    transmet: personne.secteur !== null && plan.transmis.includes(personne.secteur),
    stagiaire:
      rang === stage?.referente ? { membre: membreDe(stage.stagiaire), debut: stage.debut, fin: stage.fin } : null,
    remplacante:
      rang === remplacement?.absente
        ? { membre: membreDe(remplacement.remplacante), debut: remplacement.debut, fin: remplacement.fin }
        : null,
  }
}

const papiersDe = (
  { nom: service }: PlanDemo,
  habitants: readonly Habitant[],
  feuilles: ReadonlyMap<Id, readonly string[]>,
): Papiers[] =>
  habitants.map(({ personne, membre, phrase, code }) => {
    const { identifiant, nom, prenom, fonction, presentation } = personne
    return {
      service,
      identifiant,
      nom,
      prenom,
      fonction,
      presentation,
      phrase,
      code,
      codesUniques: feuilles.get(membre) ?? [],
    }
  })

export type Rempli = {
  readonly papiers: readonly Papiers[]
  readonly coffres: number
  readonly pieces: number
  readonly recu: RecuDemo | null
}

/** Through the HTTP API, as each person, so that everything is sealed like real work. */
export const remplirService = async (
  {
    url,
    ouvriers,
    racines,
  }: Pick<Chantier, 'url' | 'ouvriers'> & { readonly racines: (() => Promise<ClesDeVersion>) | undefined },
  plan: PlanDemo,
  administrateur: SiegeDAdministrateur,
): Promise<Rempli> => {
  const habitants = plan.equipe.personnes.map((p) =>
    p.role === 'administrateur' ? unHabitant(p, administrateur.membre) : unHabitant(p),
  )
  const chantier = { plan, url, ouvriers, habitants, comptes: [] as Compte[] } satisfies Chantier
  const admin = un(
    habitants.find(({ personne }) => personne.role === 'administrateur'),
    'administrator',
  )
  const lies = habitants.filter(({ personne }) => lieAuSecret(personne.role))
  const ne = await donnerNaissance(plan, habitants, horlogeDuPoste.maintenant(), plus(plan.aujourdhui, -1))
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
  const personnels = await installerLesPersonnels(url, ouvriers, adminSeance.appeler, plan)
  chantier.comptes.push(...personnels.map(({ compte }) => compte))
  const autresEntrees = enOrdre.map((h) => [h, entrer(h)] as const)
  for (const [, entree] of autresEntrees) entree.catch(() => undefined)
  const { seance: direction } = await directriceEntree
  await obtenir(direction.appeler, postAnnuaire, { entrees: [...ne.entrees] })
  await obtenir(direction.appeler, postParts, { generation: 1, parts: [...ne.parts] })
  if (plan.territoire) await organiser(direction.appeler, chantier, ne.secteurs)
  await direQuiEstAbsent(direction.appeler, chantier)
  await direSonAdresse(adminSeance.appeler, admin.personne.identifiant)
  const parLesPortes = plan.boites.flat().some(({ voie }) => voie !== 'note')
  const cles = parLesPortes ? ((await racines?.()) ?? null) : null
  if (cles === null && parLesPortes) throw new Error('inboxes without racines.json')

  const feuilles = new Map<Id, string[]>([[admin.membre, codesDAdmin]])
  const classer = async (h: Habitant, entree: Promise<Installe>): Promise<Classe> => {
    const installe = await entree
    feuilles.set(h.membre, installe.codes)
    await direOuElleEst(chantier, rangDe(h), installe)
    if (h.personne.role === 'stagiaire') return { coffres: 0, pieces: 0, recu: null }
    return ouvriers.faire({ genre: 'classer', caseload: travailDe(chantier, rangDe(h), installe, ne, cles) })
  }
  // the door of the heads is there before anybody sends them her totals
  const classes = [await classer(directrice, directriceEntree)]
  classes.push(...(await Promise.all(autresEntrees.map(([h, entree]) => classer(h, entree)))))
  return {
    papiers: [...papiersDe(plan, habitants, feuilles), ...personnels.map((p) => p.papiers)],
    coffres: classes.reduce((total, { coffres }) => total + coffres, 0),
    pieces: classes.reduce((total, { pieces }) => total + pieces, 0),
    recu: classes.find((classe) => classe.recu !== null)?.recu ?? null,
  }
}
