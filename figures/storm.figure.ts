// Ten thousand saisines from one address, and pupils of the same school who write through the same address meanwhile.
import { getDepots } from '../src/contract/coffre.ts'
import { postEpreuve, postSaisinePublique, type RacinesSignees } from '../src/contract/guichet.ts'
import { contexte } from '../src/contract/contexte.ts'
import { creerClient, type Appeler } from '../src/coffre/client.ts'
import { horlogeDuPoste } from '../src/coffre/clock.ts'
import { machine } from '../src/coffre/machine.examples.ts'
import {
  reussi,
  SERVICE,
  unNavigateur,
  unServiceReel,
  VALLEE,
  type ServiceReel,
} from '../src/coffre/service-reel.examples.ts'
import { resout } from '../src/crypto/epreuve.ts'
import { nouvelId } from '../src/crypto/identifiant.ts'
import { alea, base64, hex, sha256, utf8 } from '../src/crypto/octets.ts'
import { nouvellePaireDeSignature, signer } from '../src/crypto/signature.ts'
import { anneeScolaire } from '../src/domain/annee-scolaire.ts'
import { estRefus } from '../src/domain/refus.ts'
import { nouvellesReponses } from '../src/guichet/reponses.ts'
import { rediger } from '../src/guichet/redaction.ts'
import { creerScelleur } from '../src/guichet/scelleur/scelleur.ts'
import type { Chiffre } from './chiffre.ts'

const TOTAL = 10_000
const DE_FRONT = 24
/** Real pupils, one after the other, all along the storm. */
const ELEVES = 12

const appelerDe = (url: string): Appeler =>
  creerClient({ fetch: unNavigateur().fetch, origine: url, surReponseIllisible: () => undefined })

type Porte = { readonly coffre: string; readonly epoque: number }

/** Bytes that look like a dépôt: nobody but the sector could tell. */
const faux = (porte: Porte, travail: { epreuve: string; solution: number }) => ({
  uai: VALLEE,
  service: SERVICE,
  depots: [{ ...porte, depot: nouvelId(), sceau: base64(alea(3_184)) }],
  emetteur: 'eleve' as const,
  urgent: true,
  lecteur: 'secteur' as const,
  adresse: null,
  travail,
})

type Attaque = { envoyees: number; acceptees: number; fautes: number; finie: boolean }

/** Without work, with the work of another, with a challenge of her own making, and with honest work as fast as she can. */
const attaquer = async (url: string, porte: Porte, etat: Attaque): Promise<void> => {
  const appeler = appelerDe(url)
  const envoyer = async (travail: { epreuve: string; solution: number }): Promise<boolean> => {
    etat.envoyees += 1
    const issue = await appeler(postSaisinePublique, faux(porte, travail))
    if (!estRefus(issue)) etat.acceptees += 1
    else if (issue.refus === 'reponse-illisible' || issue.refus === 'reseau-absent') etat.fautes += 1
    return !estRefus(issue)
  }
  const travailler = async (): Promise<{ epreuve: string; solution: number } | null> => {
    const donnee = await appeler(postEpreuve, { uai: VALLEE })
    if (estRefus(donnee)) return null
    for (let solution = 0; !etat.finie; solution++) {
      if (resout(donnee.epreuve, solution, donnee.bits)) return { epreuve: donnee.epreuve, solution }
      if (solution % 32 === 31) await new Promise((suite) => setImmediate(suite))
    }
    return null
  }
  let servi: { epreuve: string; solution: number } = { epreuve: 'x', solution: 0 }
  const honnete = async (): Promise<void> => {
    while (!etat.finie && etat.envoyees < TOTAL) {
      const travail = await travailler()
      if (travail && (await envoyer(travail))) servi = travail
    }
  }
  const paresseux = async (rang: number): Promise<void> => {
    while (etat.envoyees < TOTAL) {
      const sorte = (etat.envoyees + rang) % 3
      if (sorte === 0) await envoyer({ epreuve: 'x', solution: 0 })
      else if (sorte === 1) await envoyer({ ...servi, solution: servi.solution })
      else await envoyer({ epreuve: servi.epreuve.replace(/\.\d+\./u, '.0.'), solution: 0 })
    }
  }
  await Promise.all([honnete(), ...Array.from({ length: DE_FRONT }, (_, rang) => paresseux(rang))])
}

