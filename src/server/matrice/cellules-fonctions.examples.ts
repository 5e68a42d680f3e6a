import { attenduFonction } from './attendu.ts'
import { SANS_DROIT, type Cellule } from './cellule.examples.ts'
import { FONCTIONS_FERMEES, type Fonction } from './matrice.ts'
import { idDe, idDuCoffre, jetonDe } from './monde.examples.ts'
import { COFFRES, ICI, NOMS, NOMS_DES_COFFRES, personne, type Nom, type NomDeCoffre } from './personnes.ts'

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
    ...(SANS_DROIT.includes(nom) ? FONCTIONS_FERMEES : []).map((objet): Cellule => ({
      nom,
      verbe: 'appeler',
      objet,
      quoi: 'jamais d’ici',
      attendu: 'interdit',
      sql:
        objet === 'priv.inscrire'
          ? `select priv.inscrire('${ICI}', '${idDe('temoin')}', 'export', null, null)`
          : `select priv.poser_serrures('${ICI}', '${idDe('temoin')}', null, '[]', null)`,
    })),
  ])
}
