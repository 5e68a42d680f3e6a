import type { Artisan } from './compilateur.ts'
import { dessinerCodeQr } from './code-qr.ts'
import { donneesDeLEcrit } from './ecrit.ts'
import type { GuichetImprime, Imprime } from './face.ts'
import { donneesDeLAvis, donneesDeLaRelance } from './lettres.ts'
import { compose, telephone } from './mots.ts'
import { joursDePresence } from './presences.ts'

const donneesDuGuichet = (guichet: GuichetImprime) => {
  const jours = joursDePresence(guichet.presences)
  const bureaux = [...new Set(jours.map(({ bureau }) => bureau))]
  const [bureau = ''] = bureaux
  return {
    etablissement: guichet.etablissement,
    commune: guichet.commune,
    telephone: telephone(guichet.telephone ?? ''),
    adresse: guichet.adresse,
    // said once when it is the same all week
    bureau: bureaux.length === 1 ? bureau : '',
    jours: bureaux.length === 1 ? jours.map((jour) => ({ ...jour, bureau: '' })) : jours,
    code: dessinerCodeQr(guichet.adresse),
  }
}

const composees = (valeur: unknown): unknown => {
  if (typeof valeur === 'string') return compose(valeur)
  if (Array.isArray(valeur)) return valeur.map(composees)
  if (typeof valeur !== 'object' || valeur === null) return valeur
  return Object.fromEntries(Object.entries(valeur).map(([cle, v]) => [cle, cle === 'cle' ? v : composees(v)]))
}

const donneesDe = (imprime: Imprime): unknown => {
  switch (imprime.modele) {
    case 'affiche':
    case 'fiches': {
      const { guichet, ...choix } = imprime
      return { ...donneesDuGuichet(guichet), ...choix }
    }
    case 'ecrit':
      return composees({ ...donneesDeLEcrit(imprime), entete: imprime.entete })
    case 'avis':
      return composees({ ...donneesDeLAvis(imprime.avis), entete: imprime.entete })
    case 'relance':
      return composees({ ...donneesDeLaRelance(imprime.relance), entete: imprime.entete })
  }
}

/** Each printed document is one template and the data it reads. */
export const imprimer = <T>(faire: Artisan<T>, imprime: Imprime): T => faire(imprime.modele, donneesDe(imprime))
