// The answers put into the body that is sealed. What is added here is read by the social worker, hence in French.
import type { CorpsSaisine } from '../domain/depot.ts'
import type { Identite, Reponses } from './reponses.ts'

export type Redige = Omit<CorpsSaisine, 'recu' | 'voix'>

const joints = (...parties: readonly (string | false)[]): string =>
  parties
    .map((partie) => (partie === false ? '' : partie.trim()))
    .filter(Boolean)
    .join(', ')

const couper = (texte: string, longueur: number): string => texte.trim().slice(0, longueur)

const identite = ({ nom, prenom, classe }: Identite): CorpsSaisine['eleve'] =>
  joints(nom, prenom, classe) === ''
    ? null
    : { nom: couper(nom, 80), prenom: couper(prenom, 80), classe: couper(classe, 30) }

const qualite = (r: Reponses): string => {
  switch (r.emetteur) {
    case 'eleve':
      return r.pour === 'soi' ? 'élève' : joints('élève', r.soi.classe)
    case 'parent':
      return 'parent'
    case 'personnel':
      return joints(r.fonction || 'personnel', r.pour === 'groupe' && r.concerne.classe && `pour ${r.concerne.classe}`)
    case 'partenaire':
      return joints(r.organisme, r.fonction)
  }
}

const precision = (r: Reponses): string =>
  joints(
    r.moyen === 'telephone' && r.telephone,
    r.moyen === 'courriel' && r.courriel,
    r.precision,
    r.langueParlee && `langue : ${r.langueParlee}`,
    r.interprete === true && 'avec interprète',
  )

const eleve = (r: Reponses): CorpsSaisine['eleve'] => {
  if (r.pour === 'groupe') return null
  return identite(r.emetteur === 'eleve' && r.pour === 'soi' ? r.soi : r.concerne)
}

export const rediger = (r: Reponses, uai: string, langue: string): Redige => ({
  genre: 'saisine',
  format: 1,
  uai,
  emetteur: r.emetteur,
  langue,
  urgent: r.urgent === true,
  pour: r.pour,
  eleve: eleve(r),
  demandeur: {
    nom: couper(joints(`${r.soi.prenom} ${r.soi.nom}`), 120),
    qualite: couper(qualite(r), 120),
    telephone: couper(r.moyen === 'telephone' ? r.telephone : '', 30),
  },
  texte: r.texte.trim(),
  joindre: { moyen: r.moyen, precision: couper(precision(r), 300) },
  eleveInforme: r.emetteur === 'personnel' && r.pour !== 'groupe' ? r.eleveInforme : null,
  parentsInformes: r.emetteur === 'personnel' && r.pour !== 'groupe' ? r.parentsInformes : null,
})
