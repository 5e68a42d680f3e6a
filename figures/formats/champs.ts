// Each field of each format, how it is changed and who reads it: a reader says whether it was taken in.
import { contexte } from '../../src/contract/contexte.ts'
import { Position, Scelle } from '../../src/contract/enveloppe.ts'
import { EntreeSignee } from '../../src/contract/registre.ts'
import { creerAnnuaire } from '../../src/coffre/annuaire.ts'
import { ouvrirCle } from '../../src/coffre/cles-de-coffre.ts'
import { contenuDe, recevoirPositions } from '../../src/coffre/coffre-ouvert.ts'
import { pourLeServeur, positionRecue, type Scellee } from '../../src/coffre/enveloppe.ts'
import { accepterEntree, epoqueCourante } from '../../src/coffre/journal.ts'
import { octetsDuSecret } from '../../src/coffre/serrures.ts'
import { creerTrousseau, ouvrirAvecOctets } from '../../src/coffre/trousseau.ts'
import { chiffrer, dechiffrer } from '../../src/crypto/chiffre.ts'
import { bourrer, debourrer } from '../../src/crypto/bourrage.ts'
import { codeImprimable } from '../../src/crypto/code.ts'
import { base64, concat, deBase64, memes, sha256, utf8 } from '../../src/crypto/octets.ts'
import { reunir } from '../../src/crypto/partage.ts'
import { ouvrirSceau, paireDepuisGraine, sceller } from '../../src/crypto/sceau.ts'
import { nouveauCode } from '../../src/crypto/serrure.ts'
import { signer, verifier } from '../../src/crypto/signature.ts'
import { estRefus } from '../../src/domain/refus.ts'
import type { Hasard } from '../../src/demo/hasard.ts'
import { copie, creerMonde, etatNeuf, type Monde } from './monde.ts'
import { muter, muterTexte } from './mutation.ts'

type Prise = boolean | Promise<boolean>
export type Champ = {
  readonly nom: string
  /** Null: the mutation gave back the original. */
  readonly lire: (tour: number, hasard: Hasard) => Prise | null
  /** The original is taken in: without it a reader that refuses all would look perfect. */
  readonly vrai: () => Prise
}

const octets = (nom: string, original: Uint8Array, prend: (mute: Uint8Array) => Prise): Champ => ({
  nom,
  vrai: () => prend(original),
  lire: (tour, hasard) => {
    const mute = muter(original, tour, hasard)
    return memes(mute, original) ? null : prend(mute)
  },
})

const texte = (nom: string, original: string, prend: (mute: string) => Prise): Champ => ({
  nom,
  vrai: () => prend(original),
  lire: (tour, hasard) => {
    const mute = muterTexte(original, tour, hasard)
    return mute === original ? null : prend(mute)
  },
})

/** A JSON text; one that says the same with other spaces is the original. */
const envoye = (nom: string, original: string, prend: (mute: string) => Prise): Champ => ({
  nom,
  vrai: () => prend(original),
  lire: (tour, hasard) => {
    const mute = muterTexte(original, tour, hasard)
    return JSON.stringify(json(mute)) === original ? null : prend(mute)
  },
})

const json = (brut: string): unknown => {
  try {
    return JSON.parse(brut)
  } catch {
    return undefined
  }
}

const enveloppe = (monde: Monde): Champ[] => {
  const [premiere, seconde] = monde.enveloppes
  const avant = etatNeuf(monde)
  recevoirPositions(avant, [{ rang: 1, ...premiere }], monde.annuaire)
  const prend = (scellee: Scellee): boolean => {
    const etat = copie(avant)
    recevoirPositions(etat, [{ rang: 2, ...scellee }], monde.annuaire)
    const revision = [...etat.pieces.values()].flat().find(({ rang }) => rang === 2)
    return revision !== undefined && contenuDe(etat, revision) !== null && etat.fautes.size === 0
  }
  const envoyee = JSON.stringify({ rang: 2, enveloppe: pourLeServeur(seconde) })
  return [
    texte('envelope: header', seconde.entete, (entete) => prend({ ...seconde, entete })),
    octets('envelope: ciphertext', seconde.ct, (ct) => prend({ ...seconde, ct })),
    octets('envelope: signature', seconde.sig, (sig) => prend({ ...seconde, sig })),
    envoye('envelope: as sent', envoyee, (brut) => {
      const lu = Position.safeParse(json(brut))
      const position = lu.success ? positionRecue(lu.data) : null
      return position !== null && position.rang === 2 && !('hache' in position) && prend(position)
    }),
  ]
}

