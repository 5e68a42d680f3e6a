import { sql } from 'kysely'

import { getAnnuaire, postAnnuaire, postJournal, postParts, type EntreeSignee } from '../../contract/registre.ts'
import { lieAuSecret } from '../../domain/acteur.ts'
import { refuser } from '../../domain/refus.ts'
import { fait, serve, type Route } from '../serve.ts'
import type { LecteurDAnnuaire } from '../shared/lecteur-annuaire.ts'
import { base } from '../transaction.ts'
import { ajouterALAnnuaire } from './annuaire.ts'
import { inscrireAuJournal } from './inscription.ts'

const PAGE = 200

export const registreRoutes = (lecteur: LecteurDAnnuaire): Route[] => [
  serve(getAnnuaire, async ({ depuis }, { tx, acteur }) => {
    const lignes = await tx.tous(
      base
        .selectFrom('annuaire')
        .select(['octets', 'signatures'])
        .where('service', '=', acteur.service)
        .where('n', '>=', depuis)
        .orderBy('n')
        .limit(PAGE + 1),
    )
    const entrees = lignes
      .slice(0, PAGE)
      .map(({ octets, signatures }) => ({ octets, signatures: signatures as EntreeSignee['signatures'] }))
    return { entrees, suite: lignes.length > PAGE }
  }),

  serve(postAnnuaire, ({ entrees }, contexte) => ajouterALAnnuaire(entrees, contexte, lecteur)),

  serve(postParts, async ({ generation, parts }, { tx, acteur }) => {
    const annuaire = await lecteur.lire(tx, acteur.service)
    if (generation !== annuaire.recouvrement) return refuser('recouvrement-inconnu')
    const gardiens = new Set(parts.map(({ gardien }) => gardien))
    const complet = gardiens.size === parts.length && parts.length === annuaire.gardiens.length
    const rangs = new Set(parts.map(({ index }) => index))
    const indices = rangs.size === parts.length && [...rangs].every((index) => index >= 1 && index <= parts.length)
    if (!lieAuSecret(acteur.role) || !complet || !indices || annuaire.gardiens.some((membre) => !gardiens.has(membre)))
      return refuser('gardien-inconnu')
    const ecrites = await tx.faire(sql`
      insert into recouvrement_part (service, generation, gardien, rang, sceau)
      select ${acteur.service}, ${generation}, gardien, rang, decode(sceau, 'base64')
      from unnest(${parts.map(({ gardien }) => gardien)}::text[], ${parts.map(({ index }) => index)}::int[],
        ${parts.map(({ sceau }) => sceau)}::text[]) d(gardien, rang, sceau)
      on conflict do nothing`)
    if (ecrites !== parts.length) return refuser('parts-deja-deposees')
    await tx.faire(sql`select priv.auditer('parts', null, ${`g${generation}`})`)
    return fait
  }),

  serve(postJournal, ({ entrees }, contexte) => inscrireAuJournal(entrees, contexte, lecteur)),
]
