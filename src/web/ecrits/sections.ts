import type { Section } from '../../domain/ecrit-manques.ts'

/** As the writing prints them, and what each one asks for. */
export const sections: Record<Section, { readonly titre: string; readonly aide: string }> = {
  entete: { titre: 'En-tête', aide: 'L’urgence, et l’appel passé avant d’écrire.' },
  emetteur: { titre: 'Émetteur', aide: 'Vous, telle que l’écrit vous nomme.' },
  enfant: { titre: 'L’enfant', aide: 'Repris du dossier. Le numéro INE ne part jamais.' },
  responsables: {
    titre: 'Responsables légaux',
    aide: 'Chacun, avec son adresse. Ce que vous changez ici ne change pas le dossier.',
  },
  mineurs: {
    titre: 'Fratrie et mineurs au domicile',
    aide: 'Tous sont évalués avec l’enfant. Dites-le, même quand vous ne savez pas.',
  },
  adultes: { titre: 'Adultes au domicile', aide: 'Qui vit là, et la personne mise en cause si elle est connue.' },
  mesures: {
    titre: 'Mesures et services connus',
    aide: 'ASE, AED, AEMO, placement, service social du département, PMI, CMP, MDPH, écrits précédents.',
  },
  motif: { titre: 'Motif', aide: 'À part du contexte\u00a0: un ou deux mots de la nomenclature.' },
  faits: { titre: 'Faits observés', aide: 'Datés, et vus par qui. Sans interprétation.' },
  propos: {
    titre: 'Propos de l’enfant',
    aide: 'Ses mots exacts, entre guillemets. Dites où et quand, et la question posée.',
  },
  parents: {
    titre: 'Propos des parents',
    aide: 'Ce qu’ils en disent, ce qu’ils reconnaissent, l’aide qu’ils acceptent.',
  },
  scolarite: { titre: 'Scolarité', aide: 'Assiduité, résultats, comportement, liens de la famille avec l’école.' },
  actions: { titre: 'Actions déjà menées', aide: 'Par l’établissement et les partenaires, et ce que cela a donné.' },
  evaluation: {
    titre: 'Évaluation',
    aide: 'Votre analyse, séparée des faits\u00a0: danger ou risque, appuis, fragilités.',
  },
  demande: { titre: 'Demande', aide: 'Ce que vous proposez, ou demandez.' },
  protection: {
    titre: 'Protection immédiate',
    aide: 'Ce qui protège l’enfant ce soir\u00a0: qui vient le chercher, où il dort.',
  },
  information: {
    titre: 'Information des parents',
    aide: 'Chaque titulaire de l’autorité parentale est informé avant, sauf si c’est contraire à l’intérêt de l’enfant.',
  },
  destinataires: { titre: 'Destinataires et copies', aide: 'Selon le protocole du service.' },
}
