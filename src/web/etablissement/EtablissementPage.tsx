import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { getEtablissement, type FicheEtablissement } from '../../contract/etablissement.ts'
import { nomDepartement } from '../../domain/etablissement-departement.ts'
import { labelPrioritaire } from '../../domain/etablissement-critere.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { call } from '../shared/api.ts'
import { now } from '../shared/clock.ts'
import { date, nombre } from '../shared/francais.ts'
import { State } from '../shared/State.tsx'
import { Criteres } from './Criteres.tsx'
import './etablissement.css'
import { ServiceSocial } from './ServiceSocial.tsx'
import { autreMinistere, decimal, motDeLEtat, motDuStatut, natureLisible, rentree } from './mots.ts'

/** One school: what the open data say of it, and the criteria that this service holds. */
export const EtablissementPage = () => {
  const { uai } = useParams({ strict: false })
  const fiche = useQuery({
    queryKey: ['etablissement', uai],
    queryFn: () => call(getEtablissement, { uai: uai ?? '' }),
    retry: 1,
  })
  if (fiche.isError) return <p>Cet établissement ne répond pas&nbsp;: réessayez dans un instant.</p>
  if (!fiche.data) return null
  if (estRefus(fiche.data)) return <Inconnu />
  return <Fiche fiche={fiche.data} />
}

const Inconnu = () => (
  <>
    <h1>Établissement inconnu</h1>
    <p>
      Aucun fichier chargé ne nomme cet UAI. <Link to={paths.etablissements}>Revenir aux établissements</Link>
    </p>
  </>
)

const Fiche = ({ fiche }: { fiche: FicheEtablissement }) => {
  const { etablissement: e } = fiche
  return (
    <>
      <Link to={paths.etablissements} className="fr-link fr-icon-arrow-left-line fr-link--icon-left">
        Établissements
      </Link>
      <div className="page-head etab-tete">
        <h1>{e.nom}</h1>
        <span className="mention">
          {natureLisible(e.nature, e.type)}
          {e.statut && ` ${motDuStatut[e.statut]}`}, {e.uai}
        </span>
        {e.etat !== 'ouvert' && (
          <State forme={e.etat === 'ferme' ? 'absent' : 'attente'}>
            {motDeLEtat[e.etat]}
            {e.fermeLe && ` le ${date(e.fermeLe, now())}`}
          </State>
        )}
      </div>
      {!fiche.perimetre && (
        <p className="mention">Hors du périmètre du service&nbsp;: cet établissement est montré pour mémoire.</p>
      )}
      <div className="etab-fiche">
        <div>
          {fiche.perimetre && <Criteres fiche={fiche} />}
          <EducationPrioritaire fiche={fiche} />
          <Ips fiche={fiche} />
          <Effectifs fiche={fiche} />
        </div>
        <div>
          {fiche.perimetre && <ServiceSocial uai={e.uai} />}
          <Coordonnees fiche={fiche} />
          <Sites fiche={fiche} />
        </div>
      </div>
    </>
  )
}

const Section = ({ titre, children }: { titre: string; children: ReactNode }) => (
  <section className="etab-section">
    <h2 className="section-head">{titre}</h2>
    {children}
  </section>
)

const EducationPrioritaire = ({ fiche: { etablissement, reseau } }: { fiche: FicheEtablissement }) => {
  const label = labelPrioritaire({ etablissement, listePrioritaire: reseau?.label ?? null })
  const discordent = reseau?.label && etablissement.educationPrioritaire !== null && reseau.label !== label
  if (!label && !discordent) return null
  return (
    <Section titre="Éducation prioritaire">
      {label && (
        <p>
          {label}
          {reseau?.tete && reseau.tete !== etablissement.uai && (
            <>
              , réseau du{' '}
              <Link to={paths.etablissement} params={{ uai: reseau.tete }}>
                {reseau.nomTete ?? reseau.tete}
              </Link>
            </>
          )}
          {reseau?.tete === etablissement.uai && ', tête de réseau'}
        </p>
      )}
      {discordent && (
        <p className="mention">
          La liste nationale dit {reseau.label}, l’annuaire dit{' '}
          {etablissement.educationPrioritaire === 'aucune'
            ? 'hors éducation prioritaire'
            : etablissement.educationPrioritaire}
          &nbsp;: c’est l’annuaire qui est suivi.
        </p>
      )}
    </Section>
  )
}

