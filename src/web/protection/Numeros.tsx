import type { Protocole } from '../../domain/protocole.ts'

const NATIONAUX = [
  { numero: '17', nom: 'Police, gendarmerie', quand: 'danger immédiat' },
  { numero: '15', nom: 'Samu', quand: 'urgence médicale' },
  { numero: '119', nom: 'Allô enfance en danger', quand: 'jour et nuit' },
  { numero: '114', nom: 'Urgence par SMS', quand: 'sans parler', sms: true },
  { numero: '3114', nom: 'Prévention du suicide', quand: 'jour et nuit' },
  { numero: '3018', nom: 'Harcèlement, violences numériques', quand: '' },
]

/** Local numbers first, then the national ones; each can be dialled. */
export const Numeros = ({ numeros }: { numeros: Protocole['numeros'] }) => (
  <section aria-labelledby="numeros">
    <h2 id="numeros" className="section-head">
      Numéros
    </h2>
    <ul className="rows rows--dense">
      {[...numeros, ...NATIONAUX].map((n) => (
        <li key={`${n.nom} ${n.numero}`}>
          <span>
            {n.nom}
            {n.quand && <span className="mention">, {n.quand}</span>}
          </span>
          <a className="fr-link" href={`${'sms' in n ? 'sms' : 'tel'}:${n.numero.replaceAll(/[^\d+]/gu, '')}`}>
            {n.numero}
          </a>
        </li>
      ))}
    </ul>
  </section>
)
