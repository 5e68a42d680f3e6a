import type { Hasard } from '../hasard.ts'
import type { Sexe } from './grammaire.ts'

// Other ways of saying a sentence that has already been written somewhere in the service. Never used for the first.

type Tour = readonly [RegExp, readonly string[]]

const TOURS: readonly Tour[] = [
  [/^Ne veut pas que/, ['Ne souhaite pas que']],
  [/\bsouhaite que je/, ['voudrait que je', 'propose que je']],
  [/(?<!\p{L})ensemble(?!\p{L})/u, ['à deux', 'côte à côte']],
  [/(?<!\p{L})cette semaine(?!\p{L})/u, ['ces jours-ci', 'cette semaine-ci']],
  [/la semaine prochaine/, ['la semaine qui vient', 'dans huit jours']],
  [/^Reviendra si besoin/, ['Reviendra en cas de besoin', 'Repassera si nécessaire', 'Libre de revenir']],
  [/sait où me trouver/, ['connaît le bureau', 'a mes jours de présence', 'sait quand je suis là']],
  [/connaît mes jours/, ['a mes jours de présence', 'sait quand venir']],
  [
    /Objet dit d’entrée, pas de convocation\./,
    [
      'Je dis d’entrée pourquoi.',
      'L’objet est annoncé, le ton reste simple.',
      'Ce n’est pas une convocation, je le précise.',
      'On commence par ce qui va bien.',
    ],
  ],
  [
    /Informée? qu’un dossier est ouvert et de qui peut le lire\./,
    [
      'Sait qu’un dossier est ouvert, et qui le lit.',
      'Je dis qu’un dossier s’ouvre et qui y a accès.',
      'Dossier ouvert, expliqué en mots simples.',
      'Qui lit, qui ne lit pas : c’est dit.',
      'Dossier et secret expliqués.',
    ],
  ],
  [/^Premier entretien/, ['Premier rendez-vous', 'Premier échange']],
  [/Première rencontre\.$/, ['Premier contact.', 'On ne se connaissait pas.', 'Premier rendez-vous.']],
  [/Je ne dirai que/, ['Je m’en tiendrai à', 'Je dirai seulement', 'Un seul mot de ma part :']],
  [
    /^Ce que je peux dire à l’équipe/,
    ['Pour l’équipe', 'Phrase convenue pour l’équipe', 'Ce que l’équipe saura', 'À dire aux professeurs, sans plus'],
  ],
  [
    /« besoin de souplesse en ce moment »/,
    [
      '« période chargée »',
      '« à ménager quelques semaines »',
      '« besoin d’un peu de temps »',
      '« prévenir avant d’interroger »',
      '« pas de remarque devant la classe »',
    ],
  ],
  [/valide la phrase/, ['est d’accord', 'choisit ces mots', 'relit et approuve']],
  [
    /^On convient ensemble des mots que j’emploierai avec/,
    ['On choisit les mots que j’emploierai avec', 'On prépare ce que je dirai à', 'On écrit à deux ce qui sera dit à'],
  ],
  [
    /Je comprends mieux le lien entre la fatigue et le reste/,
    [
      'La fatigue explique une part, pas tout',
      'Fatigue et colère se nourrissent, je crois',
      'Le sommeil paraît être la première chose à reprendre',
    ],
  ],
  [
    /^Rien qui demande d’aller plus vite\. On garde le rythme\./,
    ['Pas d’urgence. On avance au même pas.', 'Je ne presse pas, le rythme est bon.', 'Rien d’alarmant à ce jour.'],
  ],
  [
    /^À ce stade : pas de danger, une période difficile et des appuis\./,
    [
      'Pas de danger repéré ; une passe difficile, des appuis.',
      'Période difficile, entourage présent. Pas de danger à ce jour.',
    ],
  ],
  [/^Appuis : /, ['Ce qui tient : ', 'Sur quoi compter : ', 'Des ressources : ']],
  [/et l’envie d’en parler/, ['et son goût d’en parler', 'et sa lucidité', 'et son humour']],
  [/^Fatiguée?, /, ['Traits tirés, ', 'Peu dormi, ', 'Pâle, ']],
  [/^Pleure un peu/, ['Quelques larmes', 'Pleure doucement', 'Les larmes viennent']],
  [
    /^Garde son (sac|manteau) sur les genoux/,
    ['Ne quitte pas son $1', 'Tient son $1 contre soi', 'Son $1 reste sur ses genoux'],
  ],
  [/^Joue avec/, ['Tripote', 'Fait tourner', 'Ne lâche pas']],
  [/^A de l’humour/, ['Plaisante', 'Manie l’humour']],
  [
    /^Plus détendue? que la dernière fois/,
    ['Plus à l’aise que l’autre jour', 'Épaules moins hautes', 'Respire mieux que la fois précédente'],
  ],
  [
    /^Raconte dans l’ordre, précise les dates/,
    ['Récit précis, dates à l’appui', 'Donne les dates sans hésiter', 'Tout est daté, dans l’ordre'],
  ],
  [
    /^Répond d’abord par oui et par non/,
    ['Réponses courtes au début', 'Peu de mots d’abord', 'Oui, non, puis une phrase entière'],
  ],
  [
    /^Demande deux fois si cela reste entre nous/,
    [
      'Revient sur la question du secret',
      'S’assure que cela reste entre nous',
      'Question sur le secret, posée deux fois',
    ],
  ],
  [/Je redis la règle/, ['Je rappelle la règle', 'La règle est redite, avec sa limite']],
  [/^Longs silences, tenus sans gêne/, ['Silences longs, sans gêne', 'Se tait beaucoup, sans malaise']],
  [/^On se revoit/, ['On se retrouve', 'Prochaine rencontre']],
  [
    /^Rendez-vous (donné|pris)(?= (?:lundi|mardi|mercredi|jeudi|vendredi))/,
    ['Noté pour', 'Rendez-vous fixé', 'Prochain passage'],
  ],
  [/^À revoir/, ['À reprendre', 'Nouveau point', 'Revoir']],
  [/^Reviendra/, ['Repassera', 'Revient']],
  [/noté dans son carnet/, ['écrit sur sa main', 'noté dans son agenda', 'noté devant moi']],
  [/, d’un commun accord/, [', à deux', ', décidé ensemble', '']],
  [/^On arrête là/, ['Fin du suivi', 'On s’arrête là', 'On met un terme']],
  [/sait comment revenir/, ['peut revenir', 'a mes jours']],
  [/Je lui ai demandé ce qui avait aidé/, ['Ce qui a aidé, selon <lui|elle>', 'Ce qui a compté']],
  [/^Parle bas/, ['Voix basse', 'Parle à mi-voix']],
  [/^Parle vite/, ['Débit rapide', 'Mots pressés']],
  [/^Parle plus librement/, ['Parole plus libre', 'Se confie davantage']],
  [/^Parle en choisissant ses mots/, ['Cherche le mot juste', 'Pèse ses mots']],
  [/^Parle sans me regarder/, ['Évite mon regard', 'Les yeux au sol']],
  [/^Sourit (à la fin|en partant)/, ['Un sourire $1', 'Sourire $1']],
  [/^Remercie en partant/, ['Un merci à la porte', 'Dit merci, déjà dehors']],
  [/^Dessine pendant qu’on parle/, ['Dessine tout en parlant', 'Un dessin pendant l’échange']],
  [/est d’accord pour que/, ['accepte que', 'veut bien que']],
  [/a mon numéro et mes jours/, ['sait quand m’appeler', 'garde mon numéro', 'connaît mes jours et ma ligne']],
  [
    /préfère que rien ne parte pour l’instant/,
    ['demande que rien ne parte encore', 'ne souhaite pas de démarche à ce stade'],
  ],
  [
    /^Information donnée sur le dossier et sur le droit d’y accéder/,
    [
      'Droits sur le dossier expliqués',
      'Dossier : existence et accès expliqués',
      'Je dis ce qu’est le dossier et comment le demander',
    ],
  ],
  [
    /^Parle (d’|de )(\S+) avec tendresse/,
    ['De la tendresse en parlant $1$2', 'Dit aussi ce qui va bien', 'Fierté en parlant $1$2'],
  ],
  [/^S’excuse de pleurer/, ['Pleure, s’en excuse', 'Des larmes, vite essuyées']],
  [/^Prend des notes/, ['Note tout', 'Carnet ouvert, note les dates']],
  [/^Très au fait des démarches/, ['Connaît les démarches', 'Démarches déjà bien engagées']],
  [/^Écoute beaucoup, répond peu, mais juste/, ['Peu de mots, justes', 'Écoute, puis une seule phrase, juste']],
  [
    /^Demande ce que l’établissement saura\. Rien de ce qui est dit ici\./,
    ['Question sur ce que saura l’établissement. Rien.', 'S’assure que rien ne sort d’ici. Je confirme.'],
  ],
  [/On revient à ce qui aiderait/, ['On parle de ce qui aiderait', 'On cherche ce qui soulagerait']],
  [/^Je repasse/, ['Je reviens', 'De retour']],
  [/^Billet /, ['Nouveau billet ', 'Billet prévu ']],
  [/^Préfère revenir de/, ['Choisit de revenir de', 'Reviendra de']],
  [/^Pas de nouveau rendez-vous fixé/, ['Rien de fixé', 'Pas de date posée']],
  [/^Message laissé à/, ['Message vocal pour', 'Message court à']],
  [/^Pas de réponse chez/, ['Personne ne décroche chez', 'Pas joint :']],
  [/^J’appelle/, ['Coup de fil à', 'Je joins']],
  [/^Rappelé/, ['Je rappelle', 'Nouvel appel à']],
  [/comme convenu/, ['comme prévu', 'comme on l’avait dit']],
  [/à sa demande/, ['de sa propre initiative', 'à son initiative']],
  [
    /d’accord pour venir, « pour voir »/i,
    ['Vient « pour voir »', 'Accepte, « une fois »', 'D’accord, sans enthousiasme'],
  ],
  [/J’explique en trois phrases, on commence/, ['J’explique, on commence', 'Trois mots d’explication suffisent']],
  [
    /Point de l’équipe dans quinze jours, faits seulement/,
    ['Point d’équipe sous quinzaine, des faits seulement', 'On se revoit en équipe dans deux semaines, avec des faits'],
  ],
  [
    /Besoins repérés : sommeil, repas, un adulte disponible/,
    [
      'Besoins : dormir, manger, compter sur un adulte',
      'Ce qui manque : du sommeil, des repas, du temps avec un adulte',
    ],
  ],
  [/(?<!\p{L})souvent(?!\p{L})/u, ['régulièrement', 'plus d’une fois']],
  [/, surtout/, [', avant tout']],
  [/Rien d’autre/, ['Rien de plus']],
  [/sans détail/, ['sans rien détailler', 'sans entrer dans le reste']],
  [/pour l’instant/, ['à ce jour', 'à ce stade']],
  [/On regarde/, ['On examine', 'On reprend']],
  [/On cherche (?=comment|qui|ce )/, ['On se demande ']],
]

