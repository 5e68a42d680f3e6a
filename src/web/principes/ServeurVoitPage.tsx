import { PublicFrame } from '../shared/PublicFrame.tsx'

/** The published list of what the server can see; the same, word for word, as the answer to any request. */
export const ServeurVoitPage = () => (
  <PublicFrame>
    <div className="reading">
      <h1>Ce que le serveur voit</h1>
      <p>
        Vos dossiers sont fermés à clé sur votre poste avant de partir. Le serveur garde des enveloppes qu’il ne sait
        pas ouvrir. Voici tout ce qu’il connaît, et tout ce qu’il ne connaît pas.
      </p>

      <h2>Il voit</h2>
      <ul>
        <li>
          les comptes&nbsp;: nom, fonction, service, secteur, l’école d’un personnel d’établissement, et l’adresse de
          courriel de qui en donne une&nbsp;;
        </li>
        <li>
          les jours de présence dans les écoles, que la page publique affiche, et les dates des absences, sans
          motif&nbsp;;
        </li>
        <li>
          de chaque saisine&nbsp;: son jour, son secteur, qui demande parmi quatre mots (élève, parent, personnel,
          partenaire), le compte d’établissement dont elle vient s’il y en a un, si elle est urgente, si elle est reçue
          ou prise en charge, et les jours de la conversation. Il l’efface quatre-vingt-dix jours après le dernier
          échange. L’école ne fait que passer, le temps de trouver la porte&nbsp;;
        </li>
        <li>le nombre de dossiers de chaque secteur, sans leurs noms&nbsp;;</li>
        <li>
          pour chaque dossier, désigné par une suite de lettres tirée au sort&nbsp;: qui peut l’ouvrir, le jour de sa
          création, s’il est ouvert ou clos, et le mois jusqu’auquel il est gardé (la même règle pour tous)&nbsp;;
        </li>
        <li>
          de chaque enveloppe et de chaque brouillon&nbsp;: qui l’a fermée, quand, et sa taille parmi quatre. Leur
          rythme laisse parfois deviner de quoi il s’agit&nbsp;: un entretien, un écrit transmis&nbsp;;
        </li>
        <li>
          le protocole du service pour la protection de l’enfance (à qui vont les écrits, par quel canal) et, pour
          prévenir qui est absent, des jours où quelque chose attend quelqu’un&nbsp;: ni quoi, ni pour quel dossier. Un
          jour s’efface quand la personne est revenue&nbsp;;
        </li>
        <li>
          les heures de connexion&nbsp;; l’adresse du poste seulement après un essai manqué, et quinze minutes&nbsp;;
        </li>
        <li>les accès donnés ou retirés à un dossier, et les ouvertures.</li>
      </ul>

      <h2>Il ne voit pas</h2>
      <ul>
        <li>le nom, la classe ni l’établissement d’un élève&nbsp;;</li>
        <li>le motif, les thèmes, les suites, le contenu d’une note&nbsp;;</li>
        <li>les personnes autour de l’élève&nbsp;;</li>
        <li>
          le texte d’une information préoccupante ou d’un signalement, son enfant, son destinataire, la copie scellée
          qu’en reçoit le conseil technique&nbsp;;
        </li>
        <li>les mots d’une saisine, le nom de qui l’écrit au guichet, la réponse qui lui est faite&nbsp;;</li>
        <li>le texte des brouillons, les mots que vous cherchez&nbsp;;</li>
        <li>
          votre phrase secrète, votre code imprimé, et ce qui ouvre vos dossiers. Votre code à six chiffres, il pourrait
          le deviner&nbsp;: seul, ce code n’ouvre rien, il lui faut aussi la clé qui reste sur votre poste.
        </li>
      </ul>

      <h2>Ce que personne ne peut promettre</h2>
      <ul>
        <li>
          Un poste piégé voit ce que vous voyez. Si votre ordinateur est administré par d’autres, ils peuvent en prendre
          l’écran.
        </li>
        <li>Qui pourrait changer le programme envoyé à votre navigateur pourrait lire ce que vous ouvrez.</li>
        <li>Ce qui a été lu pendant un remplacement reste lu&nbsp;: retirer un accès ferme la suite, pas le passé.</li>
        <li>
          Si vous perdez à la fois votre phrase et votre code imprimé, personne ne peut les refaire à votre place. Vos
          dossiers, eux, ne sont pas perdus&nbsp;: votre binôme les ouvre aussi, et leur clé est gardée en plusieurs
          parts par des gardiens liés au secret, qui ne peuvent s’en servir qu’ensemble.
        </li>
      </ul>
    </div>
  </PublicFrame>
)
