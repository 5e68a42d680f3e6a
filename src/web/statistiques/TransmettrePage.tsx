import './transmettre.css'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { SecteurDeChiffres } from '../../coffre/face-des-chiffres.ts'
import type { Campagne } from '../../contract/chiffres.ts'
import { bornesDe } from '../../domain/annee-scolaire.ts'
import { cellulesDuReleve } from '../../domain/releve.ts'
import { CodeTable } from '../../domain/chiffres.ts'
import { dirigeLeService } from '../../domain/role.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useQuestion } from '../shared/coffre.tsx'
import { anneeDeCollecte, anneesDeCollecte, useCampagnes } from '../shared/collecte.ts'
import { date, enumerer, jourIso, nomCourant, pluriel } from '../shared/francais.ts'
import { useService } from '../shared/service.ts'
import { State } from '../shared/State.tsx'
import { anneeDite, lireAnnee } from '../shared/tableaux.ts'
import { TablesDuReleve } from '../shared/TablesDuReleve.tsx'
import { DejaTransmis } from './DejaTransmis.tsx'
import { Envoyer } from './Envoyer.tsx'

/** Once a year: exactly what leaves, what never does, who will read. */
export const TransmettrePage = () => {
  const { secteur, annee } = useSearch({ strict: false })
  const secteurs = useQuestion(['secteurs-de-chiffres'], (face) => face.secteursDeChiffres())
  const campagnes = useCampagnes()
  if (!secteurs.data) return null
  const siens = secteurs.data.filter((s) => s.mien)
  const choisi = siens.find((s) => s.secteur === secteur) ?? siens[0]
  if (!choisi)
    return (
      <div className="reading">
        <h1>Transmettre mes totaux</h1>
        <p>Vous ne tenez pas de secteur&nbsp;: ses totaux partent de chez la personne qui le tient.</p>
      </div>
    )
  if (!campagnes.data)
    return (
      <div className="reading">
        <h1>Transmettre mes totaux</h1>
        <p role="status">
          {campagnes.isError
            ? 'La collecte se lit sur le serveur, qui ne répond pas. Vos chiffres sont intacts : réessayez dans un instant.'
            : 'La collecte du service se cherche.'}
        </p>
      </div>
    )
  return (
    <Page
      secteurs={siens}
      secteur={choisi}
      campagnes={campagnes.data}
      annee={lireAnnee(annee) ?? anneeDeCollecte(campagnes.data, jourIso(now()))}
    />
  )
}

type PageProps = {
  secteurs: readonly SecteurDeChiffres[]
  secteur: SecteurDeChiffres
  campagnes: readonly Campagne[]
  annee: number
}

const Page = ({ secteurs, secteur, campagnes, annee }: PageProps) => {
  const navigate = useNavigate()
  const service = useService()
  const campagne = campagnes.find((c) => c.annee === annee)
  const parTrimestre = campagne?.parTrimestre ?? false
  const releve = useQuestion(['releve-a-transmettre', secteur.secteur, annee, parTrimestre], (face) =>
    face.preparerReleve(secteur.secteur, annee, parTrimestre),
  )
  const aller = (search: { secteur?: string; annee?: string }) =>
    void navigate({
      to: paths.transmettreTotaux,
      search: { secteur: secteur.secteur, annee: anneeDite(annee), ...search },
      replace: true,
    })
  const nombres = releve.data ? cellulesDuReleve(releve.data).length : 0
  return (
    <>
      <Link to={paths.statistiques} className="fr-link fr-link--sm fr-icon-arrow-left-line fr-link--icon-left">
        Mes statistiques
      </Link>
      <div className="page-head transmettre__tete">
        <h1>Transmettre mes totaux</h1>
        <span className="mention">une fois par an&nbsp;; ni jour, ni durée, ni nom ne partent</span>
      </div>
      <div className="transmettre__choix">
        {secteurs.length > 1 && (
          <Select
            label="Secteur"
            nativeSelectProps={{ value: secteur.secteur, onChange: (e) => aller({ secteur: e.target.value }) }}
          >
            {secteurs.map((s) => (
              <option key={s.secteur} value={s.secteur}>
                {s.nom}
              </option>
            ))}
          </Select>
        )}
        <Select
          label="Année scolaire"
          nativeSelectProps={{ value: anneeDite(annee), onChange: (e) => aller({ annee: e.target.value }) }}
        >
          {anneesDeCollecte(campagnes, jourIso(now())).map((a) => (
            <option key={a} value={anneeDite(a)}>
              {anneeDite(a)}
            </option>
          ))}
        </Select>
      </div>
      <Collecte campagne={campagne} annee={annee} />
      <div className="transmettre">
        <div>
          <section aria-labelledby="ce-qui-part">
            <h2 id="ce-qui-part" className="section-head">
              Ce qui part
            </h2>
            {releve.data ? (
              <>
                <p className="transmettre__dit">
                  {nombres === 0
                    ? 'Rien à compter pour cette année\u00a0: aucun nombre ne partirait.'
                    : `${pluriel(nombres, 'nombre')}, et rien d’autre\u00a0: ceux que vous lisez ici, par établissement et pour tout le secteur.`}
                </p>
                <TablesDuReleve releve={releve.data} service={service} tables={CodeTable.options} />
              </>
            ) : (
              <p role="status" className="mention">
                Vos totaux se préparent.
              </p>
            )}
          </section>
          {campagne && releve.data && nombres > 0 && (
            <Envoyer
              key={`${secteur.secteur} ${annee}`}
              releve={releve.data}
              secteur={secteur}
              close={campagne.closeLe !== null}
            />
          )}
        </div>
        <div>
          <Manques secteur={secteur.secteur} annee={annee} />
          <NePartJamais />
          <QuiLira service={service} />
          <DejaTransmis secteur={secteur} annee={annee} service={service} />
        </div>
      </div>
    </>
  )
}

