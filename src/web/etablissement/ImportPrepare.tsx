import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { deleteImport, postApplication, type ImportVu } from '../../contract/etablissement.ts'
import { nomDepartement } from '../../domain/etablissement-departement.ts'
import type { LigneRefusee } from '../../domain/etablissement-import.ts'
import { estRefus } from '../../domain/refus.ts'
import { call } from '../shared/api.ts'
import { enumerer, nombre, pluriel } from '../shared/francais.ts'
import { State } from '../shared/State.tsx'
import { Ecarts } from './Ecarts.tsx'
import { insecable, motDuChamp, motDuFichier } from './mots.ts'

const phrases = {
  'import-inconnu': 'Cet import n’existe plus.',
  'import-hors-role': 'Seule l’administration technique importe des établissements.',
  'import-deja-applique': 'Cet import est déjà appliqué.',
  'import-annule': 'Cet import est annulé.',
  'import-perime':
    'Un autre import a changé l’annuaire depuis cet aperçu. Rien n’est écrit\u00a0: annulez, puis déposez de nouveau le fichier.',
} satisfies Record<keyof typeof postApplication.refus | keyof typeof deleteImport.refus, string>

type Props = { vu: ImportVu; principal: boolean; onClos: (quoi: string) => void }

/** A file read and compared: what it would change, to apply or cancel. */
export const ImportPrepare = ({ vu, principal, onClos }: Props) => {
  const queries = useQueryClient()
  const [message, setMessage] = useState('')
  const [enCours, setEnCours] = useState(false)
  const { ajouts, changements, fermetures } = vu.compte
  const total = ajouts + changements + fermetures

  const clore = async (endpoint: typeof postApplication | typeof deleteImport) => {
    setEnCours(true)
    try {
      const issue = await call(endpoint, { id: vu.id })
      if (estRefus(issue)) setMessage(phrases[issue.refus])
      else {
        await queries.invalidateQueries()
        onClos(`${vu.fichier} : ${endpoint === deleteImport ? 'import annulé, rien n’est écrit' : 'appliqué'}.`)
      }
    } catch {
      setMessage('Le serveur ne répond pas. Rien n’est écrit à moitié\u00a0: réessayez dans un instant.')
    } finally {
      setEnCours(false)
    }
  }

  return (
    <section className="etab-import" aria-labelledby={vu.id}>
      <h2 className="section-head" id={vu.id}>
        {vu.fichier}
      </h2>
      <p>
        {motDuFichier[vu.type]}&nbsp;: {pluriel(vu.lignes, 'ligne lue', 'lignes lues')}
        {vu.etablissements > 0 && `, ${pluriel(vu.etablissements, 'établissement')}`}
        {vu.sites > 0 && ` et ${pluriel(vu.sites, 'autre site', 'autres sites')}`}.
      </p>
      <ul className="etab-bilan">
        <li>{pluriel(fermetures, 'fermeture')}</li>
        <li>{pluriel(changements, 'changement')}</li>
        <li>{pluriel(ajouts, 'ajout')}</li>
        <li>{pluriel(vu.inchanges, 'inchangé')}</li>
        {vu.sansEffet > 0 && (
          <li>{nombre(vu.sansEffet)} sans effet, établissement inconnu de l’annuaire ou ligne sans information</li>
        )}
      </ul>
      <Avis vu={vu} />
      <LignesRefusees lignes={vu.refusees} />
      {total > 0 && <Ecarts vu={vu} />}
      <div className="buttons">
        <button
          type="button"
          className={`fr-btn${principal ? '' : ' fr-btn--secondary'}`}
          disabled={enCours}
          onClick={() => void clore(postApplication)}
        >
          {total === 0 ? 'Terminer, rien à changer' : `Appliquer ${pluriel(total, 'différence')}`}
        </button>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary"
          disabled={enCours}
          onClick={() => void clore(deleteImport)}
        >
          Annuler l’import
        </button>
      </div>
      <p role="status" className="mention">
        {enCours ? 'Écriture en cours…' : insecable(message)}
      </p>
    </section>
  )
}

const Avis = ({ vu }: { vu: ImportVu }) => {
  const repares = Object.entries(vu.repares)
  const partiels = vu.couverture.filter(({ couvert }) => !couvert)
  return (
    <>
      {repares.length > 0 && (
        <p>
          Valeurs abîmées par un tableur et réparées&nbsp;:{' '}
          {enumerer(repares.map(([champ, n]) => `${motDuChamp(champ)} (${nombre(n)})`))}.
        </p>
      )}
      {partiels.map(({ departement, connus, presents }) => (
        <p key={departement}>
          <State forme="bientot">{nomDepartement(departement)}&nbsp;: aucune fermeture</State>
          <span className="etab-avis">
            {presents < connus
              ? `Le fichier nomme ${nombre(presents)} des ${nombre(connus)} établissements connus ouverts\u00a0: c’est un extrait, ou des lignes en sont refusées.`
              : 'Des lignes du fichier sont refusées\u00a0: il ne peut pas être tenu pour complet.'}
          </span>
        </p>
      ))}
    </>
  )
}

const premieres = 200

export const Motifs = ({ lignes }: { lignes: readonly LigneRefusee[] }) => (
  <>
    <ul className="etab-refus">
      {lignes.slice(0, premieres).map(({ ligne, motif, champ }) => (
        <li key={`${ligne} ${champ} ${motif}`}>
          {ligne > 0 && <span className="mention">Ligne {ligne}. </span>}
          {insecable(motif)}
        </li>
      ))}
    </ul>
    {lignes.length > premieres && <p className="mention">Et {nombre(lignes.length - premieres)} autres.</p>}
  </>
)

const LignesRefusees = ({ lignes }: { lignes: readonly LigneRefusee[] }) => {
  if (lignes.length === 0) return null
  return (
    <details className="etab-details">
      <summary>{pluriel(lignes.length, 'ligne ou valeur refusée', 'lignes ou valeurs refusées')}</summary>
      <Motifs lignes={lignes} />
    </details>
  )
}
