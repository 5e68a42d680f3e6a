import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { agePrecis, ageEnMots, dateCourte, nomOfficiel, pluriel } from '../shared/francais.ts'
import { type Service } from '../shared/service.ts'
import { State } from '../shared/State.tsx'
import { aQuiEnBref, motDuTypeDEcrit } from '../shared/ecrit/dit.ts'
import { etats } from './mots.ts'
import type { CopieSuivie, Suivi } from './suivi.ts'

/** By the name alone, as on the lists of the service; no figure stands beside it. */
const nomDeQuiTransmet = (service: Service | undefined, membre: string, ecrit: string): string =>
  service?.personnes.find((p) => p.membre === membre)?.nom.toLocaleUpperCase('fr') ?? ecrit

const joursDepuis = (le: string, jour: string): number => (Date.parse(jour) - Date.parse(le)) / 86_400_000

const Accuse = ({ suivi: { accuse, fini }, jour }: { suivi: Suivi; jour: string }) => {
  if (accuse.recuLe) return <State forme="fait">{dateCourte(accuse.recuLe, now())}</State>
  if (accuse.attenduLe && accuse.attenduLe < jour)
    return (
      <span className="copie-row__manque">
        <State forme="absent">attendu le {dateCourte(accuse.attenduLe, now())}</State>
      </span>
    )
  if (accuse.attenduLe) return <State forme="attente">attendu le {dateCourte(accuse.attenduLe, now())}</State>
  return <State forme="vide">{fini ? 'pas noté' : 'sans date'}</State>
}

const Barre = ({ part, ton }: { part: number; ton: 'retard' | 'bientot' | 'cours' }) => (
  <span className={`delai delai--${ton}`} aria-hidden="true">
    <span style={{ inlineSize: `${Math.round(part * 100)}%` }} />
  </span>
)

const Retour = ({ suivi, type, jour }: { suivi: Suivi; type: 'ip' | 'signalement'; jour: string }) => {
  const { retour, fini, etat } = suivi
  if (retour.recuLe) return <State forme="fait">{dateCourte(retour.recuLe, now())}</State>
  if (fini) return null
  if (retour.attenduLe === null)
    return (
      <>
        {type === 'signalement' ? 'suites à connaître' : 'après l’accusé'}
        <Barre part={0} ton="cours" />
      </>
    )
  const depuis = joursDepuis(retour.attenduLe, jour)
  return (
    <>
      {dateCourte(retour.attenduLe, now())}
      {depuis > 0 && `, il y a ${pluriel(depuis, 'jour')}`}
      {retour.court && ', délai court'}
      <Barre part={retour.part} ton={depuis > 0 ? 'retard' : etat === 'bientot' ? 'bientot' : 'cours'} />
    </>
  )
}

type LigneProps = {
  suivie: CopieSuivie
  jour: string
  service: Service | undefined
  /** Absent: nothing to remind of today. */
  onRelancer?: () => void
}

export const LigneDeCopie = ({ suivie: { copie, suivi }, jour, service, onRelancer }: LigneProps) => {
  const { piece, contenu: lue } = copie.piece
  const { enfant, type, complete } = lue.contenu
  const etat = etats[suivi.etat]
  const nom = nomOfficiel(enfant)
  const age = enfant.naissance && (suivi.retour.court ? agePrecis : ageEnMots)(enfant.naissance, now())
  return (
    <tr>
      <td>
        <State forme={etat.forme}>{etat.mot}</State>
        {suivi.relanceLe && !suivi.fini && (
          <span className="copie-row__second">relancé le {dateCourte(suivi.relanceLe, now())}</span>
        )}
      </td>
      <th scope="row">
        <Link to={paths.copie} params={{ piece }} className="link-row nom">
          {nom}
        </Link>
        <span className="copie-row__second">{[age, enfant.classe].filter(Boolean).join(', ')}</span>
      </th>
      <td>
        {complete === null ? motDuTypeDEcrit[type] : 'Complément'}
        <span className="copie-row__second">{aQuiEnBref(lue.contenu)}</span>
      </td>
      <td>
        {enfant.etablissement}
        <span className="copie-row__second">{nomDeQuiTransmet(service, lue.par, lue.contenu.emetteur.nom)}</span>
      </td>
      <td data-label="Envoyé">{dateCourte(lue.fige.jour, now())}</td>
      <td data-label="Accusé">
        <Accuse suivi={suivi} jour={jour} />
      </td>
      <td data-label="Retour attendu" className="copie-row__retour">
        <Retour suivi={suivi} type={type} jour={jour} />
      </td>
      <td className="copie-row__acte">
        {onRelancer ? (
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onRelancer}>
            Relancer<span className="visually-hidden">, {nom}</span>
          </button>
        ) : (
          <Link to={paths.copie} params={{ piece }} className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm">
            Ouvrir<span className="visually-hidden">, {nom}</span>
          </Link>
        )}
      </td>
    </tr>
  )
}
