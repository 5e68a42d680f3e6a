import { useState } from 'react'
import type { ApercuDeListe, ChoixDImport } from '../../coffre/face-des-listes.ts'
import { now } from '../shared/clock.ts'
import { date, enumerer, majuscule, minuscule, nombre, pluriel } from '../shared/francais.ts'
import { State } from '../shared/State.tsx'
import { Ambigus } from './Ambigus.tsx'
import { grouper, motDuFormat } from './mots.ts'
import { Passages } from './Passages.tsx'
import { Classes } from './Tenue.tsx'

type ApercuProps = { apercu: ApercuDeListe; onImporter: (choix: ChoixDImport) => void; onLaisser: () => void }

/** What the import would do: nothing is written before she has seen it. */
export const Apercu = ({ apercu, onImporter, onLaisser }: ApercuProps) => {
  const [passages, setPassages] = useState<readonly string[]>([])
  const [ambigus, setAmbigus] = useState<Readonly<Record<string, string>>>({})
  const { arrivees, departs, changements, corrections, responsablesChanges } = apercu
  const rien = arrivees + departs + changements + corrections + responsablesChanges === 0
  const aFaire = !rien || passages.length > 0 || Object.keys(ambigus).length > 0
  return (
    <>
      <p>
        {majuscule(enumerer(apercu.formats.map((format) => motDuFormat[format])))}
        {apercu.exporteLe && `, export du ${date(apercu.exporteLe, now())}`}&nbsp;: {pluriel(apercu.eleves, 'élève')},{' '}
        {pluriel(apercu.classes.length, 'classe')},{' '}
        {pluriel(apercu.responsables, 'lien avec un adulte', 'liens avec des adultes')}. Rien n’est encore écrit.
      </p>
      {rien ? <p>La liste que vous avez dit déjà la même chose.</p> : <Bilan apercu={apercu} />}
      <details>
        <summary>Les classes</summary>
        <Classes classes={apercu.classes} />
      </details>
      <Avertissements apercu={apercu} />
      <Ambigus ambigus={apercu.ambigus} choix={ambigus} onChange={setAmbigus} />
      <Passages apercu={apercu} choisis={passages} onChange={setPassages} />
      <div className="buttons">
        {aFaire && (
          <button type="button" className="fr-btn" onClick={() => onImporter({ passages, ambigus })}>
            Importer
          </button>
        )}
        <button type="button" className="fr-btn fr-btn--tertiary" onClick={onLaisser}>
          {aFaire ? 'Laisser la liste comme avant' : 'Terminer, rien à changer'}
        </button>
      </div>
    </>
  )
}

const Bilan = ({ apercu }: { apercu: ApercuDeListe }) => {
  const comptes: readonly (readonly [number, string, string])[] = [
    [apercu.arrivees, 'arrivée', 'arrivées'],
    [apercu.departs, 'départ', 'départs'],
    [apercu.changements, 'changement de classe', 'changements de classe'],
    [apercu.corrections, 'autre changement', 'autres changements'],
    [apercu.inchanges, 'inchangé', 'inchangés'],
    [apercu.responsablesChanges, 'élève dont les responsables changent', 'élèves dont les responsables changent'],
  ]
  return (
    <ul className="liste-bilan">
      {comptes
        .filter(([n]) => n > 0)
        .map(([n, un, plusieurs]) => (
          <li key={un}>
            <strong>{nombre(n)}</strong>&nbsp;{n < 2 ? un : plusieurs}
          </li>
        ))}
    </ul>
  )
}

const PREMIERS = 200

const Avertissements = ({ apercu }: { apercu: ApercuDeListe }) => {
  const groupes = grouper(apercu.avertissements)
  if (groupes.length === 0) return null
  return (
    <>
      <h3>À savoir</h3>
      {groupes.map(({ code, phrase, unite, sujets }) => (
        <details key={code}>
          <summary>
            <State forme={code === 'classe-absente' ? 'bientot' : 'vide'}>
              {pluriel(sujets.length, unite)}&nbsp;: {minuscule(phrase)}
            </State>
          </summary>
          <ul className="liste-sujets">
            {[...new Set(sujets)].slice(0, PREMIERS).map((sujet) => (
              <li key={sujet}>{sujet}</li>
            ))}
          </ul>
          {sujets.length > PREMIERS && <p className="mention">Et {nombre(sujets.length - PREMIERS)} autres.</p>}
        </details>
      ))}
    </>
  )
}
