// A département that does not exist: every commune below was checked against the postal file of France.

export type Bassin = 'Montrivel' | 'Vézandre' | 'Morlay' | 'Hautes Landes'
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
} as const satisfies { departement: string; code: string; academie: string; codeAcademie: string; communes: Commune[] }

export const VOIES =
  `rue des Peupliers, rue du Lavoir, allée des Mésanges, rue de la Fontaine, impasse des Vignes, rue des Tisserands,
avenue de la Gare, rue du Moulin, place du Marché, rue des Écoliers, chemin des Prés, rue de la Poste, square des Lilas, rue Neuve,
allée des Érables, rue du Four, quai de la Vézandre, rue des Carrières, boulevard du Nord, rue du Puits, cité des Cerisiers`
    .split(',')
    .map((v) => v.trim())