const PETIT_DEBUT =
  /^(Je|J’|On|Ça|C’|Si|Quand|Il|Elle|Ils|Le|La|Les|L’|Chez|Personne|Tout|Mon|Ma|Mes|Au|Ici|Là|Avant|En|Moi|Dans|Rien|Hier|Après|Un|Une|Deux|Faut|À|Ce|N’|Ne)(?=[\s’]|$)|^(J|C|L|N)’/
const DEBUTS = [
  'En fait, ',
  'Franchement, ',
  'Des fois, ',
  'Bon, ',
  'En vrai, ',
  'Voilà, ',
  'Vous savez, ',
  'Honnêtement, ',
]
const DEBUTS_PETITS = ['Tu sais, ', 'Et puis, ', 'Des fois, ', 'Ben, ', 'Moi, ', 'Aussi, ']
const FINS = [', c’est tout', ', quoi', ', voilà', ', en vrai', ', et c’est comme ça', ', vous voyez']
const FINS_PETITES = [', voilà', ', c’est vrai', ', et c’est tout']

const abaisser = (t: string): string => t.charAt(0).toLowerCase() + t.slice(1)

/** The same words, with what one says before and after without thinking. */
const varierParole = (texte: string, h: Hasard, petit: boolean): string =>
  texte.replace(/« ([^»]{12,}?)([.?!…]?) »/, (entier, dedans: string, point: string) => {
    let t = dedans
    if (h.chance(0.35))
      t = t
        .replace(/\bj’ai pas\b/i, 'je n’ai pas')
        .replace(/\bc’est pas\b/i, 'ce n’est pas')
        .replace(/\bje sais pas\b/i, 'je ne sais pas')
    if (PETIT_DEBUT.test(t) && h.chance(0.65)) t = h.choisir(petit ? DEBUTS_PETITS : DEBUTS) + abaisser(t)
    if (t === dedans && point === '.') t += h.choisir(petit ? FINS_PETITES : FINS)
    return t === dedans ? entier : `« ${t.charAt(0).toUpperCase()}${t.slice(1)}${point} »`
  })

