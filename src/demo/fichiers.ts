// The schools of the plan as the ministry would publish them, so that they enter by the same import as real ones.
import type { Etablissement, Nature } from './etablissements.ts'
import type { Territoire } from './lieux.ts'

const NATURES: Record<Nature, readonly [type: string, code: string, libelle: string]> = {
  ecole: ['Ecole', '151', 'ECOLE DE NIVEAU ELEMENTAIRE'],
  college: ['Collège', '340', 'COLLEGE'],
  lp: ['Lycée', '320', 'LYCEE PROFESSIONNEL'],
  lgt: ['Lycée', '302', 'LYCEE ENSEIGNT GENERAL ET TECHNOLOGIQUE'],
  lpo: ['Lycée', '306', 'LYCEE POLYVALENT'],
  erea: ['EREA', '370', 'ETABLISSEMENT REGIONAL D’ENSEIGNT ADAPTE'],
}

const csv = (lignes: readonly (readonly (string | number)[])[]): Uint8Array =>
  new TextEncoder().encode(`${lignes.map((l) => l.join(';')).join('\r\n')}\r\n`)

const oui = (vrai: boolean): string => (vrai ? '1' : '0')

const annuaire = (etablissements: readonly Etablissement[], ou: Territoire): Uint8Array =>
  csv([
    [
      'Identifiant_de_l_etablissement',
      'Nom_etablissement',
      'Type_etablissement',
      'Statut_public_prive',
      'Adresse_1',
      'Code postal',
      'Code_commune',
      'Nom_commune',
      'Code_departement',
      'Code_academie',
      'Ecole_maternelle',
      'Ecole_elementaire',
      'Voie_generale',
      'Voie_technologique',
      'Voie_professionnelle',
      'Telephone',
      'Mail',
      'Restauration',
      'Hebergement',
      'ULIS',
      'Segpa',
      'Appartenance_Education_Prioritaire',
      'Nombre_d_eleves',
      'etat',
      'code_nature',
      'libelle_nature',
    ],
    ...etablissements.map((e, i) => {
      const [type, code, libelle] = NATURES[e.nature]
      const a = (critere: (typeof e.criteres)[number]): boolean => e.criteres.includes(critere)
      const pro = a('lp')
      return [
        e.uai,
        e.nom,
        type,
        'Public',
        `${(i % 40) + 1} rue de l’École`,
        e.commune.codePostal,
        e.commune.code,
        e.commune.nom,
        ou.code,
        ou.codeAcademie,
        oui(e.nature === 'ecole' && /maternelle|primaire/.test(e.nom)),
        oui(e.nature === 'ecole' && !/maternelle/.test(e.nom)),
        oui(e.nature === 'lgt' || e.nature === 'lpo'),
        oui(e.nature === 'lgt' || e.nature === 'lpo'),
        oui(pro),
        e.telephone,
        e.courriel,
        '1',
        oui(a('internat')),
        oui(a('ulis')),
        oui(a('segpa')),
        a('rep-plus') ? 'REP+' : a('rep') ? 'REP' : '',
        e.effectif,
        'OUVERT',
        code,
        libelle,
      ]
    }),
  ])

const ips = (etablissements: readonly Etablissement[], ou: Territoire, rentree: number): Uint8Array =>
  csv([
    [
      'rentree_scolaire',
      'academie',
      'code_du_departement',
      'departement',
      'uai',
      'nom_de_l_etablissment',
      'code_insee_de_la_commune',
      'nom_de_la_commune',
      'secteur',
      'effectifs',
      'ips',
    ],
    ...etablissements.map((e) => [
      `${rentree}-${rentree + 1}`,
      ou.academie.toUpperCase(),
      ou.code,
      ou.departement.toUpperCase(),
      e.uai,
      e.nom.toUpperCase(),
      e.commune.code,
      e.commune.nom.toUpperCase(),
      'public',
      e.effectif.toFixed(1),
      e.ips.toFixed(1),
    ]),
  ])

const ipsLycees = (etablissements: readonly Etablissement[], ou: Territoire, rentree: number): Uint8Array =>
  csv([
    [
      'rentree_scolaire',
      'academie',
      'code_du_departement',
      'departement',
      'uai',
      'nom_de_l_etablissment',
      'code_insee_de_la_commune',
      'nom_de_la_commune',
      'secteur',
      'type_de_lycee',
      'effectifs_voie_gt',
      'effectifs_voie_pro',
      'effectifs_ensemble_gt_pro',
      'ips_voie_gt',
      'ips_voie_pro',
      'ips_ensemble_gt_pro',
      'ecart_type_de_l_ips_voie_gt',
      'ecart_type_de_l_ips_voie_pro',
    ],
    ...etablissements.map((e) => {
      const gt = e.nature !== 'lp'
      const pro = e.nature !== 'lgt'
      const dansLePro = gt && pro ? Math.round(e.effectif * 0.3) : pro ? e.effectif : 0
      return [
        `${rentree}-${rentree + 1}`,
        ou.academie.toUpperCase(),
        ou.code,
        ou.departement.toUpperCase(),
        e.uai,
        e.nom.toUpperCase(),
        e.commune.code,
        e.commune.nom.toUpperCase(),
        'public',
        e.nature === 'lpo' ? 'LPO' : e.nature === 'lp' ? 'LP' : 'LEGT',
        gt ? (e.effectif - dansLePro).toFixed(1) : '',
        pro ? dansLePro.toFixed(1) : '',
        e.effectif.toFixed(1),
        gt ? e.ips.toFixed(1) : '',
        pro ? (gt ? e.ips - 18 : e.ips).toFixed(1) : '',
        e.ips.toFixed(1),
        gt ? '29.4' : '',
        pro ? '27.1' : '',
      ]
    }),
  ])

/** One figure lags two years behind, as the ministry's does. */
export const fichiersDuMinistere = (
  etablissements: readonly Etablissement[],
  ou: Territoire,
  annee: number,
): readonly { nom: string; contenu: Uint8Array }[] => {
  const de = (...natures: Nature[]): Etablissement[] => etablissements.filter((e) => natures.includes(e.nature))
  const rentree = annee - 2
  return [
    { nom: `annuaire-${ou.code}-fictif.csv`, contenu: annuaire(etablissements, ou) },
    { nom: `ips-ecoles-${ou.code}-fictif.csv`, contenu: ips(de('ecole'), ou, rentree) },
    { nom: `ips-colleges-${ou.code}-fictif.csv`, contenu: ips(de('college'), ou, rentree) },
    { nom: `ips-lycees-${ou.code}-fictif.csv`, contenu: ipsLycees(de('lp', 'lgt', 'lpo'), ou, rentree) },
  ]
}
