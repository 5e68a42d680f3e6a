import type { Enregistrement, LigneSaisine } from '../../coffre/face-des-saisines.ts'
import { Voix } from './Voix.tsx'

const nomsDesLangues = new Intl.DisplayNames('fr', { type: 'language' })

/** The language of a text as a browser knows it; simplified French is French. */
export const langueDe = (langue: string): string => langue.split('-')[0] || 'fr'

/** `arabe`; empty for French. What a stranger wrote in that field may be no language at all. */
export const nomDeLaLangue = (langue: string): string => {
  if (langueDe(langue) === 'fr') return ''
  try {
    return nomsDesLangues.of(langueDe(langue)) ?? ''
  } catch {
    return ''
  }
}

type ParolesProps = {
  contenu: Pick<LigneSaisine['contenu'], 'texte' | 'langue' | 'mode'>
  voix: readonly Enregistrement[]
}

/** The exact words, in quotation marks; what was spoken is heard as it was. */
export const Paroles = ({ contenu: { texte, langue, mode }, voix }: ParolesProps) => {
  const autre = nomDeLaLangue(langue)
  const noteParElle = mode !== 'guichet' && mode !== 'compte'
  return (
    <div className="words">
      {texte && (
        <blockquote className="words__quote" lang={langueDe(langue)} dir="auto">
          {noteParElle || autre ? texte : `«\u00a0${texte}\u00a0»`}
        </blockquote>
      )}
      {texte && autre && <p className="mention">Écrit en {autre}.</p>}
      <Ecoutes voix={voix} />
      {!texte && voix.length === 0 && <p className="mention">Aucun mot n’a été écrit.</p>}
    </div>
  )
}

export const Ecoutes = ({ voix }: { voix: readonly Enregistrement[] }) =>
  voix.map((v, index) => <Voix key={index} enregistrement={v} rang={index + 1} sur={voix.length} />)
