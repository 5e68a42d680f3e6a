import type { GuichetVu } from '../../contract/guichet.ts'
import type { LecteurDuGuichet } from '../../domain/guichet.ts'
import { enumerer, jour } from '../shared/francais.ts'
import { heureBreve } from '../shared/presence-dite.ts'

const qui: Record<LecteurDuGuichet, string> = {
  secteur: 'L’assistante sociale ou l’assistant social de votre établissement, ou qui les remplace.',
  garde:
    'La personne de garde du service social\u00a0: dans votre établissement, tout le monde est absent. L’équipe de retour lira aussi.',
  service: 'La direction du service social\u00a0: personne n’est affecté à votre établissement en ce moment.',
}

const montres = 3

/** Told before the first field, and checked again at sending. */
export const QuiLira = ({ guichet: { lecteur, passages } }: { guichet: GuichetVu }) => {
  const venues = passages
    .slice(0, montres)
    .map((p) => `${jour(p.jour)} de ${heureBreve(p.debut)} à ${heureBreve(p.fin)}`)
  return (
    <div className="mine__reader">
      <h2>Qui lira</h2>
      <p>
        <strong>{qui[lecteur]}</strong> Personne d’autre&nbsp;: ni la direction de l’établissement, ni le service
        informatique, ni le serveur.
      </p>
      {lecteur === 'secteur' && (
        <p>
          {venues.length > 0
            ? `Quand\u00a0: ${enumerer(venues)}.`
            : 'Les prochains jours de présence ne sont pas encore connus.'}
        </p>
      )}
      <p>
        Danger immédiat&nbsp;: n’attendez pas de réponse ici, appelez le <a href="tel:17">17</a> ou le{' '}
        <a href="tel:119">119</a>.
      </p>
    </div>
  )
}
