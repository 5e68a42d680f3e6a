import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Responsable } from '../../domain/eleve.ts'
import { eleveDeLaListe, responsableDeLaListe } from './eleve-de-liste.ts'

const ADULTE = {
  civilite: 'madame',
  nom: 'LÉVY',
  prenom: 'Anne',
  lien: 'mere',
  niveau: 1,
  telephone: '06 39 98 00 01',
  courriel: 'anne@example.org',
  adresse: '3 rue des Joncs, 99000 VALMORNE',
  heberge: true,
} as const
const ID = 'a'.repeat(26)

test('authority is presumed for the legal ones only, and the card says that the list said it', () => {
  const carte = (niveau: 1 | 2 | 3 | null) => responsableDeLaListe({ ...ADULTE, niveau }, ID).peutRecevoir
  assert.deepEqual(
    ([1, 2, 3, null] as const).map((n) => [carte(n).autorite, carte(n).ditPar]),
    [
      ['exercee', 'liste de l’établissement'],
      ['sans', 'liste de l’établissement'],
      ['sans', 'liste de l’établissement'],
      // ONDE does not say: what the law presumes, said by nobody
      ['exercee', ''],
    ],
  )
})

test('a person of the list enters a file as any other, with how to reach her', () => {
  const personne = Responsable.parse(responsableDeLaListe({ ...ADULTE, lien: null }, ID))
  assert.deepEqual(
    [personne.lien, personne.telephone, personne.courriel, personne.adresse, personne.heberge],
    ['autre', '06 39 98 00 01', 'anne@example.org', '3 rue des Joncs, 99000 VALMORNE', true],
  )
})

test('a pupil of the list is called in her file by the name she uses', () => {
  const eleve = {
    cle: '1',
    ine: null,
    nom: 'MARTIN',
    usage: 'DUPONT',
    prenom: 'Léa',
    sexe: 'f',
    naissance: null,
    regime: null,
  } as const
  const dossier = eleveDeLaListe({ uai: '9980001A', classe: '4 B', eleve })
  assert.deepEqual([dossier.nom, dossier.classe, dossier.uai, dossier.telephone], ['DUPONT', '4 B', '9980001A', null])
})
