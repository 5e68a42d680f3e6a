import { useState } from 'react'
import type { ContenuDEcrit } from '../../domain/ecrit.ts'
import { type Complete, pourDestinataire } from '../../domain/ecrit-remis.ts'
import type { Protocole } from '../../domain/protocole.ts'
import { estRefus } from '../../domain/refus.ts'
import type { Imprime } from '../../ecrits/face.ts'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { motDuTypeDEcrit } from '../shared/ecrit/dit.ts'
import { AtelierAbsent } from '../shared/imprimes/compiler.ts'
import { dateChiffree, jourIso } from '../shared/francais.ts'
import { phrasesDeTransmettre } from './phrases.ts'

/** No name of a child in the name of a file. */
const nomDuFichier = ({ type }: Pick<ContenuDEcrit, 'type'>, jour: string): string =>
  `${motDuTypeDEcrit[type]} du ${dateChiffree(jour).replaceAll('/', '-')}.pdf`

type Envoi = {
  readonly coffre: string
  readonly piece: string
  readonly contenu: ContenuDEcrit
  readonly protocole: Protocole
  readonly complete: Complete | null
  /** Lays the last words, and says their revision. */
  readonly poser: () => Promise<number | null>
}

const ABSENT =
  'Le PDF se compose avec un programme qui est sur le serveur, et il n’est pas encore sur ce poste\u00a0: réessayez avec le réseau. Rien n’est parti, tout est gardé.'
const MANQUE =
  'Le PDF n’a pas pu être composé. Rien n’est parti, tout est gardé. Rechargez la page, puis réessayez\u00a0; s’il y a danger maintenant, téléphonez.'

export const useTransmettre = (compiler: (imprime: Imprime) => Promise<Uint8Array<ArrayBuffer>>) => {
  const face = useFace()
  const [enCours, setEnCours] = useState<string | null>(null)
  const [refus, setRefus] = useState<string | null>(null)

  /** True once it is frozen. */
  const transmettre = async ({ coffre, piece, contenu, protocole, complete, poser }: Envoi): Promise<boolean> => {
    setRefus(null)
    setEnCours('Le PDF se compose…')
    try {
      const base = await poser()
      if (base === null) return false
      const jour = jourIso(now())
      const imprime = pourDestinataire(
        contenu,
        { code: '', quoi: 'ecrit' },
        { entete: protocole.entete, jour, complete },
      )
      const pdf = await compiler(imprime)
      setEnCours('L’écrit est daté, figé et scellé…')
      const nom = nomDuFichier(contenu, jour)
      const pose = await face.transmettre(coffre, piece, base, { contenu, protocole, pdf, nom })
      if (!estRefus(pose)) return true
      setRefus(phrasesDeTransmettre[pose.refus])
      return false
    } catch (panne) {
      setRefus(panne instanceof AtelierAbsent ? ABSENT : MANQUE)
      return false
    } finally {
      setEnCours(null)
    }
  }
  return { enCours, refus, transmettre }
}
