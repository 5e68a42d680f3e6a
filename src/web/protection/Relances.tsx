import { now } from '../shared/clock.ts'
import { date, nomOfficiel, pluriel } from '../shared/francais.ts'
import { MEGAOCTETS_DU_MOTEUR } from '../../ecrits/poids.ts'
import type { Avancement, LettreFaite } from './relancer.ts'

const phrase = ({ etape, total, faites, megaoctets }: Avancement): string => {
  const n = faites.length
  switch (etape) {
    case 'arrivee':
      return `L’atelier d’impression arrive, une seule fois sur ce poste\u00a0: ${megaoctets}\u00a0Mo sur\u00a0${MEGAOCTETS_DU_MOTEUR}.`
    case 'en-cours':
      return total === 1 ? 'La lettre se compose.' : `Lettre ${Math.min(n + 1, total)} sur ${total}.`
    case 'faites':
      return n === 0
        ? 'Rien à relancer\u00a0: plus rien n’est attendu.'
        : `${pluriel(n, 'lettre prête', 'lettres prêtes')}.`
    case 'arretees':
      return `Arrêté. ${n === 0 ? 'Aucune lettre n’a été faite.' : `${pluriel(n, 'lettre faite', 'lettres faites')}.`}`
    case 'absente':
      return 'L’atelier d’impression est sur le serveur et n’est pas encore sur ce poste\u00a0: réessayez avec le réseau.'
    case 'manquee':
      return 'La lettre n’a pas pu être faite, ou la relance n’a pas pu être gardée. Celles qui sont faites sont là.'
  }
}

type RelancesProps = {
  avancement: Avancement
  onArreter: () => void
  onRetirer: (faites: readonly LettreFaite[]) => void
  onFermer: () => void
}

/** The letters as they are made: to be opened, sent by the channel of the protocol, or taken back. */
export const Relances = ({ avancement, onArreter, onRetirer, onFermer }: RelancesProps) => {
  const { etape, faites, total } = avancement
  const enCours = etape === 'arrivee' || etape === 'en-cours'
  return (
    <section className="relances" aria-label="Lettres de relance">
      <div className="relances__tete">
        <span role="status">{phrase(avancement)}</span>
        {enCours && total > 1 && <progress max={total} value={faites.length} aria-label="Lettres faites" />}
        {enCours ? (
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onArreter}>
            Arrêter
          </button>
        ) : (
          <span className="buttons">
            {faites.length > 0 && (
              <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => onRetirer(faites)}>
                {faites.length === 1 ? 'Retirer la relance' : 'Retirer ces relances'}
              </button>
            )}
            <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={onFermer}>
              Fermer
            </button>
          </span>
        )}
      </div>
      {faites.length > 0 && (
        <>
          <ul className="rows rows--dense">
            {faites.map(({ copie, adresse, fichier, suite }) => {
              const { enfant, destinataires } = copie.piece.contenu.contenu
              return (
                <li key={suite.piece}>
                  <span>
                    <span className="nom">{nomOfficiel(enfant)}</span>
                    <span className="mention">
                      , envoyé le {date(copie.piece.contenu.fige.jour, now())},{' '}
                      {destinataires.find(({ quoi }) => quoi === 'ecrit')?.nom}
                    </span>
                  </span>
                  <a href={adresse} download={fichier} className="fr-link fr-link--sm">
                    Enregistrer la lettre (PDF)<span className="visually-hidden">, {nomOfficiel(enfant)}</span>
                  </a>
                </li>
              )
            })}
          </ul>
          <p className="mention">
            La relance est notée ici, dans le coffre du service&nbsp;; la lettre ne part pas d’elle-même. Elle est faite
            sur ce poste&nbsp;: enregistrez-la avant de quitter cette page, puis envoyez-la par le canal du protocole.
          </p>
        </>
      )}
    </section>
  )
}
