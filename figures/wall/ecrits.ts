// A writing of child protection with a rare word in every field of it, and what follows; the totals of a sector.
import { getProtocole, putProtocole } from '../../src/contract/protection.ts'
import { putCampagne } from '../../src/contract/chiffres.ts'
import { jusquaReponse } from '../../src/coffre/face.examples.ts'
import { horlogeDuPoste } from '../../src/coffre/clock.ts'
import { reussi } from '../../src/coffre/service-reel.examples.ts'
import { anneeScolaire } from '../../src/domain/annee-scolaire.ts'
import { ContenuDEcrit, contenuDEcrit, type Suite } from '../../src/domain/ecrit.ts'
import type { Id } from '../../src/domain/identite.ts'
import type { Protocole } from '../../src/domain/protocole.ts'
import { unDossier } from './dossiers.ts'
import { TEMOIN, type Mots } from './canaris.ts'
import type { Scene } from './saisines.ts'

const PROTOCOLE: Protocole = {
  titre: `Protocole ${TEMOIN}`,
  du: '2026-09-01',
  entete: [TEMOIN],
  destinataires: [
    { code: 'crip', nom: 'CRIP', pour: 'les-deux', quoi: 'ecrit', canal: 'courrier', adresse: TEMOIN, telephone: '' },
    { code: 'ctss-d', nom: 'CTSS-D', pour: 'les-deux', quoi: 'copie', canal: 'permanence', adresse: '', telephone: '' },
    {
      code: 'president-cd',
      nom: 'Président du conseil départemental',
      pour: 'signalement',
      quoi: 'copie',
      canal: 'courrier',
      adresse: '',
      telephone: '',
    },
  ],
  delais: { accuseJours: 15, retourMois: 3, retourMoisMoinsDeDeuxAns: 2 },
  numeros: [],
  conseil: '',
}

const JOUR = '2026-11-10'
const HEURE = '10:20'

/** What the file had filled stays, and every field left to her hand takes a word. */
const remplir = (avant: ContenuDEcrit, { mot }: Mots): ContenuDEcrit => ({
  ...avant,
  entete: { urgence: 'immediate', appel: mot(), reference: mot() },
  emetteur: {
    nom: mot(),
    fonction: mot(),
    uai: avant.emetteur.uai,
    etablissement: mot(),
    telephone: mot(),
    courriel: mot(),
    cosignataires: mot(),
  },
  enfant: {
    ...avant.enfant,
    nom: mot(),
    prenom: mot(),
    lieuDeNaissance: mot(),
    adresse: mot(),
    etablissement: mot(),
    classe: mot(),
  },
  responsables: avant.responsables.map((r) => ({
    ...r,
    nom: mot(),
    prenom: mot(),
    lienPrecision: mot(),
    adresse: mot(),
    telephone: mot(),
    langue: mot(),
  })),
  mineurs: {
    autres: 'oui',
    liste: [{ nom: mot(), prenom: mot(), naissance: '2025-12-01', etablissement: mot(), lien: mot() }],
  },
  adultes: { auDomicile: mot(), miseEnCause: mot() },
  mesures: mot(),
  motif: { themes: ['PE-CON', mot()], precision: mot() },
  faits: {
    liste: [{ jour: JOUR, heure: HEURE, par: mot(), texte: mot(), puise: null }],
    traces: { presentes: true, description: mot(), medecin: 'vu', medecinPrecision: mot() },
  },
  propos: {
    liste: [{ texte: mot(), jour: JOUR, heure: HEURE, question: mot(), par: mot(), puise: null }],
    circonstances: mot(),
  },
  parents: mot(),
  scolarite: mot(),
  actions: mot(),
  evaluation: mot(),
  demande: mot(),
  protection: mot(),
  information: {
    titulaires: avant.information.titulaires.map((t) => ({
      ...t,
      informe: 'oui',
      le: JOUR,
      comment: mot(),
      reaction: mot(),
      raison: mot(),
    })),
    enfant: { informe: false, le: null, raison: mot() },
  },
  destinataires: [
    ...avant.destinataires,
    { code: mot(), nom: mot(), quoi: 'avis', canal: 'courrier', adresse: mot(), telephone: mot() },
  ],
  piecesJointes: mot(),
})

