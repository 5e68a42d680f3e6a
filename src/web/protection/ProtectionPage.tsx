import './protection.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { paths } from '../paths.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { useCopies } from '../shared/copies.ts'
import { jourIso, pluriel } from '../shared/francais.ts'
import { useProtocole } from '../shared/protocole.ts'
import { useService } from '../shared/service.ts'
import { useUndo } from '../shared/undo.tsx'
import { LigneDeCopie } from './LigneDeCopie.tsx'
import { useRelances } from './relancer.ts'
import { Relances } from './Relances.tsx'
import { aRelancer, type CopieSuivie, deLAnnee, estDans, lireVue, suiviDe, trier, VUES, type Vue } from './suivi.ts'

/** As in the address: a bare number there would be read as one. */
const anneeDite = (annee: number): string => `${annee}-${annee + 1}`

const PREMIERS = 8
const SUIVANTS = 40

/** Copies that the protocol gives to the heads: overdue first, then the nearest deadline. */
export const ProtectionPage = () => {
  const copies = useCopies()
  const face = useFace()
  // one a school year
  const coffres = [...new Set(copies?.map(({ piece }) => piece.coffre))].join(' ')
  // Who holds the coffre of the service reads who has opened it.
  useEffect(() => {
    for (const coffre of coffres.split(' ').filter(Boolean)) void face.signalerOuverture(coffre)
  }, [face, coffres])
  if (!copies) return null
  const jour = jourIso(now())
  return <Ecrits suivies={copies.map((copie) => ({ copie, suivi: suiviDe(copie, jour) }))} jour={jour} />
}

const Ecrits = ({ suivies, jour }: { suivies: readonly CopieSuivie[]; jour: string }) => {
  const navigate = useNavigate()
  const service = useService()
  const undo = useUndo()
  const { vue: demandee, annee: choisie } = useSearch({ strict: false })
  const relances = useRelances()
  const courante = anneeScolaire(jour)
  const annees = [...new Set([courante, ...suivies.map(({ copie }) => copie.annee)])].toSorted((a, b) => b - a)
  const annee = annees.find((a) => anneeDite(a) === choisie) ?? courante
  const vue = lireVue(demandee)
  const deCetteAnnee = deLAnnee(suivies, annee, courante)
  const aFaire = deCetteAnnee.filter((suivie) => aRelancer(suivie, jour))
  const aller = (vers: { vue?: string | undefined; annee?: string | undefined }) =>
    void navigate({ to: paths.protection, search: { vue: demandee, annee: choisie, ...vers }, replace: true })
  const enCours = relances.avancement?.etape === 'arrivee' || relances.avancement?.etape === 'en-cours'
  const peutRelancer = relances.prete && !enCours
  const compter = (v: Vue): number => deCetteAnnee.filter((suivie) => estDans(suivie, v)).length

  return (
    <>
      <div className="page-head protection-tete">
        <div>
          <h1>Écrits transmis</h1>
          <p className="mention">
            Ceux dont le protocole vous adresse une copie scellée. Votre lecture est inscrite au journal du coffre du
            service, une fois par session.
          </p>
        </div>
        <div className="buttons">
          <Link to={paths.protocole} className="fr-btn fr-btn--tertiary-no-outline">
            Protocole et numéros
          </Link>
          {aFaire.length > 0 && (
            <button
              type="button"
              className="fr-btn"
              disabled={!peutRelancer}
              onClick={() => void relances.relancer(trier(aFaire).map(({ copie }) => copie))}
            >
              {aFaire.length === 1 ? 'Relancer le retard' : `Relancer les ${aFaire.length} retards`}
            </button>
          )}
        </div>
      </div>
      {relances.avancement && (
        <Relances
          avancement={relances.avancement}
          onArreter={relances.arreter}
          onFermer={relances.fermer}
          onRetirer={(faites) => {
            void relances.retirer(faites)
            undo({ message: faites.length === 1 ? 'Relance retirée.' : 'Relances retirées.' })
          }}
        />
      )}
      {suivies.length === 0 ? (
        <Rien />
      ) : (
        <>
          <div className="protection-choix">
            <ChipRadios<Vue>
              label="Écrits montrés"
              choix={VUES.map((v) => ({ valeur: v, libelle: libelleDeVue(v, compter(v)) }))}
              valeur={vue}
              onChange={(v) => aller({ vue: v === 'en-cours' ? undefined : v })}
            />
            <span className="mention protection-choix__ordre">Retard d’abord, puis la plus proche échéance</span>
            <select
              className="app-header__filter"
              aria-label="Année scolaire"
              value={anneeDite(annee)}
              onChange={(e) => aller({ annee: e.target.value === anneeDite(courante) ? undefined : e.target.value })}
            >
              {annees.map((a) => (
                <option key={a} value={anneeDite(a)}>
                  Année {anneeDite(a)}
                </option>
              ))}
            </select>
          </div>
          <Tableau
            key={`${vue} ${annee}`}
            lignes={trier(deCetteAnnee.filter((suivie) => estDans(suivie, vue)))}
            vide={riens[vue]}
            rendre={(suivie) => (
              <LigneDeCopie
                key={suivie.copie.piece.piece}
                suivie={suivie}
                jour={jour}
                service={service}
                {...(aRelancer(suivie, jour) && peutRelancer
                  ? { onRelancer: () => void relances.relancer([suivie.copie]) }
                  : {})}
              />
            )}
          />
        </>
      )}
    </>
  )
}

