// The walk on the types as they are, and the same after somebody has changed one: the control.
import { z } from 'zod'

import { Releve, Remontee, TableauxPublies } from '../domain/chiffres.ts'
import type { Schema } from './champs.examples.ts'
import { NOMBRES_RECUS } from './mesure-recus.examples.ts'
import { REVUE } from './mesure-revue.examples.ts'
import { manquements, type Examen } from './mesure.examples.ts'
import { PARTIES, PARTIES_RECUES, typesQuiPartent, typesQuiReviennent } from './partants.examples.ts'

export const unExamen = async (): Promise<Examen> => ({
  partent: await typesQuiPartent(),
  reviennent: await typesQuiReviennent(),
  parties: PARTIES,
  partiesRecues: PARTIES_RECUES,
  revue: REVUE,
  nombresRecus: NOMBRES_RECUS,
})

const AJOUTS: Readonly<Record<string, Schema>> = {
  membre: z.string(),
  jour: z.iso.date(),
  heure: z.string().regex(/^\d{2}:\d{2}$/u),
  duree: z.int(),
  le: z.iso.datetime(),
  ouvertures: z.int(),
}

type Objet = Schema & { readonly shape: Readonly<Record<string, Schema>> }
const avec = ({ shape }: Objet, cle: string, ajout: Schema): Objet => z.strictObject({ ...shape, [cle]: ajout })

const CIBLES = { Releve, Remontee, TableauxPublies }

export type Mutation = { readonly nom: string; readonly attendu: RegExp; readonly examen: Examen }

/** One more field, in a type that counts; written in the review or not, it must be seen. */
const surLesComptes = (examen: Examen): Mutation[] =>
  Object.entries(CIBLES).flatMap(([cible, schema]) =>
    Object.entries(AJOUTS).flatMap(([cle, ajout]): Mutation[] => {
      const partie = avec(schema, cle, ajout)
      const nomme = `<${cible}>`
      const parties = { ...examen.parties, [cible]: partie }
      const mute = { ...examen, parties, partent: new Map([...examen.partent, [nomme, partie]]) }
      const [raison = '', dits = ''] = examen.revue[nomme] ?? []
      const natures = ['', 'jour', 'heure', 'instant', 'rang', 'reglage'].map((n) => (n === '' ? cle : `${cle}:${n}`))
      const revue = { ...examen.revue, [nomme]: [raison, [dits, ...natures].join(' ')] as const }
      const sansRevue = { nom: `${cible}.${cle}`, attendu: new RegExp(`<${cible}>: ${cle}\\b.* is not reviewed`, 'u') }
      const mesure = { nom: `${cible}.${cle}, reviewed`, attendu: /counts stand beside/u }
      return [
        { ...sansRevue, examen: mute },
        ...(cle === 'ouvertures' ? [] : [{ ...mesure, examen: { ...mute, revue } }]),
      ]
    }),
  )

/** A field more in what is already classified; figures by person in an answer to the heads. */
const ailleurs = (examen: Examen): Mutation[] => {
  const remplacer = (types: ReadonlyMap<string, Schema>, nom: string, cle: string, ajout: Schema) => {
    const schema = types.get(nom)
    if (!schema || !('shape' in schema)) throw new Error(`no type ${nom}`)
    return new Map([...types, [nom, avec(schema as Objet, cle, ajout)]])
  }
  const parPersonne = z.strictObject({
    personnes: z.array(z.strictObject({ membre: z.string(), entretiens: z.int() })),
  })
  const NON_OUVERTES = 'GET /api/saisines/non-ouvertes'
  const recus = { ...examen.nombresRecus, [NON_OUVERTES]: 'personnes[].entretiens:compte' }
  return [
    {
      nom: 'a presence that says how long',
      attendu: /presences\/:id: minutes\b.* is not reviewed/u,
      examen: { ...examen, partent: remplacer(examen.partent, 'PUT /api/presences/:id', 'minutes', z.int()) },
    },
    {
      nom: 'a request that lets anything in',
      attendu: /\*:libre is not reviewed/u,
      examen: { ...examen, partent: new Map([...examen.partent, ['POST /api/releves', z.looseObject({})]]) },
    },
    {
      nom: 'a new request',
      attendu: /nobody has said why it leaves/u,
      examen: {
        ...examen,
        partent: new Map([...examen.partent, ['POST /api/neuf', z.strictObject({ a: z.string() })]]),
      },
    },
    {
      nom: 'an answer to the heads, by person',
      attendu: /answer of .*: personnes\[\]\.entretiens:nombre is not reviewed/u,
      examen: { ...examen, reviennent: new Map([...examen.reviennent, [NON_OUVERTES, parPersonne]]) },
    },
    {
      nom: 'an answer to the heads, by person, reviewed',
      attendu: /answer of .*counts stand beside a person/u,
      examen: {
        ...examen,
        reviennent: new Map([...examen.reviennent, [NON_OUVERTES, parPersonne]]),
        nombresRecus: recus,
      },
    },
  ]
}

export const mutations = (examen: Examen): readonly Mutation[] => [...surLesComptes(examen), ...ailleurs(examen)]

export const estVue = ({ attendu, examen }: Mutation): boolean =>
  manquements(examen).some((manquement) => attendu.test(manquement))
