import { getCourriel } from '../../contract/presence.ts'
import { commencer, type Connu } from '../../domain/ecrit-commence.ts'
import { estMajeur } from '../../domain/ecrit-delais.ts'
import type { ContenuDEcrit, TypeEcrit } from '../../domain/ecrit.ts'
import type { Id } from '../../domain/identite.ts'
import type { Protocole } from '../../domain/protocole.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { jourDe } from '../clock.ts'
import type { Pose, RefusDEcrire } from '../face-des-pieces.ts'
import type { ServiceLu } from '../face.ts'
import type { CoffreOuvert } from '../moteur.ts'
import { lireService } from '../service-garde.ts'
import { plusRecentes } from '../vues/dossier.ts'
import { piecesDe } from '../vues/pieces.ts'
import { ecritDans, ecritsDe, estTransmis, refusDuDossier, type Ecritoire } from './ecritoire.ts'

/** As she last signed one: her function, her line and her address are typed once. */
const dernierEmetteur = ({ moteur, session }: Ecritoire): ContenuDEcrit['emetteur'] | null =>
  moteur
    .coffres()
    .filter(({ genre }) => genre === 'dossier')
    .flatMap(ecritsDe)
    .filter(({ auteur }) => auteur === session.membre)
    .toSorted((a, b) => (a.contenu.commenceLe < b.contenu.commenceLe ? 1 : -1))[0]?.contenu.emetteur ?? null

const FONCTION = 'Service social en faveur des élèves'

const emetteurDe = async (ecritoire: Ecritoire, service: ServiceLu | null): Promise<Connu['emetteur']> => {
  const { session, appeler } = ecritoire
  const avant = dernierEmetteur(ecritoire)
  const dit = await appeler(getCourriel, {})
  const telephone = service?.personnes.find(({ membre }) => membre === session.membre)?.telephone
  return {
    nom: avant?.nom || `${session.prenom} ${session.nom}`,
    fonction: avant?.fonction || (service?.libelles[session.role] ?? FONCTION),
    telephone: avant?.telephone || (telephone ?? ''),
    courriel: avant?.courriel || ((estRefus(dit) ? null : dit.courriel) ?? ''),
  }
}

/** Themes that she gave to this file and to its notes, the principal one first. */
const themesDe = (coffre: CoffreOuvert, principal: string | null): readonly string[] => {
  const notes = plusRecentes(piecesDe(coffre, 'note')).flatMap(({ contenu }) => contenu.themes)
  return [...new Set([...(principal === null ? [] : [principal]), ...notes])]
}

export const commencerEcrit = async (
  ecritoire: Ecritoire,
  id: Id,
  type: TypeEcrit,
  protocole: Protocole,
  complete: Id | null,
): Promise<Pose | Refus<RefusDEcrire | 'jeune-majeur'>> => {
  const { moteur, horloge } = ecritoire
  const coffre = moteur.coffre(id)
  const refus = refusDuDossier(coffre)
  if (refus || !coffre) return refus ?? refuser('coffre-inconnu')
  const fiche = piecesDe(coffre, 'eleve')[0]?.contenu
  if (!fiche) return refuser('coffre-inconnu')
  const maintenant = horloge.maintenant()
  const jour = jourDe(maintenant)
  if (estMajeur(fiche.eleve.naissance, jour)) return refuser('jeune-majeur')
  const avant = complete === null ? null : ecritDans(coffre, complete)?.contenu
  if (complete !== null && !(avant && estTransmis(avant))) return refuser('piece-inconnue')
  const service = await lireService(ecritoire.appeler, ecritoire)
  const ecole = service?.etablissements.find(({ uai }) => uai === fiche.eleve.uai)
  const contenu = commencer(type, {
    eleve: fiche.eleve,
    etablissement: ecole?.nom ?? '',
    themes: themesDe(coffre, fiche.themePrincipal),
    responsables: piecesDe(coffre, 'responsable').map((piece) => piece.contenu.responsable),
    emetteur: await emetteurDe(ecritoire, service),
    protocole,
    complete: complete !== null && avant ? { piece: complete, contenu: avant } : null,
    maintenant,
    jour,
  })
  const commun = { format: 1, annule: false, genre: 'ecrit', etat: 'brouillon', abandon: '', fige: null } as const
  return moteur.poser(id, { ...commun, ...contenu })
}
