import { useState } from 'react'
import type { EcritLu } from '../../coffre/face-des-ecrits.ts'
import { echeancesDe } from '../../domain/ecrit-delais.ts'
import { relancer } from '../../domain/ecrit-remis.ts'
import { estRefus } from '../../domain/refus.ts'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { motDuTypeDEcrit } from '../shared/ecrit/dit.ts'
import { dateChiffree, jourIso, minuscule } from '../shared/francais.ts'
import { useImpression } from '../shared/imprimes/imprimer.ts'
import { useProtocole } from '../shared/protocole.ts'
import { useUndo } from '../shared/undo.tsx'
import { EtatDeLImpression } from './AQuiLEnvoyer.tsx'
import { phrasesDeSuite } from './phrases.ts'
import type { Fige } from '../../domain/ecrit.ts'

/** A letter to whoever received the writing, and its line in the thread; one acts, the other remembers. */
export const Relance = ({ lu, fige }: { lu: EcritLu; fige: Fige }) => {
  const face = useFace()
  const undo = useUndo()
  const protocole = useProtocole().data?.protocole
  const { impression, imprimer } = useImpression()
  const [refus, setRefus] = useState<string | null>(null)
  const { coffre, piece, contenu } = lu.piece
  const suites = lu.suites.map((suite) => suite.contenu)
  const attendue = echeancesDe(fige, suites, contenu).find(({ quoi }) => quoi !== 'preuve')
  const destinataire = contenu.destinataires.find(({ quoi }) => quoi === 'ecrit')
  if (!attendue || attendue.quoi === 'preuve' || !destinataire) return null
  const { quoi } = attendue

  const faire = async () => {
    const jour = jourIso(now())
    const accuseLe = suites.find((suite) => suite.quoi === 'accuse')?.jour ?? null
    setRefus(null)
    const suivi = { quoi, transmisLe: fige.jour, accuseLe, jour }
    // a letter that could not be made reminds nobody
    const faite = await imprimer(
      relancer(contenu, destinataire, suivi, protocole?.entete ?? []),
      `Relance, ${minuscule(motDuTypeDEcrit[contenu.type])} du ${dateChiffree(fige.jour).replaceAll('/', '-')}.pdf`,
    )
    if (!faite) return
    const pose = await face.suivreEcrit(coffre, {
      ecrit: piece,
      quoi: 'relance',
      jour,
      destinataire: destinataire.code,
      canal: destinataire.canal,
      preuve: '',
      texte: quoi === 'accuse' ? 'Accusé de réception demandé.' : 'Retour demandé.',
    })
    if (estRefus(pose)) return setRefus(phrasesDeSuite[pose.refus])
    undo({ message: 'Relance notée.', annuler: () => face.annuler(pose.coffre, pose.piece) })
  }
  return (
    <>
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => void faire()}>
        Relancer, la lettre en PDF
      </button>
      {refus && <p role="alert">{refus}</p>}
      <EtatDeLImpression impression={impression} />
    </>
  )
}
