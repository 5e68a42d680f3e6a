// Other services on the base of a test: a row, people with a session, a coffre of the heads whose door is in service.
import { nouvelId } from '../crypto/identifiant.ts'
import { alea, hex, sha256, utf8 } from '../crypto/octets.ts'
import { paireDepuisGraine } from '../crypto/sceau.ts'
import { nouvellePaireDeSignature } from '../crypto/signature.ts'
import type { Role } from '../domain/acteur.ts'
import { unCoffreVide, type UnCoffre } from './coffre.examples.ts'
import { enSql } from './presence/monde.examples.ts'
import { ANNEE } from './saisines.examples.ts'
import type { Personne, Vivant } from './vivant.examples.ts'

export type AutreService = {
  readonly service: string
  readonly porte: UnCoffre
  /** Member of its coffre `service`. */
  readonly tete: Personne
}

export const uneSession = async (v: Vivant, service: string, identifiant: string, role: Role): Promise<Personne> => {
  const [membre, jeton] = [nouvelId(), hex(alea(32))]
  await enSql(v, 'insert into compte (service, membre, nom, prenom, role) values ($1, $2, $3, $3, $4)', [
    service,
    membre,
    identifiant,
    role,
  ])
  await enSql(v, "insert into priv.session values ($1, $2, $3, now(), now() + interval '1 hour')", [
    Buffer.from(sha256(utf8(jeton))),
    service,
    membre,
  ])
  return {
    membre,
    identifiant,
    role,
    preuve: '',
    codes: [],
    signature: nouvellePaireDeSignature(),
    kem: paireDepuisGraine(alea(32)),
    jeton,
    certificat: 0,
  }
}

/** Signatures are the matter of other tests: its coffre is written row by row. */
export const unAutreService = async (
  v: Vivant,
  service: string,
  { role, parent = null }: { readonly role: Role; readonly parent?: string | null },
): Promise<AutreService> => {
  await enSql(v, 'insert into service (service, nom, parent) values ($1, $2, $3)', [
    service,
    `Service ${service}`,
    parent,
  ])
  const tete = await uneSession(v, service, `tete.${service}`, role)
  const porte = unCoffreVide()
  porte.epoque = 1
  const valeurs = [service, porte.id, tete.membre, ANNEE]
  await enSql(
    v,
    `with c as (
       insert into coffre (service, coffre, genre, annee, cree_par, cree_le, modifie)
       values ($1, $2, 'service', $4, $3, current_date, 0)),
     m as (
       insert into membre_coffre (service, coffre, membre_service, membre, role, ecrit, tient, entree, epoque)
       values ($1, $2, $1, $3, 'referent', true, true, 0, 1)),
     s as (insert into scelle_recouvrement (service, coffre, epoque, generation, sceau) values ($1, $2, 1, 1, '\\x00'))
     insert into epoque (service, coffre, numero, engagement, porte, entree)
     values ($1, $2, 1, sha256('x'), '\\x00', 0)`,
    valeurs,
  )
  return { service, porte, tete }
}

export const placerSous = async (v: Vivant, service: string, parent: string | null): Promise<void> => {
  await enSql(v, 'update service set parent = $2 where service = $1', [service, parent])
}
