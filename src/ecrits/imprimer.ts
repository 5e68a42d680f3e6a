import type { Compiler } from './compilateur.ts'
import { dessinerCodeQr } from './code-qr.ts'
import type { GuichetImprime, Imprime } from './face.ts'
import { joursDePresence } from './presences.ts'

const donneesDuGuichet = (guichet: GuichetImprime) => {
  const jours = joursDePresence(guichet.presences)
  const bureaux = [...new Set(jours.map(({ bureau }) => bureau))]
  const [bureau = ''] = bureaux
  return {
    etablissement: guichet.etablissement,
    commune: guichet.commune,
    // by pairs, as one dictates it
    telephone: (guichet.telephone ?? '').replace(/(\d\d)(?=\d)/g, '$1\u00a0'),
    adresse: guichet.adresse,
    // said once when it is the same all week
    bureau: bureaux.length === 1 ? bureau : '',
    jours: bureaux.length === 1 ? jours.map((jour) => ({ ...jour, bureau: '' })) : jours,
    code: dessinerCodeQr(guichet.adresse),
  }
}

/** Each printed document is one template and the data it reads. */
export const imprimer = (compiler: Compiler, imprime: Imprime): Uint8Array<ArrayBuffer> => {
  const { modele, guichet, ...choix } = imprime
  return compiler(modele, { ...donneesDuGuichet(guichet), ...choix })
}
