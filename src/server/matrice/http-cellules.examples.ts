// The matrix again, over HTTP: each act of the contract by each person, against the same rules.
import {
  getAccesDuCoffre,
  getCoffres,
  getDepots,
  getMonAudit,
  postDepots,
  postOuverture,
  postSync,
  putBrouillon,
} from '../../contract/coffre.ts'
import { getImports, putCritere } from '../../contract/etablissement.ts'
import { postPieces } from '../../contract/enveloppe.ts'
import { getAnnuaire, postAnnuaire, postJournal } from '../../contract/registre.ts'
import { getService, putAffectation, putPersonne, putSecteur } from '../../contract/service.ts'
import { getSession, postSiege } from '../../contract/session.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import type { Role } from '../../domain/acteur.ts'
import { avancer, entreeDeCreation, nue, unAcces, unCoffreVide, uneEnveloppe } from '../coffre.examples.ts'
import { attenduScelle } from './attendu.ts'
import type { Acte } from './http-acte.examples.ts'
import { actesDePresence } from './http-presence.examples.ts'
import { actesDesChiffres } from './http-chiffres.examples.ts'
import { actesDeProtection } from './http-protection.examples.ts'
import { actesDeSaisine } from './http-saisines.examples.ts'
import { COFFRES_VIVANTS, type CoffreVivant, type MondeVivant } from './http-monde.examples.ts'
import { estDuService, estLa, ICI, NOMS, personne, type Nom } from './personnes.ts'

export type CelluleHttp = {
  readonly nom: Nom
  readonly acte: string
  readonly attendu: boolean
  readonly tenter: () => Promise<boolean>
}

const sansChaine = 'a'.repeat(26)
const sceau = Buffer.alloc(1_200).toString('base64')
const vraie = async (appel: Promise<{ statut: number }>): Promise<boolean> => (await appel).statut === 200

/** A refused entry must not move the chain that the next ones follow. */
const sansAvancer = async (chaine: { n: number; prev: string }, tenter: () => Promise<boolean>): Promise<boolean> => {
  const { n, prev } = chaine
  const faite = await tenter()
  if (!faite) Object.assign(chaine, { n, prev })
  return faite
}

const lit =
  (coffre: CoffreVivant) =>
  (nom: Nom): boolean =>
    attenduScelle(nom, 'lire', 'piece', coffre, { aSoi: false }) === 'oui'
const ecrit =
  (coffre: CoffreVivant) =>
  (nom: Nom): boolean =>
    attenduScelle(nom, 'inserer', 'piece', coffre, { aSoi: true }) === 'oui'

/** Stricter over HTTP: outside files, only those whom the annuaire names (sector) or who certify (service). */
const NOMMEES: Partial<Record<CoffreVivant, readonly Nom[]>> = {
  secteur: ['referente', 'binome'],
  direction: ['ctssd', 'lectrice'],
  personnel: [],
}
const accorde =
  (coffre: CoffreVivant) =>
  (nom: Nom): boolean =>
    attenduScelle(nom, 'inserer', 'journal', coffre, { aSoi: true, ligne: 'accorder, époque, clore' }) === 'oui' &&
    (NOMMEES[coffre]?.includes(nom) ?? true)

