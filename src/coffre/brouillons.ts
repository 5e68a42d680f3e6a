// [Note: draft] Kept on this machine under her own key at each call; one overwritable copy at the server, sealed under
// the key of the coffre it is for, after a silence. Erased everywhere when the act is saved.
import { z } from 'zod'
import { deleteBrouillon, getBrouillons, putBrouillon } from '../contract/coffre.ts'
import { bourrer, debourrer } from '../crypto/bourrage.ts'
import { chiffrer, dechiffrer } from '../crypto/chiffre.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { base64, deBase64, texteDe, utf8 } from '../crypto/octets.ts'
import { Id, Instant } from '../domain/identite.ts'
import { estRefus } from '../domain/refus.ts'
import type { Appeler } from './client.ts'
import type { Horloge } from './clock.ts'
import type { BrouillonLu } from './face.ts'
import type { MagasinDuMembre } from './magasin.ts'
import type { Moteur } from './moteur.ts'

const Texte = z.strictObject({ coffre: Id.nullable(), le: Instant, contenu: z.unknown() })
const Garde = Texte.extend({
  /** The server holds this very text. */
  envoye: z.boolean(),
  /** Typed on this machine: never erased because a server shows it no more. */
  ici: z.boolean(),
})
type Garde = z.infer<typeof Garde>

export type Brouillons = {
  charger(): Promise<void>
  garder(brouillon: {
    id: Id | null
    coffre: Id | null
    contenu: unknown
  }): Promise<{ readonly id: Id; readonly le: Instant }>
  lister(): readonly BrouillonLu[]
  jeter(id: Id): Promise<void>
  /** What the server does not hold yet, and what it must forget. */
  envoyer(): Promise<void>
  /** Drafts of her other machines; true when something came or went. */
  retrouver(): Promise<boolean>
  fermer(): void
}

type Options = {
  readonly moteur: Moteur
  readonly magasin: MagasinDuMembre
  readonly appeler: Appeler
  readonly horloge: Horloge
  /** Silence before a draft leaves; none where this machine keeps nothing. */
  readonly silence: () => number
  /** Whose key seals a draft that is not yet about a pupil. */
  readonly coffreParDefaut: () => Id | null
  readonly surFaute: (faute: unknown) => void
}

const LOCAL = 'brouillon/'
const JETE = 'brouillon-jete/'

