// What decisions let each adult receive.
import { plus } from './calendrier.ts'
import type { Hasard } from './hasard.ts'

/** Card *Ce que cette personne peut recevoir*. */
export type CarteDemo = {
  autorite: 'exercee' | 'suspendue' | 'retiree' | 'deleguee' | 'sans'
  depuis: string | null
  jusqua: string | null
  decisionVueLe: string | null
  decision: string
  ordonnanceDeProtection: 'non' | 'en-beneficie' | 'vise'
  adresseProtegee: boolean
  contactAutorise: 'oui' | 'avec-precaution' | 'non'
  contactPrecision: string
  ditPar: string
}

export const carteOrdinaire = (autorite: CarteDemo['autorite'], ditPar: string): CarteDemo => ({
  autorite,
  depuis: null,
  jusqua: null,
  decisionVueLe: null,
  decision: '',
  ordonnanceDeProtection: 'non',
  adresseProtegee: false,
  contactAutorise: 'oui',
  contactPrecision: '',
  ditPar,
})

/** What a separated parent may receive: mostly everything; sometimes a decision says otherwise. */
export const carteSeparee = (h: Hasard, quand: string): CarteDemo => {
  const carte = carteOrdinaire('exercee', 'l’autre parent, en entretien')
  return h.pondere<() => CarteDemo>([
    [
      () => ({
        ...carte,
        decision: 'Jugement vu : autorité conjointe, résidence chez l’autre parent',
        decisionVueLe: plus(quand, h.entier(0, 40)),
      }),
      55,
    ],
    [() => carte, 25],
    [
      () => ({
        ...carte,
        contactAutorise: 'avec-precaution' as const,
        contactPrecision: 'Pas de message sur le téléphone de l’élève',
      }),
      10,
    ],
    [
      () => ({
        ...carte,
        autorite: 'suspendue' as const,
        depuis: plus(quand, -h.entier(20, 200)),
        jusqua: plus(quand, h.entier(200, 500)),
        decisionVueLe: plus(quand, h.entier(0, 30)),
        decision: 'Exercice suspendu par ordonnance',
        contactAutorise: 'non' as const,
        contactPrecision: 'Aucun courrier ni convocation',
      }),
      6,
    ],
    [
      () => ({
        ...carte,
        autorite: 'retiree' as const,
        depuis: plus(quand, -h.entier(200, 900)),
        decisionVueLe: plus(quand, h.entier(0, 30)),
        decision: 'Retrait total prononcé',
        contactAutorise: 'non' as const,
        contactPrecision: 'Ne rien remettre, prévenir la direction',
      }),
      4,
    ],
  ])()
}

/** An order of protection: her address is hidden, he is told nothing. */
export const proteger = (
  h: Hasard,
  [mere, pere]: readonly ({ carte: CarteDemo; adresse: string; heberge: boolean } | undefined)[],
  ouvertLe: string,
): void => {
  if (!mere || !pere) return
  const vue = plus(ouvertLe, h.entier(0, 20))
  mere.carte = {
    ...mere.carte,
    ordonnanceDeProtection: 'en-beneficie',
    adresseProtegee: true,
    decisionVueLe: vue,
    decision: 'Ordonnance de protection, adresse dissimulée',
    ditPar: 'la mère, ordonnance vue',
  }
  mere.adresse = ''
  pere.heberge = false
  pere.carte = {
    ...pere.carte,
    autorite: 'suspendue',
    depuis: plus(ouvertLe, -h.entier(5, 30)),
    jusqua: plus(ouvertLe, h.entier(180, 360)),
    decisionVueLe: vue,
    decision: 'Ordonnance de protection',
    ordonnanceDeProtection: 'vise',
    contactAutorise: 'non',
    contactPrecision: 'Aucune information, aucun document, aucune adresse',
    ditPar: 'la mère, ordonnance vue',
  }
}
