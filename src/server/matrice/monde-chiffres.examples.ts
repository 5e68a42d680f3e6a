// Figures of the small world: campaigns, totals sent, tables published, and two services beside: one above, one below.
import type { Faire } from './monde-ouvert.examples.ts'
import { AILLEURS, ICI } from './personnes.ts'
import { idDe, idDuCoffre, sha256, temoin } from './territoire.examples.ts'

export const AU_DESSUS = 'ac-900'
export const AU_DESSOUS = '903'
/** Doors of the service above: in service, and of a year long over. */
export const PORTE_DU_HAUT = idDe('portehaute')
export const PORTE_PASSEE = idDe('portepassee')
/** Sent in the first sector by somebody who never acts, in the second by whoever left it; of the same ids elsewhere. */
export const RELEVE = idDe('releveun')
export const RELEVE_DEUX = idDe('relevedeux')
export const OUVERTE_EN = 2020
export const CLOSE_EN = 2019
/** Open elsewhere only. */
export const ABSENTE_EN = 2018
/** Published by the service above. */
export const PUBLIEE_EN = 2021

const unePorte = async (faire: Faire, service: string, coffre: string, annee: number): Promise<void> => {
  await faire('begin')
  await faire(
    `insert into coffre (service, coffre, genre, annee, cree_par, cree_le, modifie)
     values ($1, $2, 'service', $3, $4, '2020-09-01', 0)`,
    service,
    coffre,
    annee,
    temoin(service),
  )
  await faire(
    "insert into epoque (service, coffre, numero, engagement, porte, entree) values ($1, $2, 1, $3, '\\x00', 0)",
    service,
    coffre,
    sha256(coffre),
  )
  await faire("insert into scelle_recouvrement values ($1, $2, 1, 1, '\\x00')", service, coffre)
  await faire('commit')
}

const voisinage = async (faire: Faire): Promise<void> => {
  for (const service of [AU_DESSUS, AU_DESSOUS]) {
    await faire('insert into service (service, nom) values ($1, $1)', service)
    await faire(
      "insert into compte (service, membre, nom, prenom, role) values ($1, $2, 'x', 'x', 'ctss-r')",
      service,
      temoin(service),
    )
  }
  await faire('update service set parent = $1 where service = any ($2)', AU_DESSUS, [ICI, AILLEURS])
  await faire('update service set parent = $1 where service = $2', ICI, AU_DESSOUS)
  await unePorte(faire, AU_DESSUS, PORTE_DU_HAUT, 2999)
  await unePorte(faire, AU_DESSUS, PORTE_PASSEE, 2010)
}

const unReleve = (faire: Faire, service: string, depot: string, secteur: string, par: string): Promise<void> =>
  faire(
    `insert into releve (service, depot, coffre, secteur, annee, jour, par) values ($1, $2, $3, $4, $5, '2026-09-01', $6)`,
    service,
    depot,
    idDuCoffre(service === ICI ? 'direction' : 'lointain'),
    idDe(secteur),
    OUVERTE_EN,
    par,
  )

export const chiffres = async (faire: Faire): Promise<void> => {
  await voisinage(faire)
  for (const service of [ICI, AILLEURS]) {
    await faire(
      `insert into campagne (service, annee, ouverte_le, close_le, par_trimestre, decision) values
       ($1, $2, '2020-09-01', null, false, ''), ($1, $3, '2019-09-01', '2020-07-01', false, '')`,
      service,
      OUVERTE_EN,
      CLOSE_EN,
    )
    for (const verbe of ['releve-seul', 'export'])
      await faire('select priv.inscrire($1, $2, $3, $4, null)', service, temoin(service), verbe, RELEVE)
    await faire(
      `insert into remontee (service, de, annee, coffre, depot, le) values ($1, $2, $3, $4, $5, '2026-09-01'),
       ($2, $6, $3, $7, $5, '2026-09-01')`,
      AU_DESSUS,
      service,
      OUVERTE_EN,
      PORTE_DU_HAUT,
      idDe('montee'),
      AU_DESSOUS,
      idDuCoffre(service === ICI ? 'direction' : 'lointain'),
    )
  }
  await faire(
    "insert into campagne (service, annee, ouverte_le, par_trimestre, decision) values ($1, $2, '2018-09-01', false, '')",
    AILLEURS,
    ABSENTE_EN,
  )
  await unReleve(faire, ICI, RELEVE, 'secteurun', temoin(ICI))
  await unReleve(faire, ICI, RELEVE_DEUX, 'secteurdeux', idDe('retiree'))
  // by her who bears there the id of somebody here
  await unReleve(faire, AILLEURS, RELEVE, 'secteurdailleurs', idDe('collegue'))
  for (const [service, annee] of [
    [AU_DESSUS, PUBLIEE_EN],
    [ICI, OUVERTE_EN],
    [ICI, CLOSE_EN],
  ] as const)
    await faire(
      "insert into publication (service, annee, catalogue, contenu, le, par) values ($1, $2, 1, '{}', '2026-09-01', $3)",
      service,
      annee,
      temoin(service),
    )
}