const SANS_SUJET =
  /^(A|N’a|Ne|Dit|Parle|Raconte|Garde|Demande|Veut|Va|Passe|Dort|Mange|Reparle|Montre|Répond|Revient|Travaille|Vit|Oublie|Fait|Arrive|Dessine|Joue|S’[a-zéêè]+|Sait|Reconnaît|Décrit|Hésite|Tient)(?= )/

export const varier = (texte: string, h: Hasard, qui: { sexe: Sexe; petit: boolean; sujetEleve: boolean }): string => {
  const possibles = TOURS.filter(([motif]) => motif.test(texte))
  let sortie = texte
  if (possibles.length > 0 && h.chance(0.85)) {
    const [motif, tours] = h.choisir(possibles)
    sortie = sortie.replace(motif, h.choisir(tours))
  }
  if (sortie.startsWith('«')) return varierParole(sortie, h, qui.petit)
  const pronom = qui.sexe === 'm' ? 'Il' : 'Elle'
  if (qui.sujetEleve && SANS_SUJET.test(sortie) && h.chance(0.6)) return `${pronom} ${abaisser(sortie)}`
  return sortie.replace(/<([^|>]*)\|([^>]*)>/g, (_, m: string, f: string) => (qui.sexe === 'm' ? m : f))
}
