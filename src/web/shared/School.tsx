/** The name of a school and its bar, of the same colour all year: the order is that of the assignment. */
const teintes = ['ecume', 'menthe', 'caramel', 'glycine', 'tuile', 'tilleul', 'cumulus', 'opera', 'moutarde'] as const

/** `ordre` below zero: a school of another sector, with a bar of no colour. */
export const School = ({ nom, ordre }: { nom: string; ordre: number }) => (
  <span className="school">
    <span
      className={`school__bar school__bar--${ordre < 0 ? 'autre' : teintes[ordre % teintes.length]}`}
      aria-hidden="true"
    />
    {nom}
  </span>
)
