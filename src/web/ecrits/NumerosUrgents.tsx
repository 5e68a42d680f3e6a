import { useProtocole } from '../shared/protocole.ts'

/** Whole names for whoever hears them; the bar shows the number first. */
const nationaux = [
  { numero: '17', nom: 'Police, gendarmerie' },
  { numero: '15', nom: 'Samu' },
  { numero: '119', nom: 'Enfance en danger' },
  { numero: '3114', nom: 'Souffrance psychique, suicide' },
  { numero: '3919', nom: 'Violences conjugales' },
  { numero: '114', nom: 'Urgence par SMS', sms: true },
] as const

const composer = (numero: string): string => numero.replaceAll(/[^\d+]/g, '')

/** Always in sight where a writing is made: the telephone comes before it. */
export const NumerosUrgents = () => {
  const locaux = useProtocole().data?.protocole?.numeros ?? []
  return (
    <nav className="numeros" aria-label="Numéros d’urgence">
      <strong>Danger maintenant&nbsp;? Téléphonez d’abord</strong>
      <ul>
        {locaux.map(({ nom, numero, quand }) => (
          <li key={`${nom} ${numero}`}>
            <a href={`tel:${composer(numero)}`}>{numero}</a> <span>{[nom, quand].filter(Boolean).join(', ')}</span>
          </li>
        ))}
        {nationaux.map(({ numero, nom, ...autre }) => (
          <li key={numero}>
            <a href={`${'sms' in autre ? 'sms' : 'tel'}:${numero}`}>{numero}</a> <span>{nom}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
