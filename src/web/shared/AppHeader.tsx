import { Link } from '@tanstack/react-router'
import { createModal } from '@codegouvfr/react-dsfr/Modal'
import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'

export type Entree = {
  readonly libelle: string
  readonly to: string
  /** What waits there; nothing is shown at zero. */
  readonly nombre?: number
}

type AppHeaderProps = {
  service: string
  demonstration: boolean
  entrees: readonly Entree[]
  recherche: ReactNode
  /** Puts the keyboard in the search field. */
  onChercher: () => void
  etatEnregistrement: ReactNode
  filtreEtablissement: ReactNode
  /** Absent for those who never write a note. */
  onNoter: (() => void) | undefined
  /** `Quitter` for those who hold no key. */
  verrou: string
  onVerrouiller: () => void
}

const Libelle = ({ entree: { libelle, nombre = 0 } }: { entree: Entree }) => (
  <>
    {libelle}
    {nombre > 0 && (
      <span className="pill">
        {nombre}
        <span className="visually-hidden"> à traiter</span>
      </span>
    )}
  </>
)

const menu = createModal({ id: 'menu', isOpenedByDefault: false })

export const AppHeader = (props: AppHeaderProps) => {
  const [searching, setSearching] = useState(false)
  return (
    <header className="app-header" id="entete">
      <div className="app-header__bar">
        <div className="app-header__brand">
          <Link to="/" aria-label="Permanence, accueil">
            Permanence
          </Link>
          <span className="app-header__service">
            {props.service}
            {props.demonstration && <strong>Démonstration, données fictives</strong>}
          </span>
        </div>
        <div
          className={`app-header__search${searching ? ' app-header__search--open' : ''}`}
          onBlur={() => setSearching(false)}
        >
          {props.recherche}
        </div>
        <div className="app-header__tools app-header__desk">
          <div className="app-header__saved" role="status">
            {props.etatEnregistrement}
          </div>
          {props.onNoter && (
            <button
              type="button"
              className="fr-btn fr-btn--secondary fr-btn--sm fr-icon-add-line fr-btn--icon-left"
              onClick={props.onNoter}
            >
              Noter <kbd>n</kbd>
            </button>
          )}
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-lock-line fr-btn--icon-left"
            onClick={props.onVerrouiller}
          >
            {props.verrou}
          </button>
        </div>
        <div className="app-header__phone">
          {props.recherche && (
            <button
              type="button"
              className="fr-btn fr-btn--tertiary-no-outline fr-icon-search-line"
              title="Chercher"
              onClick={() => {
                flushSync(() => setSearching(true))
                props.onChercher()
              }}
            >
              Chercher
            </button>
          )}
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-icon-lock-line"
            title={props.verrou}
            onClick={props.onVerrouiller}
          >
            {props.verrou}
          </button>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-icon-menu-fill"
            title="Menu"
            {...menu.buttonProps}
          >
            Menu
          </button>
        </div>
      </div>
      <nav className="app-header__nav" aria-label="Menu principal" id="menu-principal">
        <ul>
          {props.entrees.map((entree) => (
            <li key={entree.to}>
              <Link to={entree.to} activeOptions={{ exact: entree.to === '/' }}>
                <Libelle entree={entree} />
              </Link>
            </li>
          ))}
        </ul>
        {props.filtreEtablissement}
      </nav>
      <menu.Component title="Menu" size="large">
        <ul className="phone-menu">
          {props.entrees.map((entree) => (
            <li key={entree.to}>
              <Link to={entree.to} onClick={() => menu.close()}>
                <Libelle entree={entree} />
              </Link>
            </li>
          ))}
        </ul>
        {props.filtreEtablissement}
      </menu.Component>
    </header>
  )
}
