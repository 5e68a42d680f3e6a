// A writing begins with what the file already knows: nothing is typed twice, and nothing is concluded for her.
import type { ContenuDEcrit, InformationDuTitulaire, ResponsableDEcrit, TypeEcrit } from './ecrit.ts'
import type { Eleve, PeutRecevoir, Responsable } from './eleve.ts'
import type { Id, Instant, Jour } from './identite.ts'
import type { Protocole } from './protocole.ts'

/** What is known when it begins. */
export type Connu = {
  readonly eleve: Eleve
  /** Name of the pupil's school. */
  readonly etablissement: string
  readonly themes: readonly string[]
  readonly responsables: readonly Responsable[]
  readonly emetteur: Pick<ContenuDEcrit['emetteur'], 'nom' | 'fonction' | 'telephone' | 'courriel'>
  readonly protocole: Protocole
  /** The transmitted writing that this one completes. */
  readonly complete: { readonly piece: Id; readonly contenu: ContenuDEcrit } | null
  readonly maintenant: Instant
  readonly jour: Jour
}

/** A suspension that is over, or has not begun, suspends nothing on that day. */
const autoriteAu = ({ autorite, depuis, jusqua }: PeutRecevoir, jour: Jour): PeutRecevoir['autorite'] => {
  const horsDates = (depuis !== null && depuis > jour) || (jusqua !== null && jusqua < jour)
  return autorite === 'suspendue' && horsDates ? 'exercee' : autorite
}

const PARENTS: readonly Responsable['lien'][] = ['mere', 'pere', 'tuteur', 'ase']

const enResponsable = (r: Responsable, jour: Jour): ResponsableDEcrit => ({
  personneId: r.personneId,
  nom: r.nom,
  prenom: r.prenom,
  lien: r.lien,
  lienPrecision: r.lienPrecision,
  autorite: autoriteAu(r.peutRecevoir, jour),
  adresse: r.adresse,
  adresseProtegee: r.peutRecevoir.adresseProtegee,
  telephone: r.telephone,
  heberge: r.heberge,
  langue: r.langue,
})

/** Typed in the writing that is completed, and not in the file: kept. */
const avecCeQuiFutEcrit = (
  siens: readonly ResponsableDEcrit[],
  ecrits: readonly ResponsableDEcrit[],
): ResponsableDEcrit[] => {
  const connus = new Set(siens.map(({ personneId }) => personneId))
  const completes = siens.map((qui) => {
    const avant = ecrits.find(({ personneId }) => personneId === qui.personneId)
    if (!avant) return qui
    return {
      ...qui,
      adresse: qui.adresse || avant.adresse,
      adresseProtegee: qui.adresseProtegee || avant.adresseProtegee,
      telephone: qui.telephone || avant.telephone,
      langue: qui.langue || avant.langue,
    }
  })
  return [...completes, ...ecrits.filter(({ personneId }) => !connus.has(personneId))].slice(0, 8)
}

/** Where the child lives; of a protected address only who shelters her, never the address. */
const adresseDeLEnfant = (responsables: readonly ResponsableDEcrit[]): string => {
  const ou = responsables
    .filter(({ heberge }) => heberge === true)
    .map(({ nom, prenom, adresse, adresseProtegee }) =>
      adresseProtegee ? `Chez ${nom} ${prenom}`.trim() + ' (adresse protégée)' : adresse,
    )
  return [...new Set(ou)]
    .filter((adresse) => adresse !== '')
    .join('\u00a0; ')
    .slice(0, 300)
}

/** The ground in law for not informing one parent, as she may keep it or write it anew; empty: there is none. */
const motifDeTaire = (type: TypeEcrit, { peutRecevoir }: Responsable, jour: Jour): string => {
  const decision = peutRecevoir.decision === '' ? '' : ` Décision\u00a0: ${peutRecevoir.decision}.`
  const autorite = autoriteAu(peutRecevoir, jour)
  if (peutRecevoir.ordonnanceDeProtection === 'vise')
    return `Ordonnance de protection prise contre cette personne (code civil, article 515-9)\u00a0: l’informer serait contraire à l’intérêt de l’enfant.${decision}`
  if (autorite === 'suspendue')
    return `Exercice de l’autorité parentale suspendu (code civil, article 378-2).${decision}`
  if (autorite === 'retiree') return `Autorité parentale retirée (code civil, article 378).${decision}`
  if (type === 'signalement')
    return 'Signalement au procureur de la République\u00a0: ce qui est dit aux parents, et quand, est décidé avec le parquet.'
  return ''
}