const suite = ({ mot }: Mots, ecrit: Id, quoi: Suite['quoi']): Suite => ({
  ecrit,
  quoi,
  jour: JOUR,
  destinataire: mot(),
  canal: 'courrier',
  preuve: mot(),
  texte: mot(),
})

/** Transmitted, followed on both sides, completed; another given up. Needs the door of the heads. */
export const ecrire = async ({ monde, gens: { anne, ctss }, mots }: Scene): Promise<void> => {
  const { face } = anne
  const parCtss = await monde.connecter(monde.ctss)
  reussi(await parCtss(putProtocole, { protocole: PROTOCOLE }))
  const { protocole } = reussi(await (await monde.connecter(monde.anne))(getProtocole, {}))
  if (!protocole) throw new Error('a service without its protocol')
  const coffre = await unDossier(anne, mots)

  const commence = reussi(await face.commencerEcrit(coffre, 'ip', protocole, null))
  const brouillon = reussi(await face.ecrit(coffre, commence.piece)).piece
  const contenu = remplir(brouillon.contenu, mots)
  const garde = reussi(await face.garderEcrit(coffre, commence.piece, commence.rev, contenuSeul(contenu)))
  const lu = reussi(await face.ecrit(coffre, garde.piece)).piece
  const pdf = new TextEncoder().encode(`%PDF-1.7 ${mots.mot()} ${mots.mot()}`)
  const envoi = { contenu: contenuSeul(lu.contenu), protocole, pdf, nom: mots.mot() }
  reussi(await face.transmettre(coffre, garde.piece, garde.rev, envoi))
  reussi(await face.suivreEcrit(coffre, suite(mots, garde.piece, 'accuse')))

  const copie = await jusquaReponse(
    async () => (await ctss.face.copies()).find(({ piece }) => piece.contenu.ecrit === garde.piece) ?? null,
    (trouvee) => {
      if (trouvee === null) ctss.prevenir()
      return trouvee !== null
    },
  )
  if (copie === null) throw new Error('the copy never came')
  reussi(await ctss.face.suivreCopie(copie.piece.piece, suite(mots, garde.piece, 'relance')))

  const complement = reussi(await face.commencerEcrit(coffre, 'ip', protocole, garde.piece))
  reussi(await face.abandonnerEcrit(coffre, complement.piece, mots.mot()))
  const jumeau = await unDossier(anne, mots)
  reussi(await face.reunir(coffre, jumeau))
}

/** The piece is wider than what is written in it. */
const contenuSeul = (piece: ContenuDEcrit): ContenuDEcrit =>
  ContenuDEcrit.parse(Object.fromEntries(Object.keys(contenuDEcrit).map((champ) => [champ, Reflect.get(piece, champ)])))

/** Counts of a sector whose codes are rare words, through the door of the heads; and a grid of theirs. */
export const compter = async ({ monde, gens: { anne, ctss }, mots }: Scene): Promise<void> => {
  const annee = anneeScolaire(horlogeDuPoste.aujourdhui())
  const parCtss = await monde.connecter(monde.ctss)
  reussi(await parCtss(putCampagne, { annee, close: false, parTrimestre: false, decision: '' }))
  reussi(await anne.face.transmettreReleve(await anne.face.preparerReleve(monde.secteur, annee, false)))
  const attendue = (): Promise<number> => ctss.face.consolidation(annee).then(({ recus }) => recus.length)
  const recus = await jusquaReponse(attendue, (n) => {
    if (n === 0) ctss.prevenir()
    return n > 0
  })
  if (recus === 0) throw new Error('the totals never came')
  const { mot } = mots
  const cases = [
    { feuille: mot(), adresse: 'B2', libelle: mot(), source: { impossible: mot() } },
    { feuille: mot(), adresse: 'B3', libelle: mot(), source: { table: 'T4' as const, dims: [mot()] } },
  ]
  reussi(await ctss.face.garderGrille({ nom: mot(), du: JOUR, cases }, null))
}
