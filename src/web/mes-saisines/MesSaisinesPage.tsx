import './mes-saisines.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EtatPublic } from '../../contract/guichet.ts'
import { getGuichet } from '../../contract/guichet.ts'
import { getPersonnels } from '../../contract/presence.ts'
import { getMesSaisines } from '../../contract/saisine.ts'
import { estRefus } from '../../domain/refus.ts'
import { call } from '../shared/api.ts'
import { now } from '../shared/clock.ts'
import { useEtat } from '../shared/coffre.tsx'
import { focusOnMount } from '../shared/focus.ts'
import { date } from '../shared/francais.ts'
import { type Forme, State } from '../shared/State.tsx'
import { Formulaire } from './Formulaire.tsx'

/** All that a professional of a school may do here: ask, and see how far each request has gone. */
export const MesSaisinesPage = () => {
  const { session } = useEtat()
  const [envois, setEnvois] = useState(0)
  const moi = useQuery({ queryKey: ['personnels'], queryFn: () => call(getPersonnels, {}) })
  const mienne = moi.data?.personnels.find((p) => p.membre === session?.membre)
  const uai = mienne?.uai ?? ''
  const guichet = useQuery({
    queryKey: ['guichet', uai],
    queryFn: () => call(getGuichet, { uai }),
    enabled: uai !== '',
  })
  const ecole = guichet.data && !estRefus(guichet.data) ? guichet.data : null

  if (moi.isPending || guichet.isLoading) return null
  return (
    <div className="mine">
      <div>
        <h1>Saisir le service social</h1>
        {mienne && ecole ? (
          <>
            {envois > 0 && (
              <p key={`envoi ${envois}`} className="mine__sent" role="status" tabIndex={-1} ref={focusOnMount}>
                <State forme="fait">Envoyé. Le service social seul peut l’ouvrir.</State>
              </p>
            )}
            <Formulaire
              key={envois}
              personne={mienne}
              guichet={ecole}
              onSent={() => setEnvois(envois + 1)}
              onReaderChanged={() => void guichet.refetch()}
            />
          </>
        ) : (
          <p>
            {moi.isError || guichet.isError
              ? 'Le serveur ne répond pas\u00a0: rien ne peut être envoyé pour l’instant. Réessayez dans un moment.'
              : 'Votre compte n’est rattaché à aucun établissement suivi\u00a0: la direction du service social peut le faire.'}
          </p>
        )}
      </div>
      <Liste envois={envois} />
    </div>
  )
}

const etats: Record<EtatPublic, { forme: Forme; mot: string }> = {
  deposee: { forme: 'normale', mot: 'Envoyé' },
  recue: { forme: 'semaine', mot: 'Reçu' },
  prise_en_charge: { forme: 'fait', mot: 'Pris en charge' },
}

/** A date and a word: nobody reads from here what was written. */
const Liste = ({ envois }: { envois: number }) => {
  const miennes = useQuery({ queryKey: ['mes-saisines', envois], queryFn: () => call(getMesSaisines, {}) })
  const recues = miennes.data && !estRefus(miennes.data) ? miennes.data.saisines : []
  const lignes = recues.toSorted((a, b) => b.jour.localeCompare(a.jour))
  return (
    <section aria-labelledby="mes-saisines">
      <div className="section-head">
        <h2 id="mes-saisines">Mes saisines</h2>
        {lignes.length > 0 && <span className="mention">{lignes.length}</span>}
      </div>
      {miennes.isSuccess && lignes.length === 0 && (
        <p className="mention mine__none">Rien encore. Ce que vous enverrez se suivra ici.</p>
      )}
      {miennes.isError && (
        <p className="mention mine__none">Cette liste est sur le serveur&nbsp;: elle reviendra avec lui.</p>
      )}
      <ul className="rows rows--dense">
        {lignes.map(({ saisine, etat, jour }) => (
          <li key={saisine}>
            <span>{date(jour, now())}</span>
            <State forme={etats[etat].forme}>{etats[etat].mot}</State>
          </li>
        ))}
      </ul>
      <p className="mention mine__none">
        «&nbsp;Reçu&nbsp;»&nbsp;: quelqu’un du service social l’a ouverte. «&nbsp;Pris en charge&nbsp;» ne se montre que
        si le service social le choisit. Ce que vous avez écrit ne se relit pas d’ici.
      </p>
    </section>
  )
}
