import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  retainSearchParams,
  type RouteComponent,
} from '@tanstack/react-router'
import { AujourdhuiPage } from './aujourdhui/AujourdhuiPage.tsx'
import { EcranEnPanne, ErreurPage } from './ErreurPage.tsx'
import { Frame } from './Frame.tsx'
import { paths } from './paths.ts'
import { Gate } from './session/Gate.tsx'

type Filtre = { readonly ecole?: string }
const uai = (value: unknown): Filtre => (typeof value === 'string' && /^\w{8}$/.test(value) ? { ecole: value } : {})

const onglets = ['fil', 'responsables', 'ecrits', 'acces'] as const
export type Onglet = (typeof onglets)[number]

const root = createRootRoute({ component: Outlet, errorComponent: ErreurPage, notFoundComponent: ErreurPage })

/** Everything that may show a file: behind the gate, inside the frame. */
const ouvert = createRoute({
  getParentRoute: () => root,
  id: 'ouvert',
  component: () => (
    <Gate>
      <Frame />
    </Gate>
  ),
  // The school chosen stays chosen from screen to screen.
  validateSearch: (search: Record<string, unknown>): Filtre => uai(search['ecole']),
  search: { middlewares: [retainSearchParams(['ecole'])] },
})

const page = <const P extends string>(path: P, titre: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => ouvert, path, component, staticData: { titre } })

const dossier = createRoute({
  getParentRoute: () => ouvert,
  path: paths.dossier,
  staticData: { titre: 'Dossier' },
  component: lazyRouteComponent(() => import('./dossier/DossierPage.tsx'), 'DossierPage'),
  validateSearch: (search: Record<string, unknown>): { onglet?: Onglet } => {
    const onglet = onglets.find((o) => o === search['onglet'])
    return onglet && onglet !== 'fil' ? { onglet } : {}
  },
})

/** Ids and words of the machine only. */
const textes = <const C extends string>(champs: readonly C[], search: Record<string, unknown>) =>
  Object.fromEntries(champs.flatMap((c) => (typeof search[c] === 'string' ? [[c, search[c]]] : []))) as {
    readonly [K in C]?: string | undefined
  }

const nouvelEcrit = createRoute({
  getParentRoute: () => ouvert,
  path: paths.nouvelEcrit,
  staticData: { titre: 'Écrit' },
  component: lazyRouteComponent(() => import('./ecrits/NouvelEcritPage.tsx'), 'NouvelEcritPage'),
})

const ecrit = createRoute({
  getParentRoute: () => ouvert,
  path: paths.ecrit,
  staticData: { titre: 'Écrit' },
  component: lazyRouteComponent(() => import('./ecrits/EcritPage.tsx'), 'EcritPage'),
  validateSearch: (search: Record<string, unknown>) => textes(['section'], search),
})

const saisines = createRoute({
  getParentRoute: () => ouvert,
  path: paths.saisines,
  staticData: { titre: 'Saisines' },
  component: lazyRouteComponent(() => import('./saisines/SaisinesPage.tsx'), 'SaisinesPage'),
  validateSearch: (search: Record<string, unknown>) => textes(['vue', 'ouverte'], search),
})

const statistiques = createRoute({
  getParentRoute: () => ouvert,
  path: paths.statistiques,
  staticData: { titre: 'Mes statistiques' },
  component: lazyRouteComponent(() => import('./statistiques/StatistiquesPage.tsx'), 'StatistiquesPage'),
  validateSearch: (search: Record<string, unknown>) => textes(['periode', 'secteur', 'table'], search),
})

const transmettreTotaux = createRoute({
  getParentRoute: () => ouvert,
  path: paths.transmettreTotaux,
  staticData: { titre: 'Transmettre mes totaux' },
  component: lazyRouteComponent(() => import('./statistiques/TransmettrePage.tsx'), 'TransmettrePage'),
  validateSearch: (search: Record<string, unknown>) => textes(['secteur', 'annee'], search),
})

const chiffres = createRoute({
  getParentRoute: () => ouvert,
  path: paths.chiffres,
  staticData: { titre: 'Chiffres' },
  component: lazyRouteComponent(() => import('./chiffres/ChiffresPage.tsx'), 'ChiffresPage'),
  validateSearch: (search: Record<string, unknown>) => textes(['annee', 'table'], search),
})

const publication = createRoute({
  getParentRoute: () => ouvert,
  path: paths.publication,
  staticData: { titre: 'Publier les chiffres' },
  component: lazyRouteComponent(() => import('./chiffres/PublicationPage.tsx'), 'PublicationPage'),
  validateSearch: (search: Record<string, unknown>) => textes(['annee', 'table'], search),
})

const protection = createRoute({
  getParentRoute: () => ouvert,
  path: paths.protection,
  staticData: { titre: 'Écrits transmis' },
  component: lazyRouteComponent(() => import('./protection/ProtectionPage.tsx'), 'ProtectionPage'),
  validateSearch: (search: Record<string, unknown>) => textes(['vue', 'annee'], search),
})

const nouveauDossier = createRoute({
  getParentRoute: () => ouvert,
  path: paths.nouveauDossier,
  staticData: { titre: 'Ouvrir un dossier' },
  component: lazyRouteComponent(() => import('./dossiers/NouveauDossierPage.tsx'), 'NouveauDossierPage'),
  validateSearch: (search: Record<string, unknown>) => textes(['brouillon'], search),
})