export const creerBrouillons = ({
  moteur,
  magasin,
  appeler,
  horloge,
  silence,
  coffreParDefaut,
  surFaute,
}: Options): Brouillons => {
  const gardes = new Map<Id, Garde>()
  const jetes = new Set<Id>()
  const cle = moteur.clePersonnelle('brouillons')
  let ferme = false

  const aad = (id: Id): Uint8Array => utf8(`permanence/v1/brouillon-local|${id}`)
  const ecrire = async (id: Id, garde: Garde): Promise<void> => {
    gardes.set(id, garde)
    await magasin.ecrire(`${LOCAL}${id}`, chiffrer(cle, aad(id), utf8(JSON.stringify(garde))))
  }
  const retirer = async (id: Id): Promise<void> => {
    gardes.delete(id)
    await magasin.effacer(`${LOCAL}${id}`)
  }

  const cible = (coffre: Id | null): Id | null =>
    coffre !== null && moteur.coffre(coffre)?.peutEcrire ? coffre : coffreParDefaut()

  const envoyerUn = async (id: Id): Promise<void> => {
    const garde = gardes.get(id)
    if (!garde || garde.envoye) return
    const coffre = cible(garde.coffre)
    const { envoye: _, ici: __, ...texte } = garde
    // As a piece: its length says a size class, no more. A longer one stays on this machine.
    const bourre = bourrer(utf8(JSON.stringify(texte)))
    const scelle = coffre && bourre && moteur.scellerBrouillon(coffre, id, bourre)
    if (!coffre || !scelle) return
    const issue = await appeler(putBrouillon, { brouillon: id, coffre, epoque: scelle.epoque, ct: base64(scelle.ct) })
    // Typed again, or thrown away, while it was leaving: what left is not the last word.
    if (estRefus(issue) || gardes.get(id) !== garde) return
    await ecrire(id, { ...garde, envoye: true })
  }

  const oublierAuServeur = async (id: Id): Promise<void> => {
    if (estRefus(await appeler(deleteBrouillon, { brouillon: id }))) return
    jetes.delete(id)
    await magasin.effacer(`${JETE}${id}`)
  }

  // Sendings follow one another: two for one draft must not cross.
  let file: Promise<void> = Promise.resolve()
  const enFile = (travail: () => Promise<void>): Promise<void> => {
    file = file.then(() => (ferme ? undefined : travail())).catch(surFaute)
    return file
  }
  const apresSilence = async (id: Id, garde: Garde): Promise<void> => {
    await horloge.attendre(silence())
    if (!ferme && gardes.get(id) === garde) await enFile(() => envoyerUn(id))
  }

  /** An act takes the number of its draft: whoever sees the one knows that the other is over. */
  const estDevenu = (id: Id): boolean => moteur.coffres().some((c) => c.coffre === id || c.pieces.has(id))

  const lireTexte = (bourre: Uint8Array | null): z.infer<typeof Texte> | null => {
    const clair = bourre && debourrer(bourre)
    if (!clair) return null
    const lu = Texte.safeParse(JSON.parse(texteDe(clair)))
    return lu.success ? lu.data : null
  }

  const envoyer = (): Promise<void> =>
    enFile(async () => {
      for (const id of jetes) await oublierAuServeur(id)
      for (const id of gardes.keys()) await envoyerUn(id)
    })

  return {
    charger: async () => {
      for (const nom of await magasin.noms(LOCAL)) {
        const id = nom.slice(LOCAL.length)
        const scelle = await magasin.lire(nom)
        const clair = scelle && dechiffrer(cle, aad(id), scelle)
        const lu = clair && Garde.safeParse(JSON.parse(texteDe(clair)))
        if (lu?.success) gardes.set(id, lu.data)
      }
      for (const nom of await magasin.noms(JETE)) jetes.add(nom.slice(JETE.length))
    },

    garder: async ({ id: connu, coffre, contenu }) => {
      const id = connu ?? nouvelId()
      const garde: Garde = { coffre, le: horloge.maintenant(), contenu, envoye: false, ici: true }
      await ecrire(id, garde)
      void apresSilence(id, garde).catch(surFaute)
      return { id, le: garde.le }
    },

    lister: () =>
      [...gardes]
        .map(([id, { coffre, le, contenu }]) => ({ id, coffre, le, contenu }))
        .sort((a, b) => b.le.localeCompare(a.le)),

    jeter: async (id) => {
      jetes.add(id)
      await magasin.ecrire(`${JETE}${id}`, new Uint8Array(1))
      await retirer(id)
      void enFile(() => oublierAuServeur(id))
    },

    envoyer,

    retrouver: async () => {
      const recus = await appeler(getBrouillons, {})
      if (estRefus(recus)) return false
      let change = false
      const presents = new Set(recus.brouillons.map(({ brouillon }) => brouillon))
      for (const { brouillon: id, coffre, epoque, ct } of recus.brouillons) {
        if (jetes.has(id) || estDevenu(id)) continue
        const texte = lireTexte(moteur.ouvrirBrouillon(coffre, id, epoque, deBase64(ct)))
        const ici = gardes.get(id)
        if (!texte || (ici && ici.le >= texte.le)) continue
        await ecrire(id, { ...texte, envoye: true, ici: false })
        change = true
      }
      for (const [id, garde] of gardes) {
        const jeteAilleurs = garde.envoye && !garde.ici && !presents.has(id)
        if (!jeteAilleurs && !estDevenu(id)) continue
        await retirer(id)
        change = true
      }
      await envoyer()
      return change
    },

    fermer: () => {
      ferme = true
      gardes.clear()
    },
  }
}
