import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { proxy } from 'comlink'
import { type FormEvent, useState } from 'react'
import { estRefus } from '../../domain/refus.ts'
import { now } from '../shared/clock.ts'
import { useEtat, useFace, useQuestion } from '../shared/coffre.tsx'
import { ajouterJours, date, jourIso, nomCourant, pluriel } from '../shared/francais.ts'
import { nomDuMembre, useService } from '../shared/service.ts'
import { DateField } from '../shared/DateField.tsx'

type Avancee = { fait: number; total: number } | null

const phrases = {
  'reseau-absent':
    'Il faut le réseau pour ouvrir ou fermer un accès. Rien n’a été changé à moitié\u00a0: recommencez quand il revient.',
  'membre-sans-certificat':
    'Cette personne n’a pas encore de clé certifiée. La direction du service social peut la certifier.',
  'dates-inversees': 'La fin vient avant le début.',
  'deja-membre': 'Cette personne peut déjà ouvrir vos dossiers.',
}

/** One act for all her files and her sector's coffre, between two days; ended at once when she comes back. */
export const Remplacement = () => {
  const face = useFace()
  const service = useService()
  const { session } = useEtat()
  const remplacements = useQuestion(['remplacements'], (f) => f.remplacements())
  const [qui, setQui] = useState('')
  const [debut, setDebut] = useState(jourIso(now()))
  const [fin, setFin] = useState(jourIso(ajouterJours(now(), 14)))
  const [avancee, setAvancee] = useState<Avancee>(null)
  const [issue, setIssue] = useState<{ severity: 'success' | 'error'; message: string } | null>(null)
  const suivre = proxy((fait: number, total: number) => setAvancee({ fait, total }))

  const collegues = (service?.personnes ?? []).filter(
    (p) => p.actif && p.role === 'ass' && p.membre !== session?.membre,
  )
  const enCours = remplacements.data ?? []

  const ouvrir = async (event: FormEvent) => {
    event.preventDefault()
    setIssue(null)
    setAvancee({ fait: 0, total: 0 })
    const reponse = await face.remplacer({ membre: qui, debut, fin }, suivre)
    setAvancee(null)
    setIssue(
      estRefus(reponse)
        ? { severity: 'error', message: phrases[reponse.refus] }
        : {
            severity: 'success',
            message: `${pluriel(reponse.dossiers, 'dossier')} et le secteur ouverts à ${nomDuMembre(service, qui)}, du ${date(debut, now())} au ${date(fin, now())}.`,
          },
    )
  }

  const finir = async (membre: string) => {
    setIssue(null)
    setAvancee({ fait: 0, total: 0 })
    const reponse = await face.finirRemplacement(membre, suivre)
    setAvancee(null)
    setIssue(
      estRefus(reponse)
        ? { severity: 'error', message: phrases[reponse.refus] }
        : {
            severity: 'success',
            message: `Remplacement fini\u00a0: ${pluriel(reponse.dossiers, 'dossier')} ne s’ouvrent plus à ${nomDuMembre(service, membre)}. Ce qui a été lu reste lu.`,
          },
    )
  }

  return (
    <section id="remplacement">
      <h2 className="section-head">Remplacement</h2>
      {issue && <Alert severity={issue.severity} small description={issue.message} className="fr-mb-2w" />}
      {enCours.length > 0 && (
        <ul className="rows">
          {enCours.map((r) => (
            <li key={r.membre}>
              <span>
                <span className="nom">{nomDuMembre(service, r.membre)}</span>
                {r.debut && `, du ${date(r.debut, now())}`}
                {r.fin && ` au ${date(r.fin, now())}`}
                <span className="mention">, {pluriel(r.dossiers, 'dossier')}</span>
              </span>
              <button
                type="button"
                className="fr-btn fr-btn--tertiary fr-btn--sm"
                disabled={avancee !== null}
                onClick={() => void finir(r.membre)}
              >
                Finir maintenant
              </button>
            </li>
          ))}
        </ul>
      )}
      {avancee ? (
        <div role="status">
          <progress
            className="progress"
            max={Math.max(1, avancee.total)}
            value={avancee.fait}
            aria-label="Dossiers traités"
          />
          <p>
            {avancee.total > 0 ? `${pluriel(avancee.fait, 'dossier')} sur ${avancee.total}` : 'Les clés se préparent.'}
          </p>
        </div>
      ) : (
        <form onSubmit={(event) => void ouvrir(event)}>
          <p className="mention fr-mb-2w">
            Vos dossiers et votre secteur s’ouvrent à une collègue pour ces dates, en une fois. L’accès finit tout seul
            le dernier jour&nbsp;; chaque dossier dit qui l’a ouvert.
          </p>
          <Select
            label="À qui"
            nativeSelectProps={{ value: qui, required: true, onChange: (e) => setQui(e.target.value) }}
          >
            <option value="" disabled>
              Choisir une personne
            </option>
            {collegues.map((p) => (
              <option key={p.membre} value={p.membre}>
                {nomCourant(p)}
              </option>
            ))}
          </Select>
          <div className="form-grid">
            <DateField label="Du" value={debut} required onChange={(jour) => setDebut(jour)} />
            <DateField label="Au" value={fin} required onChange={(jour) => setFin(jour)} />
          </div>
          <button type="submit" className="fr-btn fr-btn--secondary">
            Ouvrir pour ces dates
          </button>
        </form>
      )}
    </section>
  )
}