const libelleDeVue = (vue: Vue, n: number): string =>
  ({
    'en-cours': `En cours, ${n}`,
    'en-retard': `En retard, ${n}`,
    signalements: `Signalements, ${n}`,
    finis: 'Retour reçu',
  })[vue]

const riens: Record<Vue, string> = {
  'en-cours': 'Rien n’attend\u00a0: chaque écrit transmis a reçu sa suite.',
  'en-retard': 'Aucun retard.',
  signalements: 'Aucun signalement cette année.',
  finis: 'Aucun retour noté cette année. Un retour se note dans l’écrit, par vous ou par la personne qui l’a transmis.',
}

type TableauProps = {
  lignes: readonly CopieSuivie[]
  vide: string
  rendre: (suivie: CopieSuivie) => React.ReactNode
}

const Tableau = ({ lignes, vide, rendre }: TableauProps) => {
  const [montres, setMontres] = useState(PREMIERS)
  const corps = useRef<HTMLTableSectionElement>(null)
  if (lignes.length === 0) return <p className="protection-vide">{vide}</p>
  const suite = () => {
    flushSync(() => setMontres((n) => n + SUIVANTS))
    corps.current?.rows[montres]?.querySelector<HTMLElement>('th a')?.focus()
  }
  return (
    <>
      <table className="table copies">
        <thead>
          <tr>
            <th scope="col">État</th>
            <th scope="col">Enfant</th>
            <th scope="col">Écrit</th>
            <th scope="col">Établissement</th>
            <th scope="col">Envoyé</th>
            <th scope="col">Accusé</th>
            <th scope="col">Retour attendu</th>
            <th scope="col">
              <span className="visually-hidden">Suite</span>
            </th>
          </tr>
        </thead>
        <tbody ref={corps}>{lignes.slice(0, montres).map(rendre)}</tbody>
      </table>
      <p className="copies__pied mention">
        {lignes.length > montres ? (
          <>
            {pluriel(montres, 'écrit affiché', 'écrits affichés')} sur {lignes.length}.{' '}
            <button type="button" className="fr-link fr-link--sm" onClick={suite}>
              Afficher la suite
            </button>
          </>
        ) : (
          `${pluriel(lignes.length, 'écrit')}.`
        )}
      </p>
    </>
  )
}

const Rien = () => {
  const { data } = useProtocole()
  const enCopie = data?.protocole?.destinataires.some(({ code, quoi }) => code === 'ctss-d' && quoi === 'copie')
  return (
    <div className="reading protection-vide">
      <p>Aucune copie n’est arrivée.</p>
      <p className="mention">
        {data && data.protocole === null
          ? 'Le protocole du service n’est pas encore écrit\u00a0: c’est lui qui dit à qui va chaque écrit, et si vous en recevez copie.'
          : enCopie === false
            ? 'Le protocole en vigueur ne vous en adresse pas\u00a0: il le dit ou non dans «\u00a0Protocole et numéros\u00a0».'
            : 'Quand une information préoccupante ou un signalement sera transmis, sa copie scellée viendra ici, avec ses échéances.'}
      </p>
      {data?.protocole === null && (
        <p>
          <Link to={paths.protocole} className="fr-link">
            Écrire le protocole
          </Link>
        </p>
      )}
    </div>
  )
}
