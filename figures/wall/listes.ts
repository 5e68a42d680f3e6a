// The list of a school, from both kinds of files, and the files of pupils that it opens.
import type { EleveTrouve, FichierDonne } from '../../src/coffre/face-des-listes.ts'
import type { PosteDEssai } from '../../src/coffre/face.examples.ts'
import {
  fichier,
  latin9,
  unCsvEleves,
  unCsvResponsables,
  unEleveDEssai,
  unXmlEleves,
  unXmlResponsables,
  utf8,
} from '../../src/coffre/liste/fichiers.examples.ts'
import { PLATEAU, reussi, VALLEE } from '../../src/coffre/service-reel.examples.ts'
import { unResponsable } from '../../src/coffre/vues/coffre.examples.ts'
import { anneeScolaire } from '../../src/domain/annee-scolaire.ts'
import type { Id, Jour } from '../../src/domain/identite.ts'
import { AMORCE, INE, type Mots } from './canaris.ts'

const sansAvancement = (): void => undefined

/** Every cell that is read; the example writes one street for all. */
const siecle = ({ mot }: Mots, jour: Jour): ((classe: string) => readonly FichierDonne[]) => {
  const forme = { uai: VALLEE, annee: String(anneeScolaire(jour)) }
  const id = mot()
  const champs = { ID_NATIONAL: INE, NOM_DE_FAMILLE: mot(), NOM_USAGE: mot(), PRENOM: mot() }
  const personnes = [1, 2].map((n) => ({
    id: String(n),
    champs: { NOM_DE_FAMILLE: mot(), PRENOM: mot(), TEL_PORTABLE: mot(), MEL: `${mot()}@example.org` },
  }))
  const liens = personnes.map(({ id: personne }) => ({ eleve: id, personne }))
  const adultes = unXmlResponsables(personnes, liens, forme).replaceAll('Étang', () => mot())
  return (classe) => [
    fichier('eleves.xml', latin9(unXmlEleves([unEleveDEssai(1, { id, divisions: [classe], champs })], forme))),
    fichier('responsables.xml', latin9(adultes)),
  ]
}

const onde = ({ mot }: Mots): readonly FichierDonne[] => {
  const [nom, prenom, classe] = [mot(), mot(), mot()]
  const eleve = { nom, usage: mot(), prenom, ine: INE, classe, niveau: mot() }
  const adulte = { nom: mot(), prenom: mot(), portable: mot(), enfants: [{ nom, prenom, classe }] }
  return [
    fichier('eleves.csv', utf8(unCsvEleves([eleve]))),
    fichier('responsables.csv', utf8(unCsvResponsables([adulte]).replaceAll('Joncs', () => mot()))),
  ]
}

const importer = async ({ face }: PosteDEssai, uai: string, fichiers: readonly FichierDonne[]): Promise<void> => {
  const apercu = reussi(await face.lireListe(uai, fichiers, sansAvancement))
  if (apercu.eleves !== 1 || apercu.responsables === 0) throw new Error(`a list cut short: ${JSON.stringify(apercu)}`)
  const passages = apercu.passages.map(({ dossier }) => dossier)
  reussi(await face.importerListe({ passages, ambigus: {} }, sansAvancement))
}

const ouvrirDossier = async ({ face }: PosteDEssai, { uai, classe, eleve }: EleveTrouve, jour: Jour): Promise<Id> => {
  const adultes = await face.responsablesDeLaListe(uai, classe, eleve.cle)
  const { nom, prenom, sexe, naissance, regime, ine } = eleve
  const { coffre } = reussi(
    await face.ouvrirDossier({
      eleve: { nom, prenom, sexe, naissance, regime, ine, uai, classe, telephone: null },
      responsables: adultes.map(({ civilite, nom: sien, prenom: sonPrenom, lien, telephone, courriel, adresse }) =>
        unResponsable({
          civilite,
          nom: sien,
          prenom: sonPrenom,
          lien: lien ?? 'autre',
          telephone,
          courriel,
          adresse,
        }),
      ),
      informeLe: jour,
      informes: '',
      brouillon: null,
    }),
  )
  return coffre
}

/** A collège in the sector of one, a school of the first degree in that of the other; a file, and the class it changes. */
export const importerLesListes = async (
  { anne, carla }: { readonly anne: PosteDEssai; readonly carla: PosteDEssai },
  mots: Mots,
  jour: Jour,
): Promise<Id> => {
  const deSiecle = siecle(mots, jour)
  await importer(anne, VALLEE, deSiecle(mots.mot()))
  await importer(carla, PLATEAU, onde(mots))
  const [trouve] = await anne.face.chercherEleve(AMORCE, VALLEE, 8)
  const [ailleurs] = await carla.face.chercherEleve(AMORCE, PLATEAU, 8)
  if (!trouve || !ailleurs) throw new Error('a pupil of the list that is not found')
  const dossier = await ouvrirDossier(anne, trouve, jour)
  await ouvrirDossier(carla, ailleurs, jour)
  await importer(anne, VALLEE, deSiecle(mots.mot()))
  return dossier
}
