import { Input } from '@codegouvfr/react-dsfr/Input'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { getCourriel, putCourriel } from '../../contract/presence.ts'
import { estRefus } from '../../domain/refus.ts'
import { call } from '../shared/api.ts'
import { SERVEUR_MUET, tenter } from '../shared/presences.ts'

type CourrielProps = { onMessage: (message: { severity: 'success' | 'error'; texte: string }) => void }

/** Where « Une saisine vous attend » is sent: hers alone to read and to change. */
export const Courriel = ({ onMessage }: CourrielProps) => {
  const queries = useQueryClient()
  const lu = useQuery({ queryKey: ['courriel'], queryFn: () => call(getCourriel, {}), retry: 1 })
  const [saisi, setSaisi] = useState<string | null>(null)
  const garde = lu.data?.courriel ?? ''
  const valeur = saisi ?? garde

  const enregistrer = async (courriel: string | null) => {
    const issue = await tenter(call(putCourriel, { courriel }))
    if (estRefus(issue)) return onMessage({ severity: 'error', texte: SERVEUR_MUET })
    await queries.invalidateQueries({ queryKey: ['courriel'] })
    setSaisi(null)
    onMessage({
      severity: 'success',
      texte: courriel === null ? 'Plus aucun courriel ne vous sera envoyé.' : `Les alertes iront à ${courriel}.`,
    })
  }
  const envoyer = (event: FormEvent) => {
    event.preventDefault()
    void enregistrer(valeur.trim() || null)
  }

  return (
    <section className="post">
      <h2 className="section-head">Courriel d’alerte</h2>
      <p>
        Il dit «&nbsp;Une saisine vous attend&nbsp;», et rien d’autre&nbsp;: ni nom, ni école, ni mot. Pour lire, il
        faut entrer ici.
      </p>
      {lu.isError && <p className="mention">L’adresse est sur le serveur&nbsp;: elle reviendra avec le réseau.</p>}
      {lu.data && !lu.data.envoi && (
        <p>L’envoi de courriels n’est pas réglé sur ce serveur&nbsp;: l’adresse sera gardée, mais rien ne partira.</p>
      )}
      {lu.data && (
        <form onSubmit={envoyer}>
          <Input
            label="Adresse professionnelle"
            hintText="Aucun collègue ne la voit. Laissez vide pour ne rien recevoir."
            nativeInputProps={{
              type: 'email',
              autoComplete: 'email',
              maxLength: 120,
              value: valeur,
              onChange: (e) => setSaisi(e.target.value),
            }}
          />
          <div className="buttons">
            <button type="submit" className="fr-btn fr-btn--tertiary fr-btn--sm" disabled={valeur.trim() === garde}>
              Enregistrer l’adresse
            </button>
            {garde !== '' && (
              <button
                type="button"
                className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
                onClick={() => void enregistrer(null)}
              >
                Ne plus rien recevoir
              </button>
            )}
          </div>
        </form>
      )}
    </section>
  )
}
