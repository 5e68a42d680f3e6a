/** Beside every sum: what nobody may read into it. */
export const NeDisentPas = ({ departement }: { departement: boolean }) => (
  <section className="encadre" aria-labelledby="ne-disent-pas">
    <h2 id="ne-disent-pas">Ce que les chiffres ne disent pas</h2>
    <ul>
      <li>
        Le travail de quelqu’un&nbsp;: rien n’est compté par personne, par jour ni par heure, et un établissement qui
        compte moins n’est pas moins bien servi.
      </li>
      <li>
        Les besoins&nbsp;: un élève qui n’est pas venu n’est pas compté, et une présence plus longue fait des nombres
        plus grands.
      </li>
      <li>La gravité&nbsp;: zéro écrit de protection ne veut pas dire qu’aucun enfant n’est en danger.</li>
      <li>
        Un total d’établissements&nbsp;: chaque tableau a son unité, et un élève vu dans deux établissements compte dans
        chacun, une fois dans le total de son secteur.
      </li>
      {departement ? (
        <li>Ce qui n’est pas encore transmis&nbsp;: les secteurs attendus manquent dans les sommes.</li>
      ) : (
        <li>
          Le nombre exact&nbsp;: ce qui monte est déjà arrondi à cinq près dans chaque service, et les sommes le sont
          aussi.
        </li>
      )}
    </ul>
  </section>
)
