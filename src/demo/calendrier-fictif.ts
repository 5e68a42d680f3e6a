// The calendar of an académie that does not exist, as the two published files would say it.
import { joursFeries, rentree, sortie, vacances } from './calendrier.ts'

const LIBELLES: Readonly<Record<string, string>> = {
  Toussaint: 'Vacances de la Toussaint',
  Noël: 'Vacances de Noël',
  hiver: 'Vacances d’hiver',
  printemps: 'Vacances de printemps',
}

type Fichier = { readonly fichier: string; readonly texte: string }

const csv = (lignes: readonly (readonly string[])[], separateur: string): string =>
  `${lignes.map((ligne) => ligne.join(separateur)).join('\n')}\n`

export const calendrierFictif = (annee: number): readonly Fichier[] => {
  const entete = ['Description', 'Population', 'Date de début', 'Date de fin', 'Académies', 'Zones', 'annee_scolaire']
  const conge = (libelle: string, debut: string, reprise: string): string[] => [
    `${libelle} (calendrier fictif)`,
    '-',
    debut,
    reprise,
    'Montrivel',
    'Fictive',
    `${annee}-${annee + 1}`,
  ]
  const conges = vacances(annee).map(({ nom, debut, reprise }) => conge(LIBELLES[nom] ?? nom, debut, reprise))
  const ete = conge('Vacances d’été', sortie(annee), rentree(annee + 1))
  const feries = [annee, annee + 1].flatMap((an) => joursFeries(an))
  return [
    { fichier: 'calendrier-fictif.csv', texte: csv([entete, ...conges, ete], ';') },
    {
      fichier: 'feries-fictifs.csv',
      texte: csv(
        [['date', 'nom_jour_ferie', 'zones'], ...feries.map(({ jour, nom }) => [jour, nom, 'Métropole'])],
        ',',
      ),
    },
  ]
}
