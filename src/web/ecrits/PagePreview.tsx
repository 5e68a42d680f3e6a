import { useState } from 'react'
import { SECTIONS, type Section } from '../../domain/ecrit-manques.ts'
import { titreDeSection } from '../shared/ecrit/dit.ts'
import { MEGAOCTETS_DU_MOTEUR } from '../../ecrits/poids.ts'
import type { Apercu, PageVue } from '../shared/imprimes/apercu.ts'

type PagePreviewProps = {
  apercu: Apercu
  section: Section
  onSection: (section: Section) => void
  agrandi: { readonly enCours: boolean; readonly adresse: string | null; readonly manque: boolean }
  onAgrandir: () => void
}

const phrases: Record<Exclude<Apercu['etape'], 'prete'>, string> = {
  arrivee: '',
  composition: 'La page se compose.',
  absente:
    'L’aperçu vient du serveur, et il n’y a pas de réseau. Vous pouvez continuer d’écrire\u00a0: rien n’en dépend.',
  manquee: 'L’aperçu n’a pas pu être dessiné. Ce que vous écrivez est gardé. Rechargez la page pour réessayer.',
}

const phrase = ({ etape, megaoctets }: Apercu): string => {
  if (etape === 'prete') return ''
  return etape === 'arrivee'
    ? `L’aperçu arrive, une seule fois sur ce poste\u00a0: ${megaoctets}\u00a0Mo sur\u00a0${MEGAOCTETS_DU_MOTEUR}.`
    : phrases[etape]
}

const estSection = (cle: string): cle is Section => SECTIONS.some((section) => section === cle)

/** Where the current section begins: the page that shows it. */
const pageDe = (pages: readonly PageVue[], section: Section): number => {
  const rang = pages.findIndex(({ reperes }) => reperes.some(({ cle }) => cle === section))
  return Math.max(0, rang)
}

export const PagePreview = ({ apercu, section, onSection, agrandi, onAgrandir }: PagePreviewProps) => {
  const { pages } = apercu
  // Turned by hand, until another section is chosen.
  const [tournee, setTournee] = useState<{ section: Section; rang: number } | null>(null)
  const rang = Math.min(
    tournee?.section === section ? tournee.rang : pageDe(pages, section),
    Math.max(0, pages.length - 1),
  )
  const page = pages[rang]
  const tourner = (pas: number) => setTournee({ section, rang: rang + pas })
  const dit = phrase(apercu)
  return (
    <section className="apercu" aria-label="Aperçu">
      <div className="apercu__tete">
        <span>
          {page ? `Page ${rang + 1} sur ${pages.length}, telle qu’elle sera imprimée` : 'Telle qu’elle sera imprimée'}
        </span>
        <button type="button" className="fr-link fr-link--sm" disabled={agrandi.enCours} onClick={onAgrandir}>
          Agrandir
        </button>
      </div>
      <p className="mention" role="status">
        {agrandi.manque ? phrases.manquee : dit}
      </p>
      {agrandi.adresse && (
        <p className="mention">
          <a href={agrandi.adresse} target="_blank" rel="noopener noreferrer" className="fr-link fr-link--sm">
            Ouvrir le PDF du brouillon<span className="visually-hidden">, nouvelle fenêtre</span>
          </a>
        </p>
      )}
      {page && (
        <div className="apercu__page">
          <img src={page.adresse} alt={`Page ${rang + 1} de l’écrit`} />
          {page.reperes
            .filter(({ cle }) => estSection(cle))
            .map(({ cle, haut, bas }, n) => (
              <button
                key={`${cle} ${n}`}
                type="button"
                tabIndex={-1}
                aria-hidden="true"
                title={estSection(cle) ? titreDeSection[cle] : undefined}
                className={cle === section ? 'apercu__ici' : undefined}
                style={{ top: `${(haut / page.hauteur) * 100}%`, height: `${((bas - haut) / page.hauteur) * 100}%` }}
                onClick={() => estSection(cle) && onSection(cle)}
              />
            ))}
        </div>
      )}
      {pages.length > 1 && (
        <div className="apercu__pied">
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
            disabled={rang === 0}
            onClick={() => tourner(-1)}
          >
            Page précédente
          </button>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
            disabled={rang >= pages.length - 1}
            onClick={() => tourner(1)}
          >
            Page suivante
          </button>
        </div>
      )}
    </section>
  )
}
