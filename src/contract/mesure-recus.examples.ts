// Every number that an answer of the server may hold, with its nature as in mesure-revue.examples.ts. What counts the work
// of people comes by sector at the least, and never beside a person, a day or an hour.
export const NOMBRES_RECUS: Readonly<Record<string, string>> = {
  'GET /api/campagnes': 'campagnes[].annee:annee',
  'GET /api/releves': 'releves[].annee:annee',
  'GET /api/coffres/:coffre/audit': 'lignes[].seq:rang',
  'GET /api/brouillons': 'brouillons[].epoque:rang',
  'GET /api/changements': 'position:rang',
  'GET /api/coffres':
    'coffres[].annee:annee coffres[].epoque:rang coffres[].rang:rang coffres[].journal:rang annuaire:rang',
  'GET /api/audit': 'lignes[].seq:rang',
  'POST /api/sync': 'coffres[].rang:rang coffres[].positions[].rang:rang coffres[].positions[].rev:rang',
  'POST /api/pieces':
    'resultats[].rang:rang resultats[].courante.rang:rang resultats[].courante.rev:rang resultats[].courante:rang',
  'DELETE /api/imports-etablissements/:id':
    'lignes:ecole etablissements:ecole sites:ecole refusees[].ligne:rang repares{}:ecole compte.ajouts:ecole compte.changements:ecole compte.fermetures:ecole inchanges:ecole sansEffet:ecole couverture[].connus:ecole couverture[].presents:ecole',
  'GET /api/etablissements/:uai':
    'etablissement.latitude:ecole etablissement.longitude:ecole etablissement.eleves:ecole sites[].latitude:ecole sites[].longitude:ecole ips[].rentree:annee ips[].ips:ecole ips[].ipsGt:ecole ips[].ipsPro:ecole ips[].ecartType:ecole ips[].eleves:ecole effectifs[].rentree:annee effectifs[].eleves:ecole effectifs[].classes:ecole effectifs[].segpa:ecole effectifs[].ulis:ecole effectifs[].niveaux{}:ecole densite:ecole',
  'GET /api/etablissements': 'etablissements[].eleves:ecole etablissements[].ips:ecole total:ecole',
  'GET /api/imports-etablissements/:id':
    'ecarts[].cle{}:ecole ecarts[].avant{}:ecole ecarts[].avant{}{}:ecole ecarts[].apres{}:ecole ecarts[].apres{}{}:ecole ecarts[].n:rang suite:rang',
  'POST /api/imports-etablissements/:id/application':
    'lignes:ecole etablissements:ecole sites:ecole refusees[].ligne:rang repares{}:ecole compte.ajouts:ecole compte.changements:ecole compte.fermetures:ecole inchanges:ecole sansEffet:ecole couverture[].connus:ecole couverture[].presents:ecole',
  '<ImportVu>':
    'lignes:ecole etablissements:ecole sites:ecole refusees[].ligne:rang repares{}:ecole compte.ajouts:ecole compte.changements:ecole compte.fermetures:ecole inchanges:ecole sansEffet:ecole couverture[].connus:ecole couverture[].presents:ecole',
  'POST /api/imports-etablissements':
    'lignes:ecole etablissements:ecole sites:ecole refusees[].ligne:rang repares{}:ecole compte.ajouts:ecole compte.changements:ecole compte.fermetures:ecole inchanges:ecole sansEffet:ecole couverture[].connus:ecole couverture[].presents:ecole',
  'GET /api/public/guichets/:uai': 'presences[].jourDeSemaine:affiche',
  'POST /api/public/epreuves': 'bits:reglage',
  'POST /api/public/recu': 'echanges[].n:rang',
  'GET /api/presences': 'presences[].jourDeSemaine:affiche',
  'POST /api/calendrier': 'ajouts:ecole changements:ecole inchanges:ecole refusees[].ligne:rang',
  'POST /api/annuaire': 'n:rang',
  'POST /api/journal': 'rangs[][]:rang',
  'GET /api/garde': 'depots[].saisine.echanges[].n:rang parts[].epoque:rang parts[].generation:rang',
  'GET /api/saisines/non-ouvertes': 'secteurs[].nombre:compte',
  'GET /api/portes/parts': 'parts[].epoque:rang parts[].generation:rang',
  'GET /api/saisines': 'saisines[].echanges[].n:rang',
  'GET /api/service': 'affectations[].quotite:poste',
  'GET /api/session': 'codesRestants:reglage',
  'GET /api/trousseau': 'generation:rang serrures[].passes:reglage serrures[].memoire:reglage',
  'GET /api/voile': 'restants:reglage',
  'POST /api/session/parametres': 'passes:reglage memoire:reglage',
  'POST /api/session': 'codesRestants:reglage',
  'POST /api/voile': 'restants:reglage',
}
