// A section of a writing as plain lines, to be read, compared and printed from the screen.
import type { ContenuDEcrit, FaitObserve, ResponsableDEcrit } from '../../domain/ecrit.ts'
import type { Section } from '../../domain/ecrit-manques.ts'
import { libelleDuTheme } from '../../domain/nomenclature.ts'
import { motDuQuoi, parQuoi } from '../shared/ecrit/dit.ts'
import { dateChiffree, heureDite, minuscule, nomOfficiel } from '../shared/francais.ts'
import { motDeLAutorite, motDuLien, motDuRegime, motDuSexe } from '../shared/mots.ts'

type Dit = string | null | false | undefined

const lignes = (...dits: readonly Dit[]): string[] => dits.filter((d): d is string => typeof d === 'string' && d !== '')
const suite = (...dits: readonly Dit[]): string => lignes(...dits).join(', ')
const nomme = (mot: string, valeur: Dit): Dit => valeur && `${mot}\u00a0: ${valeur}`
const quand = ({ jour, heure }: Pick<FaitObserve, 'jour' | 'heure'>): string =>
  suite(jour ? dateChiffree(jour) : 'Sans date', heure && heureDite(heure))
const guillemets = (texte: string): string => `«\u00a0${texte.trim()}\u00a0»`

const responsable = (r: ResponsableDEcrit): string[] =>
  lignes(
    suite(nomOfficiel(r), r.lienPrecision || motDuLien[r.lien], minuscule(motDeLAutorite[r.autorite])),
    nomme(r.adresseProtegee ? 'Adresse protégée, à ne pas communiquer' : 'Adresse', r.adresse),
    nomme('Téléphone', r.telephone),
    r.heberge !== null && (r.heberge ? 'L’enfant y vit.' : 'L’enfant n’y vit pas.'),
    nomme('Langue', r.langue),
  )

const faits = ({ faits: { liste, traces } }: ContenuDEcrit): string[] => [
  ...liste.map((f) => `${suite(quand(f), f.par)}\u00a0: ${f.texte}`),
  ...lignes(
    traces.presentes === false && 'Aucune trace vue sur le corps.',
    traces.presentes === true && nomme('Traces sur le corps', traces.description || 'à décrire'),
    traces.presentes === true &&
      traces.medecin !== null &&
      nomme(
        'Médecin scolaire',
        suite({ vu: 'a vu l’enfant', appele: 'appelé', non: 'pas appelé' }[traces.medecin], traces.medecinPrecision),
      ),
  ),
]

const information = ({ information: i, responsables }: ContenuDEcrit): string[] => [
  ...i.titulaires.flatMap((t) => {
    const qui = responsables.find(({ personneId }) => personneId === t.personneId)
    if (!qui || t.informe === null) return []
    return t.informe === 'oui'
      ? lignes(
          `${nomOfficiel(qui)}\u00a0: ${suite(`information donnée${t.le ? ` le ${dateChiffree(t.le)}` : ''}`, t.comment)}`,
          t.reaction,
        )
      : [`${nomOfficiel(qui)}\u00a0: information non donnée. ${t.raison}`.trim()]
  }),
  ...lignes(
    i.enfant.informe !== null &&
      `L’enfant\u00a0: ${i.enfant.informe ? `information donnée${i.enfant.le ? ` le ${dateChiffree(i.enfant.le)}` : ''}` : 'information non donnée'}`,
    i.enfant.raison,
  ),
]

const autres = {
  oui: '',
  non: 'Aucun autre mineur au domicile.',
  inconnu: 'On ne sait pas si d’autres mineurs y vivent.',
}

const dire: Record<Section, (ecrit: ContenuDEcrit) => string[]> = {
  entete: ({ entete: e }) =>
    lignes(
      e.urgence === 'immediate' ? 'Danger grave et immédiat.' : 'À traiter sans délai.',
      nomme('Appel', e.appel),
      nomme('Référence', e.reference),
    ),
  emetteur: ({ emetteur: e }) =>
    lignes(suite(e.nom, e.fonction), e.etablissement, suite(e.telephone, e.courriel), nomme('Avec', e.cosignataires)),
  enfant: ({ enfant: e }) =>
    lignes(
      suite(nomOfficiel(e), e.sexe && minuscule(motDuSexe[e.sexe])),
      nomme('Naissance', suite(e.naissance && dateChiffree(e.naissance), e.lieuDeNaissance)),
      nomme('Adresse', e.adresse),
      suite(e.etablissement, e.classe, e.regime && minuscule(motDuRegime[e.regime])),
    ),
  responsables: ({ responsables }) => responsables.flatMap(responsable),
  mineurs: ({ mineurs }) =>
    mineurs.autres !== 'non' && mineurs.liste.length > 0
      ? mineurs.liste.map((m) =>
          suite(nomOfficiel(m), m.lien, m.naissance && dateChiffree(m.naissance), m.etablissement),
        )
      : lignes(mineurs.autres && autres[mineurs.autres]),
  adultes: ({ adultes: a }) => lignes(a.auDomicile, nomme('Personne mise en cause', a.miseEnCause)),
  mesures: ({ mesures }) => lignes(mesures),
  motif: ({ motif }) => lignes(motif.themes.map(libelleDuTheme).join(', '), motif.precision),
  faits,
  propos: ({ propos: { liste, circonstances } }) => [
    ...liste.map(
      (p) =>
        `${suite(quand(p), p.question ? `à la question ${guillemets(p.question)}` : 'sans question', p.par && `reçu par ${p.par}`)}\u00a0: ${guillemets(p.texte)}`,
    ),
    ...lignes(circonstances),
  ],
  parents: ({ parents }) => lignes(parents),
  scolarite: ({ scolarite }) => lignes(scolarite),
  actions: ({ actions }) => lignes(actions),
  evaluation: ({ evaluation }) => lignes(evaluation),
  demande: ({ demande }) => lignes(demande),
  protection: ({ protection }) => lignes(protection),
  information,
  destinataires: ({ destinataires, piecesJointes }) => [
    ...destinataires.map((d) => `${d.nom}\u00a0: ${motDuQuoi[d.quoi]}, ${parQuoi(d)}`),
    ...lignes(nomme('Pièces jointes', piecesJointes)),
  ],
}

export const direSection = (ecrit: ContenuDEcrit, section: Section): string[] => dire[section](ecrit)
