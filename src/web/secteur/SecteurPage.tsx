import '../shared/presences.css'
import './secteur.css'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { typeDeNote } from '../../domain/nomenclature.ts'
import { now } from '../shared/clock.ts'
import { useEtat, useQuestion } from '../shared/coffre.tsx'
import { enumerer, heureDite, jourDuMois, jourIso, nomDuMois } from '../shared/francais.ts'
import { periodeDite, toursEnJours } from '../shared/garde.ts'
import { usePresences, useTours } from '../shared/presences.ts'
import { School } from '../shared/School.tsx'
import { type Etablissement, nomDuMembre, type Service, useMesEtablissements, useService } from '../shared/service.ts'
import { Thread, ThreadItem, ThreadMonth } from '../shared/Thread.tsx'
import { Guichets } from './Guichets.tsx'
import { Listes } from './Listes.tsx'
import { MaPresence } from './MaPresence.tsx'
import { MesAbsences } from './MesAbsences.tsx'
import { Remplacement } from './Remplacement.tsx'

export const SecteurPage = () => {
  const { session, reseau } = useEtat()
  const service = useService()
  const etablissements = useMesEtablissements()
  const presences = usePresences()
  if (!service || !session)
    return reseau ? null : <p className="mention">Le secteur est sur le serveur&nbsp;: il reviendra avec le réseau.</p>
  const secteurs = service.secteurs.filter((s) => s.uais.some((uai) => etablissements.some((e) => e.uai === uai)))
  return (
    <>
      <div className="page-head">
        <h1>{secteurs.length === 1 ? secteurs[0]?.nom : 'Mon secteur'}</h1>
      </div>
      <div className="sector">
        <div>
          {presences.data ? (
            <>
              <MaPresence presences={presences.data} membre={session.membre} />
              <Guichets presences={presences.data} />
            </>
          ) : (
            <Etablissements etablissements={etablissements} muet={presences.isError || !reseau} />
          )}
          <Listes etablissements={etablissements} />
        </div>
        <div>
          {presences.data && <MesAbsences service={service} presences={presences.data} membre={session.membre} />}
          <Garde service={service} membre={session.membre} />
          <Remplacement />
          <section>
            <h2 className="section-head">Avec vous dans ce secteur</h2>
            <Equipe membre={session.membre} secteurs={secteurs.map((s) => s.id)} />
          </section>
        </div>
        <NotesSansEleve />
      </div>
    </>
  )
}

/** Without network her schools are still named; their hours and guichets are on the server. */
const Etablissements = ({ etablissements, muet }: { etablissements: readonly Etablissement[]; muet: boolean }) => (
  <section>
    <h2 className="section-head">Établissements</h2>
    <ul className="rows rows--dense">
      {etablissements.map((e, index) => (
        <li key={e.uai}>
          <School nom={e.nom} ordre={index} />
          <span className="mention">{e.commune}</span>
        </li>
      ))}
    </ul>
    {muet && (
      <p className="mention">Présences, absences et guichets sont sur le serveur&nbsp;: ils reviendront avec lui.</p>
    )}
  </section>
)

/** Who is on duty for the whole service, and when it is her turn. */
const Garde = ({ service, membre }: { service: Service; membre: string }) => {
  const tours = useTours()
  if (!tours.data || tours.data.length === 0) return null
  const jour = jourIso(now())
  const parJours = toursEnJours(tours.data).filter((t) => t.au >= jour)
  const enCe = parJours.filter((t) => t.du <= jour)
  const mien = parJours.find((t) => t.membre === membre)
  return (
    <section>
      <h2 className="section-head">Garde</h2>
      <p className="sector__line">
        {enCe.length === 0
          ? 'Personne n’est de garde aujourd’hui.'
          : `De garde aujourd’hui\u00a0: ${enumerer([...new Set(enCe.map((t) => nomDuMembre(service, t.membre)))])}.`}
      </p>
      {mien && (
        <p className="sector__line">
          {mien.du <= jour ? 'Vous êtes de garde' : 'Votre prochain tour\u00a0:'} {periodeDite(mien, now())}. Les
          saisines urgentes que personne n’a ouvertes vous viennent ces jours-là.
        </p>
      )}
    </section>
  )
}

const motDuTitre = {
  titulaire: 'titulaire',
  binome: 'binôme',
  remplacante: 'en remplacement',
  stagiaire: 'en stage',
  interim: 'par intérim',
} as const

const Equipe = ({ membre, secteurs }: { membre: string; secteurs: readonly string[] }) => {
  const service = useService()
  const affectations =
    service?.affectations.filter((a) => a.membre !== membre && a.secteur !== null && secteurs.includes(a.secteur)) ?? []
  const personnes = [...new Map(affectations.map((a) => [`${a.membre} ${a.titre}`, a])).values()]
  if (affectations.length === 0) return <p className="mention">Personne d’autre n’est affecté à ce secteur.</p>
  return (
    <ul className="rows rows--dense">
      {personnes.map((a) => (
        <li key={a.id}>
          <span>
            <span className="nom">{nomDuMembre(service, a.membre)}</span>, {motDuTitre[a.titre]}
          </span>
          <span className="mention">{service?.personnes.find((p) => p.membre === a.membre)?.telephone}</span>
        </li>
      ))}
    </ul>
  )
}

/** Advice, training, meetings: what is noted without a pupil. */
const NotesSansEleve = () => {
  const notes = useQuestion(['notes-sans-eleve'], (face) => face.notesSansEleve())
  const { hash } = useLocation()
  useEffect(() => {
    if (hash) document.getElementById(hash)?.scrollIntoView({ block: 'start' })
  }, [hash, notes.data])
  if (!notes.data) return null
  return (
    <section className="sector__notes">
      <h2 className="section-head">Notes sans élève</h2>
      {notes.data.length === 0 && (
        <p className="mention">
          Conseil technique, réunion, formation&nbsp;: ce qui se note sans élève se retrouve ici.
        </p>
      )}
      {notes.data.length > 0 && (
        <Thread label="Notes sans élève, de la plus récente à la plus ancienne">
          {notes.data.map((note, index) => {
            const mois = nomDuMois(note.contenu.jour, now())
            const avant = notes.data[index - 1]
            const { contenu } = note
            return [
              (!avant || nomDuMois(avant.contenu.jour, now()) !== mois) && <ThreadMonth key={mois}>{mois}</ThreadMonth>,
              <ThreadItem
                key={note.piece}
                id={note.piece}
                noeud={typeDeNote(contenu.type).famille === 'reunion' ? 'reunion' : 'entretien'}
                quand={
                  <>
                    <strong>{jourDuMois(contenu.jour)}</strong>
                    {contenu.heure && heureDite(contenu.heure)}
                  </>
                }
              >
                <article className="note">
                  <h3>{typeDeNote(contenu.type).libelle}</h3>
                  {contenu.presents.length > 0 && (
                    <p className="mention">
                      {enumerer(contenu.presents.map((p) => (p.qui === 'eleve' ? 'l’élève' : p.nom)))}
                    </p>
                  )}
                  <p className="note__text">{contenu.texte}</p>
                </article>
              </ThreadItem>,
            ]
          })}
        </Thread>
      )}
    </section>
  )
}
