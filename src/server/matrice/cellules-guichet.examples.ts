// Whoever comes to the public page of a school: no session, a database role without a right on any table.
import type { Issue } from './attendu.ts'
import { SANS_DROIT, type Cellule } from './cellule.examples.ts'
import { FONCTIONS, FONCTIONS_DU_GUICHET, type FonctionDuGuichet } from './matrice.ts'
import { idDeLaSaisine, PERIMEE, recuDe } from './monde-saisines.examples.ts'
import { AILLEURS, ICI } from './personnes.ts'
import { ecoleDe, ECOLES, idDe } from './territoire.examples.ts'

const octets = (hex: string): string => `'\\x${hex}'`
const EPREUVE = octets('11'.repeat(32))
const JUSQUA = "'2999-01-01'"
const ECOLE = ecoleDe('secteurun')
const ID = idDe('neuf')
const INCONNU = octets('22'.repeat(32))
const RECU = octets(recuDe(idDeLaSaisine('secteur')))
const EXPIRE = octets(recuDe(PERIMEE))

const quand = (appel: string, condition: string): string => `select from (select ${appel} as r) x where ${condition}`

type Depose = {
  readonly uai?: string
  readonly service?: string
  readonly coffre?: string
  readonly epoque?: number
  readonly depot?: string
  readonly lecteur?: string
}
/** In this world everybody is away and somebody is on duty. */
const depose = (d: Depose): string =>
  quand(
    `priv.deposer_au_guichet('${d.uai ?? ECOLE}', '${d.service ?? ICI}', '${d.coffre ?? idDe('secteur')}', ${d.epoque ?? 1},
      array['${d.depot ?? ID}'], array['\\x00'::bytea], 'eleve', true, '${d.lecteur ?? 'garde'}', null, ${EPREUVE}, ${JUSQUA}, 'x')`,
    'r is null',
  )
const message = (recu: string, n: number, coffre = idDe('secteur'), epoque = 1, depot = ID): string =>
  `select from priv.deposer_message('${ECOLE}', ${recu}, ${n}, '${coffre}', ${epoque}, array['${depot}'],
     array['\\x00'::bytea], ${EPREUVE}, ${JUSQUA}, 'x') r where r.motif is null`

/** Each as whoever opens the page. */
const APPELS: readonly (readonly [FonctionDuGuichet, quoi: string, Issue, sql: string, lignes?: number])[] = [
  ['priv.zone_scolaire', 'une académie', 'oui', "select priv.zone_scolaire('14')"],
  ['priv.zone_feriee', 'un département', 'oui', "select priv.zone_feriee('035')"],
  ['priv.de_garde', 'un service', 'oui', quand(`priv.de_garde('${ICI}')`, `r = array['${idDe('garde')}']`)],
  ['priv.guichet_de', 'une école servie', 'oui', `select from priv.guichet_de('${ECOLE}')`],
  ['priv.guichet_de', 'une école sans secteur', 'rien', `select from priv.guichet_de('${ECOLES[0]}')`],
  ['priv.presences_de', 'une école servie', 'oui', `select from priv.presences_de('${ECOLE}')`],
  ['priv.absences_de', 'une école servie', 'oui', `select from priv.absences_de('${ECOLE}')`],
  [
    'priv.calendrier_de',
    'une école servie',
    'oui',
    quand(`(select count(*) from priv.calendrier_de('${ECOLE}'))`, 'r >= 0'),
  ],
  ['priv.page_du_guichet', 'une école servie', 'oui', `select from priv.page_du_guichet('${ECOLE}')`],
  ['priv.page_du_guichet', 'une école sans secteur', 'rien', `select from priv.page_du_guichet('${ECOLES[0]}')`],
  ['priv.annuaire_public', 'un service', 'oui', `select from priv.annuaire_public('${ICI}', 0, 10)`, 2],
  ['priv.annuaire_public', 'un service qui n’existe pas', 'rien', "select from priv.annuaire_public('x', 0, 10)"],
  ['priv.affluence', 'une école servie', 'oui', `select from priv.affluence('${ECOLE}', 'x')`],
  ['priv.affluence', 'une école sans secteur', 'rien', `select from priv.affluence('${ECOLES[0]}', 'x')`],
  ['priv.trop_de_recus', 'une adresse', 'oui', quand("priv.trop_de_recus('x')", 'not r')],
  ['priv.noter_recu_faux', 'une adresse', 'oui', "select priv.noter_recu_faux('x')"],
  ['priv.ouvrir_recu', 'le sien', 'oui', `select from priv.ouvrir_recu(${RECU})`, 1],
  ['priv.ouvrir_recu', 'un reçu inventé', 'rien', `select from priv.ouvrir_recu(${INCONNU})`],
  ['priv.ouvrir_recu', 'un reçu expiré', 'rien', `select from priv.ouvrir_recu(${EXPIRE})`],
  ['priv.echanges_du_recu', 'le sien', 'oui', `select from priv.echanges_du_recu(${RECU})`, 1],
  ['priv.echanges_du_recu', 'un reçu inventé', 'rien', `select from priv.echanges_du_recu(${INCONNU})`],
  ['priv.deposer_au_guichet', 'à la porte de l’école', 'oui', depose({})],
  ['priv.deposer_au_guichet', 'd’une école sans secteur', 'rien', depose({ uai: ECOLES[0] ?? '' })],
  ['priv.deposer_au_guichet', 'au nom d’un autre service', 'rien', depose({ service: AILLEURS })],
  ['priv.deposer_au_guichet', 'à la porte d’un autre secteur', 'rien', depose({ uai: ecoleDe('secteurdeux') })],
  ['priv.deposer_au_guichet', 'à la porte du service', 'rien', depose({ coffre: idDe('direction') })],
  ['priv.deposer_au_guichet', 'à la porte d’un dossier', 'rien', depose({ coffre: idDe('autre') })],
  ['priv.deposer_au_guichet', 'sous une clé passée', 'rien', depose({ epoque: 5 })],
  ['priv.deposer_au_guichet', 'lue par une autre', 'rien', depose({ lecteur: 'secteur' })],
  ['priv.deposer_au_guichet', 'sous un nom déjà pris', 'rien', depose({ depot: idDe('depot') })],
  [
    'priv.deposer_au_guichet',
    'deux fois pour un même travail',
    'rien',
    `${depose({})}; ${depose({ depot: idDe('second') })}`,
  ],
  ['priv.deposer_au_guichet', 'deux fois la même', 'oui', `${depose({})}; ${depose({})}`],
  ['priv.deposer_message', 'par son reçu', 'oui', message(RECU, 2)],
  ['priv.deposer_message', 'par un reçu inventé', 'rien', message(INCONNU, 1)],
  ['priv.deposer_message', 'par un reçu expiré', 'rien', message(EXPIRE, 1)],
  ['priv.deposer_message', 'à un numéro déjà pris', 'rien', message(RECU, 1)],
  ['priv.deposer_message', 'à un numéro sauté', 'rien', message(RECU, 3)],
  ['priv.deposer_message', 'à la porte du service', 'rien', message(RECU, 2, idDe('direction'))],
  ['priv.deposer_message', 'sous une clé passée', 'rien', message(RECU, 2, idDe('secteur'), 5)],
  ['priv.deposer_message', 'sous un nom déjà pris', 'rien', message(RECU, 2, idDe('secteur'), 1, idDe('depot'))],
  [
    'priv.deposer_message',
    'deux fois pour un même travail',
    'rien',
    `${message(RECU, 2)}; ${message(RECU, 3, idDe('secteur'), 1, idDe('second'))}`,
  ],
]

