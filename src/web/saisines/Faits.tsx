import type { ReactNode } from 'react'
import type { LigneSaisine } from '../../coffre/face-des-saisines.ts'
import { libelleDuTheme } from '../../domain/nomenclature.ts'
import type { Saisine } from '../../domain/saisine.ts'
import { now } from '../shared/clock.ts'
import { date, majuscule } from '../shared/francais.ts'
import { Ecole } from './LigneDeSaisine.tsx'
import { motDeJoindre, quiDemande } from './mots.ts'

/** Who asks, how to reach without risk, and what she has found so far. */
export const Faits = ({ saisine: { contenu } }: { saisine: Pick<LigneSaisine, 'contenu'> }) => {
  const etude = motsDeLEtude(contenu)
  return (
    <dl className="facts">
      <Fait mot="Qui demande">
        {quiDemande(contenu)} <Ecole uai={contenu.uai} />
        {contenu.demandeur.telephone && (
          <>
            {', '}
            <Telephone numero={contenu.demandeur.telephone} />
          </>
        )}
      </Fait>
      <Fait mot="Joindre sans risque">
        {contenu.joindre.moyen === 'recu' ? (
          <>
            <strong>{motDeJoindre.recu}.</strong> {majuscule(contenu.joindre.precision)}
          </>
        ) : (
          `${motDeJoindre[contenu.joindre.moyen]}${contenu.joindre.precision ? `\u00a0: ${contenu.joindre.precision}` : '.'}`
        )}
      </Fait>
      {etude && <Fait mot={contenu.etat === 'recue' ? 'Qui est informé' : 'Étude'}>{majuscule(etude)}</Fait>}
      {contenu.etat === 'en-attente' && (
        <Fait mot="Attend">
          {contenu.attente}
          {contenu.attenteJusqua && `, jusqu’au ${date(contenu.attenteJusqua, now())}`}
        </Fait>
      )}
    </dl>
  )
}

const Fait = ({ mot, children }: { mot: string; children: ReactNode }) => (
  <>
    <dt>{mot}</dt>
    <dd>{children}</dd>
  </>
)

const Telephone = ({ numero }: { numero: string }) => {
  const chiffres = numero.replace(/[^\d+]/g, '')
  return chiffres.length >= 4 ? (
    <a className="facts__phone" href={`tel:${chiffres}`}>
      {numero}
    </a>
  ) : (
    <>{numero}</>
  )
}

const dit = (valeur: boolean | null, oui: string, non: string): string => (valeur === null ? '' : valeur ? oui : non)

/** What is known of it, in one line; empty while nothing is. */
export const motsDeLEtude = (
  s: Pick<Saisine, 'theme' | 'eleveInforme' | 'parentsInformes' | 'adhesion' | 'conflit'>,
): string =>
  [
    s.theme ? libelleDuTheme(s.theme) : '',
    dit(s.eleveInforme, 'élève informé de la demande', 'élève pas informé'),
    dit(s.parentsInformes, 'parents informés', 'parents pas informés'),
    dit(s.adhesion, 'l’élève est d’accord pour venir', 'l’élève ne souhaite pas venir'),
    s.conflit ? 'famille connue\u00a0: à confier à quelqu’un d’autre' : '',
  ]
    .filter(Boolean)
    .join(', ')
