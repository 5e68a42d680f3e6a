import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { useState } from 'react'
import type { EcritLu } from '../../coffre/face-des-ecrits.ts'
import type { DestinataireDEcrit, Fige, Suite } from '../../domain/ecrit.ts'
import { pourDestinataire, recuSousScelle } from '../../domain/ecrit-remis.ts'
import { estRefus } from '../../domain/refus.ts'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { DateField } from '../shared/DateField.tsx'
import { motDuCanal, motDuQuoi, parQuoi } from '../shared/ecrit/dit.ts'
import { date, dateChiffree, jourIso, majuscule } from '../shared/francais.ts'
import { type Impression, useImpression } from '../shared/imprimes/imprimer.ts'
import { choixDe } from '../shared/mots.ts'
import { useProtocole } from '../shared/protocole.ts'
import { State } from '../shared/State.tsx'
import { useUndo } from '../shared/undo.tsx'
import { direImpression } from './dire-impression.ts'
import { phrasesDeSuite } from './phrases.ts'

type AQuiProps = { lu: EcritLu; fige: Fige; peutEcrire: boolean }

/** For each recipient: what, how, where; then the proof that it left. */
export const AQuiLEnvoyer = ({ lu, fige, peutEcrire }: AQuiProps) => {
  const protocole = useProtocole().data?.protocole
  const { impression, imprimer } = useImpression()
  const { contenu } = lu.piece
  const avis = (destinataire: DestinataireDEcrit) =>
    imprimer(
      pourDestinataire(contenu, destinataire, { entete: protocole?.entete ?? [], jour: fige.jour, complete: null }),
      `Avis de transmission du ${dateChiffree(fige.jour).replaceAll('/', '-')}.pdf`,
    )
  return (
    <section aria-labelledby="a-qui">
      <h2 id="a-qui" className="section-head">
        À qui l’envoyer
      </h2>
      <ul className="rows ecrit-destinataires">
        {contenu.destinataires.map((d) => (
          <Destinataire
            key={d.code}
            destinataire={d}
            lu={lu}
            fige={fige}
            peutEcrire={peutEcrire}
            onAvis={() => void avis(d)}
          />
        ))}
      </ul>
      <EtatDeLImpression impression={impression} />
    </section>
  )
}

export const EtatDeLImpression = ({ impression }: { impression: Impression | null }) => (
  <p className="mention" role="status">
    {impression && direImpression(impression)}{' '}
    {impression?.etape === 'faite' && (
      <a href={impression.adresse} download={impression.fichier} className="fr-link fr-link--sm">
        L’enregistrer encore
      </a>
    )}
  </p>
)

type DestinataireProps = AQuiProps & { destinataire: DestinataireDEcrit; onAvis: () => void }

const Destinataire = ({ destinataire: d, lu, fige, peutEcrire, onAvis }: DestinataireProps) => {
  const [note, setNote] = useState(false)
  const envoi = lu.suites.find(({ contenu }) => contenu.quoi === 'envoi' && contenu.destinataire === d.code)?.contenu
  const scelle = recuSousScelle(d)
  const ou = [d.adresse, d.telephone].filter(Boolean).join(', ')
  return (
    <li>
      <div>
        <span className="nom">{d.nom}</span>
        <span className="mention">
          {' '}
          {motDuQuoi[d.quoi]}, {scelle ? 'scellée' : envoi?.canal ? motDuCanal[envoi.canal] : parQuoi(d)}
        </span>
        {ou && !scelle && <div className="mention">{ou}</div>}
        {scelle && !envoi && <div className="mention">Remise dans le coffre du service&nbsp;: rien à envoyer.</div>}
        {envoi && (
          <State forme="fait">
            {scelle
              ? `Remise dans le coffre du service le ${date(envoi.jour, now())}, rien à envoyer`
              : `Envoyé le ${date(envoi.jour, now())}${envoi.preuve && `, ${envoi.preuve}`}`}
          </State>
        )}
        <div className="buttons">
          {d.quoi === 'avis' && (
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onAvis}>
              Avis de transmission (PDF)
            </button>
          )}
          {!scelle && !envoi && peutEcrire && (
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              aria-expanded={note}
              onClick={() => setNote(!note)}
            >
              Noter la preuve d’envoi<span className="visually-hidden">, {d.nom}</span>
            </button>
          )}
        </div>
        {note && !envoi && <PreuveForm destinataire={d} lu={lu} fige={fige} onFini={() => setNote(false)} />}
      </div>
    </li>
  )
}

type PreuveFormProps = { destinataire: DestinataireDEcrit; lu: EcritLu; fige: Fige; onFini: () => void }

const PreuveForm = ({ destinataire, lu, fige, onFini }: PreuveFormProps) => {
  const face = useFace()
  const undo = useUndo()
  const [jour, setJour] = useState(jourIso(now()))
  const [canal, setCanal] = useState(destinataire.canal)
  const [preuve, setPreuve] = useState('')
  const [faute, setFaute] = useState<string | null>(null)
  const noter = async () => {
    if (jour < fige.jour || jour > jourIso(now()))
      return setFaute('La date est entre le jour de la transmission et aujourd’hui.')
    if (preuve.trim() === '') return setFaute('La preuve\u00a0: un numéro, un message, le nom de la personne.')
    const suite: Suite = {
      ecrit: lu.piece.piece,
      quoi: 'envoi',
      jour,
      destinataire: destinataire.code,
      canal,
      preuve: preuve.trim(),
      texte: '',
    }
    const pose = await face.suivreEcrit(lu.piece.coffre, suite)
    if (estRefus(pose)) return setFaute(phrasesDeSuite[pose.refus])
    undo({ message: 'Preuve notée.', annuler: () => face.annuler(pose.coffre, pose.piece) })
    onFini()
  }
  return (
    <form
      className="ecrit-preuve"
      onSubmit={(event) => {
        event.preventDefault()
        void noter()
      }}
    >
      <div className="form-grid">
        <DateField label="Envoyé le" value={jour} onChange={setJour} required />
        <Select
          label="Par"
          nativeSelectProps={{
            value: canal,
            onChange: (e) => setCanal(e.target.value as DestinataireDEcrit['canal']),
          }}
        >
          {choixDe(motDuCanal)
            .filter(({ valeur }) => valeur !== 'permanence')
            .map(({ valeur, libelle }) => (
              <option key={valeur} value={valeur}>
                {majuscule(libelle)}
              </option>
            ))}
        </Select>
      </div>
      <Input
        label="Preuve"
        hintText="Numéro du recommandé ou du message, nom de qui l’a reçu"
        {...(faute ? { state: 'error', stateRelatedMessage: faute } : {})}
        nativeInputProps={{
          value: preuve,
          maxLength: 300,
          autoComplete: 'off',
          onChange: (e) => setPreuve(e.target.value),
        }}
      />
      <div className="buttons">
        <button type="submit" className="fr-btn fr-btn--sm">
          Noter
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={onFini}>
          Fermer
        </button>
      </div>
    </form>
  )
}
