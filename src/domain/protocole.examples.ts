import type { DestinataireDuProtocole, Protocole } from './protocole.ts'

export const unDestinataire = (
  code: string,
  pour: DestinataireDuProtocole['pour'],
  quoi: DestinataireDuProtocole['quoi'],
): DestinataireDuProtocole => ({ code, nom: code, pour, quoi, canal: 'courrier', adresse: '', telephone: '' })

export const unProtocole = (autre: Partial<Protocole> = {}): Protocole => ({
  titre: 'Protocole du 1er septembre 2026',
  du: '2026-09-01',
  entete: ['Service social en faveur des élèves'],
  destinataires: [
    unDestinataire('crip', 'ip', 'ecrit'),
    unDestinataire('parquet', 'signalement', 'ecrit'),
    unDestinataire('president-cd', 'signalement', 'copie'),
    unDestinataire('ctss-d', 'les-deux', 'copie'),
    unDestinataire('dasen', 'les-deux', 'avis'),
  ],
  delais: { accuseJours: 15, retourMois: 3, retourMoisMoinsDeDeuxAns: 1 },
  numeros: [],
  conseil: '',
  ...autre,
})
