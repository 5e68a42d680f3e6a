// What a département starts from: the law, and what most protocols have in common. Everything may be changed.
import type { Jour } from '../../domain/identite.ts'
import type { DestinataireDuProtocole, Protocole } from '../../domain/protocole.ts'

/** Known recipients, and what they are called until the service says better. */
export const CODES: readonly { readonly code: string; readonly libelle: string; readonly nom: string }[] = [
  { code: 'crip', libelle: 'CRIP', nom: 'Cellule de recueil des informations préoccupantes (CRIP)' },
  { code: 'parquet', libelle: 'Parquet', nom: 'Procureur de la République, parquet des mineurs' },
  { code: 'president-cd', libelle: 'Président du CD', nom: 'Président du conseil départemental' },
  { code: 'ctss-d', libelle: 'Conseil technique (CTSS-D)', nom: 'Conseil technique départemental de service social' },
  { code: 'dasen', libelle: 'IA-DASEN', nom: 'IA-DASEN' },
  { code: 'medecin', libelle: 'Médecin', nom: 'Médecin de l’éducation nationale' },
  { code: 'autre', libelle: 'Autre', nom: '' },
]

/** `autre-2` is another. */
export const familleDuCode = (code: string): string => (code.startsWith('autre') ? 'autre' : code)

export const codeLibre = (famille: string, pris: readonly string[]): string => {
  if (famille !== 'autre') return famille
  const libres = Array.from({ length: pris.length + 1 }, (_, n) => (n === 0 ? 'autre' : `autre-${n + 1}`))
  return libres.find((code) => !pris.includes(code)) ?? 'autre'
}

export const destinataireNeuf = (pris: readonly string[]): DestinataireDuProtocole => ({
  code: codeLibre('autre', pris),
  nom: '',
  pour: 'les-deux',
  quoi: 'copie',
  canal: 'messagerie-securisee',
  adresse: '',
  telephone: '',
})

const vers = (
  code: string,
  pour: DestinataireDuProtocole['pour'],
  quoi: DestinataireDuProtocole['quoi'],
  canal: DestinataireDuProtocole['canal'],
): DestinataireDuProtocole => ({
  code,
  nom: CODES.find((c) => c.code === code)?.nom ?? '',
  pour,
  quoi,
  canal,
  adresse: '',
  telephone: '',
})

export const proposition = (service: string, jour: Jour): Protocole => ({
  titre: 'Protocole départemental de protection de l’enfance',
  du: jour,
  entete: ['Service social en faveur des élèves', service].filter((ligne) => ligne !== ''),
  destinataires: [
    vers('crip', 'ip', 'ecrit', 'messagerie-securisee'),
    vers('parquet', 'signalement', 'ecrit', 'messagerie-securisee'),
    vers('president-cd', 'signalement', 'copie', 'messagerie-securisee'),
    vers('ctss-d', 'les-deux', 'copie', 'permanence'),
    vers('dasen', 'les-deux', 'avis', 'courrier'),
  ],
  delais: { accuseJours: 15, retourMois: 3, retourMoisMoinsDeDeuxAns: 2 },
  numeros: [],
  conseil:
    'En danger immédiat, appelez d’abord le 17 ou le parquet, puis écrivez le jour même. Si vous hésitez entre information préoccupante et signalement, appelez le conseil technique du service avant d’écrire\u00a0: on ne décide pas seul.',
})
