import { estRefus } from '../../domain/refus.ts'
import { adresse, type Contexte } from '../contexte.ts'
import { el, type Enfant } from '../dom.ts'
import type { Avancement, RefusDEnvoi } from '../face.ts'
import { alerte, bloc, bouton, danger } from '../pieces.ts'
import { rediger } from '../redaction.ts'
import { veutUnRecu, type Reponses } from '../reponses.ts'
import { quiLira, telephone } from './accueil.ts'

export const direAvancement = ({ phrases: { envoi }, dates }: Contexte, avancement: Avancement): string =>
  avancement.etape === 'calcul' ? envoi.calcul(dates.nombre(avancement.essais)) : envoi[avancement.etape]

/** Sealing and sending, told in words; it can be stopped until it leaves. */
export const envoi = (contexte: Contexte, reponses: Reponses): Enfant[] => {
  const { phrases, ecole } = contexte
  const ligne = el('p', { class: 'grand', role: 'status' }, phrases.envoi.porte)
  if (!ecole) return [ligne]
  const { uai, service, lecteur } = ecole
  const lien = contexte.lien()
  let quitte = false
  contexte.enPartant(() => {
    quitte = true
    lien.arreter()
  })
  void lien
    .demander(
      'deposer',
      {
        uai,
        service,
        lecteur,
        redige: rediger(reponses, uai, phrases.cle),
        voix: reponses.voix && { type: reponses.voix.type, octets: reponses.voix.octets },
        avecRecu: veutUnRecu(reponses),
      },
      (avancement) => ligne.replaceChildren(direAvancement(contexte, avancement)),
    )
    .then((issue) => {
      if (quitte) return
      contexte.aller(estRefus(issue) ? { vue: 'echec', refus: issue.refus } : { vue: 'envoye', recu: issue.recu })
    })
  return [
    bloc(contexte, { titre: phrases.envoi.titre, niveau: 'h1' }, ligne),
    bouton(phrases.page.arreter, lien.arreter, 'fr-btn large fr-btn--secondary'),
  ]
}

const raison = (contexte: Contexte, refus: RefusDEnvoi): string => {
  const mots = adresse(contexte)
  switch (refus) {
    case 'reseau-absent':
      return mots.pasPartiReseau
    case 'porte-fausse':
      return mots.porteFausse
    case 'lecteur-change':
      return mots.lecteurChange
    case 'guichet-ferme':
      return mots.ferme
    case 'trop-d-essais':
      return mots.saturee
    case 'texte-trop-long':
      return mots.tropLong
    case 'sans-cle':
      return contexte.phrases.ailleurs.sansCleTexte
    case 'guichet-inconnu':
      return contexte.phrases.ailleurs.inconnueTexte
    case 'arrete':
      return mots.arrete
  }
}

const reouverture = ({ phrases, dates, ecole }: Contexte, refus: RefusDEnvoi): HTMLElement | null =>
  refus === 'guichet-ferme' && ecole?.etat.reouvreLe
    ? el('p', { class: 'grand' }, el('strong', {}, phrases.ailleurs.rouvre(dates.jour(ecole.etat.reouvreLe))))
    : null

/** It did not leave: what happened, what is kept, what can be done. */
export const echec = (contexte: Contexte, refus: RefusDEnvoi): Enfant[] => {
  const { phrases, ecole } = contexte
  const mots = adresse(contexte)
  const renvoyer = (texte: string): HTMLElement => bouton(texte, () => contexte.aller({ vue: 'envoi' }))
  const sansIssue = refus === 'porte-fausse' || refus === 'sans-cle' || refus === 'guichet-ferme'
  return [
    bloc(
      contexte,
      { titre: mots.pasParti, niveau: 'h1' },
      alerte(el('p', { class: 'grand' }, raison(contexte, refus))),
    ),
    refus === 'lecteur-change' && ecole ? quiLira(contexte, ecole) : null,
    refus === 'lecteur-change' ? renvoyer(mots.envoyerQuandMeme) : null,
    refus === 'reseau-absent' || refus === 'trop-d-essais' ? renvoyer(phrases.page.reessayer) : null,
    refus === 'arrete' ? renvoyer(phrases.questions.envoyer) : null,
    ...(sansIssue
      ? [
          reouverture(contexte, refus),
          el('p', { class: 'grand' }, phrases.ailleurs.auBureau),
          telephone(contexte, ecole?.telephone ?? null),
          danger(contexte),
        ]
      : []),
  ]
}
