// The face, made of its parts. It runs in the worker of a browser and, for tests and the generator, in Node.
import { creerCoulisses, type OptionsDeLaFace } from './coulisses.ts'
import { creerActes } from './face-actes.ts'
import { creerFaceDemonstration } from './face-demonstration.ts'
import { creerLecture } from './face-lecture.ts'
import { creerFaceDesSaisines } from './face-saisines.ts'
import { creerFaceSerrures } from './face-serrures.ts'
import { creerFaceSieges } from './face-sieges.ts'
import { creerFaceSession } from './face-session.ts'
import type { Face } from './face.ts'
import { creerFaceDesConsolidations } from './consolidation/face.ts'
import { creerFaceDesEcrits } from './ecrits/face.ts'
import { creerFaceDesListes } from './liste/face.ts'
import { creerFaceDesStatistiques } from './statistiques/face.ts'

export const creerFace = (options: OptionsDeLaFace): Face => {
  const coulisses = creerCoulisses(options)
  const { appeler, horloge, courante } = coulisses
  return {
    ...creerFaceSession(coulisses),
    ...creerFaceSerrures(coulisses),
    ...creerFaceSieges(coulisses),
    ...creerLecture(courante, () => courante()?.moteur.version() ?? null, appeler),
    ...creerActes(courante, appeler, horloge),
    ...creerFaceDesListes(courante, horloge),
    ...creerFaceDesSaisines(coulisses),
    ...creerFaceDesStatistiques(coulisses),
    ...creerFaceDesConsolidations(coulisses),
    ...creerFaceDesEcrits(coulisses),
    ...creerFaceDemonstration(coulisses),
  }
}