const entreeDe = (brut: string): EntreeSignee | null => {
  const lu = EntreeSignee.safeParse(json(brut))
  return lu.success ? lu.data : null
}

const journal = (monde: Monde): Champ[] => {
  const [creer, accorder] = monde.journal
  const premier = accepterEntree(null, creer, monde.lieu, monde.annuaire)
  if (typeof premier === 'string') throw new Error(`the true journal is refused: ${premier}`)
  const prend = (entree: EntreeSignee | null): boolean =>
    entree !== null && typeof accepterEntree(premier, entree, monde.lieu, monde.annuaire) !== 'string'
  const [signature] = accorder.signatures
  if (!signature) throw new Error('an entry without signature')
  return [
    texte('journal: bytes of an entry', accorder.octets, (o) => prend({ ...accorder, octets: o })),
    octets('journal: signature', deBase64(signature.sig), (sig) =>
      prend({ ...accorder, signatures: [{ ...signature, sig: base64(sig) }] }),
    ),
    envoye('journal: as sent', JSON.stringify(accorder), (brut) => prend(entreeDe(brut))),
  ]
}

const annuaire = (monde: Monde): Champ[] => {
  const prend = (rang: number, entree: EntreeSignee | null): boolean => {
    if (entree === null) return false
    const lu = creerAnnuaire(monde.service, monde.racine)
    return lu.ajouter([...monde.entrees.slice(0, rang), entree]) === null
  }
  const dernier = monde.entrees.length - 1
  const [genese, certificat] = [monde.entrees[0], monde.entrees[dernier]]
  if (!genese || !certificat) throw new Error('an annuaire without entries')
  const [a, b] = certificat.signatures
  if (!a || !b) throw new Error('a certificate without two signatures')
  return [
    texte('annuaire: bytes of entry 0', genese.octets, (o) => prend(0, { ...genese, octets: o })),
    texte('annuaire: bytes of a certificate', certificat.octets, (o) => prend(dernier, { ...certificat, octets: o })),
    octets('annuaire: first signature', deBase64(a.sig), (sig) =>
      prend(dernier, { ...certificat, signatures: [{ ...a, sig: base64(sig) }, b] }),
    ),
    envoye('annuaire: second signature as sent', JSON.stringify(b), (brut) =>
      prend(
        dernier,
        entreeDe(`{"octets":${JSON.stringify(certificat.octets)},"signatures":[${JSON.stringify(a)},${brut}]}`),
      ),
    ),
  ]
}

const cles = (monde: Monde): Champ[] => {
  const [scelle] = monde.scelles
  const etat = etatNeuf(monde)
  if (!scelle || !etat.journal) throw new Error('a coffre without wrap')
  const epoque = epoqueCourante(etat.journal)
  const prend = (s: Scelle): boolean => ouvrirCle([s], monde.lieu, epoque, monde.moi, monde.privees) !== null
  return [
    octets('wrap of a file’s key: seal', deBase64(scelle.sceau), (sceau) => prend({ ...scelle, sceau: base64(sceau) })),
    envoye('wrap of a file’s key: as sent', JSON.stringify(scelle), (brut) => {
      const lu = Scelle.safeParse(json(brut))
      return lu.success && prend(lu.data)
    }),
  ]
}

const trousseau = (monde: Monde): Champ[] => {
  const { service, ass, racine } = monde
  const code = nouveauCode()
  const fait = creerTrousseau({ service, racine, cles: ass }, { phrase: 'un deux trois', code })
  const imprime = codeImprimable(code)
  const secret = octetsDuSecret({ genre: 'code', texte: imprime }, null)
  const serrure = fait.scelle.serrures.find(({ genre }) => genre === 'code')
  if (!serrure || estRefus(secret)) throw new Error('a keyring without printed code')
  const prend = (scelle: typeof fait.scelle, s: typeof serrure, octetsDuCode = secret): boolean =>
    ouvrirAvecOctets(scelle, ass.membre, s, octetsDuCode) !== null
  return [
    octets('keyring: sealed text', deBase64(fait.scelle.chiffre), (o) =>
      prend({ ...fait.scelle, chiffre: base64(o) }, serrure),
    ),
    octets('keyring: key sealed to a lock', deBase64(serrure.sceau), (o) =>
      prend(fait.scelle, { ...serrure, sceau: base64(o) }),
    ),
    // the check character catches slips of the hand; what refuses a wrong code is the lock
    texte('printed code', imprime, (t) => {
      const lu = octetsDuSecret({ genre: 'code', texte: t }, null)
      if (estRefus(lu) || (t !== imprime && memes(lu, secret))) return false
      return prend(fait.scelle, serrure, lu)
    }),
    octets('keyring: public half of a lock', deBase64(serrure.publique), (o) =>
      prend(fait.scelle, { ...serrure, publique: base64(o) }),
    ),
  ]
}