const filtres = ['degre', 'statut', 'priorite', 'departement', 'perimetre'] as const
const etablissements = createRoute({
  getParentRoute: () => ouvert,
  path: paths.etablissements,
  staticData: { titre: 'Établissements' },
  component: lazyRouteComponent(() => import('./etablissement/EtablissementsPage.tsx'), 'EtablissementsPage'),
  // Known by the page itself: the first screen does not carry their words.
  validateSearch: (search: Record<string, unknown>) => textes(filtres, search),
})

const routeTree = root.addChildren([
  ouvert.addChildren([
    page(paths.aujourdhui, 'Aujourd’hui', AujourdhuiPage),
    page(
      paths.dossiers,
      'Dossiers',
      lazyRouteComponent(() => import('./dossiers/DossiersPage.tsx'), 'DossiersPage'),
    ),
    nouveauDossier,
    saisines,
    statistiques,
    transmettreTotaux,
    chiffres,
    publication,
    protection,
    page(
      paths.protocole,
      'Protocole et numéros',
      lazyRouteComponent(() => import('./protection/ProtocolePage.tsx'), 'ProtocolePage'),
    ),
    page(
      paths.copie,
      'Écrit transmis',
      lazyRouteComponent(() => import('./protection/CopiePage.tsx'), 'CopiePage'),
    ),
    page(
      paths.nouvelleSaisine,
      'Noter une saisine',
      lazyRouteComponent(() => import('./saisines/NouvelleSaisinePage.tsx'), 'NouvelleSaisinePage'),
    ),
    page(
      paths.mesSaisines,
      'Mes saisines',
      lazyRouteComponent(() => import('./mes-saisines/MesSaisinesPage.tsx'), 'MesSaisinesPage'),
    ),
    dossier,
    nouvelEcrit,
    ecrit,
    page(
      paths.secteur,
      'Mon secteur',
      lazyRouteComponent(() => import('./secteur/SecteurPage.tsx'), 'SecteurPage'),
    ),
    page(
      paths.liste,
      'Liste de l’établissement',
      lazyRouteComponent(() => import('./listes/ListePage.tsx'), 'ListePage'),
    ),
    page(
      paths.listeDirection,
      'Ce que la direction signe',
      lazyRouteComponent(() => import('./listes/DirectionPage.tsx'), 'DirectionPage'),
    ),
    page(
      paths.service,
      'Service',
      lazyRouteComponent(() => import('./service/ServicePage.tsx'), 'ServicePage'),
    ),
    page(
      paths.garde,
      'Tableau de garde',
      lazyRouteComponent(() => import('./service/GardePage.tsx'), 'GardePage'),
    ),
    page(
      paths.grilles,
      'Remplir une grille',
      lazyRouteComponent(() => import('./chiffres/grilles/GrillesPage.tsx'), 'GrillesPage'),
    ),
    page(
      paths.comptes,
      'Comptes d’établissements',
      lazyRouteComponent(() => import('./comptes/ComptesPage.tsx'), 'ComptesPage'),
    ),
    page(
      paths.calendrier,
      'Calendrier',
      lazyRouteComponent(() => import('./calendrier/CalendrierPage.tsx'), 'CalendrierPage'),
    ),
    etablissements,
    page(
      paths.importEtablissements,
      'Importer des fichiers',
      lazyRouteComponent(() => import('./etablissement/ImportPage.tsx'), 'ImportPage'),
    ),
    page(
      paths.etablissement,
      'Établissement',
      lazyRouteComponent(() => import('./etablissement/EtablissementPage.tsx'), 'EtablissementPage'),
    ),
    page(
      paths.poste,
      'Mon poste',
      lazyRouteComponent(() => import('./poste/PostePage.tsx'), 'PostePage'),
    ),
  ]),
  createRoute({
    getParentRoute: () => root,
    path: paths.invitation,
    staticData: { titre: 'Prendre mon compte' },
    component: lazyRouteComponent(() => import('./session/InvitationPage.tsx'), 'InvitationPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.publies,
    staticData: { titre: 'Chiffres publiés' },
    component: lazyRouteComponent(() => import('./chiffres/PubliesPage.tsx'), 'PubliesPage'),
    validateSearch: (search: Record<string, unknown>) => textes(['annee', 'service', 'table'], search),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.neMesurePas,
    staticData: { titre: 'Ce que l’outil ne mesure pas' },
    component: lazyRouteComponent(() => import('./principes/NeMesurePasPage.tsx'), 'NeMesurePasPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.serveurVoit,
    staticData: { titre: 'Ce que le serveur voit' },
    component: lazyRouteComponent(() => import('./principes/ServeurVoitPage.tsx'), 'ServeurVoitPage'),
  }),
])

export const createAppRouter = () => {
  const router = createRouter({
    routeTree,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultErrorComponent: EcranEnPanne,
  })
  router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
    // The title names the screen, never the child.
    const titre = router.state.matches.at(-1)?.staticData.titre
    document.title = titre ? `${titre}, Permanence` : 'Permanence'
    if (pathChanged && fromLocation) document.getElementById('contenu')?.focus({ preventScroll: true })
  })
  return router
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly titre?: string
  }
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
