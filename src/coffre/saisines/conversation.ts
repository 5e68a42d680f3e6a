// What the server is told (a person has read it, it is taken up), and answers sealed to the receipt.
import { postDepots } from '../../contract/coffre.ts'
import { postEtatDeSaisine, postReponse } from '../../contract/saisine.ts'
import type { Id } from '../../domain/identite.ts'
import type { PieceMessage } from '../../domain/piece.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import type { RefusDEcrire } from '../face.ts'
import { porteDuCoffre } from '../porte-publique.ts'
import { aEcrire, recueillir, trouver } from './ecrire.ts'
import type { Bureau, SaisineTrouvee } from './rassembler.ts'

const TEXTE = 20_000

const accuser = async ({ moteur, appeler }: Bureau, cle: Id): Promise<void> => {
  const issue = await appeler(postEtatDeSaisine, { saisine: cle, etat: 'recue' })
  if (estRefus(issue)) return
  await moteur.courrier.relireLesLignes()
  if (moteur.courrier.enGarde()) await moteur.courrier.relever()
}

/** Told once; again when the network was away. */
export const creerAccuseur =
  (bureau: Bureau) =>
  async (cle: Id): Promise<void> => {
    const { moteur, accuses } = bureau
    const enVol = accuses.get(cle)
    if (enVol) return enVol
    if (moteur.courrier.ligne(cle)?.etat !== 'deposee') return
    const accuse = accuser(bureau, cle).finally(() => accuses.delete(cle))
    accuses.set(cle, accuse)
    await accuse
  }

export const montrerPriseEnCharge = async (
  bureau: Bureau,
  piece: Id,
): Promise<{ readonly fait: true } | Refus<'saisine-inconnue' | 'reseau-absent'>> => {
  const trouvee = trouver(bureau, piece)
  if (!trouvee?.vue) return refuser('saisine-inconnue')
  // « reçue », said as she opened it, would take this back if it came after
  await bureau.accuses.get(trouvee.cle)
  const issue = await bureau.appeler(postEtatDeSaisine, { saisine: trouvee.cle, etat: 'prise_en_charge' })
  if (estRefus(issue)) return refuser(issue.refus === 'saisine-inconnue' ? 'saisine-inconnue' : 'reseau-absent')
  await bureau.moteur.courrier.relireLesLignes()
  return { fait: true }
}

/** Until its last day included; never once its row is gone. */
export const recoitDesReponses = ({ vue, contenu }: SaisineTrouvee, jour: string): boolean =>
  vue !== null && vue.expireLe !== null && vue.expireLe >= jour && contenu.recu !== null

export type RefusDeRepondre = 'saisine-inconnue' | 'sans-recu' | 'texte-trop-long' | 'reseau-absent' | RefusDEcrire

const prochain = (bureau: Bureau, cle: Id): number =>
  Math.max(0, ...(bureau.moteur.courrier.ligne(cle)?.echanges ?? []).map(({ n }) => n)) + 1

type Reponse = { readonly n: number; readonly le: string }

const sceller = (bureau: Bureau, { cle, contenu }: SaisineTrouvee, texte: string) => {
  const deja = bureau.essais.reponses.get(cle)
  if (deja?.texte === texte) return deja
  const n = prochain(bureau, cle)
  const le = bureau.horloge.maintenant()
  const sceau = bureau.moteur.plume.scellerReponse(contenu.recu ?? '', cle, n, { format: 1, le, texte })
  return sceau === null ? null : { texte, n, le, sceau }
}

/** Sealed for its number, hence again when somebody wrote in between. */
const envoyer = async (
  bureau: Bureau,
  trouvee: SaisineTrouvee,
  texte: string,
): Promise<Reponse | Refus<RefusDeRepondre>> => {
  const { cle } = trouvee
  const { reponses } = bureau.essais
  for (const derniere of [false, true]) {
    const reponse = sceller(bureau, trouvee, texte)
    // a receipt whose public half is none: whoever made it expects no answer
    if (reponse === null) return refuser(texte.length > 1_000 ? 'texte-trop-long' : 'sans-recu')
    reponses.set(cle, reponse)
    const { n, sceau } = reponse
    const issue = await bureau.appeler(postReponse, { saisine: cle, n, sceau })
    if (!estRefus(issue) || (issue.refus !== 'reseau-absent' && issue.refus !== 'reponse-illisible'))
      reponses.delete(cle)
    if (!estRefus(issue)) return reponse
    if (issue.refus === 'saisine-inconnue' || issue.refus === 'sans-recu') return refuser(issue.refus)
    if (issue.refus !== 'echange-avance' || derniere || !(await bureau.moteur.courrier.relireLesLignes())) break
  }
  return refuser('reseau-absent')
}

const copie = (bureau: Bureau, cle: Id, { n, le }: Reponse, texte: string): PieceMessage => ({
  format: 1,
  annule: false,
  genre: 'message',
  saisine: cle,
  sens: 'nous',
  n,
  le,
  texte,
  langue: 'fr',
  par: bureau.moi,
  voix: 0,
})

/** On duty she keeps nothing: the sector has the words, through its door. */
const direAuSecteur = async (
  bureau: Bureau,
  { coffre, cle }: SaisineTrouvee,
  { n, le }: Reponse,
  texte: string,
): Promise<void> => {
  const { moteur, horloge } = bureau
  const porte = porteDuCoffre(moteur.annuaire(), coffre, horloge.maintenant())
  const corps = { genre: 'garde', format: 1, saisine: cle, n, le, texte } as const
  const depot = porte && moteur.plume.scellerDepot(porte, nouvelId(), corps)
  if (depot) bureau.aDire.push(depot)
  await direAuxSecteurs(bureau)
}

/** Those that the network has not let pass yet. */
export const direAuxSecteurs = async ({ appeler, aDire }: Bureau): Promise<void> => {
  for (const depot of aDire.slice()) {
    const issue = await appeler(postDepots, { depots: [depot] })
    if (estRefus(issue) && issue.refus === 'reseau-absent') return
    aDire.splice(aDire.indexOf(depot), 1)
  }
}

export const repondre = async (
  bureau: Bureau,
  piece: Id,
  texte: string,
): Promise<{ readonly n: number } | Refus<RefusDeRepondre>> => {
  const trouvee = await recueillir(bureau, piece)
  if (!trouvee) return refuser('saisine-inconnue')
  if (texte.length > TEXTE) return refuser('texte-trop-long')
  if (!recoitDesReponses(trouvee, bureau.horloge.aujourdhui())) return refuser('sans-recu')
  // before it leaves: what cannot be kept here must not be said there
  const ou = trouvee.garde ? null : await aEcrire(bureau, trouvee)
  if (estRefus(ou)) return ou
  const issue = await envoyer(bureau, trouvee, texte)
  if (estRefus(issue)) return issue
  const { cle } = trouvee
  if (ou) {
    const pose = await bureau.moteur.poser(ou.coffre, copie(bureau, cle, issue, texte))
    if (estRefus(pose)) return pose
  } else {
    await direAuSecteur(bureau, trouvee, issue, texte)
    bureau.reponsesDeGarde.set(cle, [...(bureau.reponsesDeGarde.get(cle) ?? []), copie(bureau, cle, issue, texte)])
  }
  await bureau.moteur.courrier.relireLesLignes()
  return { n: issue.n }
}
