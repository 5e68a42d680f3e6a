import type { Section } from '../../domain/ecrit-manques.ts'

/** What each one asks for. */
export const aideDeSection: Record<Section, string> = {
  entete: 'L’urgence, et l’appel passé avant d’écrire.',
  emetteur: 'Ce que l’écrit dit de vous.',
  enfant: 'Repris du dossier. Le numéro INE ne part jamais.',
  responsables: 'Chacun, avec son adresse. Ce que vous changez ici ne change pas le dossier.',
  mineurs: 'Tous sont évalués avec l’enfant. Dites-le, même quand vous ne savez pas.',
  adultes: 'Qui vit là, et la personne mise en cause si elle est connue.',
  mesures: 'ASE, AED, AEMO, placement, service social du département, PMI, CMP, MDPH, écrits précédents.',
  motif: 'À part du contexte\u00a0: un ou deux mots de la nomenclature.',
  faits: 'Datés, et vus par qui. Sans interprétation.',
  propos: 'Ses mots exacts, entre guillemets. Dites où et quand, et la question posée.',
  parents: 'Ce qu’ils en disent, ce qu’ils reconnaissent, l’aide qu’ils acceptent.',
  scolarite: 'Assiduité, résultats, comportement, liens de la famille avec l’école.',
  actions: 'Par l’établissement et les partenaires, et ce que cela a donné.',
  evaluation: 'Votre analyse, séparée des faits\u00a0: danger ou risque, appuis, fragilités.',
  demande: 'Ce que vous proposez, ou demandez.',
  protection: 'Ce qui protège l’enfant ce soir\u00a0: qui vient le chercher, où il dort.',
  information:
    'Chaque titulaire de l’autorité parentale est informé avant, sauf si c’est contraire à l’intérêt de l’enfant.',
  destinataires: 'Selon le protocole du service.',
}
