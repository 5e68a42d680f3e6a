// Two départements that do not exist: every commune below was checked against the postal file of France.

export type Bassin = 'Montrivel' | 'Vézandre' | 'Morlay' | 'Hautes Landes' | 'Lorme' | 'Sarnoy'
export type Commune = {
  nom: string
  code: string
  codePostal: string
  bassin: Bassin
  rural: boolean
  quartiers: readonly string[]
}

const commune = (rang: number, nom: string, bassin: Bassin, rural: boolean, quartiers: string): Commune => ({
  nom,
  code: `96${String(rang).padStart(3, '0')}`,
  codePostal: `96${String((rang - 1) * 40).padStart(3, '0')}`,
  bassin,
  rural,
  quartiers: quartiers.split(', '),
})

export type Territoire = {
  readonly departement: string
  readonly code: string
  readonly academie: string
  readonly codeAcademie: string
  readonly communes: readonly [Commune, ...Commune[]]
}

export const TERRITOIRE = {
  departement: 'Vézandre',
  code: '096',
  academie: 'Montrivel',
  codeAcademie: '99',
  communes: [
    commune(1, 'Montrivel', 'Montrivel', false, 'Les Tilleuls, la Butte, le Port-au-Sel, les Tanneries, Saint-Clair'),
    commune(2, 'Chantebrive', 'Montrivel', false, 'les Hauts-de-Brive, la Plaine, les Jardins'),
    commune(3, 'Noirclair', 'Montrivel', false, 'la Gare, les Acacias'),
    commune(4, 'Courvillette', 'Montrivel', true, 'le bourg'),
    commune(5, 'Fontbrelle', 'Vézandre', false, 'le Centre, la Cité des Mines, les Ormes'),
    commune(6, 'Vernolles-sur-Vézandre', 'Vézandre', false, 'le Pont, les Prés-Hauts'),
    commune(7, 'Pont-sur-Arleine', 'Vézandre', true, 'le bourg, la Levée'),
    commune(8, 'Sainte-Oline', 'Vézandre', true, 'le bourg'),
    commune(9, 'Morlay', 'Morlay', false, 'les Coteaux, le Faubourg, la Verrerie'),
    commune(10, 'Hauterives-en-Morlay', 'Morlay', true, 'le bourg, la Cure'),
    commune(11, 'Belcombre', 'Morlay', false, 'la Cité, les Lavoirs'),
    commune(12, 'Saint-Vital-des-Prés', 'Morlay', true, 'le bourg'),
    commune(13, 'Villebrune', 'Hautes Landes', false, 'le Centre, le Champ-de-Foire'),
    commune(14, 'Landreval', 'Hautes Landes', true, 'le bourg, les Bruyères'),
    commune(15, 'Grandpré-la-Forge', 'Hautes Landes', true, 'la Forge, le bourg'),
    commune(16, 'Mesnil-aux-Oies', 'Hautes Landes', true, 'le bourg'),
  ],
} as const satisfies Territoire

// 970 is no postal prefix, and no département is numbered 097
const deLorme = (rang: number, nom: string, bassin: Bassin, rural: boolean, quartiers: string): Commune => ({
  ...commune(rang, nom, bassin, rural, quartiers),
  code: `97${String(rang).padStart(3, '0')}`,
  codePostal: `97${String((rang - 1) * 10).padStart(3, '0')}`,
})

export const LORME: Territoire = {
  departement: 'Lorme',
  code: '097',
  academie: TERRITOIRE.academie,
  codeAcademie: TERRITOIRE.codeAcademie,
  communes: [
    deLorme(1, 'Lormebourg', 'Lorme', false, 'le Beffroi, les Faïenciers, Bel-Essor'),
    deLorme(2, 'Valserin', 'Lorme', false, 'les Sablons, le Haut-Valserin'),
    deLorme(3, 'Brémontel', 'Sarnoy', true, 'le bourg, le Parc'),
    deLorme(4, 'Sarnoy', 'Sarnoy', true, 'le bourg'),
    deLorme(5, 'Vauxperrin', 'Sarnoy', false, 'la Filature, le Centre'),
    deLorme(6, 'Noirmesnil', 'Lorme', true, 'le bourg'),
    deLorme(7, 'Saint-Avrin', 'Lorme', true, 'le bourg, la Croix'),
  ],
}

export const VOIES =
  `rue des Peupliers, rue du Lavoir, allée des Mésanges, rue de la Fontaine, impasse des Vignes, rue des Tisserands,
avenue de la Gare, rue du Moulin, place du Marché, rue des Écoliers, chemin des Prés, rue de la Poste, square des Lilas, rue Neuve,
allée des Érables, rue du Four, quai de la Vézandre, rue des Carrières, boulevard du Nord, rue du Puits, cité des Cerisiers`
    .split(',')
    .map((v) => v.trim())
