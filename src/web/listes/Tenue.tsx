import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useState } from 'react'
import type { ListeTenue } from '../../coffre/face-des-listes.ts'
import { estRefus } from '../../domain/refus.ts'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { date, pluriel } from '../shared/francais.ts'
import type { Etablissement } from '../shared/service.ts'
import { anneeDite } from './mots.ts'

const phrases = {
  'reseau-absent': 'Il faut le réseau pour effacer. La liste est comme avant\u00a0: recommencez quand il revient.',
  'lecture-seule': 'Vous pouvez lire ce secteur, pas y écrire. La liste est comme avant.',
}

/** What is kept, and the way to be rid of it before its time. */
export const Tenue = ({ ecole, tenue }: { ecole: Etablissement; tenue: ListeTenue }) => {
  const face = useFace()
  const [demande, setDemande] = useState(false)
  const [enCours, setEnCours] = useState(false)
  const [refus, setRefus] = useState<string | null>(null)
  const effacer = async () => {
    setEnCours(true)
    const issue = await face.effacerListe(ecole.uai)
    setEnCours(false)
    setDemande(false)
    setRefus(estRefus(issue) ? phrases[issue.refus] : null)
  }
  return (
    <section aria-labelledby="tenue">
      <h2 className="section-head" id="tenue">
        Liste de {anneeDite(tenue.annee)}
      </h2>
      <p>
        {pluriel(tenue.eleves, 'élève')} dans {pluriel(tenue.classes.length, 'classe')},{' '}
        {tenue.avecResponsables ? 'avec leurs responsables' : 'sans les responsables'}. Dernier changement le{' '}
        {date(tenue.le, now())}.
      </p>
      <details>
        <summary>Les classes</summary>
        <Classes classes={tenue.classes} />
      </details>
      {refus && <Alert severity="error" small description={refus} className="fr-mb-2w" />}
      {demande ? (
        <>
          <p role="status">
            La liste sera effacée pour de bon, ici et chez ceux qui la lisent. Les dossiers déjà ouverts ne changent
            pas.
          </p>
          <div className="buttons">
            <button
              type="button"
              className="fr-btn fr-btn--secondary"
              disabled={enCours}
              onClick={() => void effacer()}
            >
              {enCours ? 'Effacement…' : 'Effacer pour de bon'}
            </button>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary"
              disabled={enCours}
              onClick={() => setDemande(false)}
            >
              La garder
            </button>
          </div>
        </>
      ) : (
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setDemande(true)}>
          Effacer cette liste
        </button>
      )}
    </section>
  )
}

export const Classes = ({ classes }: { classes: readonly { readonly classe: string; readonly eleves: number }[] }) => (
  <ul className="liste-classes">
    {classes.map(({ classe, eleves }) => (
      <li key={classe}>
        <span className="nom">{classe}</span>
        <span>{pluriel(eleves, 'élève')}</span>
      </li>
    ))}
  </ul>
)
