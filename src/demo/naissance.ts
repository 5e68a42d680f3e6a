// The birth of the fictitious service: custodians, recovery key, certificates, sectors; then everybody takes her seat.
import {
  ecrireAnnuaire,
  naitreService,
  nouvellesCles,
  publiques,
  quorum,
  signataire,
  type ClesDePersonne,
  type Part,
} from '../coffre/naissance.ts'
import { hacheDe } from '../coffre/registre.ts'
import type { EntreeSignee } from '../contract/registre.ts'
import { codeImprimable } from '../crypto/code.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { nouvellePhrase } from '../crypto/phrase.ts'
import { nouveauCode } from '../crypto/serrure.ts'
import { lieAuSecret } from '../domain/acteur.ts'
import type { Id, Instant, Jour, ServiceId } from '../domain/identite.ts'
import { secteurDuService } from '../coffre/porte-publique.ts'
import { plus } from './calendrier.ts'
import { toursDeGarde } from './garde.ts'
import type { PersonneDemo } from './personnes.ts'
import type { PlanDemo } from './plan.ts'
import { absencesDe } from './presences.ts'

/** A person, her keys, and what she has on paper. */
export type Habitant = {
  readonly personne: PersonneDemo
  readonly membre: Id
  readonly cles: ClesDePersonne
  readonly phrase: string
  readonly codeOctets: Uint8Array
  /** Null: no keyring, no printed code. */
  readonly code: string | null
}

export const unHabitant = (personne: PersonneDemo, membre: Id = nouvelId()): Habitant => {
  const codeOctets = nouveauCode()
  return {
    personne,
    membre,
    cles: nouvellesCles(membre, personne.nom, personne.prenom),
    phrase: nouvellePhrase(),
    codeOctets,
    code: lieAuSecret(personne.role) ? codeImprimable(codeOctets) : null,
  }
}

export type ServiceFictif = {
  readonly entrees: readonly EntreeSignee[]
  readonly racine: string
  readonly parts: readonly Part[]
  readonly secteurs: readonly Id[]
}

export const donnerNaissance = async (
  plan: PlanDemo,
  habitants: readonly Habitant[],
  le: Instant,
  jour: Jour,
): Promise<ServiceFictif> => {
  const service: ServiceId = plan.service
  const { equipe, etablissements } = plan
  const gardiens = equipe.gardiens
    .map((i) => habitants[i])
    .filter((h) => h !== undefined)
    .map(({ cles }) => cles)
  const { k } = quorum(habitants.filter(({ personne }) => personne.role === 'ass').length)
  const ne = await naitreService({
    service,
    gardiens,
    k,
    certificateurs: gardiens.map(({ membre }) => membre),
    le,
    jour,
  })
  const derniere = ne.entrees.at(-1)
  const [premiere, seconde] = gardiens
  if (!derniere || !premiere || !seconde) throw new Error('a service is born of custodians')
  const livre = ecrireAnnuaire(service, { n: ne.entrees.length, prev: hacheDe(derniere) })
  const certifient = [signataire(service, premiere, 0), signataire(service, seconde, 0)]
  for (const h of habitants.filter(({ personne }) => lieAuSecret(personne.role))) {
    const { role } = h.personne
    livre.ajouter(
      'certificat',
      { ...publiques(h.cles), role, diplome: role === 'stagiaire' ? 'etudiant' : 'deass-vu' },
      le,
      certifient,
    )
  }
  const secteurs = equipe.secteurs.map(({ nom, titulaire, binome }, i): Id => {
    const secteur = nouvelId()
    const membres = [habitants[titulaire]?.membre, habitants[binome]?.membre].filter((m) => m !== undefined)
    const uais = (etablissements[i] ?? []).map(({ uai }) => uai)
    livre.ajouter(
      'secteur',
      { secteur, nom, uais, membres, coffre: null, porte: null, epoque: null, jusqua: plus(jour, 120) },
      le,
      certifient.slice(0, 1),
    )
    return secteur
  })
  const seul = certifient.slice(0, 1)
  const chefs = gardiens.map(({ membre }) => membre).toSorted()
  const sansPorte = { uais: [], coffre: null, porte: null, epoque: null, jusqua: plus(jour, 120) }
  const responsables = { secteur: secteurDuService(service), nom: 'Responsables du service', membres: chefs }
  livre.ajouter('secteur', { ...responsables, ...sansPorte }, le, seul)
  const absents = new Set(absencesDe(equipe, plan.aujourdhui).map(({ rang }) => rang))
  const deGarde = equipe.secteurs.flatMap(({ titulaire }) => {
    const membre = habitants[titulaire]?.membre
    return membre === undefined || absents.has(titulaire) ? [] : [membre]
  })
  livre.ajouter('garde', { tours: [...toursDeGarde(deGarde, plan.aujourdhui)] }, le, seul)
  return { entrees: [...ne.entrees, ...livre.entrees], racine: ne.racine, parts: ne.recouvrement.parts, secteurs }
}
