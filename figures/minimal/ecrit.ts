// The writing as she fills it: every field, often; some taken back after they were typed.
import type { Hasard } from '../../src/demo/hasard.ts'
import type { ContenuDEcrit, TypeEcrit } from '../../src/domain/ecrit.ts'
import { canari, type Fiche, peutEtre, texte, uneFiche, unJour } from './fiche.ts'

const plusieurs = <T>(hasard: Hasard, max: number, un: () => T): T[] =>
  Array.from({ length: hasard.entier(0, max) }, un)

const puise = (hasard: Hasard) => (hasard.chance(0.5) ? { note: `${canari(hasard)}${'a'.repeat(18)}` } : null)
const heure = (hasard: Hasard) => (hasard.chance(0.5) ? '10:20' : null)
const jour = (hasard: Hasard) => (hasard.chance(0.8) ? unJour(hasard) : null)

const information = (hasard: Hasard, debut: ContenuDEcrit): ContenuDEcrit['information'] => ({
  titulaires: debut.responsables.map(({ personneId }) => ({
    personneId,
    informe: hasard.choisir(['oui', 'non', null]),
    le: jour(hasard),
    comment: peutEtre(hasard, 100),
    reaction: peutEtre(hasard, 500),
    raison: peutEtre(hasard, 500),
  })),
  enfant: { informe: hasard.choisir([true, false, null]), le: jour(hasard), raison: peutEtre(hasard, 300) },
})

export const unEcritPlein = (hasard: Hasard, type: TypeEcrit): Fiche => {
  const { ecrit: debut, ailleurs } = uneFiche(hasard, type)
  const ecrit: ContenuDEcrit = {
    ...debut,
    entete: { ...debut.entete, appel: peutEtre(hasard, 200), reference: hasard.chance(0.7) ? canari(hasard) : '' },
    emetteur: { ...debut.emetteur, cosignataires: peutEtre(hasard, 200) },
    enfant: { ...debut.enfant, lieuDeNaissance: peutEtre(hasard, 60), adresse: texte(hasard, 200) },
    mineurs: {
      autres: hasard.choisir(['oui', 'non', 'inconnu', null]),
      liste: plusieurs(hasard, 4, () => ({
        nom: canari(hasard),
        prenom: canari(hasard),
        naissance: jour(hasard),
        etablissement: peutEtre(hasard, 60),
        lien: canari(hasard),
      })),
    },
    adultes: { auDomicile: peutEtre(hasard, 500), miseEnCause: peutEtre(hasard, 500) },
    mesures: peutEtre(hasard, 800),
    motif: { ...debut.motif, precision: peutEtre(hasard, 500) },
    faits: {
      liste: plusieurs(hasard, 6, () => ({
        jour: jour(hasard),
        heure: heure(hasard),
        par: peutEtre(hasard, 60),
        texte: texte(hasard, 800),
        puise: puise(hasard),
      })),
      traces: {
        presentes: hasard.choisir([true, false, null]),
        description: peutEtre(hasard, 300),
        medecin: hasard.choisir(['vu', 'appele', 'non', null]),
        medecinPrecision: peutEtre(hasard, 200),
      },
    },
    propos: {
      liste: plusieurs(hasard, 5, () => ({
        texte: texte(hasard, 500),
        jour: jour(hasard),
        heure: heure(hasard),
        question: peutEtre(hasard, 100),
        par: peutEtre(hasard, 60),
        puise: puise(hasard),
      })),
      circonstances: peutEtre(hasard, 800),
    },
    parents: peutEtre(hasard, 800),
    scolarite: peutEtre(hasard, 800),
    actions: peutEtre(hasard, 800),
    evaluation: peutEtre(hasard, 1_500),
    demande: peutEtre(hasard, 500),
    protection: peutEtre(hasard, 500),
    information: information(hasard, debut),
    piecesJointes: peutEtre(hasard, 300),
  }
  return { ecrit, ailleurs }
}
