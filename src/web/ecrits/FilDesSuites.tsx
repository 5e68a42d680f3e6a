import type { EcritLu } from '../../coffre/face-des-ecrits.ts'
import { recuSousScelle } from '../../domain/ecrit-remis.ts'
import { now } from '../shared/clock.ts'
import { useEtat, useFace } from '../shared/coffre.tsx'
import { motDeLaSuite, motDuCanal, aQui } from '../shared/ecrit-dit.ts'
import { dateCourte } from '../shared/francais.ts'
import { nomDuMembre, useService } from '../shared/service.ts'
import { Thread, ThreadItem } from '../shared/Thread.tsx'
import { useUndo } from '../shared/undo.tsx'
import type { Fige, Suite } from '../../domain/ecrit.ts'

type FilProps = { lu: EcritLu; fige: Fige; peutEcrire: boolean }

/** Oldest first. What I noted may be taken back; the sending, and the sealed copy that left with it, may not. */
export const FilDesSuites = ({ lu, fige, peutEcrire }: FilProps) => {
  const face = useFace()
  const undo = useUndo()
  const service = useService()
  const { session } = useEtat()
  const { contenu } = lu.piece
  const nomDe = (code: string): string => contenu.destinataires.find((d) => d.code === code)?.nom ?? ''
  const scelles = new Set(contenu.destinataires.filter(recuSousScelle).map(({ code }) => code))
  const estScelle = ({ quoi, destinataire }: Suite): boolean => quoi === 'envoi' && scelles.has(destinataire)
  const retirer = async (coffre: string, piece: string) => {
    await face.annuler(coffre, piece)
    undo({ message: 'Retiré.', annuler: () => face.retablir(coffre, piece) })
  }
  return (
    <Thread label="Suites de l’écrit">
      <ThreadItem quand={dateCourte(fige.jour, now())} noeud="ecrit" plein>
        Daté et figé, pour {aQui(contenu)}
        <div className="mention">par {nomDuMembre(service, fige.par)}</div>
      </ThreadItem>
      {lu.suites.map(({ coffre, piece, auteur, contenu: suite, enAttente }) => (
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
          {peutEcrire && auteur === session?.membre && !estScelle(suite) && (
            <button
              type="button"
              className="fr-link fr-link--sm ecrit-retirer"
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
