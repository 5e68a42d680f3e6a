import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, before, test } from 'node:test'

import { Client } from 'pg'
import { SMTPServer } from 'smtp-server'

import { putCourriel } from '../../contract/presence.ts'
import { putReveils } from '../../contract/protection.ts'
import { postAnnuaire, postJournal } from '../../contract/registre.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { minuitDe } from '../../domain/calendrier.ts'
import { plusJours } from '../../domain/temps-scolaire.ts'
import { horlogeDuSysteme, jourDe } from '../clock.ts'
import { entreeDeCreation, unCoffreVide, type UnCoffre } from '../coffre.examples.ts'
import { ouvrirJournal } from '../logger.ts'
import { ouvrirBaseSansSession } from '../transaction.ts'
import { connecter, unServiceVivant, type Personne } from '../vivant.examples.ts'
import { ouvrirEnvoi } from './envoi.ts'
import { unTour } from './tour.ts'

const v = await unServiceVivant({ after })
const base = ouvrirBaseSansSession(v.base.urlAs('permanence_alertes'))
after(() => base.fermer())

// A relay of our own, that may be down for a while.
type Recu = { readonly a: string; readonly texte: string }
const recus: Recu[] = []
let enPanne = false
const relais = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_, __, fini) => (enPanne ? fini(new Error('450 later')) : fini()),
  onData: (flux, session, fini) => {
    let texte = ''
    flux.setEncoding('utf8')
    flux.on('data', (morceau: string) => (texte += morceau))
    flux.on('end', () => {
      recus.push({ a: session.envelope.rcptTo.map(({ address }) => address).join(), texte })
      fini()
    })
  },
})
const ecoute = relais.listen(0, '127.0.0.1')
await once(ecoute, 'listening')
const adresse = ecoute.address()
const port = typeof adresse === 'object' && adresse !== null ? adresse.port : 0
const envoi = ouvrirEnvoi({ smtp: `smtp://127.0.0.1:${port}`, de: 'permanence@example.org' })
after(() => {
  envoi.fermer()
  relais.close()
})

const enSql = async <T>(requete: string, valeurs: unknown[] = []): Promise<T[]> => {
  const client = new Client({ connectionString: v.base.url })
  await client.connect()
  try {
    return (await client.query(requete, valeurs)).rows as T[]
  } finally {
    await client.end()
  }
}
const tour = (maintenant = horlogeDuSysteme.maintenant()): Promise<void> =>
  unTour({
    base,
    envoyer: envoi.envoyer,
    adresse: 'https://permanence.example.org/',
    journal: ouvrirJournal(v.dataDir, horlogeDuSysteme),
    maintenant: () => maintenant,
  })
const courriers = async (qui: Personne): Promise<readonly string[]> => {
  await tour()
  const a = `${qui.membre}@example.org`
  return recus.splice(0).flatMap((recu) => (recu.a === a ? [recu.texte] : []))
}
/** What a mail says, headers decoded: quoted-printable of nodemailer. */
const dit = (texte: string): string =>
  Buffer.from(
    texte
      .replace(/=\r?\n/gu, '')
      .replace(/=([0-9A-F]{2})/gu, (_, hexa: string) => String.fromCharCode(parseInt(hexa, 16))),
    'latin1',
  ).toString('utf8')

let coffre: UnCoffre
const DIX_JOURS = 10
/** A saisine behind the door of the sector, filed that many days ago. */
const deposer = async (urgent: boolean, jours = 0): Promise<string> => {
  const id = nouvelId()
  await enSql(
    `insert into saisine (service, saisine, coffre, emetteur, urgent, jour, expire_le, empreinte)
     values ($1, $2, $3, 'eleve', $4, current_date - $5::integer, current_date + 90, sha256('x'))`,
    [v.service, id, coffre.id, urgent, jours],
  )
  await enSql(
    `insert into depot (service, coffre, depot, epoque, sceau, recu_le, saisine)
     values ($1, $2, $3, 1, '\\x00', now() - make_interval(days => $4), $3)`,
    [v.service, coffre.id, id, jours],
  )
  return id
}
const ligne = async (saisine: string): Promise<{ garde: boolean; ctss: boolean } | undefined> =>
  (
    await enSql<{ garde: boolean; ctss: boolean }>(
      'select garde_le is not null as garde, ctss_le is not null as ctss from saisine where saisine = $1',
      [saisine],
    )
  )[0]

