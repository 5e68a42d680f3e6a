// What each recipient is handed, read by somebody else's reader of PDF: all that it may have, nothing that it may not.
import type { Chiffre } from './chiffre.ts'
import { nouveauxComptes } from './minimal/lecture.ts'
import { compterUnLot } from './minimal/lot.ts'

const DOSSIERS = 1_000
const LOT = 125

const NOMS = { ecrit: 'writing and its copies', avis: 'bare notice', relance: 'reminder' } as const

export const calculer = async (dossiers = DOSSIERS): Promise<Chiffre[]> => {
  const comptes = nouveauxComptes()
  for (let debut = 0; debut < dossiers; debut += LOT) {
    const lu = await compterUnLot({ debut, fin: Math.min(debut + LOT, dossiers) })
    for (const ecart of lu.ecarts) process.stderr.write(`${ecart}\n`)
    for (const modele of ['ecrit', 'avis', 'relance', 'trompe'] as const)
      for (const quoi of ['documents', 'permis', 'trouves', 'interdits'] as const)
        comptes[modele][quoi] += lu.comptes[modele][quoi]
  }
  const lignes = (['ecrit', 'avis', 'relance'] as const).flatMap((modele): Chiffre[] => {
    const { documents, permis, trouves, interdits } = comptes[modele]
    const nom = NOMS[modele]
    return [
      { name: `${nom}: documents read`, value: documents, target: `at least ${dossiers}`, ok: documents >= dossiers },
      {
        name: `${nom}: fields that the recipient may have, found`,
        value: trouves,
        target: permis,
        ok: permis > 0 && trouves === permis,
      },
      { name: `${nom}: forbidden fields found`, value: interdits, target: 0, ok: interdits === 0 },
    ]
  })
  const vus = Math.floor(comptes.trompe.interdits / Math.max(comptes.trompe.documents, 1))
  return [
    ...lignes,
    {
      name: 'control: forbidden fields seen in a writing handed over as a bare notice, on average',
      value: vus,
      target: 'at least 20',
      ok: vus >= 20,
    },
  ]
}
