// [Note: all or nothing] Every file is read to its end, every piece is made and measured, and only then are they kept,
// in one write. Until that moment she can stop, and nothing has changed.
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import type { ApercuDeListe, ChoixDImport, FichierDonne, FichierRefuse } from '../face-des-listes.ts'
import type { CoffreOuvert, Moteur } from '../moteur.ts'
import { apparier, assembler, trancher, type Ensemble, type Tenus } from './ensemble.ts'
import { sourceDeFichiers } from './lecture.ts'
import { faireLesPassages, passagesDe } from './passages.ts'
import { lireTenus, planifier } from './plan.ts'
import { ranger } from './rattachement.ts'
import { refuserFichier, type EleveSource, type Question, type Suivi } from './source.ts'
import { coffreDeLaListe } from './tenue.ts'

export type Preparation = { readonly question: Question; readonly ensemble: Ensemble }

const coffreOuvert = (moteur: Moteur, { uai, jour }: Question): CoffreOuvert | FichierRefuse => {
  const coffre = coffreDeLaListe(moteur, uai, jour)
  if (typeof coffre === 'string') return refuserFichier(coffre)
  return coffre.peutEcrire ? coffre : refuserFichier('lecture-seule')
}

export const preparer = (
  moteur: Moteur,
  question: Question,
  fichiers: readonly FichierDonne[],
  suivi: Suivi,
): Promise<{ apercu: ApercuDeListe; preparation: Preparation } | FichierRefuse> =>
  preparerDe(moteur, question, sourceDeFichiers(fichiers), suivi)

const preparerDe = async (
  moteur: Moteur,
  question: Question,
  source: EleveSource,
  suivi: Suivi,
): Promise<{ apercu: ApercuDeListe; preparation: Preparation } | FichierRefuse> => {
  const coffre = coffreOuvert(moteur, question)
  if (estRefus(coffre)) return coffre
  const listes = await source(question, suivi)
  if (estRefus(listes)) return listes
  const tenus = lireTenus(coffre, question.uai)
  const ensemble = assembler(listes, tenus)
  if (estRefus(ensemble)) return ensemble
  const passages = passagesDe(moteur, question.uai, ensemble.eleves)
  return { apercu: { ...apercu(question, ensemble, tenus), passages }, preparation: { question, ensemble } }
}

const parClasse = new Intl.Collator('fr', { numeric: true })

const apercu = (question: Question, ensemble: Ensemble, tenus: Tenus): Omit<ApercuDeListe, 'passages'> => {
  const { eleves, adultes, formats, exporteLe, avertissements, douteux } = ensemble
  const paires = apparier(tenus.eleves, eleves)
  const compte = { changements: 0, corrections: 0, inchanges: 0, responsablesChanges: 0 }
  for (const lu of eleves) {
    const avant = paires.get(lu)
    if (avant && avant.classe !== lu.classe) compte.changements += 1
    else if (avant && JSON.stringify(avant.eleve) !== JSON.stringify(lu.eleve)) compte.corrections += 1
    else if (avant) compte.inchanges += 1
    if (!avant) continue
    const [siens, anciens] = [adultes.get(lu.eleve.cle), tenus.adultes.get(avant.eleve.cle)].map((a) => ranger(a ?? []))
    if (JSON.stringify(siens) !== JSON.stringify(anciens)) compte.responsablesChanges += 1
  }
  const parNom = new Map<string, number>()
  for (const { classe } of eleves) parNom.set(classe, (parNom.get(classe) ?? 0) + 1)
  return {
    uai: question.uai,
    annee: question.annee,
    formats,
    exporteLe,
    classes: [...parNom]
      .map(([classe, nombre]) => ({ classe, eleves: nombre }))
      .toSorted((a, b) => parClasse.compare(a.classe, b.classe)),
    eleves: eleves.length,
    arrivees: eleves.length - paires.size,
    departs: tenus.eleves.length - paires.size,
    ...compte,
    responsables: [...adultes.values()].reduce((somme, siens) => somme + siens.length, 0),
    avertissements,
    ambigus: douteux.map(({ ambigu }) => ambigu),
  }
}

export const importer = async (
  moteur: Moteur,
  { question, ensemble }: Preparation,
  choix: ChoixDImport,
  suivi: Suivi,
): Promise<
  | { readonly classes: number; readonly changees: number; readonly passages: number }
  | FichierRefuse
  | Refus<'ecriture-refusee'>
> => {
  // a colleague may have imported in between: it is compared with what is held now
  const coffre = coffreOuvert(moteur, question)
  if (estRefus(coffre)) return coffre
  const plan = await planifier(trancher(ensemble, choix.ambigus), coffre, question, (fait, total) => {
    suivi.avancer(fait, total)
    return suivi.souffler()
  })
  if (estRefus(plan)) return plan
  const { classes, changees, ecritures } = plan
  const pose = await moteur.poserEnsemble(coffre.coffre, ecritures)
  if (estRefus(pose)) return refuser('ecriture-refusee')
  const passages = await faireLesPassages(moteur, question.uai, ensemble.eleves, choix.passages)
  return { classes, changees, passages }
}
