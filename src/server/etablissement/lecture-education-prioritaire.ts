import { lireUai } from '../../domain/uai.ts'
import { estRefus } from '../../domain/refus.ts'
import type { Lecteur } from './lecture.ts'
import { motifs } from './motifs.ts'
import { serie } from './series.ts'
import { plierEntete, type Rangee } from './tableau.ts'

const UAI = ['numero', 'numerouai', 'codeuai', 'uai']
const LABEL = ['ep', 'label', 'appartenanceeducationprioritaire']
const TETE = ['uaitetedereseau', 'tetedereseau']

/** `REP`, `REP+`, or two columns Oui / Non. An empty cell says nothing; null says: in neither. */
const labelDe = (rangee: Rangee): 'REP' | 'REP+' | null | 'inconnu' | 'muet' => {
  const plus = plierEntete(rangee.lire(['rep+']) ?? '')
  const rep = plierEntete(rangee.lire(['rep']) ?? '')
  if (plus === 'oui') return 'REP+'
  if (rep === 'oui') return 'REP'
  const ecrit = plierEntete(rangee.lire(LABEL) ?? '')
  if (ecrit === 'rep+') return 'REP+'
  if (ecrit === 'rep') return 'REP'
  if (ecrit === 'horsep' || (plus === 'non' && rep === 'non')) return null
  return ecrit === '' ? 'muet' : 'inconnu'
}

/** The national list gives what the directory lacks: the network, named by the collège at its head. */
export const lecteurEducationPrioritaire: Lecteur = {
  uai: UAI,
  reconnait: (entetes) =>
    UAI.some((nom) => entetes.has(nom)) &&
    (LABEL.some((nom) => entetes.has(nom)) || (entetes.has('rep+') && entetes.has('rep'))),
  commencer: (_entetes, carnet) => {
    const lignes = serie(carnet)
    return {
      ligne: (rangee, uai) => {
        const label = labelDe(rangee)
        if (label === 'inconnu') {
          return void carnet.refus.push({ ligne: rangee.n, motif: motifs.sansLabel(rangee.lire(LABEL) ?? '') })
        }
        const tete = rangee.lire(TETE)
        const lue = tete === undefined ? undefined : lireUai(tete)
        const champs = {
          ...(label === 'muet' ? {} : { label }),
          ...(lue === undefined ? {} : { tete: estRefus(lue) ? null : lue }),
        }
        lignes.ajouter({ objet: 'reseau_prioritaire', cle: { uai }, champs, ligne: rangee.n })
      },
      fin: () => ({ type: 'education-prioritaire', apports: lignes.apports() }),
    }
  },
}
