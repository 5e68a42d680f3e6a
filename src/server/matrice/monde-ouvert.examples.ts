// The open half of the small world: assignments, schools, hours, days away, accounts of schools.
import { AILLEURS, ICI, NOMS } from './personnes.ts'
import {
  DES_ETABLISSEMENTS,
  ecoleDe,
  ECOLES,
  EN_POSTE,
  idDe,
  nomDuTemoin,
  REMPLACEE,
  SANS_POUVOIR,
  secteurDe,
  SECTEURS,
  temoin,
  type Poste,
} from './territoire.examples.ts'

export type Faire = (sql: string, ...valeurs: readonly unknown[]) => Promise<void>

const affecter = (faire: Faire, service: string, secteur: string, poste: Poste): Promise<void> =>
  faire(
    `insert into affectation (service, id, membre, role, secteur, titre, quotite, debut, fin)
     values ($1, $2, $3, 'ass', $4, $5, 100, $6, $7)`,
    service,
    idDe(poste.id).slice(0, 26),
    idDe(poste.qui),
    idDe(secteur),
    poste.titre,
    poste.debut ?? '2020-09-01',
    poste.fin ?? null,
  )

export const territoire = async (faire: Faire): Promise<void> => {
  for (const [nom, service] of Object.entries(SECTEURS) as [keyof typeof SECTEURS, string][]) {
    await faire('insert into secteur (service, id, nom) values ($1, $2, $3)', service, idDe(nom), nom)
    await faire(
      'insert into secteur_etablissement (service, uai, secteur) values ($1, $2, $3)',
      service,
      ecoleDe(nom),
      idDe(nom),
    )
    await affecter(faire, service, nom, { id: `remplacement${nom}`, qui: REMPLACEE[nom], titre: 'remplacante' })
    for (const qui of EN_POSTE[nom]) {
      await affecter(faire, service, nom, { id: `poste${qui}`, qui, titre: qui === 'binome' ? 'binome' : 'titulaire' })
    }
  }
  for (const { secteur, ...poste } of SANS_POUVOIR) await affecter(faire, SECTEURS[secteur], secteur, poste)
  await faire(
    `insert into etablissement (uai, nom, type, statut, perimetre, academie, departement)
     select uai, 'Collège', 'college', 'public', true, '14', '035' from unnest($1::text[]) uai`,
    ECOLES,
  )
  await faire("insert into site (uai, cle, nom, etat) values ('0900001A', 'a', 'Annexe', 'ouvert')")
  await faire("insert into ips (uai, rentree, niveau) values ('0900001A', 2025, 'college')")
  await faire("insert into effectif (uai, rentree, portee, eleves) values ('0900001A', 2025, 'etablissement', 10)")
  await faire("insert into reseau_prioritaire (uai, label) values ('0900001A', 'REP')")
  await faire("insert into densite_commune (code_commune, niveau) values ('90001', 5)")
  for (const service of [ICI, AILLEURS]) {
    await faire(
      "insert into critere_etablissement (service, uai, critere, present) values ($1, '0900001A', 'ulis', true)",
      service,
    )
    await faire(
      `insert into import_etablissement (service, id, fichier, type, lignes, etablissements, sites, refusees, repares, ajouts,
         changements, fermetures, inchanges, sans_effet, couverture, prepare_le, prepare_par)
       values ($1, $2, 'f', 'annuaire', 0, 0, 0, '[]', '[]', 0, 0, 0, 0, 0, '{}', '2026-09-01', $3)`,
      service,
      idDe('import'),
      temoin(service),
    )
    await faire(
      `insert into import_etablissement select service, $2, fichier, type, 'applique', lignes, etablissements, sites, refusees,
         repares, ajouts, changements, fermetures, inchanges, sans_effet, couverture, prepare_le, prepare_par, prepare_le, prepare_par
       from import_etablissement where service = $1`,
      service,
      idDe('importclos'),
    )
    await faire(
      `insert into import_etablissement_ecart (service, import, n, objet, genre, cle, avant, apres)
       values ($1, $2, 0, 'ips', 'ajout', '{}', '{}', '{}')`,
      service,
      idDe('import'),
    )
  }
}

/** Hours, days away, a day to be woken and a mail address for each, and what is decided for each school. */
export const presences = async (faire: Faire): Promise<void> => {
  for (const service of [ICI, AILLEURS]) {
    for (const nom of [...NOMS, nomDuTemoin(service)]) {
      await faire(
        `insert into presence (service, id, membre, uai, jour_de_semaine, semaine, debut, fin, bureau, du)
         values ($1, $2, $2, $3, 1, 'toutes', '08:00', '09:00', 'x', '2020-09-01')`,
        service,
        idDe(nom),
        ecoleDe(secteurDe(service)),
      )
      await faire(
        "insert into absence (service, id, membre, du, au) values ($1, $2, $2, '2020-09-01', $3)",
        service,
        idDe(nom),
        // nobody is there, but for whoever is on duty
        nom === 'garde' ? '2021-09-01' : '2999-09-01',
      )
      await faire("insert into reveil (service, membre, jour) values ($1, $2, '2999-09-01')", service, idDe(nom))
    }
    await faire(
      "insert into protocole (service, du, par, contenu) values ($1, '2020-09-01', $2, '{}')",
      service,
      temoin(service),
    )
    for (const nom of DES_ETABLISSEMENTS)
      await faire(
        "insert into personnel (service, membre, uai, fonction) values ($1, $2, $3, 'cpe')",
        service,
        idDe(nom),
        ecoleDe(secteurDe(service)),
      )
  }
  for (const [nom, service] of Object.entries(SECTEURS) as [keyof typeof SECTEURS, string][])
    await faire('insert into guichet (service, uai) values ($1, $2)', service, ecoleDe(nom))
  await faire("update compte set courriel = nom || '@example.org'")
  await faire("insert into vacances (zone, annee, libelle, du) values ('B', '2999-3000', 'Vacances', '2999-12-20')")
  await faire("insert into ferie (zone, jour, libelle) values ('Métropole', '2999-05-01', '1er mai')")
}
