import { postCodesUniques } from '../contract/session.ts'
import { codeImprimable, lireCode } from '../crypto/code.ts'
import { memes } from '../crypto/octets.ts'
import { nouvellePhrase } from '../crypto/phrase.ts'
import { normaliserPhrase, nouveauCode } from '../crypto/serrure.ts'
import { estRefus, refuser } from '../domain/refus.ts'
import type { Coulisses } from './coulisses.ts'
import type { Face } from './face.ts'
import { changerTrousseau } from './habitudes.ts'
import { demanderTrousseau } from './session.ts'
import type { SessionOuverte } from './session-ouverte.ts'
import { serrureDeCode, serrureDePhrase } from './serrures.ts'

export type FaceSerrures = Pick<
  Face,
  'serrures' | 'preparerPhrase' | 'confirmerPhrase' | 'preparerCode' | 'confirmerCode' | 'nouvelleFeuille'
>

/** A new secret counts only once typed back: the former one works until then. */
export const creerFaceSerrures = (coulisses: Coulisses): FaceSerrures => {
  let phrase: string | null = null
  let code: Uint8Array | null = null
  const ouverte = (): SessionOuverte => {
    const courante = coulisses.courante()
    if (courante === null) throw new Error('the keyring is closed')
    return courante
  }

  return {
    serrures: async () => {
      const recu = await demanderTrousseau(coulisses.appeler)
      if (!estRefus(recu)) return recu.serrures
      return (await coulisses.machine().poste.lire())?.trousseau.serrures ?? []
    },

    preparerPhrase: async () => {
      phrase = nouvellePhrase()
      return { phrase }
    },
    confirmerPhrase: async (retapee) => {
      if (phrase === null || normaliserPhrase(retapee) !== normaliserPhrase(phrase)) return refuser('phrase-differente')
      const { session } = ouverte()
      const issue = await changerTrousseau(coulisses, ouverte(), { serrure: serrureDePhrase(session.membre, phrase) })
      if (!estRefus(issue)) phrase = null
      return issue
    },

    preparerCode: async () => {
      code = nouveauCode()
      return { code: codeImprimable(code) }
    },
    confirmerCode: async (retape) => {
      const lu = lireCode(retape)
      if (lu === null) return refuser('code-mal-forme')
      if (code === null || !memes(lu, code)) return refuser('code-different')
      const { session } = ouverte()
      const issue = await changerTrousseau(coulisses, ouverte(), { serrure: serrureDeCode(session.membre, code) })
      if (!estRefus(issue)) code = null
      return issue
    },

    nouvelleFeuille: async () => {
      const feuille = await coulisses.appeler(postCodesUniques, {})
      if (estRefus(feuille)) return refuser('reseau-absent')
      const { session } = coulisses.annonce.etat()
      if (session) coulisses.annonce.changer({ session: { ...session, codesRestants: feuille.codes.length } })
      return feuille
    },
  }
}