const unePage = (monde: ServiceReel, signees: RacinesSignees, cle: Uint8Array) =>
  creerScelleur({
    appeler: appelerDe(monde.url),
    texteDesRacines: async () => JSON.stringify(signees),
    cles: { cles: [hex(cle)], seuil: 1 },
    maintenant: horlogeDuPoste.maintenant,
    dire: () => undefined,
    souffler: async () => {
      await new Promise((suite) => setImmediate(suite))
      return true
    },
  })

export const calculer = async (): Promise<readonly Chiffre[]> => {
  const fins: (() => Promise<void>)[] = []
  try {
    const monde = await unServiceReel({ after: (fin) => fins.push(fin) }, { ecoles: true })
    const anne = await machine(monde, monde.anne)
    const annee = anneeScolaire(horlogeDuPoste.aujourdhui())
    const neuf = { genre: 'secteur', secteur: monde.secteur, annee, autres: [], pieces: [] } as const
    const { coffre } = reussi(await anne.moteur.creerCoffre(neuf))
    await anne.moteur.vider()
    await anne.moteur.synchroniser()

    const deVersion = nouvellePaireDeSignature()
    const [deploiement] = (await monde.sql('select id from deploiement')) as { id: string }[]
    const octets = JSON.stringify({
      version: 1,
      le: horlogeDuPoste.maintenant(),
      deploiement: deploiement?.id,
      racines: { [SERVICE]: monde.racine },
    })
    const sig = base64(signer(deVersion.privee, contexte.tagRacines, sha256(utf8(octets))))
    const signees = { octets, signatures: [{ cle: hex(deVersion.publique), sig }] }

    const etat: Attaque = { envoyees: 0, acceptees: 0, fautes: 0, finie: false }
    const orage = attaquer(monde.url, { coffre, epoque: 1 }, etat)
    const textes: string[] = []
    let arrivees = 0
    for (let n = 0; n < ELEVES; n++) {
      // spread over the storm, which ends when it ends
      while (etat.envoyees < (n * TOTAL) / ELEVES) await new Promise((suite) => setTimeout(suite, 20))
      const texte = `Vraie saisine numéro ${n}.`
      textes.push(texte)
      const issue = await unePage(monde, signees, deVersion.publique).deposer({
        uai: VALLEE,
        service: SERVICE,
        lecteur: 'secteur',
        redige: rediger({ ...nouvellesReponses('eleve'), texte }, VALLEE, 'fr'),
        voix: null,
        avecRecu: n % 2 === 0,
      })
      if (!estRefus(issue)) arrivees += 1
    }
    await orage
    etat.finie = true

    await anne.moteur.courrier.relever()
    await anne.moteur.vider()
    const lues = new Set(
      anne.moteur
        .coffres()
        .flatMap(({ pieces }) => [...pieces.values()])
        .flatMap(({ contenu }) => (contenu.genre === 'saisine' ? [contenu.texte] : [])),
    )
    const lisibles = textes.filter((texte) => lues.has(texte)).length
    const [depots] = (await monde.sql('select count(*)::integer as n from saisine')) as { n: number }[]
    const sansTravail = (depots?.n ?? 0) - arrivees - etat.acceptees
    // still answers those who work
    const repond = !estRefus(await (await monde.connecter(monde.anne))(getDepots, {}))
    return [
      {
        name: 'saisines thrown from one address',
        value: etat.envoyees,
        target: `>= ${TOTAL}`,
        ok: etat.envoyees >= TOTAL,
      },
      { name: 'of them, kept', value: etat.acceptees, target: '<= 1 %', ok: etat.acceptees <= TOTAL / 100 },
      { name: 'of them, kept without their own work', value: sansTravail, target: 0, ok: sansTravail === 0 },
      { name: 'answered by a fault of the server', value: etat.fautes, target: 0, ok: etat.fautes === 0 },
      {
        name: 'real ones sent meanwhile through the same address',
        value: arrivees,
        target: ELEVES,
        ok: arrivees === ELEVES,
      },
      { name: 'real ones that the social worker reads', value: lisibles, target: ELEVES, ok: lisibles === ELEVES },
      { name: 'a professional still answered', value: repond ? 1 : 0, target: 1, ok: repond },
    ]
  } finally {
    for (const fin of fins.toReversed()) await fin()
  }
}