const actesDuCoffre = ({ v, gens, coffres }: MondeVivant, nom: CoffreVivant): Record<string, Acte> => {
  const coffre = coffres[nom]
  const { id } = coffre
  const deposeuses = (qui: Nom): boolean => estDuService(qui) && personne(qui).service === ICI
  return {
    'lire ses pièces': {
      attendu: lit(nom),
      tenter: async ({ jeton }) => {
        const { statut, corps } = await v.appeler(postSync, { coffres: [{ coffre: id, rang: 0, journal: 0 }] }, jeton)
        return statut === 200 && corps.coffres.some((c) => c.coffre === id)
      },
    },
    'le trouver dans sa liste': {
      attendu: lit(nom),
      tenter: async ({ jeton }) => {
        const { statut, corps } = await v.appeler(getCoffres, {}, jeton)
        return statut === 200 && corps.coffres.some((c) => c.coffre === id)
      },
    },
    'y écrire': {
      attendu: ecrit(nom),
      tenter: async (qui) => {
        const enveloppe = uneEnveloppe(v, coffre, qui)
        const { statut, corps } = await v.appeler(
          postPieces,
          { enveloppes: [{ enveloppe: nue(enveloppe) }] },
          qui.jeton,
        )
        const acceptee = statut === 200 && corps.resultats[0]?.etat === 'acceptee'
        if (acceptee) avancer(coffre, enveloppe)
        return acceptee
      },
    },
    'y écrire au nom d’une autre': {
      attendu: () => false,
      tenter: async (qui, appelee) => {
        const autre = appelee === 'referente' ? gens.collegue : gens.referente
        const enveloppe = nue(uneEnveloppe(v, coffre, autre))
        const { statut, corps } = await v.appeler(postPieces, { enveloppes: [{ enveloppe }] }, qui.jeton)
        return statut === 200 && corps.resultats[0]?.etat === 'acceptee'
      },
    },
    'y garder un brouillon': {
      attendu: ecrit(nom),
      tenter: ({ jeton }) =>
        vraie(v.appeler(putBrouillon, { brouillon: nouvelId(), coffre: id, epoque: coffre.epoque, ct: sceau }, jeton)),
    },
    'laisser un mot à sa porte': {
      attendu: deposeuses,
      tenter: ({ jeton }) =>
        vraie(
          v.appeler(postDepots, { depots: [{ coffre: id, epoque: coffre.epoque, depot: nouvelId(), sceau }] }, jeton),
        ),
    },
    'lire ce qui attend à sa porte': {
      attendu: ecrit(nom),
      tenter: async ({ jeton }) => {
        await v.appeler(
          postDepots,
          { depots: [{ coffre: id, epoque: coffre.epoque, depot: nouvelId(), sceau }] },
          gens.collegue.jeton,
        )
        const { statut, corps } = await v.appeler(getDepots, {}, jeton)
        return statut === 200 && corps.depots.some((d) => d.coffre === id)
      },
    },
    'dire qu’on l’ouvre': {
      attendu: lit(nom),
      tenter: ({ jeton }) => vraie(v.appeler(postOuverture, { coffre: id }, jeton)),
    },
    'lire qui l’a ouvert': {
      attendu: (qui) =>
        attenduScelle(qui, 'lire', 'audit', nom, { aSoi: false, ligne: 'une ouverture par quelqu’un d’autre' }) ===
        'oui',
      tenter: ({ jeton }) => vraie(v.appeler(getAccesDuCoffre, { coffre: id }, jeton)),
    },
    'y faire entrer quelqu’un': {
      attendu: accorde(nom),
      tenter: (qui) =>
        sansAvancer(coffre.journal, () =>
          vraie(
            v.appeler(
              postJournal,
              {
                entrees: [
                  unAcces(
                    v,
                    coffre,
                    { qui: nom === 'autre' ? gens.binome : gens.collegue, role: 'lecture' },
                    qui,
                    'demande',
                  ),
                ],
              },
              qui.jeton,
            ),
          ),
        ),
    },
  }
}

const DIRECTION: readonly Role[] = ['ctss-d', 'adjoint']
const parRole =
  (...roles: readonly Role[]) =>
  (nom: Nom): boolean =>
    estLa(nom) && personne(nom).service === ICI && roles.includes(personne(nom).role)
const touteSession = (nom: Nom): boolean => estLa(nom)

