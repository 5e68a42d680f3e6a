import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ChangeEvent, useRef, useState } from 'react'
import { type FichierRefuse, getImports, postImport, type ImportVu } from '../../contract/etablissement.ts'
import { peutImporter } from '../../domain/etablissement-import.ts'
import { estRefus } from '../../domain/refus.ts'
import type { z } from 'zod'
import { paths } from '../paths.ts'
import { call } from '../shared/api.ts'
import { now } from '../shared/clock.ts'
import { useEtat } from '../shared/coffre.tsx'
import { moment, nombre, pluriel } from '../shared/francais.ts'
import { newId } from '../shared/identifiant.ts'
import { State } from '../shared/State.tsx'
import './etablissement.css'
import { ImportPrepare, Motifs } from './ImportPrepare.tsx'
import { insecable, motDuFichier } from './mots.ts'

const phrases = {
  'import-hors-role': 'Seule l’administration technique importe des établissements.',
  'import-existe': 'Ce fichier a déjà été reçu\u00a0: rechargez la page.',
} satisfies Record<keyof typeof postImport.refus, string>

type Refuse = { readonly fichier: string; readonly motifs: z.infer<typeof FichierRefuse>['refusees'] }

const tailleMax = 6 * 1024 * 1024

const enBase64 = (fichier: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const lecteur = new FileReader()
    lecteur.onload = () => resolve(typeof lecteur.result === 'string' ? lecteur.result.replace(/^[^,]*,/, '') : '')
    lecteur.onerror = () => reject(new Error('a file of the machine could not be read'))
    lecteur.readAsDataURL(fichier)
  })

/** Files of the ministry: read, compared with what is known, and only then applied or cancelled. */
export const ImportPage = () => {
  const { session } = useEtat()
  const queries = useQueryClient()
  const [enCours, setEnCours] = useState<string | null>(null)
  const [fini, setFini] = useState('')
  const titre = useRef<HTMLHeadingElement>(null)
  const [refuses, setRefuses] = useState<readonly Refuse[]>([])
  const admin = session !== null && peutImporter(session)
  const imports = useQuery({
    queryKey: ['imports-etablissements'],
    queryFn: () => call(getImports, {}),
    enabled: admin,
    retry: 1,
  })
  if (!admin) return <p>{phrases['import-hors-role']}</p>

  const deposer = async (fichiers: readonly File[]) => {
    const echecs: Refuse[] = []
    for (const [rang, fichier] of fichiers.entries()) {
      setEnCours(`Lecture de ${fichier.name}, fichier ${rang + 1} sur ${fichiers.length}…`)
      const motif = await envoyer(fichier)
      if (motif) echecs.push({ fichier: fichier.name, motifs: motif })
    }
    setEnCours(null)
    setRefuses(echecs)
    setFini('')
    await queries.invalidateQueries({ queryKey: ['imports-etablissements'] })
  }
  const choisir = (event: ChangeEvent<HTMLInputElement>) => {
    const fichiers = [...(event.target.files ?? [])]
    event.target.value = ''
    if (fichiers.length > 0) void deposer(fichiers)
  }

  const lus = imports.data && !estRefus(imports.data) ? imports.data.imports : []
  const prepares = lus.filter(({ etat }) => etat === 'prepare')
  const precedents = lus.filter(({ etat }) => etat !== 'prepare')
  const clos = (quoi: string) => {
    setFini(quoi)
    titre.current?.focus()
  }
  return (
    <>
      <Link to={paths.etablissements} className="fr-link fr-icon-arrow-left-line fr-link--icon-left">
        Établissements
      </Link>
      <div className="page-head etab-tete">
        <h1 ref={titre} tabIndex={-1}>
          Importer des établissements
        </h1>
      </div>
      <div className="reading">
        <p>
          Les fichiers du ministère, tels qu’ils sont publiés&nbsp;: annuaire, effectifs, indices de position sociale,
          liste REP et REP+, et la grille de densité de l’Insee. Rien n’est écrit avant que vous ayez vu les
          différences.
        </p>
        <div className="fr-upload-group etab-depot">
          <label className="fr-label" htmlFor="fichiers">
            Fichiers à lire
            <span className="fr-hint-text">CSV ou JSON, 6&nbsp;Mo au plus chacun.</span>
          </label>
          <input
            className="fr-upload"
            type="file"
            id="fichiers"
            multiple
            accept=".csv,.json,.txt,text/csv,application/json"
            disabled={enCours !== null}
            onChange={choisir}
          />
        </div>
        <p role="status" className="mention">
          {enCours ?? insecable(fini)}
        </p>
      </div>
      {refuses.map(({ fichier, motifs }) => (
        <section key={fichier} className="etab-import" aria-label={fichier}>
          <h2 className="section-head">{fichier}</h2>
          <State forme="retard">Fichier refusé, rien n’en est importé</State>
          <Motifs lignes={motifs} />
        </section>
      ))}
      {prepares.map((prepare, rang) => (
        <ImportPrepare key={prepare.id} vu={prepare} principal={rang === 0} onClos={clos} />
      ))}
      {precedents.length > 0 && <Historique imports={precedents} />}
    </>
  )
}

/** Null when the file was prepared; else why it was not. */
const envoyer = async (fichier: File): Promise<Refuse['motifs'] | null> => {
  const refuser = (motif: string): Refuse['motifs'] => [{ ligne: 0, motif }]
  if (fichier.size > tailleMax)
    return refuser('Fichier de plus de 6 Mo\u00a0: prenez-le par département ou par académie.')
  try {
    const issue = await call(postImport, { id: newId(), fichier: fichier.name, contenu: await enBase64(fichier) })
    if (estRefus(issue)) return refuser(phrases[issue.refus])
    return issue.type === null ? issue.refusees : null
  } catch {
    return refuser('Le serveur n’a pas pu lire ce fichier. Rien n’a été changé\u00a0: réessayez dans un instant.')
  }
}

const Historique = ({ imports }: { imports: readonly ImportVu[] }) => (
  <section className="etab-import">
    <h2 className="section-head">Imports précédents</h2>
    <ul className="rows rows--dense">
      {imports.map((un) => (
        <li key={un.id}>
          <div>
            <span className="nom">{un.fichier}</span>
            <div className="mention">
              {motDuFichier[un.type]}, {pluriel(un.lignes, 'ligne')}, {un.closLe && moment(un.closLe, now())}
            </div>
          </div>
          {un.etat === 'annule' ? (
            <State forme="absent">Annulé</State>
          ) : (
            <State forme="fait">
              Appliqué, {nombre(un.compte.ajouts + un.compte.changements + un.compte.fermetures)} différences
            </State>
          )}
        </li>
      ))}
    </ul>
  </section>
)
