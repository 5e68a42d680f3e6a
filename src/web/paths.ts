/** Every link of the application is built here. No name, no word searched, ever stands in an address. */
export const paths = {
  aujourdhui: '/',
  dossiers: '/dossiers',
  nouveauDossier: '/dossiers/nouveau',
  dossier: '/dossiers/$coffre',
  secteur: '/secteur',
  service: '/service',
  etablissements: '/etablissements',
  importEtablissements: '/etablissements/import',
  etablissement: '/etablissements/$uai',
  poste: '/poste',
  neMesurePas: '/ce-que-l-outil-ne-mesure-pas',
  serveurVoit: '/ce-que-le-serveur-voit',
} as const
