// SIECLE, « ResponsablesAvecAdresses.xml » (BEE_RESPONSABLES): people, their links to pupils, their addresses.
import { lienDuCode, lireBooleen, lireTelephone, niveauDeResponsabilite } from '../../domain/liste-valeurs.ts'
import type { ResponsableDeListe } from '../../domain/liste.ts'
import type { Avertissement } from '../face-des-listes.ts'
import { lireParametres, type Entete } from './siecle-parametres.ts'
import { creerCoupe, type AdulteLu, type ListeLue } from './source.ts'
import type { Sorte } from './xml.ts'

/** The white list: no profession, and an agreement to be written to is not one to be told. */
const PERSONNE = [
  'LC_CIVILITE',
  'LL_CIVILITE',
  'NOM_DE_FAMILLE',
  'NOM',
  'NOM_USAGE',
  'PRENOM',
  'TEL_PORTABLE',
  'TEL_PERSONNEL',
  'TEL_PROFESSIONNEL',
  'MEL',
  'ADRESSE_ID',
] as const
const LIEN = [
  'ELEVE_ID',
  'PERSONNE_ID',
  'NIVEAU_RESPONSABILITE',
  'RESP_LEGAL',
  'CODE_PARENTE',
  'HEBERGE_ELEVE',
] as const
const ADRESSE = [
  'LIGNE1_ADRESSE',
  'LIGNE2_ADRESSE',
  'LIGNE3_ADRESSE',
  'LIGNE4_ADRESSE',
  'CODE_POSTAL',
  'LIBELLE_POSTAL',
  'COMMUNE_ETRANGERE',
  'LL_PAYS',
] as const

type Champs<C extends string> = Readonly<Record<C, string>>
type Personne = Champs<(typeof PERSONNE)[number]>
type Lien = Champs<(typeof LIEN)[number]>
type Adresse = Champs<(typeof ADRESSE)[number]>

const prendre = <C extends string>(champs: readonly C[], lire: (champ: string) => string): Champs<C> =>
  Object.fromEntries(champs.map((champ) => [champ, lire(champ)])) as Champs<C>

export const lireResponsablesSiecle = (): { sortes: readonly Sorte[]; conclure: () => ListeLue } => {
  let entete: Entete = { uai: null, annee: null, exporteLe: null }
  const personnes = new Map<string, Personne>()
  const adresses = new Map<string, Adresse>()
  const liens: Lien[] = []
  const sortes: readonly Sorte[] = [
    lireParametres((lue) => {
      entete = lue
    }),
    {
      chemin: 'DONNEES/PERSONNES/PERSONNE',
      champs: PERSONNE,
      recevoir: ({ attributs, lire }) => personnes.set(attributs['PERSONNE_ID'] ?? '', prendre(PERSONNE, lire)),
    },
    {
      // RESPONSABLE_ELEVE, or RESPONSABLE in some
      chemin: 'DONNEES/RESPONSABLES/*',
      champs: LIEN,
      recevoir: ({ lire }) => liens.push(prendre(LIEN, lire)),
    },
    {
      chemin: 'DONNEES/ADRESSES/ADRESSE',
      champs: ADRESSE,
      recevoir: ({ attributs, lire }) => adresses.set(attributs['ADRESSE_ID'] ?? '', prendre(ADRESSE, lire)),
    },
  ]
  const conclure = (): ListeLue => {
    const avertissements: Avertissement[] = []
    const adultes: AdulteLu[] = []
    for (const lien of liens) {
      const parente = lienDuCode(lien.CODE_PARENTE)
      if (parente === null || lien.ELEVE_ID === '') continue
      const personne = personnes.get(lien.PERSONNE_ID)
      if (!personne) {
        avertissements.push({ code: 'adulte-inconnu', sujet: lien.PERSONNE_ID })
        continue
      }
      const adulte = unAdulte(personne, adresses.get(personne.ADRESSE_ID), avertissements)
      const niveau = niveauDeResponsabilite(lien.NIVEAU_RESPONSABILITE, lien.RESP_LEGAL)
      const heberge = lireBooleen(lien.HEBERGE_ELEVE)
      adultes.push({ enfant: { cle: lien.ELEVE_ID }, adulte: { ...adulte, lien: parente, niveau, heberge } })
    }
    return { format: 'siecle-responsables', ...entete, eleves: [], adultes, avertissements }
  }
  return { sortes, conclure }
}

const civiliteDe = ({ LC_CIVILITE, LL_CIVILITE }: Personne): ResponsableDeListe['civilite'] => {
  const dite = (LC_CIVILITE || LL_CIVILITE).toUpperCase()
  if (dite === 'M' || dite === 'M.' || dite === 'MONSIEUR') return 'monsieur'
  return /^(MME|MADAME|MLLE)/u.test(dite) ? 'madame' : null
}

/** One, that can be called at a touch; at work only where there is no other. */
const telephoneDe = ({ TEL_PORTABLE, TEL_PERSONNEL, TEL_PROFESSIONNEL }: Personne): string =>
  lireTelephone(TEL_PORTABLE || TEL_PERSONNEL || TEL_PROFESSIONNEL)

const adresseDe = (adresse: Adresse | undefined): string => {
  if (!adresse) return ''
  const ville = [adresse.CODE_POSTAL, adresse.LIBELLE_POSTAL || adresse.COMMUNE_ETRANGERE].join(' ').trim()
  const pays = /^(france)?$/iu.test(adresse.LL_PAYS) ? '' : adresse.LL_PAYS
  const { LIGNE1_ADRESSE, LIGNE2_ADRESSE, LIGNE3_ADRESSE, LIGNE4_ADRESSE } = adresse
  const lignes = [LIGNE1_ADRESSE, LIGNE2_ADRESSE, LIGNE3_ADRESSE, LIGNE4_ADRESSE, ville, pays]
  return lignes.filter((ligne) => ligne !== '').join(', ')
}

const unAdulte = (
  personne: Personne,
  adresse: Adresse | undefined,
  avertissements: Avertissement[],
): Omit<ResponsableDeListe, 'lien' | 'niveau' | 'heberge'> => {
  const couper = creerCoupe(avertissements)
  const nom = personne.NOM_USAGE || personne.NOM_DE_FAMILLE || personne.NOM
  const sujet = `${nom} ${personne.PRENOM}`.slice(0, 160)
  return {
    civilite: civiliteDe(personne),
    nom: couper(nom, 80, sujet),
    prenom: couper(personne.PRENOM, 80, sujet),
    telephone: telephoneDe(personne),
    courriel: couper(personne.MEL, 120, sujet),
    adresse: couper(adresseDe(adresse), 300, sujet),
  }
}