const Collecte = ({ campagne, annee }: { campagne: Campagne | undefined; annee: number }) => {
  const dite = anneeDite(annee)
  if (!campagne)
    return (
      <p className="transmettre__collecte">
        <State forme="attente">Collecte {dite} pas encore ouverte</State>
        <span>
          Rien à faire&nbsp;: vos chiffres se comptent d’eux-mêmes. Vous pourrez les transmettre quand le service
          ouvrira la collecte.
        </span>
      </p>
    )
  if (campagne.closeLe !== null)
    return (
      <p className="transmettre__collecte">
        <State forme="fait">
          Collecte {dite} close le {date(campagne.closeLe, now())}
        </State>
        <span>Ce qui a été transmis ne change plus. Une correction comptera l’année prochaine.</span>
      </p>
    )
  return (
    <p className="transmettre__collecte">
      <State forme="courant">
        Collecte {dite} ouverte depuis le {date(campagne.ouverteLe, now())}
      </State>
      <span>Ce qui est transmis peut être renvoyé en entier jusqu’à la clôture.</span>
      {campagne.parTrimestre && (
        <span>Par trimestre aussi, sur décision écrite du service&nbsp;: {campagne.decision}</span>
      )}
    </p>
  )
}

/** Said first, never in the way. */
const Manques = ({ secteur, annee }: { secteur: string; annee: number }) => {
  const jours = bornesDe(annee, 'annee')
  const { data } = useQuestion(['a-completer', secteur, jours], (face) => face.aCompleter(secteur, jours))
  if (!data) return null
  const { sansTheme, saisinesAEtudier, elevesIncomplets } = data
  const dits = [
    ...(sansTheme.length > 0 ? [pluriel(sansTheme.length, 'note sans thème', 'notes sans thème')] : []),
    ...(saisinesAEtudier.length > 0
      ? [pluriel(saisinesAEtudier.length, 'saisine à étudier', 'saisines à étudier')]
      : []),
    ...(elevesIncomplets.length > 0
      ? [pluriel(elevesIncomplets.length, 'élève sans sexe ou sans classe', 'élèves sans sexe ou sans classe')]
      : []),
  ]
  if (dits.length === 0) return null
  return (
    <section className="encadre encadre--avertit">
      <h2>Avant de transmettre</h2>
      <p>
        {enumerer(dits)}. Ce qui n’est pas dit compte comme «&nbsp;non dit&nbsp;»&nbsp;: vous pouvez transmettre quand
        même.{' '}
        <Link to={paths.statistiques} search={{ secteur, periode: anneeDite(annee) }}>
          Compléter
        </Link>
      </p>
    </section>
  )
}

const NePartJamais = () => (
  <section>
    <h2 className="section-head">Ce qui ne part jamais</h2>
    <ul className="transmettre__jamais">
      <li>le nom d’un élève, d’un parent ou d’un collègue&nbsp;;</li>
      <li>le jour, l’heure ou la durée de ce que vous avez fait&nbsp;;</li>
      <li>une note, une saisine, un écrit, un mot de leur texte&nbsp;;</li>
      <li>la liste des pièces derrière un nombre&nbsp;;</li>
      <li>ce que vous ne voyez pas dans ces tableaux.</li>
    </ul>
  </section>
)

const QuiLira = ({ service }: { service: ReturnType<typeof useService> }) => {
  const tetes = service?.personnes.filter((p) => p.actif && dirigeLeService(p.role)) ?? []
  return (
    <section>
      <h2 className="section-head">Qui lira</h2>
      <p>
        {tetes.length === 0 ? 'La direction du service social' : enumerer(tetes.map(nomCourant))}, et personne
        d’autre&nbsp;: ces nombres partent scellés, le serveur ne les lit pas. Il sait seulement que votre secteur les a
        transmis, par vous, et quel jour.
      </p>
      <p>
        On y lit vos établissements un à un pour les élèves, les saisines, les thèmes et les écrits&nbsp;; les
        interventions, seulement additionnées à celles de trois secteurs ou plus. Ouvrir les totaux d’un seul secteur
        s’écrit dans le journal du service et se montre ici.
      </p>
    </section>
  )
}
