import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EcritLu } from '../../coffre/face-des-ecrits.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { etatDeLEcrit, titreDeLEcrit, aQui } from '../shared/ecrit/dit.ts'
import { ageEnMots, nomOfficiel } from '../shared/francais.ts'
import { State } from '../shared/State.tsx'

/** What it is, of whom, towards whom, and where it stands. */
export const Tete = ({ lu, children }: { lu: EcritLu; children?: ReactNode }) => {
  const { coffre, contenu } = lu.piece
  const { enfant } = contenu
  const vers = aQui(contenu)
  const { forme, mot } = etatDeLEcrit(lu, now())
  return (
    <div className="ecrit-tete">
      <div className="ecrit-tete__quoi">
        <h1>{titreDeLEcrit(contenu)}</h1>
        <p>
          <Link to={paths.dossier} params={{ coffre }} search={{ onglet: 'ecrits' }} className="nom link-row">
            {nomOfficiel(enfant)}
          </Link>
          {[enfant.naissance && ageEnMots(enfant.naissance, now()), enfant.classe]
            .filter(Boolean)
            .map((dit) => `, ${dit}`)}
          {vers && <span className="ecrit-tete__vers"> vers {vers}</span>}
        </p>
      </div>
      <div className="ecrit-tete__actes">
        <State forme={forme}>{mot}</State>
        {children}
      </div>
    </div>
  )
}
