import { Navigate, Outlet, useMatches, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { SkipLinks } from '@codegouvfr/react-dsfr/SkipLinks'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { paths } from './paths.ts'
import { Recherche } from './recherche/Recherche.tsx'
import { Alertes } from './shared/Alertes.tsx'
import { now } from './shared/clock.ts'
import { dateChiffree } from './shared/francais.ts'
import { AppHeader, type Entree } from './shared/AppHeader.tsx'
import { useCoffre, useEtat, useQuestion } from './shared/coffre.tsx'
import { useFermetureGardee } from './shared/enregistrement.ts'
import { Enregistrement } from './shared/Enregistrement.tsx'
import { useInactivite } from './shared/inactivite.ts'
import { usePetitEcran } from './shared/ecran.ts'
import { type DemandeDeNote, PanneauProvider } from './shared/panneau.tsx'
import { useRaccourcis } from './shared/raccourcis.ts'
import { usePeutNoter, useRecoitDesEleves } from './shared/fonction.ts'
import { aTraiter } from './shared/a-traiter.ts'
import { useRetards } from './shared/copies.ts'
import { useFinDeGarde, useSaisines } from './shared/saisines.ts'
import { useMesEtablissements } from './shared/service.ts'
import { useSortir } from './shared/sortie.ts'
import { UndoProvider } from './shared/undo.tsx'
import { dirigeLeService, estPersonnel, lieAuSecret, tientLeCoffreDuService } from '../domain/role.ts'

const importNoter = () => import('./noter/NoterPanel.tsx')
const NoterPanel = lazy(async () => ({ default: (await importNoter()).NoterPanel }))
const ChoisirPinPage = lazy(async () => ({ default: (await import('./session/ChoisirPinPage.tsx')).ChoisirPinPage }))

const preloadScreens = (): Promise<unknown> =>
  Promise.allSettled([
    importNoter(),
    import('./session/ChoisirPinPage.tsx'),
    import('./session/VoilePage.tsx'),
    import('./saisines/SaisinesPage.tsx'),
    import('./saisines/NouvelleSaisinePage.tsx'),
    import('./dossier/DossierPage.tsx'),
    import('./ecrits/EcritPage.tsx'),
    import('./ecrits/NouvelEcritPage.tsx'),
    import('./dossiers/DossiersPage.tsx'),
    import('./dossiers/NouveauDossierPage.tsx'),
    import('./secteur/SecteurPage.tsx'),
    import('./statistiques/StatistiquesPage.tsx'),
    import('./protection/ProtectionPage.tsx'),
    import('./protection/CopiePage.tsx'),
    import('./poste/PostePage.tsx'),
    import('./principes/ServeurVoitPage.tsx'),
    import('./principes/NeMesurePasPage.tsx'),
  ])

type Filtre = { readonly ecole?: string | undefined }

const preloadMs = 1_500
const veilMinutes = 15
const neutralMinutes = 60

/** The name of the service alone would say a place, not who speaks. */
const nomDuService = (nom: string | undefined): string =>
  !nom
    ? 'Service social en faveur des élèves'
    : /service/i.test(nom)
      ? nom
      : `Service social en faveur des élèves, ${nom}`

/** The entries of a person: never one that she could not use. */
const useEntrees = (): Entree[] => {
  const { session } = useEtat()
  const recoit = useRecoitDesEleves()
  const role = session?.role
  const porteDesCles = role !== undefined && lieAuSecret(role)
  const saisines = useSaisines(porteDesCles)
  const nombre = saisines?.filter(aTraiter).length ?? 0
  const retards = useRetards(role !== undefined && dirigeLeService(role))
  const deGarde = useFinDeGarde(porteDesCles) !== null
  // An ASS always; anyone else once something stands behind a door of hers, or while she is on duty.
  const recue = role === 'ass' || deGarde || (saisines?.length ?? 0) > 0
  return useMemo(
    () =>
      role && estPersonnel(role)
        ? [{ libelle: 'Mes saisines', to: paths.mesSaisines }]
        : [
            ...(recoit && role !== 'stagiaire' ? [{ libelle: 'Aujourd’hui', to: paths.aujourdhui }] : []),
            ...(recue ? [{ libelle: 'Saisines', to: paths.saisines, nombre }] : []),
            ...(recoit ? [{ libelle: 'Dossiers', to: paths.dossiers }] : []),
            ...(role === 'ass'
              ? [
                  { libelle: 'Mon secteur', to: paths.secteur },
                  { libelle: 'Mes statistiques', to: paths.statistiques },
                ]
              : []),
            ...(role && role !== 'ass' && role !== 'stagiaire' && role !== 'administrateur'
              ? [{ libelle: 'Service', to: paths.service }]
              : []),
            ...(role && dirigeLeService(role)
              ? [{ libelle: 'Protection', to: paths.protection, nombre: retards }]
              : []),
            ...(role && tientLeCoffreDuService(role) ? [{ libelle: 'Chiffres', to: paths.chiffres }] : []),
            ...(role === 'administrateur' || (role && dirigeLeService(role))
              ? [{ libelle: 'Établissements', to: paths.etablissements }]
              : []),
            ...(role === 'administrateur'
              ? [
                  { libelle: 'Calendrier', to: paths.calendrier },
                  { libelle: 'Comptes', to: paths.comptes },
                ]
              : []),
            { libelle: 'Mon poste', to: paths.poste },
          ],
    [recoit, role, recue, nombre, retards],
  )
}

// One element for ever: Navigate leaves again each time that it is drawn anew.
const versMesSaisines = <Navigate to={paths.mesSaisines} replace />

export const Frame = () => {
  const coffre = useCoffre()
  const peutNoter = usePeutNoter()
  const etat = useEtat()
  const entrees = useEntrees()
  const recoit = useRecoitDesEleves()
  const petit = usePetitEcran()
  const preferences = useQuestion(['preferences'], (face) => face.preferences(), etat.phase === 'ouvert')
  const [note, setNote] = useState<{ demande: DemandeDeNote; cle: number } | null>(null)
  const [neutral, setNeutral] = useState(false)
  const [choosingPin, setChoosingPin] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const params = useParams({ strict: false })
  const [ici, setIci] = useState<string | null>(null)
  const dossierOuvert = params.coffre ?? ici
  const sortir = useSortir()
  const sansCle = etat.session !== null && estPersonnel(etat.session.role)
  // No other screen has anything to show to the staff of a school.
  const chemin = useMatches({ select: (matches) => matches.at(-1)?.pathname })
  const ailleurs = sansCle && chemin !== paths.mesSaisines && chemin !== paths.poste
  useFermetureGardee()

  // Without network no further code comes: the screens are fetched once she is in.
  useEffect(() => {
    if (etat.phase !== 'ouvert') return
    const timer = setTimeout(() => void preloadScreens(), preloadMs)
    return () => clearTimeout(timer)
  }, [etat.phase])

  const panneau = useMemo(
    () => ({
      noter: (demande: DemandeDeNote = {}) => setNote((courante) => ({ demande, cle: (courante?.cle ?? 0) + 1 })),
      ici: setIci,
    }),
    [],
  )
  // In an opened file, the note is for that pupil.
  const noterIci = () => panneau.noter(dossierOuvert ? { dossier: dossierOuvert } : {})
  const verrouiller = () => {
    // Who holds no key has nothing to lock: she leaves.
    if (sansCle) void sortir()
    else if (etat.pinChoisi) void coffre.voiler(false)
    // Six digits need the server, which keeps half of them, and a machine that keeps the other half.
    else if (etat.phase === 'ouvert' && etat.reseau && etat.stockage === 'garde') setChoosingPin(true)
    else void coffre.verrouiller()
  }
  useInactivite(
    neutral ? neutralMinutes : veilMinutes,
    () => void (sansCle ? sortir() : etat.pinChoisi ? coffre.voiler(true) : coffre.verrouiller()),
  )
  useRaccourcis(
    {
      chercher: () => search.current?.focus(),
      noter: () => peutNoter && noterIci(),
      verrouiller,
      fermer: () => setNote(null),
      ecranNeutre: () => setNeutral(!neutral),
    },
    preferences.data?.touchesSeules ?? true,
  )

  // She asked to lock: once the six digits are chosen, it locks.
  if (choosingPin)
    return (
      <Suspense>
        <ChoisirPinPage
          refus="Verrouiller sans code"
          onDone={(fait) => {
            setChoosingPin(false)
            void (fait ? coffre.voiler(false) : coffre.verrouiller())
          }}
        />
      </Suspense>
    )

  return (
    <PanneauProvider value={panneau}>
      <UndoProvider>
        {neutral && <NeutralScreen />}
        <div hidden={neutral} inert={neutral}>
          <div className="contents" inert={note !== null && petit}>
            <SkipLinks
              links={[
                { label: 'Contenu', anchor: '#contenu' },
                { label: 'Menu', anchor: '#menu-principal' },
                ...(recoit ? [{ label: 'Recherche', anchor: '#recherche' }] : []),
              ]}
            />
            <AppHeader
              service={nomDuService(etat.session?.nomDuService)}
              demonstration={etat.session?.demonstration ?? false}
              entrees={entrees}
              recherche={recoit ? <Recherche inputRef={search} /> : null}
              onChercher={() => search.current?.focus()}
              etatEnregistrement={recoit ? <Enregistrement /> : null}
              filtreEtablissement={recoit ? <FiltreEtablissement /> : null}
              onNoter={peutNoter ? noterIci : undefined}
              verrou={sansCle ? 'Quitter' : 'Verrouiller'}
              onVerrouiller={verrouiller}
            />
          </div>
          <main
            className={`page${note ? ' page--beside' : ''}`}
            id="contenu"
            tabIndex={-1}
            inert={note !== null && petit}
          >
            <p className="print-only">Confidentiel, sous pli fermé. Imprimé le {dateChiffree(now())}.</p>
            <Alertes />
            <Suspense>{ailleurs ? versMesSaisines : <Outlet />}</Suspense>
          </main>
          {peutNoter && (
            <div className="phone-bar">
              <button
                type="button"
                className={`fr-btn ${dossierOuvert ? '' : 'fr-btn--secondary'} fr-icon-add-line fr-btn--icon-left`}
                onClick={noterIci}
              >
                Noter
              </button>
            </div>
          )}
          {note && (
            <Suspense>
              <NoterPanel key={note.cle} demande={note.demande} onClose={() => setNote(null)} />
            </Suspense>
          )}
        </div>
      </UndoProvider>
    </PanneauProvider>
  )
}

/** Blank and silent: nothing is emptied, twice Échap comes back. */
const NeutralScreen = () => (
  <div className="neutral-screen">
    <span className="visually-hidden" role="status">
      Écran neutre. Deux fois Échap pour revenir.
    </span>
  </div>
)

const FiltreEtablissement = () => {
  const etablissements = useMesEtablissements()
  const { ecole } = useSearch({ strict: false })
  const navigate = useNavigate()
  if (etablissements.length < 2) return null
  return (
    <select
      className="app-header__filter"
      aria-label="Établissement"
      value={ecole ?? ''}
      onChange={(e) =>
        void navigate({ to: '.', search: (avant: Filtre) => ({ ...avant, ecole: e.target.value || undefined }) })
      }
    >
      <option value="">Mes {etablissements.length} établissements</option>
      {etablissements.map((e) => (
        <option key={e.uai} value={e.uai}>
          {e.nom}
        </option>
      ))}
    </select>
  )
}
