import './chiffres.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { LignePreparee, Publication } from '../../coffre/face-des-chiffres.ts'
import { CodeTable } from '../../domain/chiffres.ts'
import { estRefus } from '../../domain/refus.ts'
import { dirigeLeService, tientLeCoffreDuService } from '../../domain/role.ts'
import { paths } from '../paths.ts'
import { CellTable } from '../shared/CellTable.tsx'
import { ChoixDeTable } from '../shared/ChoixDeTable.tsx'
import { now } from '../shared/clock.ts'
import { useEtat, useQuestion } from '../shared/coffre.tsx'
import { anneeDeCollecte, useCampagnes, usePublications } from '../shared/collecte.ts'
import { jourIso, nombre, pluriel } from '../shared/francais.ts'
import { phrasesDEcriture } from '../shared/refus.ts'
import { anneeDite, definitionDe, enteteDeLaTable, lireAnnee } from '../shared/tableaux.ts'
import { lireImprimees } from './imprimees.ts'
import { dire } from './lecture.ts'
import { LignesTues } from './LignesTues.tsx'
import { Publier } from './Publier.tsx'
import { Tiret } from './Tiret.tsx'
import { motDeLaValeur } from './valeurs.ts'

const pourquoi: Record<NonNullable<LignePreparee['pourquoi']>, string> = {
  'moins-de-11': 'arrondi à dix ou moins',
  'moins-de-trois-secteurs': 'moins de trois secteurs',
  'une-seule-personne': 'montrerait une seule personne',
  deductible: 'se déduirait des autres',
}

/** What everybody will read, what will be hidden and why, before it is published for good. */
export const PublicationPage = () => {
  const { session } = useEtat()
  const { annee: demandee } = useSearch({ strict: false })
  const campagnes = useCampagnes()
  const publications = usePublications()
  const annee = lireAnnee(demandee) ?? anneeDeCollecte(campagnes.data ?? [], jourIso(now()))
  const tient = session !== null && tientLeCoffreDuService(session.role)
  const prete = useQuestion(['publication', annee], (face) => face.preparerPublication(annee), tient)
  if (!session) return null
  const publiee = publications.data?.find((p) => p.service === session.service && p.tableaux.annee === annee)
  return (
    <>
      <Link
        to={paths.chiffres}
        search={{ annee: anneeDite(annee) }}
        className="fr-link fr-link--sm fr-icon-arrow-left-line fr-link--icon-left"
      >
        Chiffres
      </Link>
      <div className="page-head">
        <h1>Publier les chiffres {anneeDite(annee)}</h1>
        <span className="mention">une fois par an, pour tout le monde et pour de bon</span>
      </div>
      {!tient && <p>Les chiffres d’un service se publient par sa direction.</p>}
      {tient && !prete.data && (
        <p role="status" className="mention">
          {prete.isError
            ? 'Les tableaux n’ont pas pu être préparés. Rechargez la page : rien n’est parti.'
            : 'Les tableaux se préparent.'}
        </p>
      )}
      {prete.data && estRefus(prete.data) && (
        <p role="status">
          {prete.data.refus === 'rien-a-publier'
            ? `Rien à publier pour ${anneeDite(annee)}\u00a0: aucun total n’est arrivé, ou une seule personne en a transmis, et ce serait montrer son travail.`
            : phrasesDEcriture[prete.data.refus]}
        </p>
      )}
      {prete.data && !estRefus(prete.data) && (
        <div className="publication">
          <Tables publication={prete.data} departement={dirigeLeService(session.role)} />
          <div>
            <Resume publication={prete.data} publiee={publiee !== undefined} />
            {publications.data && (
              <Publier annee={annee} departement={dirigeLeService(session.role)} publiee={publiee} />
            )}
            <Regle />
          </div>
        </div>
      )}
    </>
  )
}

const Tables = ({ publication, departement }: { publication: Publication; departement: boolean }) => {
  const navigate = useNavigate()
  const { annee, table: voulue } = useSearch({ strict: false })
  const [toutes, setToutes] = useState(false)
  const table = CodeTable.options.find((t) => t === voulue) ?? 'T2'
  const { titre, unite } = definitionDe(table)
  // A line where nobody is counted is printed too: to leave it out would say so. Here it can be left aside.
  const { lignes, tues, lire } = lireImprimees(publication.lignes, table, (l) => toutes || (l.exact ?? 0) > 0)
  return (
    <div className="sommes">
      <ChoixDeTable
        tables={CodeTable.options}
        choisie={table}
        onChoisir={(t) => void navigate({ to: paths.publication, search: { annee, table: t }, replace: true })}
      />
      <section aria-labelledby="publie">
        <div className="table-titre">
          <h2 id="publie">{titre}</h2>
          <span className="mention">unité&nbsp;: {unite}</span>
        </div>
        <CellTable
          titre="publie"
          entete={enteteDeLaTable[table]}
          colonnes={[
            { cle: 'imprime', libelle: 'Sera imprimé' },
            { cle: 'exact', libelle: departement ? 'Exact, pour vous' : 'Somme reçue, pour vous' },
            { cle: 'pourquoi', libelle: 'Pourquoi' },
          ]}
          lignes={lignes}
          total={lire(null) ? 'Total' : undefined}
          cellule={(ligne, colonne) => {
            const lue = lire(ligne)
            if (!lue) return ''
            if (colonne === 'imprime') return <strong>{motDeLaValeur(lue.valeur)}</strong>
            if (colonne === 'exact') return lue.exact === null ? '–' : departement ? dire(lue.exact) : nombre(lue.exact)
            return lue.pourquoi ? pourquoi[lue.pourquoi] : ''
          }}
        />
        <LignesTues tues={tues} toutes={toutes} onToutes={setToutes} />
      </section>
    </div>
  )
}

const Resume = ({ publication, publiee }: { publication: Publication; publiee: boolean }) => {
  const { lignes, secteurs } = publication
  const petits = lignes.filter((l) => l.valeur === 'moins-de-11').length
  const caches = lignes.filter((l) => l.valeur === 'secret').length
  return (
    <section aria-labelledby="sera-imprime">
      <h2 id="sera-imprime" className="section-head">
        {publiee ? 'Ce qui est imprimé' : 'Ce qui sera imprimé'}
      </h2>
      <ul className="publication__resume">
        <li>{pluriel(lignes.length - petits - caches, 'nombre arrondi', 'nombres arrondis')} à cinq près</li>
        <li>{pluriel(petits, 'nombre remplacé', 'nombres remplacés')} par «&nbsp;&lt;&nbsp;11&nbsp;»</li>
        <li>
          {pluriel(caches, 'nombre caché', 'nombres cachés')} par <Tiret />
        </li>
        <li>{pluriel(secteurs, 'secteur compté', 'secteurs comptés')}, sans dire lesquels</li>
      </ul>
    </section>
  )
}

const Regle = () => (
  <section aria-labelledby="regle">
    <h2 id="regle" className="section-head">
      Pourquoi arrondir et cacher
    </h2>
    <p className="chiffres__line">
      Un petit nombre montre un enfant, et un nombre de deux secteurs montre le travail d’une personne. Tout est arrondi
      à cinq près, vers le haut ou vers le bas par un tirage qui ne change pas. Ce qui s’arrondit à dix ou moins s’écrit
      «&nbsp;&lt;&nbsp;11&nbsp;»&nbsp;; ce qui vient de moins de trois secteurs, ou se retrouverait par une
      soustraction, s’écrit <Tiret />. Les totaux sont arrondis à part&nbsp;: ils ne s’additionnent pas.
    </p>
  </section>
)