/** One line for each adult who has, or had, authority: never one for an adult who never had any. */
const informations = (type: TypeEcrit, responsables: readonly Responsable[], jour: Jour): InformationDuTitulaire[] =>
  responsables
    .filter(({ peutRecevoir }) => peutRecevoir.autorite !== 'sans')
    .slice(0, 8)
    .map((qui) => {
      const raison = motifDeTaire(type, qui, jour)
      const informe = raison === '' ? null : 'non'
      return { personneId: qui.personneId, informe, le: null, comment: '', reaction: '', raison }
    })

const destinatairesDe = ({ destinataires }: Protocole, type: TypeEcrit): ContenuDEcrit['destinataires'] =>
  destinataires
    .filter(({ pour }) => pour === type || pour === 'les-deux')
    .slice(0, 10)
    .map(({ code, nom, quoi, canal, adresse, telephone }) => ({ code, nom, quoi, canal, adresse, telephone }))

const COMME_ON_DIT: Partial<Record<Responsable['lien'], string>> = {
  'assistant-familial': 'assistant familial',
  'autre-famille': 'famille',
  autre: 'adulte',
}

/** Adults at home who are no legal holder: « KERMARREC Yann, beau-parent ». */
const autresAdultes = (responsables: readonly Responsable[]): string =>
  responsables
    .filter(({ lien, heberge }) => heberge === true && lien !== 'fratrie')
    .map(({ nom, prenom, lien, lienPrecision }) => `${nom} ${prenom}, ${lienPrecision || (COMME_ON_DIT[lien] ?? lien)}`)
    .join('\u00a0; ')
    .slice(0, 1_000)

const freres = (responsables: readonly Responsable[]): ContenuDEcrit['mineurs']['liste'] =>
  responsables
    .filter(({ lien }) => lien === 'fratrie')
    .slice(0, 12)
    .map(({ nom, prenom, lienPrecision }) => {
      return { nom, prenom, naissance: null, etablissement: '', lien: lienPrecision || 'fratrie' }
    })

const VIDE = {
  mesures: '',
  motif: { themes: [], precision: '' },
  faits: {
    liste: [],
    traces: { presentes: null, description: '', medecin: null, medecinPrecision: '' },
  },
  propos: { liste: [], circonstances: '' },
  parents: '',
  scolarite: '',
  actions: '',
  evaluation: '',
  demande: '',
  protection: '',
  piecesJointes: '',
} satisfies Partial<ContenuDEcrit>

export const commencer = (type: TypeEcrit, connu: Connu): ContenuDEcrit => {
  const { eleve, jour, protocole, complete } = connu
  const avant = complete?.contenu ?? null
  const legaux = connu.responsables.filter(
    ({ lien, peutRecevoir }) => peutRecevoir.autorite !== 'sans' || PARENTS.includes(lien),
  )
  const autour = connu.responsables.filter((qui) => !legaux.includes(qui))
  const siens = legaux.slice(0, 8).map((qui) => enResponsable(qui, jour))
  const responsables = avant ? avecCeQuiFutEcrit(siens, avant.responsables) : siens
  const { nom, prenom, sexe, naissance, uai, classe, regime } = eleve
  const adresse = adresseDeLEnfant(responsables)
  const themes = connu.themes.filter((theme) => theme.startsWith('PE-')).slice(0, 5)
  return {
    ...VIDE,
    type,
    complete: complete?.piece ?? null,
    commenceLe: connu.maintenant,
    entete: {
      urgence: type === 'signalement' ? 'immediate' : 'sans-delai',
      appel: '',
      reference: avant?.entete.reference ?? '',
    },
    emetteur: { ...connu.emetteur, uai, etablissement: connu.etablissement, cosignataires: '' },
    enfant: {
      nom,
      prenom,
      sexe,
      naissance: naissance ?? avant?.enfant.naissance ?? null,
      lieuDeNaissance: avant?.enfant.lieuDeNaissance ?? '',
      adresse: adresse || (avant?.enfant.adresse ?? ''),
      uai,
      etablissement: connu.etablissement,
      classe,
      regime,
    },
    responsables,
    // said, not guessed: whether there are others is for her to say
    mineurs: avant?.mineurs ?? { autres: null, liste: freres(connu.responsables) },
    adultes: { auDomicile: avant?.adultes.auDomicile || autresAdultes(autour), miseEnCause: '' },
    motif: { themes: avant ? [] : themes, precision: '' },
    information: {
      titulaires: informations(type, connu.responsables, jour),
      enfant: { informe: null, le: null, raison: '' },
    },
    destinataires: avant?.type === type ? avant.destinataires : destinatairesDe(protocole, type),
  }
}