const actesOuverts = ({ v, gens, secteur, poste }: MondeVivant): Record<string, Acte> => {
  const affecter = (id: string, titre: 'titulaire' | 'remplacante', membre: string) => ({
    id,
    membre,
    role: 'ass' as const,
    secteur,
    titre,
    quotite: 50,
    debut: '2026-09-01',
    fin: null,
  })
  return {
    'lire sa session': { attendu: touteSession, tenter: ({ jeton }) => vraie(v.appeler(getSession, {}, jeton)) },
    'lire le service': { attendu: touteSession, tenter: ({ jeton }) => vraie(v.appeler(getService, {}, jeton)) },
    'lire l’annuaire': {
      attendu: touteSession,
      tenter: ({ jeton }) => vraie(v.appeler(getAnnuaire, { depuis: 0 }, jeton)),
    },
    'lire ses propres actes': {
      attendu: touteSession,
      tenter: ({ jeton }) => vraie(v.appeler(getMonAudit, {}, jeton)),
    },
    'nommer un secteur de son service': {
      attendu: (nom) => estLa(nom) && DIRECTION.includes(personne(nom).role),
      tenter: ({ jeton }) => vraie(v.appeler(putSecteur, { id: secteur, nom: 'Rives', bassin: null, uais: [] }, jeton)),
    },
    'donner un poste': {
      attendu: parRole(...DIRECTION),
      tenter: ({ jeton }) =>
        vraie(v.appeler(putAffectation, affecter(poste, 'titulaire', gens.referente.membre), jeton)),
    },
    'donner un remplacement dans le secteur': {
      attendu: (nom) => parRole(...DIRECTION)(nom) || nom === 'referente',
      tenter: ({ jeton }) =>
        vraie(v.appeler(putAffectation, affecter(nouvelId(), 'remplacante', gens.remplacante.membre), jeton)),
    },
    'changer son numéro': {
      attendu: estDuService,
      tenter: ({ jeton, membre }) => vraie(v.appeler(putPersonne, { membre, telephone: '0200000000' }, jeton)),
    },
    'changer le numéro de l’étudiante': {
      attendu: (nom) => parRole(...DIRECTION)(nom) || nom === 'etudiante',
      tenter: ({ jeton }) => vraie(v.appeler(putPersonne, { membre: gens.etudiante.membre, telephone: null }, jeton)),
    },
    'créer un siège': {
      attendu: (nom) => estLa(nom) && ['ctss-d', 'adjoint', 'administrateur'].includes(personne(nom).role),
      tenter: ({ jeton }) => {
        const membre = nouvelId()
        return vraie(
          v.appeler(postSiege, { membre, identifiant: membre, nom: 'Neuve', prenom: 'N', role: 'ass' }, jeton),
        )
      },
    },
    'signer un tour de garde': {
      attendu: (nom) => nom === 'ctssd' || nom === 'lectrice',
      tenter: (qui) =>
        sansAvancer(v.annuaire, () => {
          return vraie(
            v.appeler(postAnnuaire, { entrees: [v.annuaire.composer('garde', { tours: [] }, [qui])] }, qui.jeton),
          )
        }),
    },
    'ouvrir un dossier': {
      attendu: parRole('ass'),
      tenter: (qui) =>
        vraie(
          v.appeler(
            postJournal,
            { entrees: [entreeDeCreation(v, unCoffreVide(), qui, [{ qui, role: 'referent' }])] },
            qui.jeton,
          ),
        ),
    },
    'décider d’un critère pour son service': {
      attendu: (nom) => estLa(nom) && DIRECTION.includes(personne(nom).role),
      tenter: ({ jeton }) => vraie(v.appeler(putCritere, { uai: '9010001E', critere: 'ulis', present: true }, jeton)),
    },
    'voir les imports d’établissements': {
      attendu: (nom) => estLa(nom) && personne(nom).role === 'administrateur',
      tenter: ({ jeton }) => vraie(v.appeler(getImports, {}, jeton)),
    },
    'lire un coffre qui n’existe pas': {
      attendu: () => false,
      tenter: async ({ jeton }) => {
        const { statut, corps } = await v.appeler(
          postSync,
          { coffres: [{ coffre: sansChaine, rang: 0, journal: 0 }] },
          jeton,
        )
        return statut === 200 && corps.coffres.length > 0
      },
    },
  }
}

export const cellulesHttp = (monde: MondeVivant): readonly CelluleHttp[] => {
  const parPersonne = (actes: Record<string, Acte>, ou: string): CelluleHttp[] =>
    Object.entries(actes).flatMap(([acte, { attendu, tenter }]) =>
      NOMS.map((nom) => ({
        nom,
        acte: `${acte}${ou}`,
        attendu: attendu(nom),
        tenter: () => tenter(monde.gens[nom], nom),
      })),
    )
  return [
    ...COFFRES_VIVANTS.flatMap((coffre) => parPersonne(actesDuCoffre(monde, coffre), ` (${coffre})`)),
    // before a sector changes hands
    ...parPersonne(actesDePresence(monde), ''),
    ...parPersonne(actesDeProtection(monde), ''),
    ...parPersonne(actesDesChiffres(monde), ''),
    ...parPersonne(actesDeSaisine(monde), ''),
    ...parPersonne(actesOuverts(monde), ''),
  ]
}
