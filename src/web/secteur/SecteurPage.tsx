import './secteur.css'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { typeDeNote } from '../../domain/nomenclature.ts'
import { now } from '../shared/clock.ts'
import { useEtat, useQuestion } from '../shared/coffre.tsx'
import { enumerer, heureDite, jourDuMois, nomDuMois } from '../shared/francais.ts'
import { School } from '../shared/School.tsx'
import { nomDuMembre, useMesEtablissements, useService } from '../shared/service.ts'
import { Thread, ThreadItem, ThreadMonth } from '../shared/Thread.tsx'
import { Remplacement } from './Remplacement.tsx'

export const SecteurPage = () => {
  const { session, reseau } = useEtat()
  const service = useService()
  const etablissements = useMesEtablissements()
  if (!service || !session)
    return reseau ? null : <p className="mention">Le secteur est sur le serveur&nbsp;: il reviendra avec le réseau.</p>
  const secteurs = service.secteurs.filter((s) => s.uais.some((uai) => etablissements.some((e) => e.uai === uai)))
  return (
    <>
      <div className="page-head">
        <h1>{secteurs.length === 1 ? secteurs[0]?.nom : 'Mon secteur'}</h1>
      </div>
      <div className="reading sector">
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
        </section>
        <section>
          <h2 className="section-head">Avec vous dans ce secteur</h2>
          <Equipe membre={session.membre} secteurs={secteurs.map((s) => s.id)} />
        </section>
        <Remplacement />
        <NotesSansEleve />
      </div>
    </>
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
    <section>
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
