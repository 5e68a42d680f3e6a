import { attenduFonction } from './attendu.ts'
import { SANS_DROIT, type Cellule } from './cellule.examples.ts'
import { FONCTIONS_FERMEES, type Fonction } from './matrice.ts'
import { COFFRES, estLa, ICI, NOMS, NOMS_DES_COFFRES, personne, type Nom, type NomDeCoffre } from './personnes.ts'
import { ecoleDe, idDe, idDuCoffre, jetonDe } from './territoire.examples.ts'

const TRENTE_DEUX = "'\\x0000000000000000000000000000000000000000000000000000000000000000'"

/** A row comes back only when the function did it. */
const faite = (appel: string, quand: string): string => `select from (select ${appel} as r) x where ${quand}`

const surUnCoffre: Partial<Record<Fonction, (coffre: string) => string>> = {
  'priv.deposer': (coffre) => faite(`priv.deposer('${coffre}', 1, '${idDe('neuf')}', '\\x00')`, 'r is null'),
  'priv.verrouiller': (coffre) => `select from priv.verrouiller(array['${coffre}'])`,
  'priv.ouvrir_dossier': (coffre) => faite(`priv.ouvrir_dossier('${coffre}')`, 'r'),
}

/** On something of her own service: nothing in the call could name another. */
const chezElle: Partial<Record<Fonction, string>> = {
  'priv.auditer': "select priv.auditer('export', null, null)",
  'priv.creer_siege': faite(
    `priv.creer_siege('${idDe('neuve')}', 'neuve', 'x', 'x', 'ass', ${TRENTE_DEUX})`,
    'r is null',
  ),
  'priv.nouvelle_feuille': `select priv.nouvelle_feuille(array[]::bytea[])`,
  'priv.ma_session': 'select from priv.ma_session()',
  'priv.changer_trousseau': faite(
    `priv.changer_trousseau('{"generation":2,"chiffre":"AA==","serrures":[]}', '[]', null)`,
    'r is null',
  ),
  'priv.parametres': faite("(select count(*) from priv.parametres('x'))", 'r is not null'),
  'priv.services': "select from priv.services() where service = 'ac-900'",
  'priv.mon_compte': 'select from priv.mon_compte()',
  'priv.mon_etablissement': 'select from priv.mon_etablissement()',
  'priv.guichet_de': `select from priv.guichet_de('${ecoleDe('secteurun')}')`,
  'priv.de_garde': faite(`priv.de_garde('${ICI}')`, 'r is not null'),
  'priv.presences_de': `select from priv.presences_de('${ecoleDe('secteurun')}')`,
  'priv.absences_de': `select from priv.absences_de('${ecoleDe('secteurun')}')`,
  'priv.calendrier_de': faite(`(select count(*) from priv.calendrier_de('${ecoleDe('secteurun')}'))`, 'r is not null'),
}

/** Of the same service as she, and not she. */
const uneAutre = (nom: Nom): Nom => {
  if (personne(nom).service !== ICI) return nom === 'voisine' ? 'chefvoisine' : 'voisine'
  return nom === 'referente' ? 'collegue' : 'referente'
}
/** Each has an address made of her name. */
const sonAdresse = (qui: Nom, change: string): string =>
  `select set_config('permanence.jeton', '${jetonDe(qui)}', true); ${faite('priv.mon_courriel()', `r ${change}`)}`

const fermees: Readonly<Record<(typeof FONCTIONS_FERMEES)[number], string>> = {
  'priv.inscrire': `priv.inscrire('${ICI}', '${idDe('temoin')}', 'export', null, null)`,
  'priv.poser_serrures': `priv.poser_serrures('${ICI}', '${idDe('temoin')}', null, '[]', null)`,
  'priv.recoit': `priv.recoit('${ICI}', '${idDe('secteurun')}', '2026-11-24')`,
  'priv.absent': `priv.absent('${ICI}', '${idDe('temoin')}', '2026-11-24')`,
  'priv.reprise_des_vacances': `priv.reprise_des_vacances('B', '2026-11-24')`,
  'priv.porte_ouverte': `priv.porte_ouverte('${ICI}', '${idDe('secteur')}', 1, 'secteur', '${idDe('secteurun')}')`,
  'priv.poser_depots': `priv.poser_depots('${ICI}', '${idDe('secteur')}', 1, '{}', '{}', null)`,
  'priv.ranger_saisine': `priv.ranger_saisine('x', '${ICI}', 'x', 1, '{}', '{}', 'eleve', true, 'garde', null, null)`,
  'priv.deja_rangee': `priv.deja_rangee('${ICI}', 'x', 1, '{}', '{}', 'eleve', true, null, null)`,
  'priv.user_epreuve': `priv.user_epreuve(${TRENTE_DEUX}, now())`,
  'priv.passer': `priv.passer('{}')`,
  'priv.passages': `priv.passages('x')`,
  'priv.avancer_echange': `priv.avancer_echange(null, 1, 'eux', null, null)`,
  'priv.poster': `priv.poster('${ICI}', '{}', 'garde')`,
  'priv.secteurs_ou_je_recois': 'priv.secteurs_ou_je_recois()',
  'priv.lecteurs_d_un_coffre': `priv.lecteurs_d_un_coffre('${ICI}', '${idDe('secteur')}')`,
  'priv.vue_depuis': `priv.vue_depuis('${ICI}', '${idDe('temoin')}', '2026-11-24')`,
  'priv.saisine_en_main': `priv.saisine_en_main('${idDe('saisinesecteur')}')`,
}