const Ips = ({ fiche: { ips } }: { fiche: FicheEtablissement }) => {
  const voies = ips.some((un) => un.ipsGt !== null || un.ipsPro !== null)
  if (ips.length === 0) return null
  return (
    <Section titre="Indice de position sociale">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Rentrée</th>
            <th scope="col" className="nombre">
              IPS
            </th>
            {voies && (
              <th scope="col" className="nombre">
                Voie générale et technologique
              </th>
            )}
            {voies && (
              <th scope="col" className="nombre">
                Voie professionnelle
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {ips.map((un) => (
            <tr key={`${un.rentree} ${un.niveau}`}>
              <th scope="row">{rentree(un.rentree)}</th>
              <td className="nombre">{un.ips === null ? 'non publié' : decimal(un.ips)}</td>
              {voies && <td className="nombre">{un.ipsGt === null ? '' : decimal(un.ipsGt)}</td>}
              {voies && <td className="nombre">{un.ipsPro === null ? '' : decimal(un.ipsPro)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

const portees = {
  ecole: 'école',
  college: 'collège',
  'lycee-gt': 'voie générale et technologique',
  etablissement: 'tout l’établissement',
} as const

const Effectifs = ({ fiche: { effectifs, etablissement } }: { fiche: FicheEtablissement }) => {
  if (effectifs.length === 0 && etablissement.eleves === null) return null
  return (
    <Section titre="Effectifs">
      {etablissement.eleves !== null && <p>{nombre(etablissement.eleves)} élèves déclarés à l’annuaire.</p>}
      {effectifs.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Rentrée</th>
              <th scope="col">Compte</th>
              <th scope="col" className="nombre">
                Élèves
              </th>
              <th scope="col" className="nombre">
                dont SEGPA
              </th>
              <th scope="col" className="nombre">
                dont ULIS
              </th>
            </tr>
          </thead>
          <tbody>
            {effectifs.map((un) => (
              <tr key={`${un.rentree} ${un.portee}`}>
                <th scope="row">{rentree(un.rentree)}</th>
                <td>{portees[un.portee]}</td>
                <td className="nombre">{nombre(un.eleves)}</td>
                <td className="nombre">{un.segpa === null ? '' : nombre(un.segpa)}</td>
                <td className="nombre">{un.ulis === null ? '' : nombre(un.ulis)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

const Coordonnees = ({ fiche: { etablissement: e, mere } }: { fiche: FicheEtablissement }) => {
  const lignes: [string, ReactNode][] = [
    ['Adresse', [e.adresse, [e.codePostal, e.commune].filter(Boolean).join(' ')].filter(Boolean).join(', ')],
    ['Département', e.departement && nomDepartement(e.departement)],
    ['Téléphone', e.telephone && <a href={`tel:${e.telephone}`}>{e.telephone.replace(/(\d\d)(?=\d)/g, '$1\u00a0')}</a>],
    ['Courriel', e.courriel && <a href={`mailto:${e.courriel}`}>{e.courriel}</a>],
    ['Circonscription', e.circonscription],
    ['Ministère', autreMinistere(e.ministere)],
    [
      'Rattaché à',
      mere && (
        <Link to={paths.etablissement} params={{ uai: mere.uai }}>
          {mere.nom}
        </Link>
      ),
    ],
    ['Ouvert le', e.ouvertLe && date(e.ouvertLe, now())],
  ]
  return (
    <Section titre="Coordonnées">
      <dl className="etab-dl">
        {lignes
          .filter(([, valeur]) => valeur !== null && valeur !== '')
          .map(([nom, valeur]) => (
            <div key={nom}>
              <dt className="mention">{nom}</dt>
              <dd>{valeur}</dd>
            </div>
          ))}
      </dl>
    </Section>
  )
}

const Sites = ({ fiche: { sites } }: { fiche: FicheEtablissement }) => {
  if (sites.length === 0) return null
  return (
    <Section titre="Autres sites">
      <ul className="rows rows--dense">
        {sites.map((site) => (
          <li key={`${site.nom} ${site.adresse}`}>
            <div>
              <span className="nom">{site.nom}</span>
              <div className="mention">{[site.adresse, site.commune].filter(Boolean).join(', ')}</div>
            </div>
            {site.etat === 'ferme' && <State forme="absent">Fermé</State>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
