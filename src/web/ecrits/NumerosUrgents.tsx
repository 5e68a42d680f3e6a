import { useProtocole } from '../shared/protocole.ts'

const nationaux = [
  { numero: '17', nom: 'Police' },
  { numero: '15', nom: 'Samu' },
  { numero: '119', nom: 'Enfance en danger' },
  { numero: '3114', nom: 'Suicide' },
  { numero: '114', nom: 'Par SMS', sms: true },
] as const

const composer = (numero: string): string => numero.replaceAll(/[^\d+]/g, '')

/** Always in sight where a writing is made: the telephone comes before it. */
export const NumerosUrgents = () => {
  const locaux = useProtocole().data?.protocole?.numeros ?? []
  return (
    <nav className="numeros" aria-label="Numéros d’urgence">
      <strong>Danger&nbsp;? Téléphonez d’abord</strong>
      <ul>
        {nationaux.map(({ numero, nom, ...autre }) => (
          <li key={numero}>
            <a href={`${'sms' in autre ? 'sms' : 'tel'}:${numero}`}>{numero}</a> <span>{nom}</span>
          </li>
        ))}
        {locaux.map(({ nom, numero, quand }) => (
          <li key={`${nom} ${numero}`}>
            <a href={`tel:${composer(numero)}`}>{numero}</a>{' '}
            <span title={quand || undefined}>
              {nom}
              {quand && <span className="visually-hidden">, {quand}</span>}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
