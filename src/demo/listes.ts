// The list of pupils of one school: those who have a file, those who are spoken of, and all the others.
import { horlogeDuPoste } from '../coffre/clock.ts'
import { creerFaceDesListes } from '../coffre/liste/face.ts'
import type { Moteur } from '../coffre/moteur.ts'
import { anneeScolaire } from './calendrier.ts'
import type { DossierDemo } from './dossiers.ts'
import { faireEleve, type EleveDemo, type Registre } from './eleves.ts'
import type { Etablissement } from './etablissements.ts'
import { faireFoyer, type ProcheDemo } from './foyers.ts'
import type { Hasard } from './hasard.ts'
import { accompli } from './seance.ts'
import { enFichiers, type ExportDemo, type Inscrit } from './siecle.ts'

export type ListeDemo = ExportDemo

/** Somebody who is spoken of elsewhere. */
export type Nomme = { readonly eleve: Partial<EleveDemo>; readonly proches?: readonly ProcheDemo[] }

export const faireListe = (
  h: Hasard,
  e: Etablissement,
  {
    dossiers,
    nommes,
    aujourdhui,
    registre,
  }: {
    readonly dossiers: readonly DossierDemo[]
    readonly nommes: readonly Nomme[]
    readonly aujourdhui: string
    readonly registre: Registre
  },
): ListeDemo => {
  const suivis = dossiers
    .filter(({ eleve }) => eleve.uai === e.uai)
    .map(({ eleve, foyer }): Inscrit => ({ eleve, proches: foyer.proches }))
  const autre = (nomme: Nomme): Inscrit => {
    const eleve = { ...faireEleve(h, e, aujourdhui, registre), ...nomme.eleve }
    return { eleve, proches: nomme.proches ?? faireFoyer(h, eleve, e, aujourdhui).proches }
  }
  const restent = Math.max(0, e.effectif - suivis.length - nommes.length)
  const autres = [...nommes, ...Array.from({ length: restent }, (): Nomme => ({ eleve: {} }))].map(autre)
  const inscrits = h.melanger([...suivis, ...autres])
  return { uai: e.uai, annee: anneeScolaire(aujourdhui), le: aujourdhui, inscrits }
}

/** As she gives the two files of the school to her page, and says yes to the preview. */
export const importerLaListe = async (moteur: Moteur, liste: ListeDemo): Promise<void> => {
  const face = creerFaceDesListes(() => session, horlogeDuPoste)
  const session = { moteur }
  const avancer = (): void => undefined
  const apercu = accompli(await face.lireListe(liste.uai, enFichiers(liste), avancer), 'the list')
  if (apercu.eleves !== liste.inscrits.length)
    throw new Error(`${apercu.eleves} pupils of ${liste.inscrits.length} read`)
  accompli(await face.importerListe({ passages: [], ambigus: {} }, avancer), 'the import')
}
