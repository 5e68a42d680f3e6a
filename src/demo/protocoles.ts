// Two protocols that bind nobody: the numbers are those kept for fiction, the addresses lead nowhere.
import type { Jour, ServiceId } from '../domain/identite.ts'
import type { Canal, Protocole } from '../domain/protocole.ts'
import { LORME, TERRITOIRE } from './lieux.ts'

type Local = {
  readonly titre: string
  /** « de la Vézandre ». */
  readonly du: string
  readonly tribunal: string
  readonly canal: Canal
  readonly courriel: string
  readonly crip: string
  readonly parquet: string
  readonly urgences: string
  readonly delais: Protocole['delais']
  readonly conseil: string
}

const DE_VEZANDRE: Local = {
  titre: 'Protocole du 12 mars 2025 entre le département, le parquet et la DSDEN',
  du: 'de la Vézandre',
  tribunal: 'Montrivel',
  canal: 'messagerie-securisee',
  courriel: 'vezandre.example.org',
  crip: '01 99 00 20 10',
  parquet: '06 39 98 20 21',
  urgences: '01 99 00 20 30',
  delais: { accuseJours: 8, retourMois: 3, retourMoisMoinsDeDeuxAns: 2 },
  conseil:
    'Dans le doute, appeler la CRIP sans donner le nom de l’enfant. Un écrit se relit à deux avant de partir, sauf urgence.',
}

const DE_LORME: Local = {
  titre: 'Protocole départemental du 4 novembre 2024',
  du: 'de la Lorme',
  tribunal: 'Lormebourg',
  canal: 'plateforme',
  courriel: 'lorme.example.org',
  crip: '01 99 00 40 10',
  parquet: '06 39 98 40 21',
  urgences: '01 99 00 40 30',
  delais: { accuseJours: 15, retourMois: 3, retourMoisMoinsDeDeuxAns: 3 },
  conseil: 'Prévenir le conseiller technique le jour même, avant l’envoi si c’est possible.',
}

const composer = (le: Local, du: Jour): Protocole => {
  const { canal } = le
  const cellule = { canal, adresse: `crip@${le.courriel}`, telephone: le.crip }
  const interne = { canal: 'courrier', adresse: '', telephone: '' } as const
  return {
    titre: le.titre,
    du,
    entete: [`Académie de ${TERRITOIRE.academie}`, `DSDEN ${le.du}`, 'Service social en faveur des élèves'],
    destinataires: [
      { code: 'crip', nom: `CRIP ${le.du}`, pour: 'ip', quoi: 'ecrit', ...cellule },
      {
        code: 'parquet',
        nom: `Procureur de la République, tribunal judiciaire de ${le.tribunal}`,
        pour: 'signalement',
        quoi: 'ecrit',
        canal,
        adresse: `mineurs@${le.courriel}`,
        telephone: le.parquet,
      },
      {
        code: 'president-cd',
        nom: 'Président du conseil départemental (CRIP)',
        pour: 'signalement',
        quoi: 'copie',
        ...cellule,
      },
      { code: 'ctss-d', nom: 'Responsables du service social', pour: 'les-deux', quoi: 'copie', ...interne },
      { code: 'dasen', nom: `IA-DASEN ${le.du}`, pour: 'les-deux', quoi: 'avis', ...interne },
    ],
    delais: le.delais,
    numeros: [
      { nom: `CRIP ${le.du}`, numero: le.crip, quand: 'du lundi au vendredi, de 8\u00a0h\u00a030 à 17\u00a0h' },
      { nom: 'Permanence du parquet', numero: le.parquet, quand: 'jour et nuit, pour un enfant en danger' },
      { nom: `Unité médico-judiciaire de ${le.tribunal}`, numero: le.urgences, quand: 'jour et nuit' },
    ],
    conseil: le.conseil,
  }
}

const LOCAUX: ReadonlyMap<ServiceId, Local> = new Map([
  [TERRITOIRE.code, DE_VEZANDRE],
  [LORME.code, DE_LORME],
])

/** In force since that day; none above the départements. */
export const protocoleDe = (service: ServiceId, du: Jour): Protocole | null => {
  const le = LOCAUX.get(service)
  return le ? composer(le, du) : null
}
