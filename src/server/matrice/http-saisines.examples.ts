// Saisines over HTTP: by the door of the sector, by the duty, by an account of the school, by nobody at all.
import { getDepots } from '../../contract/coffre.ts'
import { getGuichet } from '../../contract/guichet.ts'
import {
  getGarde,
  getMesSaisines,
  getNonOuvertes,
  getParts,
  getSaisines,
  postCompteDeGarde,
  postEtatDeSaisine,
  postPartsDePorte,
  postRelais,
  postReponse,
  postSaisine,
} from '../../contract/saisine.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { alea, base64 } from '../../crypto/octets.ts'
import type { Role } from '../../domain/acteur.ts'
import { enSql } from '../presence/monde.examples.ts'
import { unDepot } from '../saisines.examples.ts'
import { attenduFonction } from './attendu.ts'
import type { Acte } from './http-acte.examples.ts'
import { COLLEGE, type MondeVivant } from './http-monde.examples.ts'
import type { Fonction } from './matrice.ts'
import { estLa, ICI, personne, type Nom } from './personnes.ts'

const vraie = async (appel: Promise<{ statut: number }>): Promise<boolean> => (await appel).statut === 200
const sceau = (): string => base64(alea(300))

export const actesDeSaisine = ({ v, gens, coffres, porteDuCollege }: MondeVivant): Record<string, Acte> => {
  const { secteur, direction } = coffres
  /** A row and its dépôt, as filed by the receipt of somebody: many at the guichet would cost much work. */
  const uneSaisine = async ({ garde = false, recu = true } = {}): Promise<string> => {
    const { depot, sceau: octets } = unDepot(secteur)
    await enSql(
      v,
      `insert into saisine (service, saisine, coffre, emetteur, urgent, jour, expire_le, garde_le, recu, empreinte, ctss_le)
       values ($1, $2, $3, 'eleve', true, current_date, '2999-01-01', $4, $5, sha256('x'), now())`,
      [v.service, depot, secteur.id, garde ? '2026-09-01' : null, recu ? Buffer.from(alea(32)) : null],
    )
    await enSql(
      v,
      `insert into depot (service, coffre, depot, epoque, sceau, recu_le, saisine)
       values ($1, $2, $3, $4, decode($5, 'base64'), now(), $3)`,
      [v.service, secteur.id, depot, secteur.epoque, octets],
    )
    return depot
  }
  const tenue =
    (f: Fonction) =>
    (nom: Nom): boolean =>
      attenduFonction(nom, f, ICI, 'secteur') === 'oui'
  const parLaPorte = tenue('priv.relayer')
  const parLaGarde = tenue('priv.rendre_compte')
  const role =
    (...roles: readonly Role[]) =>
    (nom: Nom): boolean =>
      estLa(nom) && roles.includes(personne(nom).role)
  const surUne =
    (faire: (saisine: string, jeton: string) => Promise<{ statut: number }>, garde = true): Acte['tenter'] =>
    async ({ jeton }) =>
      vraie(faire(await uneSaisine({ garde }), jeton))
  return {
    'voir la saisine et son dépôt': {
      attendu: parLaPorte,
      tenter: async ({ jeton }) => {
        const id = await uneSaisine()
        const { corps } = await v.appeler(getSaisines, {}, jeton)
        const vue = (corps.saisines ?? []).some(({ saisine }) => saisine === id)
        const depots = (await v.appeler(getDepots, {}, jeton)).corps.depots ?? []
        return vue && depots.some(({ coffre }) => coffre === secteur.id)
      },
    },
    'dire qu’elle est lue': {
      attendu: tenue('priv.dire_etat'),
      tenter: surUne((saisine, jeton) => v.appeler(postEtatDeSaisine, { saisine, etat: 'recue' }, jeton)),
    },
    'montrer qu’elle est prise en charge': {
      attendu: parLaPorte,
      tenter: surUne((saisine, jeton) => v.appeler(postEtatDeSaisine, { saisine, etat: 'prise_en_charge' }, jeton)),
    },
    'répondre à son reçu': {
      attendu: tenue('priv.repondre'),
      tenter: surUne((saisine, jeton) => v.appeler(postReponse, { saisine, n: 1, sceau: sceau() }, jeton)),
    },
    'répondre à celle qui n’échoit pas à la garde': {
      attendu: parLaPorte,
      tenter: surUne((saisine, jeton) => v.appeler(postReponse, { saisine, n: 1, sceau: sceau() }, jeton), false),
    },
    'répondre sans reçu': {
      attendu: () => false,
      tenter: async ({ jeton }) =>
        vraie(v.appeler(postReponse, { saisine: await uneSaisine({ recu: false }), n: 1, sceau: sceau() }, jeton)),
    },
    'la passer à une collègue': {
      attendu: parLaPorte,
      tenter: surUne((saisine, jeton) => v.appeler(postRelais, { saisine, depot: unDepot(direction) }, jeton)),
    },
    'donner une part de sa porte': {
      attendu: parLaPorte,
      tenter: ({ jeton }) => {
        const part = { coffre: secteur.id, epoque: secteur.epoque, membre: gens.garde.membre, sceau: sceau() }
        return vraie(v.appeler(postPartsDePorte, { parts: [{ ...part, generation: 1 }] }, jeton))
      },
    },
    'voir quelles parts sont données': {
      attendu: parLaPorte,
      tenter: async ({ jeton }) =>
        ((await v.appeler(getParts, {}, jeton)).corps.parts ?? []).some(({ coffre }) => coffre === secteur.id),
    },
    'recevoir ce qui échoit à la garde, avec sa part': {
      attendu: parLaGarde,
      tenter: async ({ jeton }) => {
        const id = await uneSaisine({ garde: true })
        const { statut, corps } = await v.appeler(getGarde, {}, jeton)
        return statut === 200 && corps.parts.length > 0 && corps.depots.some(({ depot }) => depot === id)
      },
    },
    'recevoir ce qui ne lui échoit pas': {
      attendu: () => false,
      tenter: async ({ jeton }) => {
        const id = await uneSaisine()
        return ((await v.appeler(getGarde, {}, jeton)).corps.depots ?? []).some(({ depot }) => depot === id)
      },
    },
    'rendre compte de sa garde': {
      attendu: parLaGarde,
      tenter: surUne((saisine, jeton) => v.appeler(postCompteDeGarde, { saisine, depot: unDepot(secteur) }, jeton)),
    },
    'compter les urgentes que personne n’a ouvertes': {
      attendu: role('ctss-d', 'adjoint', 'secretaire'),
      tenter: ({ jeton }) => vraie(v.appeler(getNonOuvertes, {}, jeton)),
    },
    'déposer par un compte de l’école': {
      attendu: (nom) => nom === 'cpe',
      tenter: async ({ jeton }) => {
        const { lecteur } = (await v.appeler(getGuichet, { uai: COLLEGE })).corps
        const envoi = { uai: COLLEGE, depots: [unDepot(porteDuCollege)], urgent: false, lecteur }
        return vraie(v.appeler(postSaisine, envoi, jeton))
      },
    },
    'suivre ce qu’on a déposé': {
      attendu: (nom) => nom === 'cpe',
      tenter: async ({ jeton }) => {
        const { statut, corps } = await v.appeler(getMesSaisines, {}, jeton)
        return statut === 200 && corps.saisines.length > 0
      },
    },
    'lire la page d’une école': {
      attendu: () => true,
      tenter: ({ jeton }) => vraie(v.appeler(getGuichet, { uai: COLLEGE }, jeton === '' ? null : jeton)),
    },
    'dire l’état d’une saisine qui n’existe pas': {
      attendu: () => false,
      tenter: ({ jeton }) => vraie(v.appeler(postEtatDeSaisine, { saisine: nouvelId(), etat: 'recue' }, jeton)),
    },
  }
}