/** The functions that answer nothing show what they did. */
const effets: Partial<Record<Fonction, string>> = {
  'priv.quitter': `select priv.quitter('${idDe('temoin')}'); select from compte where membre = '${idDe('temoin')}' and not actif`,
  'priv.poser_voile': `select priv.poser_voile(${TRENTE_DEUX}, ${TRENTE_DEUX}); select from priv.voile_pose() where pose`,
}

const cellule = (nom: Nom, objet: Fonction, sql: string, service: string, coffre?: NomDeCoffre): Cellule => ({
  nom,
  verbe: 'appeler',
  objet,
  quoi: coffre === undefined ? 'chez elle' : COFFRES[coffre].quoi,
  attendu: attenduFonction(nom, objet, service, coffre),
  sql,
})

/** A function looks in her own service: an id that two services have means hers. */
const coffresNommables = (nom: Nom): readonly NomDeCoffre[] =>
  NOMS_DES_COFFRES.filter(
    (coffre) => (coffre !== 'dossier' && coffre !== 'jumeau') || COFFRES[coffre].service === personne(nom).service,
  )

/** Ends the account that bears in her service the id of somebody elsewhere, who still reads. */
const finSansDebordement = `select priv.quitter('${idDe('voisine')}');
  select set_config('permanence.jeton', '${jetonDe('voisine')}', true);
  select from compte where membre = '${idDe('voisine')}'`

export const cellulesDesFonctions = (): Cellule[] => {
  const entrees = <T>(table: Partial<Record<Fonction, T>>): [Fonction, T][] => Object.entries(table) as [Fonction, T][]
  return NOMS.flatMap((nom) => [
    ...entrees(surUnCoffre).flatMap(([f, sql]) =>
      coffresNommables(nom).map((coffre) => cellule(nom, f, sql(idDuCoffre(coffre)), COFFRES[coffre].service, coffre)),
    ),
    ...entrees(chezElle).map(([f, sql]) => cellule(nom, f, sql, personne(nom).service)),
    ...entrees(effets).map(([f, sql]) => cellule(nom, f, sql, f === 'priv.quitter' ? ICI : personne(nom).service)),
    ...(personne(nom).service === ICI ? [cellule(nom, 'priv.quitter', finSansDebordement, ICI)] : []),
    cellule(nom, 'priv.mon_courriel', faite('priv.mon_courriel()', `r = '${nom}@example.org'`), personne(nom).service),
    {
      ...cellule(nom, 'priv.mon_etablissement', '', personne(nom).service),
      quoi: 'celui d’une autre',
      attendu: 'rien',
      sql: `select from priv.mon_etablissement() where membre <> '${idDe(nom)}'`,
    },
    // hers changes, her colleague's does not
    cellule(
      nom,
      'priv.changer_courriel',
      `select priv.changer_courriel('neuve@example.org'); ${faite('priv.mon_courriel()', "r = 'neuve@example.org'")}`,
      personne(nom).service,
    ),
    ...(estLa(nom)
      ? [
          cellule(
            nom,
            'priv.changer_courriel',
            `select priv.changer_courriel('neuve@example.org'); ${sonAdresse(uneAutre(nom), "<> 'neuve@example.org'")}`,
            personne(nom).service,
          ),
        ]
      : []),
    ...(SANS_DROIT.includes(nom) ? FONCTIONS_FERMEES : []).map((objet): Cellule => ({
      nom,
      verbe: 'appeler',
      objet,
      quoi: 'jamais d’ici',
      attendu: 'interdit',
      sql: `select ${fermees[objet]}`,
    })),
  ])
}
