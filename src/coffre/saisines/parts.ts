// [Note: part of a door] Whoever is on the roster is given in advance the seed of the door of each sector, sealed to her:
// she opens dépôts with it, and no piece. The server hands it over only while she is on duty, for what fell to her.
import { contexte } from '../../contract/contexte.ts'
import { getParts, postPartsDePorte, type PartDePorte } from '../../contract/saisine.ts'
import type { Id } from '../../domain/identite.ts'
import { estRefus } from '../../domain/refus.ts'
import { deriver } from '../../crypto/hkdf.ts'
import { base64, deBase64, effacer } from '../../crypto/octets.ts'
import { ouvrirSceau, paireDepuisGraine, sceller } from '../../crypto/sceau.ts'
import type { Certificat } from '../annuaire.ts'
import { refusDEcriture, type Atelier } from '../atelier.ts'
import type { EtatDuCoffre } from '../coffre-ouvert.ts'
import { epoqueCourante } from '../journal.ts'

const PAR_REQUETE = 100

/** Everybody whose turn is not over, once. */
const inscrites = ({ annuaire, horloge }: Atelier): readonly Certificat[] => {
  const maintenant = horloge.maintenant()
  const membres = new Set(annuaire.tours().flatMap(({ membre, fin }) => (fin > maintenant ? [membre] : [])))
  return [...membres].map((membre) => annuaire.certificatDe(membre)).filter((c) => c !== null)
}

/** Sectors whose door is in service and that are mine to write in. */
const mesSecteursEnService = (atelier: Atelier): readonly EtatDuCoffre[] =>
  [...atelier.etats.values()].filter(
    (etat) =>
      etat.journal?.genre === 'secteur' && !atelier.aNaitre.has(etat.coffre) && refusDEcriture(atelier, etat) === null,
  )

const cleDe = (coffre: Id, epoque: number, membre: Id, generation: number): string =>
  `${coffre}/${epoque}/${membre}/${generation}`

const partPour = (atelier: Atelier, etat: EtatDuCoffre, qui: Certificat): PartDePorte | null => {
  const { service } = atelier.identite
  const { membre, generation, sceau } = qui
  const epoque = etat.journal ? epoqueCourante(etat.journal).numero : 0
  const dk = etat.cles.get(epoque)
  if (!dk || etat.journal?.membres.some((m) => m.membre === membre)) return null
  const graine = deriver(dk, contexte.porte(etat, epoque))
  const info = contexte.portePart(etat, epoque, { service, membre }, generation)
  const part = { coffre: etat.coffre, epoque, membre, generation, sceau: base64(sceller(sceau, info, graine)) }
  effacer(graine)
  return part
}

/** Asks what is already given only when the roster, an époque or a certificate has moved since. */
export const creerDonneuse = (atelier: Atelier): (() => Promise<void>) => {
  let vu = ''
  return async () => {
    const secteurs = mesSecteursEnService(atelier)
    const qui = inscrites(atelier)
    const etat = [
      ...secteurs.map(({ coffre, journal }) => `${coffre}/${journal?.longueur}`),
      ...qui.map(({ membre, generation }) => `${membre}/${generation}`),
    ].join()
    if (secteurs.length === 0 || qui.length === 0 || etat === vu) return
    const donnees = await atelier.appeler(getParts, {})
    if (estRefus(donnees)) return
    const deja = new Set(donnees.parts.map((p) => cleDe(p.coffre, p.epoque, p.membre, p.generation)))
    const parts = secteurs.flatMap((secteur) =>
      qui.flatMap((elle) => {
        const epoque = secteur.journal ? epoqueCourante(secteur.journal).numero : 0
        if (deja.has(cleDe(secteur.coffre, epoque, elle.membre, elle.generation))) return []
        return partPour(atelier, secteur, elle) ?? []
      }),
    )
    for (let debut = 0; debut < parts.length; debut += PAR_REQUETE) {
      const lot = parts.slice(debut, debut + PAR_REQUETE)
      if (estRefus(await atelier.appeler(postPartsDePorte, { parts: lot }))) return
    }
    vu = etat
  }
}

/** The private half of a door, from a part given to me; null when it is not for me. */
export const ouvrirPart = (
  { identite, privees }: Atelier,
  { coffre, epoque, membre, generation, sceau }: PartDePorte,
): Uint8Array | null => {
  const { service } = identite
  const privee = membre === identite.membre ? privees.get(generation) : undefined
  if (!privee) return null
  try {
    const info = contexte.portePart({ service, coffre }, epoque, { service, membre }, generation)
    const graine = ouvrirSceau(privee, info, deBase64(sceau))
    if (graine?.length !== 32) return null
    const porte = paireDepuisGraine(graine).privee
    effacer(graine)
    return porte
  } catch {
    return null
  }
}