before(async () => {
  coffre = unCoffreVide()
  const secteur = nouvelId()
  await enSql('insert into secteur (service, id, nom) values ($1, $2, $3)', [v.service, secteur, 'Secteur'])
  const dit = {
    secteur,
    nom: 'Secteur',
    uais: [],
    membres: [v.assistante.membre],
    coffre: null,
    porte: null,
    epoque: null,
  }
  const entree = v.annuaire.composer('secteur', { ...dit, jusqua: '2099-01-01' }, [v.ctssd])
  assert.equal((await v.appeler(postAnnuaire, { entrees: [entree] }, v.ctssd.jeton)).refus, null)
  const membres = [{ qui: v.assistante, role: 'referent' as const }]
  const options = { genre: 'secteur' as const, secteur, annee: 2026 }
  const creation = entreeDeCreation(v, coffre, v.assistante, membres, options)
  const { refus } = await v.appeler(postJournal, { entrees: [creation] }, v.assistante.jeton)
  assert.equal(refus, null)
  for (const qui of [v.assistante, v.collegue, v.ctssd])
    await v.appeler(putCourriel, { courriel: `${qui.membre}@example.org` }, qui.jeton)
})

test('a mail says that something waits, and nothing more', async () => {
  await deposer(false)
  const [texte, autre] = (await courriers(v.assistante)).map(dit)
  assert.ok(texte)
  assert.equal(autre, undefined)
  assert.match(texte, /Une saisine vous attend/u)
  assert.match(texte, /https:\/\/permanence\.example\.org\//u)
  assert.doesNotMatch(texte, /élève|urgen|secteur|collège/iu)
  assert.doesNotMatch(texte, new RegExp(coffre.id, 'u'))
})

test('a second one the same day sends no second mail; an urgent one always does', async () => {
  await deposer(false)
  assert.equal((await courriers(v.assistante)).length, 0)
  await deposer(true)
  assert.match(dit((await courriers(v.assistante))[0] ?? ''), /saisine urgente/u)
  await deposer(true)
  assert.equal((await courriers(v.assistante)).length, 1)
})

test('somebody without address is sent nothing, and the heads of the service are not told what has just arrived', async () => {
  await deposer(true)
  await tour()
  assert.ok(recus.splice(0).every(({ a }) => a === `${v.assistante.membre}@example.org`))
})

test('a relay that is down loses no mail', async () => {
  enPanne = true
  await deposer(true)
  assert.equal((await courriers(v.assistante)).length, 0)
  enPanne = false
  assert.equal((await courriers(v.assistante)).length, 0, 'it waits before it tries anew')
  await enSql('update courrier set prochain = now() where parti_le is null')
  assert.equal((await courriers(v.assistante)).length, 1)
})

test('without a duty, an urgent one unopened is told to the heads of the service, as a bare count', async () => {
  const recente = await deposer(true)
  const vieille = await deposer(true, DIX_JOURS)
  const [texte, autre] = (await courriers(v.ctssd)).map(dit)
  assert.match(texte ?? '', /ne sont pas ouvertes/u)
  assert.equal(autre, undefined)
  assert.doesNotMatch(texte ?? '', /secteur|\b\d+ saisine/iu)
  assert.deepEqual(await ligne(vieille), { garde: false, ctss: true })
  assert.deepEqual(await ligne(recente), { garde: false, ctss: false })
  await enSql('delete from saisine where saisine = any($1)', [[vieille, recente]])
})

test('an urgent one unopened goes to the duty, and to the heads only if the duty does not open it either', async () => {
  const maintenant = horlogeDuSysteme.maintenant().getTime()
  const tours = [
    {
      membre: v.collegue.membre,
      debut: new Date(maintenant - 86_400_000).toISOString(),
      fin: new Date(maintenant + 86_400_000).toISOString(),
    },
  ]
  const entree = v.annuaire.composer('garde', { tours }, [v.ctssd])
  assert.equal((await v.appeler(postAnnuaire, { entrees: [entree] }, v.ctssd.jeton)).refus, null)
  await enSql('delete from courrier')
  const saisine = await deposer(true, DIX_JOURS)
  const [texte] = (await courriers(v.collegue)).map(dit)
  assert.match(texte ?? '', /De garde/u)
  assert.deepEqual(await ligne(saisine), { garde: true, ctss: false })

  await tour()
  assert.deepEqual(await ligne(saisine), { garde: true, ctss: false }, 'the duty has two hours of her own')
  await enSql(`update saisine set garde_le = now() - interval '10 days' where saisine = $1`, [saisine])
  assert.equal((await courriers(v.ctssd)).length, 1)
  assert.deepEqual(await ligne(saisine), { garde: true, ctss: true })
})

test('one that a person has opened goes nowhere', async () => {
  const saisine = await deposer(true, DIX_JOURS)
  await enSql(`update saisine set etat = 'recue' where saisine = $1`, [saisine])
  await tour()
  assert.deepEqual(await ligne(saisine), { garde: false, ctss: false })
})

test('a receipt expires with its conversation; what was still sealed stays', async () => {
  const saisine = await deposer(false)
  await enSql('update saisine set expire_le = current_date - 2 where saisine = $1', [saisine])
  await tour()
  assert.equal(await ligne(saisine), undefined)
  const restent = await enSql<{ saisine: string | null }>('select saisine from depot where depot = $1', [saisine])
  assert.deepEqual(restent, [{ saisine: null }])
})

test('what the public page keeps for an hour is gone after it, though nobody comes', async () => {
  await enSql(`insert into priv.passage values ('adresse:a', now() - interval '61 minutes'), ('adresse:b', now())`)
  await enSql(
    `insert into priv.epreuve values (sha256('a'), now() - interval '1 second'), (sha256('b'), now() + interval '1 hour')`,
  )
  await tour()
  assert.deepEqual(await enSql('select cle from priv.passage'), [{ cle: 'adresse:b' }])
  assert.equal((await enSql('select from priv.epreuve')).length, 1)
})

/** Days from today in Paris: she has been seen today, since she has just signed in. */
const dans = (jours: number): string => plusJours(jourDe(horlogeDuSysteme.maintenant()), jours)
const a = (jour: string, heure: number): Date => new Date(Date.parse(minuitDe(jour)) + heure * 3_600_000)
const laisser = async (qui: Personne, ...jours: string[]): Promise<void> => {
  await enSql('delete from saisine')
  await enSql('delete from courrier')
  recus.splice(0)
  assert.equal((await v.appeler(putReveils, { jours }, qui.jeton)).refus, null)
}
/** What the base does at another hour. */
const plusTard = async (duree: string, requete: string, valeurs: unknown[]): Promise<void> => {
  const heure = (sql: string) =>
    enSql(`create or replace function priv.maintenant() returns timestamptz language sql stable as '${sql}'`)
  await heure(`select pg_catalog.now() + interval ''${duree}''`)
  await enSql(requete, valeurs)
  await heure('select pg_catalog.now()')
}
const recusLe = async (maintenant: Date): Promise<readonly (readonly [string, string])[]> => {
  await tour(maintenant)
  return recus.splice(0).map((recu) => [recu.a.split('@')[0] ?? '', dit(recu.texte)] as const)
}

test('a day when something waits, she is told at eight if she has not been seen, and of nothing else', async () => {
  await laisser(v.assistante, dans(2))
  assert.deepEqual(await recusLe(a(dans(1), 20)), [])
  assert.deepEqual(await recusLe(a(dans(2), 7.9)), [])
  const [[qui, texte] = ['', ''], autre] = await recusLe(a(dans(2), 8))
  assert.equal(qui, v.assistante.membre)
  assert.equal(autre, undefined)
  assert.match(texte, /Une échéance vous attend/u)
  assert.doesNotMatch(texte, /élève|écrit|préoccupante|signalement|CRIP|retour|dossier/iu)
  assert.deepEqual(await recusLe(a(dans(2), 9)), [], 'once')
})

test('two days later, still not seen, the heads of the service are told, without a name', async () => {
  await laisser(v.assistante, dans(2))
  assert.equal((await recusLe(a(dans(2), 8))).length, 1)
  assert.deepEqual(await recusLe(a(dans(3), 23)), [])
  assert.deepEqual(await recusLe(a(dans(4), 7.9)), [])
  const [[qui, texte] = ['', ''], autre] = await recusLe(a(dans(4), 8))
  assert.equal(qui, v.ctssd.membre)
  assert.equal(autre, undefined)
  assert.match(texte, /Une échéance attend une collègue/u)
  assert.doesNotMatch(texte, /assistante|Camille|élève|écrit|secteur/iu)
  assert.deepEqual(await recusLe(a(dans(5), 8)), [], 'once')
})

test('a head who is away is not told of her own deadline as of a colleague’s', async () => {
  await laisser(v.ctssd, dans(2))
  assert.deepEqual(
    (await recusLe(a(dans(4), 8))).map(([qui]) => qui),
    [v.ctssd.membre],
  )
})

test('whoever has been seen since that day began is told nothing, and the day is forgotten', async () => {
  await laisser(v.collegue, dans(0))
  assert.deepEqual(await recusLe(a(dans(0), 23)), [])
  assert.equal((await enSql('select from reveil where membre = $1', [v.collegue.membre])).length, 0)
})

test('she comes back between the two mails: nobody else is told', async () => {
  await laisser(v.assistante, dans(0))
  await enSql(`update reveil set jour = $1, dit_le = now() where membre = $2`, [dans(-1), v.assistante.membre])
  v.assistante.jeton = await connecter(v, v.assistante)
  assert.deepEqual(await recusLe(a(dans(1), 8)), [])
  assert.equal((await enSql('select from reveil where membre = $1', [v.assistante.membre])).length, 0)
})

test('somebody who mistypes her passphrase for her has not seen her', async () => {
  await laisser(v.collegue, dans(1))
  const essai = `select priv.inscrire($1, $2, 'connexion-refusee', null, null)`
  await plusTard('2 days', essai, [v.service, v.collegue.membre])
  assert.deepEqual(
    (await recusLe(a(dans(2), 23))).map(([qui]) => qui),
    [v.collegue.membre],
  )
})

test('a day older than a month is forgotten', async () => {
  await laisser(v.assistante, dans(3))
  await recusLe(a(dans(33), 9))
  assert.equal((await enSql('select from reveil where membre = $1', [v.assistante.membre])).length, 1)
  await recusLe(a(dans(34), 9))
  assert.equal((await enSql('select from reveil where membre = $1', [v.assistante.membre])).length, 0)
})

test('the timers have no right on any table', async () => {
  const client = new Client({ connectionString: v.base.urlAs('permanence_alertes') })
  await client.connect()
  try {
    for (const table of ['saisine', 'courrier', 'compte', 'depot', 'piece', 'reveil', 'protocole'])
      await assert.rejects(client.query(`select * from public.${table}`), /permission denied/u)
    await assert.rejects(client.query(`select priv.poster('901', '{}', 'garde')`), /permission denied/u)
  } finally {
    await client.end()
  }
})
