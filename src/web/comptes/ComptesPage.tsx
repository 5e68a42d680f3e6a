import '../shared/presences.css'
import './comptes.css'
import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { SortieDe } from '../../contract/endpoint.ts'
import { getPersonnels, putPersonnel } from '../../contract/presence.ts'
import { estRefus } from '../../domain/refus.ts'
import { dirigeLeService } from '../../domain/role.ts'
import { paths } from '../paths.ts'
import { call } from '../shared/api.ts'
import { useEtat } from '../shared/coffre.tsx'
import { nomOfficiel, sansAccents } from '../shared/francais.ts'
import { tenter } from '../shared/presences.ts'
import { type Service, useService } from '../shared/service.ts'
import { useUndo } from '../shared/undo.tsx'
import { motDeLaFonction } from './fonctions.ts'
import { NouveauCompte } from './NouveauCompte.tsx'
import { RattachementFields, type Rattachement } from './RattachementFields.tsx'
import { phrasesDuRattachement } from './refus.ts'

type Personnel = SortieDe<typeof getPersonnels>['personnels'][number]
/** An account, tied to its school or not yet. */
type Compte = Omit<Personnel, 'uai' | 'fonction'> & Partial<Pick<Personnel, 'uai' | 'fonction'>>

/** Staff of schools who file saisines and follow their own: by school, never with what they filed. */
export const ComptesPage = () => {
  const { session } = useEtat()
  const service = useService()
  const personnels = useQuery({ queryKey: ['personnels'], queryFn: () => call(getPersonnels, {}), retry: 1 })
  if (!service || !session) return null
  if (!dirigeLeService(session.role) && session.role !== 'administrateur')
    return <p>{phrasesDuRattachement['service-hors-role']}</p>
  return (
    <>
      {dirigeLeService(session.role) && (
        <Link to={paths.service} className="fr-link fr-icon-arrow-left-line fr-link--icon-left">
          Service
        </Link>
      )}
      <div className="page-head comptes-tete">
        <h1>Comptes d’établissements</h1>
      </div>
      <div className="comptes">
        <div>
          <p className="mention">
            Direction, CPE, enseignants&nbsp;: un compte dépose une saisine et suit les siennes, «&nbsp;Reçu&nbsp;»,
            rien d’autre. Il n’ouvre ni dossier, ni liste, ni réponse faite à quelqu’un d’autre.
          </p>
          {personnels.isError && (
            <p className="mention">Les comptes ne répondent pas&nbsp;: réessayez dans un instant.</p>
          )}
          {personnels.data && <ParEtablissement service={service} personnels={personnels.data.personnels} />}
        </div>
        <section>
          <h2 className="section-head">Créer un compte</h2>
          <NouveauCompte service={service} />
        </section>
      </div>
    </>
  )
}

const ParEtablissement = ({ service, personnels }: { service: Service; personnels: readonly Personnel[] }) => {
  const [filtre, setFiltre] = useState('')
  const cherche = sansAccents(filtre.trim())
  const seuls = service.personnes.filter(
    (p) => p.role === 'personnel' && p.actif && !personnels.some(({ membre }) => membre === p.membre),
  )
  const groupes = service.etablissements
    .map((ecole) => ({ ecole, comptes: personnels.filter((p) => p.uai === ecole.uai) }))
    .filter(({ comptes }) => comptes.length > 0)
    .filter(({ ecole, comptes }) =>
      sansAccents([ecole.nom, ecole.commune, ...comptes.map(nomOfficiel)].join(' ')).includes(cherche),
    )
  return (
    <>
      {personnels.length === 0 && seuls.length === 0 && (
        <p className="mention">Aucun compte encore. Le guichet public de chaque école suffit à qui n’en veut pas.</p>
      )}
      {seuls.length > 0 && (
        <section className="comptes-groupe">
          <h2 className="section-head">Sans établissement</h2>
          <p className="mention">Ces comptes n’ont pas d’école encore&nbsp;: ils ne peuvent rien déposer.</p>
          <ul className="rows rows--dense">
            {seuls.map(({ membre, nom, prenom }) => (
              <LigneDeCompte key={membre} service={service} compte={{ membre, nom, prenom }} />
            ))}
          </ul>
        </section>
      )}
      {personnels.length > 8 && (
        <Input
          label="Filtrer par école, commune ou nom"
          className="comptes-filtre"
          nativeInputProps={{ type: 'search', value: filtre, onChange: (e) => setFiltre(e.target.value) }}
        />
      )}
      {personnels.length > 0 && groupes.length === 0 && <p className="mention">Aucun compte ne répond à ces mots.</p>}
      {groupes.map(({ ecole, comptes }) => (
        <section key={ecole.uai} className="comptes-groupe">
          <h2 className="section-head">
            {ecole.nom} <span className="mention">{ecole.commune}</span>
          </h2>
          <ul className="rows rows--dense">
            {comptes.map((compte) => (
              <LigneDeCompte key={compte.membre} service={service} compte={compte} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const LigneDeCompte = ({ service, compte }: { service: Service; compte: Compte }) => {
  const queries = useQueryClient()
  const undo = useUndo()
  const [lieu, setLieu] = useState<Rattachement | null>(null)
  const [faute, setFaute] = useState<string | null>(null)
  const { membre, uai, fonction } = compte
  const avant: Rattachement = { uai: uai ?? '', fonction: fonction ?? '' }

  const ecrire = async (vers: Rattachement): Promise<string | null> => {
    if (vers.fonction === '') return null
    const issue = await tenter(call(putPersonnel, { membre, uai: vers.uai, fonction: vers.fonction }))
    await queries.invalidateQueries({ queryKey: ['personnels'] })
    return estRefus(issue) ? phrasesDuRattachement[issue.refus] : null
  }
  const changer = async (event: FormEvent) => {
    event.preventDefault()
    if (lieu === null) return
    const echec = await ecrire(lieu)
    setFaute(echec)
    if (echec !== null) return
    setLieu(null)
    if (avant.fonction === '') return undo({ message: 'Compte rattaché.' })
    undo({
      message: 'Compte changé.',
      annuler: async () => {
        const raison = await ecrire(avant)
        if (raison !== null) undo({ message: raison })
      },
    })
  }

  if (lieu === null)
    return (
      <li>
        <span>
          <span className="nom">{nomOfficiel(compte)}</span>
          {fonction && <span>, {motDeLaFonction[fonction]}</span>}
        </span>
        <button type="button" className="note__act" onClick={() => setLieu(avant)}>
          {uai ? 'Changer' : 'Rattacher'}
          <span className="visually-hidden"> {nomOfficiel(compte)}</span>
        </button>
      </li>
    )
  return (
    <li>
      <form aria-label={nomOfficiel(compte)} onSubmit={(event) => void changer(event)}>
        <p className="nom comptes-qui">{nomOfficiel(compte)}</p>
        {faute && <Alert severity="error" small description={faute} className="fr-mb-2w" />}
        <RattachementFields service={service} valeur={lieu} onChange={setLieu} />
        <div className="buttons">
          <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm">
            Enregistrer
          </button>
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setLieu(null)}>
            Ne rien changer
          </button>
        </div>
      </form>
    </li>
  )
}