const recouvrement = async (monde: Monde): Promise<Champ[]> => {
  const { parts, gardiens, annuaire, lieu, dk } = monde
  const publique = annuaire.recouvrement()?.publique
  const wrap = monde.scelles.find(({ pour }) => pour === 'recouvrement')
  const [part] = parts
  if (!publique || !wrap || !part) throw new Error('a service without recovery key')
  const ouvrirPart = (index: number, sceau: Uint8Array): Uint8Array | null => {
    const gardienne = gardiens[index - 1]
    return gardienne ? ouvrirSceau(paireDepuisGraine(gardienne.graine).privee, monde.infoDeLaPart(index), sceau) : null
  }
  const [une, autre] = parts.map(({ index, sceau }) => ouvrirPart(index, deBase64(sceau)))
  const graine = une && autre ? await reunir([une, autre], publique) : null
  if (!une || !autre || !graine) throw new Error('two custodians of three do not rebuild the recovery key')
  const { privee } = paireDepuisGraine(graine)
  const clair = bourrer512(JSON.stringify({ nom: 'Exemple', prenom: 'Zoé', naissance: null, uai: '0350001A' }))
  const etiquette = sceller(publique, contexte.etiquette(lieu, 1), clair)
  return [
    octets('share of the recovery key: seal', deBase64(part.sceau), (s) => ouvrirPart(1, s) !== null),
    octets('share of the recovery key: share', une, async (p) => (await reunir([p, autre], publique)) !== null),
    octets('wrap to the recovery key', deBase64(wrap.sceau), (s) => {
      const ouverte = ouvrirSceau(privee, contexte.dkRecouvrement(lieu, 1, 1), s)
      return ouverte !== null && memes(ouverte, dk)
    }),
    octets('étiquette: seal', etiquette, (s) => ouvrirSceau(privee, contexte.etiquette(lieu, 1), s) !== null),
  ]
}

const bourrer512 = (clair: string): Uint8Array => {
  const bloc = new Uint8Array(512)
  bloc.set(utf8(clair))
  bloc[utf8(clair).length] = 0x80
  return bloc
}

const depot = (monde: Monde): Champ[] => {
  const info = contexte.depot(monde.lieu, 1, monde.ass.membre)
  const corps = '{"genre":"note"}'
  const aSigner = (t: string): Uint8Array => concat(sha256(utf8(info)), sha256(utf8(t)))
  const sig = signer(monde.ass.signature.privee, contexte.tagDepot, aSigner(corps))
  const prend = (t: string, s: Uint8Array): boolean =>
    verifier(monde.ass.signature.publique, contexte.tagDepot, aSigner(t), s)
  const sceau = sceller(monde.porte.publique, info, utf8(corps))
  return [
    octets('dépôt: seal', sceau, (s) => ouvrirSceau(monde.porte.privee, info, s) !== null),
    texte('dépôt: signed text', corps, (t) => prend(t, sig)),
    octets('dépôt: signature', sig, (s) => prend(corps, s)),
  ]
}

const brouillon = (monde: Monde): Champ[] => {
  const aad = contexte.brouillon(monde.lieu, monde.ass.membre)
  const bourre = bourrer(utf8('{"texte":"Vu ce matin"}'))
  if (!bourre) throw new Error('a short text is too long')
  const chiffre = chiffrer(monde.dk, utf8(aad), bourre)
  const prend = (a: string, c: Uint8Array): boolean => {
    const clair = dechiffrer(monde.dk, utf8(a), c)
    return clair !== null && debourrer(clair) !== null
  }
  return [
    octets('draft: sealed text', chiffre, (c) => prend(aad, c)),
    texte('draft: context', aad, (a) => prend(a, chiffre)),
  ]
}

export const tousLesChamps = async (): Promise<readonly Champ[]> => {
  const monde = await creerMonde()
  return [
    ...enveloppe(monde),
    ...journal(monde),
    ...annuaire(monde),
    ...cles(monde),
    ...trousseau(monde),
    ...(await recouvrement(monde)),
    ...depot(monde),
    ...brouillon(monde),
  ]
}
