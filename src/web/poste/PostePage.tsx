import './poste.css'
import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { lieAuSecret } from '../../domain/role.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useCoffre, useEtat, useQuestion } from '../shared/coffre.tsx'
import { date, heure, nomCourant } from '../shared/francais.ts'
import { Cles } from './Cles.tsx'
import { Courriel } from './Courriel.tsx'
import { NotesQuiAttendent } from './NotesQuiAttendent.tsx'
import { useSortir } from '../shared/sortie.ts'

type Message = { severity: 'success' | 'error'; texte: string }

/** This machine and the keys of the person at it. */
export const PostePage = () => {
  const { session } = useEtat()
  const sortir = useSortir()
  const [message, setMessage] = useState<Message | null>(null)
  const secret = session !== null && lieAuSecret(session.role)
  return (
    <div className="reading">
      <div className="page-head">
        <h1>Mon poste</h1>
        {session && <span>{nomCourant(session)}</span>}
      </div>
      {message && <Alert severity={message.severity} small description={message.texte} className="fr-mb-2w" />}
      {secret && <Machine onMessage={setMessage} />}
      {secret && <NotesQuiAttendent onMessage={setMessage} />}
      {secret && <Cles onMessage={setMessage} />}
      {secret && <Clavier />}
      {secret && <Courriel onMessage={setMessage} />}
      <section className="post">
        <h2 className="section-head">Session</h2>
        {session && (
          <p>
            Elle finit à {heure(session.jusqua)}, quoi qu’il arrive.{secret && ' Terminer n’efface aucune note.'}
          </p>
        )}
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => void sortir()}>
          Terminer la session
        </button>
      </section>
      <section className="post">
        <h2 className="section-head">À savoir</h2>
        <ul>
          <li>
            <Link to={paths.neMesurePas}>Ce que l’outil ne mesure pas</Link>
          </li>
          <li>
            <Link to={paths.serveurVoit}>Ce que le serveur voit</Link>
          </li>
        </ul>
      </section>
    </div>
  )
}

const Machine = ({ onMessage }: { onMessage: (message: Message) => void }) => {
  const coffre = useCoffre()
  const sortir = useSortir()
  const { bailJusqua, stockage } = useEtat()
  const demander = async (jours: 3 | 15) => {
    const issue = await coffre.face().demanderBail(jours)
    if (estRefus(issue)) onMessage({ severity: 'error', texte: 'Il faut le réseau pour demander cette autorisation.' })
  }
  const oublier = async () => {
    const issue = await coffre.face().oublierCePoste()
    if (estRefus(issue))
      return onMessage({
        severity: 'error',
        texte:
          'Des notes attendent encore de partir\u00a0: ce poste ne les oubliera pas avant. Prenez-les en fichier, ou attendez le réseau.',
      })
    await sortir()
  }
  return (
    <section className="post">
      <h2 className="section-head">Cette machine</h2>
      {stockage === 'poste-partage' && <p>Poste partagé&nbsp;: rien ne reste ici quand vous partez.</p>}
      {stockage === 'refuse' && <p>Ce navigateur ne garde rien&nbsp;: tout part aussitôt au serveur.</p>}
      {stockage === 'garde' && (
        <>
          <p>
            Vos dossiers y sont gardés fermés.{' '}
            {bailJusqua
              ? `Elle peut les ouvrir sans réseau jusqu’au ${date(bailJusqua, now())} à ${heure(bailJusqua)}.`
              : 'Elle ne peut pas les ouvrir sans réseau.'}
          </p>
          <div className="buttons">
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => void demander(3)}>
              Trois jours sans réseau
            </button>
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => void demander(15)}>
              Quinze jours
            </button>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
              onClick={() => void oublier()}
            >
              Oublier cette machine
            </button>
          </div>
        </>
      )}
    </section>
  )
}

const Clavier = () => {
  const coffre = useCoffre()
  const preferences = useQuestion(['preferences'], (face) => face.preferences())
  if (!preferences.data) return null
  const { touchesSeules } = preferences.data
  return (
    <section className="post">
      <h2 className="section-head">Clavier</h2>
      <dl className="keys">
        <dt>
          <kbd>/</kbd> <kbd>Ctrl K</kbd>
        </dt>
        <dd>chercher</dd>
        <dt>
          <kbd>n</kbd>
        </dt>
        <dd>noter</dd>
        <dt>
          <kbd>l</kbd>
        </dt>
        <dd>verrouiller</dd>
        <dt>
          <kbd>Échap</kbd>
        </dt>
        <dd>fermer le panneau, le brouillon est gardé</dd>
        <dt>
          <kbd>Échap Échap</kbd>
        </dt>
        <dd>écran neutre, et revenir</dd>
      </dl>
      <label className="check">
        <input
          type="checkbox"
          className="task__box"
          checked={touchesSeules}
          onChange={(e) => void coffre.face().changerPreferences({ touchesSeules: e.target.checked })}
        />
        Les lettres seules (/, n, l) agissent
      </label>
    </section>
  )
}
