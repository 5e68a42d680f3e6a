import './saisines.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { LigneSaisine } from '../../coffre/face-des-saisines.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { jourIso } from '../shared/francais.ts'
import { useSaisines } from '../shared/saisines.ts'
import { Detail } from './Detail.tsx'
import { Liste } from './Liste.tsx'
import { grouper, lireVue, trier, type Vue } from './ordre.ts'

/** The list at left, the one that is opened at right; on a narrow screen one or the other. */
export const SaisinesPage = () => {
  const navigate = useNavigate()
  const lignes = useSaisines()
  const { ecole, vue: demandee, ouverte } = useSearch({ strict: false })
  // Entrée goes into the one that is opened; an arrow only shows it.
  const [entree, setEntree] = useState(0)
  const vue = lireVue(demandee)
  if (!lignes) return null

  const deLEcole = lignes.filter((l) => !ecole || l.contenu.uai === ecole)
  const groupes = grouper(trier(deLEcole, vue, jourIso(now())))
  const choisie = lignes.find((l) => l.piece === ouverte)
  const montrer = (suivante: Vue) =>
    void navigate({
      to: paths.saisines,
      search: { ecole, vue: suivante === 'a-traiter' ? undefined : suivante, ouverte },
      replace: true,
    })
  const ouvrir = (ligne: LigneSaisine, entrer: boolean) => {
    if (entrer) setEntree((n) => n + 1)
    // Arrow after arrow is one reading: Retour does not go through each.
    const replace = ouverte !== undefined
    void navigate({ to: paths.saisines, search: { ecole, vue: demandee, ouverte: ligne.piece }, replace })
  }

  const revenir = async (piece: string) => {
    await navigate({ to: paths.saisines, search: { ecole, vue: demandee, ouverte: undefined } })
    document.querySelector<HTMLElement>(`[data-piece="${piece}"]`)?.focus()
  }

  return (
    <div className={`inbox${choisie ? ' inbox--opened' : ''}`}>
      <div className="inbox__grid">
        <Liste toutes={deLEcole} groupes={groupes} vue={vue} onMontrer={montrer} onOuvrir={ouvrir} />
        <div className="inbox__detail">
          {choisie ? (
            <Detail
              key={choisie.piece}
              ligne={choisie}
              toutes={lignes}
              entree={entree}
              onRetour={() => void revenir(choisie.piece)}
            />
          ) : (
            <Rien perdue={ouverte !== undefined} vide={groupes.length === 0} />
          )}
        </div>
      </div>
    </div>
  )
}

const Rien = ({ perdue, vide }: { perdue: boolean; vide: boolean }) => (
  <p className="inbox__none mention">
    {perdue
      ? 'Cette saisine n’est pas chez vous\u00a0: elle a été confiée à quelqu’un d’autre, ou votre accès est fini.'
      : vide
        ? ''
        : 'Choisissez une saisine. Les flèches passent de l’une à l’autre, Entrée va dedans.'}
  </p>
)
