import { useEffect, useRef, useState } from 'react'
import type { CopieLue } from '../../coffre/face-des-ecrits.ts'
import type { Id } from '../../domain/identite.ts'
import { estRefus } from '../../domain/refus.ts'
import { now } from '../shared/clock.ts'
import { useEtat, useFace } from '../shared/coffre.tsx'
import { jourIso, nomCourant } from '../shared/francais.ts'
import { AtelierAbsent, compiler } from '../shared/imprimes/compiler.ts'
import { useProtocole } from '../shared/protocole.ts'
import { useService } from '../shared/service.ts'
import { lettreDeRelance, type Signataire } from './lettre.ts'

export type LettreFaite = {
  readonly copie: CopieLue
  readonly adresse: string
  readonly fichier: string
  readonly suite: { readonly coffre: Id; readonly piece: Id }
}

export type Avancement = {
  readonly etape: 'arrivee' | 'en-cours' | 'faites' | 'arretees' | 'absente' | 'manquee'
  readonly total: number
  readonly faites: readonly LettreFaite[]
  readonly megaoctets: number
}

const FONCTION = 'Conseil technique de service social'

const useSignataire = (): Signataire | null => {
  const { session } = useEtat()
  const service = useService()
  const elle = service?.personnes.find(({ membre }) => membre === session?.membre)
  if (!service || !elle) return null
  const { libelles } = service
  return { nom: nomCourant(elle), fonction: libelles[elle.role] ?? FONCTION, telephone: elle.telephone ?? '' }
}

/** One letter after another, each kept as a reminder once it is made; stopping keeps those that are. */
export const useRelances = () => {
  const face = useFace()
  const signataire = useSignataire()
  const protocole = useProtocole().data?.protocole
  const [avancement, setAvancement] = useState<Avancement | null>(null)
  const enCours = useRef<AbortController | null>(null)
  const adresses = useRef<string[]>([])

  const oublier = () => {
    enCours.current?.abort()
    for (const adresse of adresses.current) URL.revokeObjectURL(adresse)
    adresses.current = []
  }
  useEffect(() => oublier, [])

  const relancer = async (copies: readonly CopieLue[]): Promise<readonly LettreFaite[]> => {
    if (!signataire) return []
    oublier()
    const arret = new AbortController()
    enCours.current = arret
    const faites: LettreFaite[] = []
    let megaoctets = 0
    const dire = (etape: Avancement['etape']) =>
      setAvancement({ etape, total: copies.length, faites: [...faites], megaoctets })
    const faire = async (copie: CopieLue): Promise<void> => {
      const lettre = lettreDeRelance(copie, signataire, protocole?.entete ?? [], jourIso(now()))
      if (!lettre) return
      const recu = (octets: number) => {
        const recus = Math.floor(octets / 1_000_000)
        if (recus === megaoctets) return
        megaoctets = recus
        dire('arrivee')
      }
      const pdf = await compiler(lettre.imprime, { recu, compose: () => dire('en-cours'), arret: arret.signal })
      const suite = await face.suivreCopie(copie.piece.piece, lettre.suite)
      if (estRefus(suite)) throw new Error(`a reminder was refused: ${suite.refus}`)
      const adresse = URL.createObjectURL(pdf)
      adresses.current.push(adresse)
      faites.push({ copie, adresse, fichier: lettre.fichier, suite })
    }
    dire('en-cours')
    try {
      for (const copie of copies) {
        if (arret.signal.aborted) break
        await faire(copie)
        dire('en-cours')
      }
      dire(arret.signal.aborted ? 'arretees' : 'faites')
    } catch (panne) {
      dire(arret.signal.aborted ? 'arretees' : panne instanceof AtelierAbsent ? 'absente' : 'manquee')
    }
    return faites
  }

  const retirer = async (faites: readonly LettreFaite[]): Promise<void> => {
    for (const { suite } of faites) await face.annuler(suite.coffre, suite.piece)
    setAvancement(null)
  }

  return {
    avancement,
    relancer,
    retirer,
    arreter: () => enCours.current?.abort(),
    fermer: () => setAvancement(null),
    prete: signataire !== null,
  }
}
