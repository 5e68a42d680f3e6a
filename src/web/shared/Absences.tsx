import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type AbsenceDite, deleteAbsence, putAbsence } from '../../contract/presence.ts'
import { estRefus } from '../../domain/refus.ts'
import { call } from './api.ts'
import { now } from './clock.ts'
import { DateField } from './DateField.tsx'
import { enumerer, jourIso, nomCourant } from './francais.ts'
import { periodeDite } from './garde.ts'
import { newId } from './identifiant.ts'
import { type Lecture, lecturePendant, membresDuSecteur } from './lecteurs.ts'
import { type Presences, SERVEUR_MUET, tenter } from './presences.ts'
import { nomDuMembre, type Service } from './service.ts'
import { useUndo } from './undo.tsx'

const phrases = {
  'absence-hors-role': 'Seule la direction du service peut dire l’absence de quelqu’un d’autre.',
  'personne-inconnue': 'Cette personne n’est plus du service.',
  'dates-inversees': 'La fin vient avant le début.',
  'serveur-muet': SERVEUR_MUET,
} satisfies Record<keyof typeof putAbsence.refus | 'serveur-muet', string>

type Personne = Service['personnes'][number]

type AbsencesProps = {
  service: Service
  presences: Presences
  /** Whose absences are shown. */
  absences: readonly AbsenceDite[]
  /** Hers alone, or somebody to choose. */
  de: { readonly membre: string } | { readonly parmi: readonly Personne[] }
  vide: string
}

/** Days away, and nothing else: no reason is asked, none is kept. */
export const Absences = ({ service, presences, absences, de, vide }: AbsencesProps) => {
  const queries = useQueryClient()
  const undo = useUndo()
  const [qui, setQui] = useState('membre' in de ? de.membre : '')
  const [du, setDu] = useState(jourIso(now()))
  const [au, setAu] = useState(jourIso(now()))
  const [faute, setFaute] = useState<string | null>(null)
  const [enCours, setEnCours] = useState(false)

  const poser = async (absence: AbsenceDite): Promise<string | null> => {
    const issue = await tenter(call(putAbsence, absence))
    await queries.invalidateQueries({ queryKey: ['presences'] })
    return estRefus(issue) ? phrases[issue.refus] : null
  }
  const lever = async (absence: AbsenceDite): Promise<string | null> => {
    const issue = await tenter(call(deleteAbsence, { id: absence.id }))
    await queries.invalidateQueries({ queryKey: ['presences'] })
    // Gone already: as asked.
    return estRefus(issue) && issue.refus === 'serveur-muet' ? SERVEUR_MUET : null
  }
  const offrir = (message: string, annuler: () => Promise<string | null>) =>
    undo({
      message,
      annuler: async () => {
        const echec = await annuler()
        if (echec !== null) undo({ message: echec })
      },
    })

  const ajouter = async (event: FormEvent) => {
    event.preventDefault()
    if (au < du) return setFaute(phrases['dates-inversees'])
    const absence = { id: newId(), membre: qui, du, au }
    setEnCours(true)
    const echec = await poser(absence)
    setEnCours(false)
    setFaute(echec)
    if (echec === null) offrir('Absence enregistrée.', () => lever(absence))
  }
  const retirer = async (absence: AbsenceDite) => {
    const echec = await lever(absence)
    if (echec !== null) return undo({ message: echec })
    offrir('Absence retirée.', () => poser(absence))
  }

  return (
    <>
      {absences.length === 0 && <p className="mention">{vide}</p>}
      <ul className="rows absences">
        {absences.map((absence) => (
          <li key={absence.id}>
            <div>
              {'parmi' in de && <span className="nom">{nomDuMembre(service, absence.membre)}, </span>}
              <span>{periodeDeLAbsence(absence)}</span>
              <Consequences service={service} presences={presences} absence={absence} />
            </div>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              aria-label={`Retirer l’absence${'parmi' in de ? ` ${nomDuMembre(service, absence.membre)}` : ''} ${periodeDeLAbsence(absence)}`}
              onClick={() => void retirer(absence)}
            >
              Retirer
            </button>
          </li>
        ))}
      </ul>
      <form className="absences__form" aria-label="Dire une absence" onSubmit={(event) => void ajouter(event)}>
        {faute && <Alert severity="error" small description={faute} className="fr-mb-2w" />}
        {'parmi' in de && (
          <Select
            label="Personne absente"
            nativeSelectProps={{ value: qui, required: true, onChange: (e) => setQui(e.target.value) }}
          >
            <option value="" disabled>
              Choisir une personne
            </option>
            {de.parmi.map((p) => (
              <option key={p.membre} value={p.membre}>
                {nomCourant(p)}
              </option>
            ))}
          </Select>
        )}
        <div className="form-grid">
          <DateField
            label="Premier jour d’absence"
            value={du}
            required
            onChange={(jour) => {
              setDu(jour)
              if (jour > au) setAu(jour)
            }}
          />
          <DateField label="Dernier jour" value={au} required onChange={setAu} />
        </div>
        <div className="buttons">
          <button type="submit" className="fr-btn fr-btn--secondary" disabled={enCours}>
            Dire l’absence
          </button>
          <span className="mention">Le motif n’est jamais demandé, ni gardé.</span>
        </div>
      </form>
    </>
  )
}

const periodeDeLAbsence = (p: { du: string; au: string }): string => periodeDite(p, now())

type ConsequencesProps = Pick<AbsencesProps, 'service' | 'presences'> & { absence: AbsenceDite }

/** What the guichets say of those days, and who reads: sectors of the same answer together. */
const Consequences = ({ service, presences, absence }: ConsequencesProps) => {
  const parReponse = new Map<string, string[]>()
  for (const s of service.secteurs) {
    if (!membresDuSecteur(service.affectations, s.id, absence.du).includes(absence.membre)) continue
    const lecture = lecturePendant(service.affectations, presences.absences, s.id, absence)
    const reponse = lectureDite(service, lecture)
    parReponse.set(reponse, [...(parReponse.get(reponse) ?? []), s.nom])
  }
  return [...parReponse].map(([reponse, noms]) => (
    <p key={reponse} className="mention">
      {enumerer(noms)}&nbsp;: {reponse}.
    </p>
  ))
}

const lectureDite = (service: Service, { lecteurs, personne }: Lecture): string => {
  const noms = lecteurs.map((membre) => nomDuMembre(service, membre))
  const lisent = noms.length > 0 ? `${enumerer(noms)} ${noms.length > 1 ? 'lisent' : 'lit'} les guichets` : null
  const sans =
    'personne du secteur n’est là, les guichets disent que la garde lit, ou la direction si personne n’est de garde'
  if (!personne) return lisent ?? ''
  return lisent === null ? sans : `${lisent}\u00a0; ${periodeDeLAbsence(personne)}, ${sans}`
}
