/** One page, plain words: what the tool does not do. */
export const NeMesurePas = ({ niveau }: { niveau: 1 | 2 }) => {
  const Titre = niveau === 1 ? 'h1' : 'h2'
  const Partie = niveau === 1 ? 'h2' : 'h3'
  return (
    <div className="reading">
      <Titre className="h1">Ce que l’outil ne mesure pas</Titre>
      <p className="mention">Une page, à lire une fois. Elle reste dans «&nbsp;Mon poste&nbsp;».</p>

      <Partie>Rien ne vous mesure</Partie>
      <p>
        Permanence ne compte ni vos heures, ni la durée de vos entretiens, ni ce que vous faites par jour ou par
        semaine. Aucun chiffre portant votre nom n’est calculé pour quelqu’un d’autre que vous. Personne n’est classé.
      </p>

      <Partie>Rien ne juge un enfant</Partie>
      <p>
        Aucun score, aucune couleur, aucune alerte automatique ne dit qu’un élève est en danger ou qu’une famille va
        mal. L’évaluation est la vôtre. L’outil garde vos mots&nbsp;; il ne les interprète pas.
      </p>

      <Partie>Rien n’est dû à la machine</Partie>
      <p>
        Une note courte est une bonne note. Rien ne rougit parce qu’un champ est vide. Un dossier sans nouvelles se
        rappelle à vous par une date, jamais par un nombre de semaines, et un mot suffit à le faire taire.
      </p>

      <Partie>Ce que votre hiérarchie ne voit pas</Partie>
      <ul>
        <li>vos dossiers, vos notes, vos brouillons, vos recherches&nbsp;;</li>
        <li>l’heure à laquelle vous vous connectez, ce que vous ouvrez, ce que vous écrivez&nbsp;;</li>
        <li>le nombre de vos entretiens, par jour, par mois ou par élève.</li>
      </ul>

      <Partie>Ce qui reste vrai malgré tout</Partie>
      <p>
        Le serveur, lui, connaît des choses sans contenu&nbsp;: qui a un compte, combien de dossiers existent, quel jour
        ils ont été créés. La liste entière est publiée dans «&nbsp;Ce que le serveur voit&nbsp;».
      </p>
    </div>
  )
}
