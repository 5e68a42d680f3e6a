import { setTimeout as attendre } from 'node:timers/promises'
import { Client } from 'pg'
import { creerHasard } from '../src/demo/hasard.ts'
import { horlogeDuSysteme } from '../src/server/clock.ts'
import { ecrireDeploiement } from '../src/server/naissance.ts'
import { desPortes, oublierLesPassages } from '../src/server/saisines.examples.ts'
import { clientDe, faireVivre } from '../src/server/vivant.examples.ts'
import type { Chiffre } from './chiffre.ts'
import { actesPromis, mettreAuTravail, type Atelier } from './kill/ecrivaines.ts'
import { creerTemoin, examiner, type Examen } from './kill/examen.ts'
import { installer, type Installation } from './processus.ts'

const CHUTES = 50
const ACTES_PAR_CHUTE = 25

const durable = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ setting: string }>(
    `select setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')`,
  )
  await client.end()
  return rows.length === 3 && rows.every(({ setting }) => setting === 'on')
}

/** One fall: the server, the base, or the base under a server that stands. */
const tomber = async (installation: Installation, atelier: Atelier, chute: number): Promise<void> => {
  if (chute % 2 === 0) {
    await installation.tuerServeur()
    atelier.adresse = null
  } else {
    await installation.tuerBase()
    atelier.adresse = null
    await installation.tuerServeur()
    await installation.lancerBase()
  }
  await installation.lancerServeur()
  atelier.adresse = installation.serveur().url
}

/** Until so many more acts are acknowledged: a slow machine falls as full as a fast one. */
const apres = async ({ promis }: Atelier, actes: number): Promise<void> => {
  const vise = actesPromis(promis) + actes
  while (actesPromis(promis) < vise) await attendre(5)
}

const pireDe = (a: Examen | null, b: Examen): Examen => ({
  perdus: Math.max(a?.perdus ?? 0, b.perdus),
  sansRecouvrement: Math.max(a?.sansRecouvrement ?? 0, b.sansRecouvrement),
  tetesFausses: Math.max(a?.tetesFausses ?? 0, b.tetesFausses),
  fautesDAudit: Math.max(a?.fautesDAudit ?? 0, b.fautesDAudit),
  lignesDAudit: b.lignesDAudit,
})

const nul = (name: string, value: number): Chiffre => ({ name, value, target: 0, ok: value === 0 })

export const calculer = async (chutes = CHUTES): Promise<Chiffre[]> => {
  const installation = await installer()
  try {
    await ecrireDeploiement({ adminUrl: installation.base().url, horloge: horlogeDuSysteme }, 'demo')
    await installation.lancerServeur()
    const v = await faireVivre(clientDe(installation.serveur().url), installation.base().url)
    const surDisque = await durable(installation.base().url)
    const vivant = { ...v, base: installation.base(), dataDir: installation.dossier }
    const { porteNord } = await desPortes(vivant)
    const atelier = mettreAuTravail(v, [v.assistante, v.assistante, v.collegue, v.remplacante], porteNord)
    const hasard = creerHasard('kill')
    const temoin = creerTemoin()
    let pire: Examen | null = null
    for (let chute = 0; chute < chutes; chute++) {
      await apres(atelier, ACTES_PAR_CHUTE)
      await attendre(hasard.entier(0, 250))
      await tomber(installation, atelier, chute)
      await oublierLesPassages({ ...vivant, base: installation.base() })
      pire = pireDe(pire, await examiner(installation.base().url, atelier.promis, temoin))
    }
    await atelier.finir()
    const fin = pireDe(pire, await examiner(installation.base().url, atelier.promis, temoin))
    for (const faute of atelier.fautes()) process.stderr.write(`${faute}\n`)
    const actes = actesPromis(atelier.promis)
    const deposees = atelier.promis.saisines.length
    return [
      { name: 'kill -9 of the server or of the base', value: chutes, target: CHUTES, ok: chutes >= CHUTES },
      { name: 'fsync, synchronous_commit, full_page_writes on', value: surDisque ? 1 : 0, target: 1, ok: surDisque },
      {
        name: 'acts acknowledged',
        value: actes,
        target: '> 1000',
        ok: actes > 1_000,
      },
      {
        name: 'of them, saisines filed at the guichet',
        value: deposees,
        target: `>= ${chutes}`,
        ok: deposees >= chutes,
      },
      {
        name: 'requests cut by a fall',
        value: atelier.coupures(),
        target: `>= ${chutes}`,
        ok: atelier.coupures() >= chutes,
      },
      nul('acknowledged acts lost', fin.perdus),
      nul('files without recovery wrap or étiquette', fin.sansRecouvrement),
      nul('heads that do not follow', fin.tetesFausses),
      nul('faults of the audit chain', fin.fautesDAudit),
      { name: 'lines of the audit chain', value: fin.lignesDAudit, target: '> 0', ok: fin.lignesDAudit > 0 },
      nul('answers that no fall explains', atelier.fautes().length),
    ]
  } finally {
    await installation.arreter()
  }
}
