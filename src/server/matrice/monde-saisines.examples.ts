// One saisine, one answer and one part of the door for each coffre of the small world, whatever its kind; and of the
// sector one without receipt, one that has expired, and those that the staff of a school filed.
import type { Faire } from './monde-ouvert.examples.ts'
import { COFFRES, ECHUE, NOMS_DES_COFFRES, type NomDeCoffre } from './personnes.ts'
import { AUTRE_ECOLE, idDe, idDuCoffre, sha256, temoin } from './territoire.examples.ts'

export const idDeLaSaisine = (coffre: NomDeCoffre): string => idDe(`saisine${coffre}`)
export const SANS_RECU = idDe('saisinesansrecu')
export const PERIMEE = idDe('saisineperimee')
export const DE_LA_CPE = idDe('saisinedelacpe')
/** Those that the heads are not told of. */
const PAS_COMPTEES = ['saisinenormale', 'saisinelue', 'saisinefraiche'].map(idDe)
export const D_UNE_AUTRE = idDe('saisineduneautre')
/** What the server is told of a receipt. */
export const recuDe = (saisine: string): string => sha256(`recu de ${saisine}`).toString('hex')

type Saisine = {
  readonly coffre: NomDeCoffre
  readonly id: string
  readonly recu?: false
  readonly urgent?: false
  readonly lue?: true
  readonly expire?: string
  readonly garde?: true
  readonly par?: string
}

const poser = (faire: Faire, saisine: Saisine): Promise<void> => {
  const { coffre, id, recu, urgent, lue, expire = '2999-01-01', garde, par } = saisine
  return faire(
    `insert into saisine (service, saisine, coffre, emetteur, urgent, etat, jour, expire_le, garde_le, recu, depose_par, empreinte)
     values ($1, $2, $3, 'eleve', $4, $5, '2026-09-01', $6, $7, $8, $9, $10)`,
    COFFRES[coffre].service,
    id,
    idDuCoffre(coffre),
    urgent ?? true,
    lue ? 'recue' : 'deposee',
    expire,
    garde ? '2026-09-01' : null,
    recu === false ? null : Buffer.from(recuDe(id), 'hex'),
    par ?? null,
    sha256(id),
  )
}

export const saisines = async (faire: Faire): Promise<void> => {
  await faire(
    'insert into secteur_etablissement (service, uai, secteur) values ($1, $2, $3)',
    COFFRES.secteur.service,
    AUTRE_ECOLE,
    idDe('secteurun'),
  )
  for (const coffre of NOMS_DES_COFFRES) {
    const { service } = COFFRES[coffre]
    const [id, saisine] = [idDuCoffre(coffre), idDeLaSaisine(coffre)]
    // elsewhere too something fell to a duty, which nobody of ours is on
    const echue = coffre === ECHUE || coffre === 'lointain'
    await poser(faire, { coffre, id: saisine, ...(echue ? { garde: true } : {}) })
    await faire(
      `insert into echange (service, saisine, coffre, n, sens, jour, sceau, empreinte)
       values ($1, $2, $3, 1, 'nous', '2026-09-01', '\\x00', sha256('\\x00'))`,
      service,
      saisine,
      id,
    )
    await faire('update depot set saisine = $3 where service = $1 and coffre = $2', service, id, saisine)
    for (const membre of [idDe('garde'), idDe('gardefinie'), temoin(service)])
      await faire(
        `insert into porte_part (service, coffre, epoque, membre, generation, sceau) values ($1, $2, 1, $3, 1, '\\x00')`,
        service,
        id,
        membre,
      )
  }
  await poser(faire, { coffre: 'secteur', id: SANS_RECU, recu: false })
  await poser(faire, { coffre: 'secteur', id: PERIMEE, expire: '2021-01-01', garde: true })
  await poser(faire, { coffre: 'secteur', id: DE_LA_CPE, recu: false, par: idDe('cpe') })
  await poser(faire, { coffre: 'secteur', id: D_UNE_AUTRE, recu: false, par: temoin(COFFRES.secteur.service) })
  const [normale = '', lue = '', fraiche = ''] = PAS_COMPTEES
  await poser(faire, { coffre: 'secteur', id: normale, urgent: false })
  await poser(faire, { coffre: 'secteur', id: lue, lue: true })
  await poser(faire, { coffre: 'secteur', id: fraiche })
  // neither the sector nor the duty in their time
  await faire('update saisine set ctss_le = $1 where saisine <> $2', '2026-09-01', fraiche)
}
