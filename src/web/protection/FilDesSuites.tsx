import type { CopieLue } from '../../coffre/face-des-ecrits.ts'
import { useEtat, useFace } from '../shared/coffre.tsx'
import { now } from '../shared/clock.ts'
import { dateCourte } from '../shared/francais.ts'
import { nomDuMembre, useService } from '../shared/service.ts'
import { Thread, ThreadItem } from '../shared/Thread.tsx'
import { useUndo } from '../shared/undo.tsx'
import { aQui, motDeLaSuite, motDuCanal } from './mots.ts'

/** What happened since, oldest first; what I noted here I may take back. */
export const FilDesSuites = ({ copie }: { copie: CopieLue }) => {
  const face = useFace()
  const undo = useUndo()
  const service = useService()
  const { session } = useEtat()
  const { contenu, fige, par } = copie.piece.contenu
  const nomDe = (code: string): string => contenu.destinataires.find((d) => d.code === code)?.nom ?? ''
  const suites = copie.suites.toSorted((a, b) => a.contenu.jour.localeCompare(b.contenu.jour))
  const retirer = async (coffre: string, piece: string) => {
    await face.annuler(coffre, piece)
    undo({ message: 'Retiré.', annuler: () => face.retablir(coffre, piece) })
  }
  return (
    <Thread label="Suites de l’écrit">
      <ThreadItem quand={dateCourte(fige.jour, now())} noeud="ecrit" plein>
        Transmis {aQui(contenu)}
        <div className="mention">par {nomDuMembre(service, par)}</div>
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
              enAttente && 'gardé sur ce poste, partira au retour du réseau',
            ]
              .filter(Boolean)
              .join(', ')}
          </div>
          {suite.texte && <p className="ecrit-lu__texte">{suite.texte}</p>}
          {auteur === session?.membre && (
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
