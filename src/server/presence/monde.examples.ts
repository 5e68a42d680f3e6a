// Three schools of two sectors, and the days around today as the base counts them.
import { Client } from 'pg'

import { putAffectation, putSecteur } from '../../contract/service.ts'
import { plusJours } from '../../domain/temps-scolaire.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { horlogeDuSysteme, jourDe } from '../clock.ts'
import type { Personne, Vivant } from '../vivant.examples.ts'

export const COLLEGE = '9010001E'
export const ECOLE = '9010002F'
export const LYCEE = '9010003G'
export const PRIVE = '9010004H'
export const FERME = '9010005J'
export const SANS_SECTEUR = '9010006K'

/** Days from today, in Paris. */
export const dans = (jours: number): string => plusJours(jourDe(horlogeDuSysteme.maintenant()), jours)

export const enSql = async <T>(v: Vivant, requete: string, valeurs: unknown[] = []): Promise<T[]> => {
  const client = new Client({ connectionString: v.base.url })
  await client.connect()
  try {
    return (await client.query(requete, valeurs)).rows as T[]
  } finally {
    await client.end()
  }
}

export const affecter = async (v: Vivant, qui: Personne, secteur: string, autre: object = {}): Promise<string> => {
  const poste = {
    id: nouvelId(),
    membre: qui.membre,
    role: 'ass' as const,
    secteur,
    titre: 'titulaire' as const,
    quotite: 100,
    debut: '2020-09-01',
    fin: null,
    ...autre,
  }
  const { refus } = await v.appeler(putAffectation, poste, v.ctssd.jeton)
  if (refus !== null) throw new Error(`no assignment: ${refus}`)
  return poste.id
}

/** The collège and the école to `assistante`, the lycée to `collegue`. */
export const unMonde = async (v: Vivant): Promise<{ nord: string; sud: string }> => {
  await enSql(
    v,
    `insert into etablissement (uai, nom, type, statut, etat, ferme_le, perimetre, academie, departement, commune) values
     ($1, 'Collège Flora-Tristan', 'college', 'public', 'ouvert', null, true, '14', '035', 'Rives'),
     ($2, 'École des Rives', 'ecole', 'public', 'ouvert', null, true, '14', '035', 'Rives'),
     ($3, 'Lycée Olympe', 'lycee', 'public', 'ouvert', null, true, '14', '035', 'Rives'),
     ($4, 'Collège Sainte-Anne', 'college', 'prive', 'ouvert', null, false, '14', '035', 'Rives'),
     ($5, 'École fermée', 'ecole', 'public', 'ferme', '2020-07-01', false, '14', '035', 'Rives'),
     ($6, 'École des Champs', 'ecole', 'public', 'ouvert', null, true, '14', '035', 'Champs')`,
    [COLLEGE, ECOLE, LYCEE, PRIVE, FERME, SANS_SECTEUR],
  )
  const [nord, sud] = [nouvelId(), nouvelId()]
  for (const [id, uais] of [
    [nord, [COLLEGE, ECOLE]],
    [sud, [LYCEE]],
  ] as const)
    await v.appeler(putSecteur, { id, nom: `Secteur ${uais[0]}`, bassin: null, uais: [...uais] }, v.ctssd.jeton)
  await affecter(v, v.assistante, nord)
  await affecter(v, v.collegue, sud)
  return { nord, sud }
}