/** Of the functions of the professionals, those that would tell most. */
const INTERDITES = [
  'select from priv.moi()',
  'select priv.mes_coffres()',
  'select from priv.depots_de_garde()',
  `select priv.deposer('x', 1, 'x', '\\x00')`,
  `select priv.inscrire('${ICI}', null, 'x', null, null)`,
  `select priv.ranger_saisine('x', 'x', 'x', 1, '{}', '{}', 'eleve', true, 'garde', null, null)`,
]

/** What only the guichet calls: refused to the application, with arguments that do nothing. */
const AUTRE_MAIN: Partial<Record<FonctionDuGuichet, string>> = {
  'priv.page_du_guichet': "priv.page_du_guichet('x')",
  'priv.annuaire_public': "priv.annuaire_public('x', 0, 1)",
  'priv.affluence': "priv.affluence('x', 'x')",
  'priv.deposer_au_guichet': `priv.deposer_au_guichet('x', 'x', 'x', 1, '{}', '{}', 'eleve', true, 'garde', null, ${EPREUVE}, ${JUSQUA}, 'x')`,
  'priv.trop_de_recus': "priv.trop_de_recus('x')",
  'priv.noter_recu_faux': "priv.noter_recu_faux('x')",
  'priv.ouvrir_recu': `priv.ouvrir_recu(${RECU})`,
  'priv.echanges_du_recu': `priv.echanges_du_recu(${RECU})`,
  'priv.deposer_message': `priv.deposer_message('x', ${RECU}, 1, 'x', 1, '{}', '{}', ${EPREUVE}, ${JUSQUA}, 'x')`,
}

const duGuichet = (objet: string, quoi: string, attendu: Issue, sql: string, lignes?: number): Cellule => ({
  nom: 'inconnue',
  verbe: 'appeler',
  objet,
  quoi: `${quoi}, par la page publique`,
  attendu,
  sql,
  par: 'guichet',
  ...(lignes === undefined ? {} : { lignes }),
})

export const cellulesDuGuichet = (): Cellule[] => {
  const seules = Object.keys(FONCTIONS_DU_GUICHET).filter((f) => !(f in FONCTIONS)) as FonctionDuGuichet[]
  return [
    ...APPELS.map(([objet, quoi, attendu, sql, lignes]) => duGuichet(objet, quoi, attendu, sql, lignes)),
    ...INTERDITES.map((sql) => duGuichet('permanence_guichet', 'une fonction des professionnels', 'interdit', sql)),
    ...seules.flatMap((objet): Cellule[] =>
      SANS_DROIT.flatMap((nom) => {
        const appel = AUTRE_MAIN[objet]
        return appel === undefined
          ? []
          : [{ nom, verbe: 'appeler', objet, quoi: 'par l’application', attendu: 'interdit', sql: `select ${appel}` }]
      }),
    ),
  ]
}
