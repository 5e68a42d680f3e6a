import type { ContenuDEcrit, Fige, Suite } from '../../../domain/ecrit.ts'
import type { PieceLue } from '../../../coffre/face-des-pieces.ts'
import type { PieceSuite } from '../../../domain/piece.ts'
import { now } from '../clock.ts'
import { useEtat, useFace } from '../coffre.tsx'
import { dateCourte } from '../francais.ts'
import { nomDuMembre, useService } from '../service.ts'
import { Thread, ThreadItem } from '../Thread.tsx'
import { useUndo } from '../undo.tsx'
import { aQui, motDeLaSuite, motDuCanal } from './dit.ts'
import './ecrit-lu.css'

type FilProps = {
  ecrit: ContenuDEcrit
  fige: Pick<Fige, 'jour' | 'par'>
  suites: readonly PieceLue<PieceSuite>[]
  /** Of those I noted: which may be taken back. */
  retirable: (suite: Suite) => boolean
}

/** Oldest first. What I noted may be taken back; the sending may not. */
export const FilDesSuites = ({ ecrit, fige, suites, retirable }: FilProps) => {
  const face = useFace()
  const undo = useUndo()
  const service = useService()
  const { session } = useEtat()
  const nomDe = (code: string): string => ecrit.destinataires.find((d) => d.code === code)?.nom ?? ''
  const retirer = async (coffre: string, piece: string) => {
    await face.annuler(coffre, piece)
    undo({ message: 'Retiré.', annuler: () => face.retablir(coffre, piece) })
  }
  return (
    <Thread label="Suites de l’écrit">
      <ThreadItem quand={dateCourte(fige.jour, now())} noeud="ecrit" plein>
        Daté et figé, pour {aQui(ecrit)}
        <div className="mention">par {nomDuMembre(service, fige.par)}</div>
      </ThreadItem>
      {suites.map(({ coffre, piece, auteur, contenu: suite, enAttente }) => (
        <ThreadItem
          key={piece}
          quand={dateCourte(suite.jour, now())}
          noeud="entretien"
          plein={suite.quoi !== 'relance'}
        >
          {motDeLaSuite[suite.quoi]}
          <div className="mention">
            {[
              nomDe(suite.destinataire),
              suite.canal && motDuCanal[suite.canal],
              suite.preuve,
              suite.par && `noté par ${nomDuMembre(service, suite.par)}`,
              enAttente && 'gardé sur ce poste, partira au retour du réseau',
            ]
              .filter(Boolean)
              .join(', ')}
          </div>
          {suite.texte && <p className="ecrit-lu__texte">{suite.texte}</p>}
          {(suite.par ?? auteur) === session?.membre && retirable(suite) && (
            <button
              type="button"
              className="fr-link fr-link--sm suite-retirer"
              onClick={() => void retirer(coffre, piece)}
            >
              Retirer<span className="visually-hidden">, {motDeLaSuite[suite.quoi]}</span>
            </button>
          )}
        </ThreadItem>
      ))}
    </Thread>
  )
}
