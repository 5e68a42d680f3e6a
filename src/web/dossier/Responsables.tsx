import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { type FormEvent, useState } from 'react'
import type { DossierLu, PieceLue } from '../../coffre/face.ts'
import type { PeutRecevoir, Responsable } from '../../domain/eleve.ts'
import type { Piece } from '../../domain/piece.ts'
import { estRefus } from '../../domain/refus.ts'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { date, majuscule } from '../shared/francais.ts'
import { newId } from '../shared/identifiant.ts'
import { lienAvecEleve, motDeLAutorite, motDeLOrdonnance, motDuContact, nomDuResponsable } from '../shared/mots.ts'
import { phrasesDEcriture } from '../shared/refus.ts'
import { ResponsableFields } from '../shared/ResponsableFields.tsx'
import { responsableVierge } from '../shared/responsable.ts'
import { State } from '../shared/State.tsx'
import { useUndo } from '../shared/undo.tsx'

const piece = (responsable: Responsable): Piece => ({
  genre: 'responsable',
  format: 1,
  annule: false,
  responsable: { ...responsable, nom: responsable.nom.trim(), prenom: responsable.prenom.trim() },
})

export const Responsables = ({ dossier }: { dossier: DossierLu }) => {
  const face = useFace()
  const undo = useUndo()
  const [ouvert, setOuvert] = useState<string | null>(null)

  const retirer = async (lue: PieceLue) => {
    const pose = await face.annuler(lue.coffre, lue.piece)
    if (estRefus(pose)) return undo({ message: phrasesDEcriture[pose.refus] })
    undo({ message: 'Personne retirée du dossier.', annuler: () => face.retablir(lue.coffre, lue.piece) })
  }

  return (
    <>
      {dossier.responsables.length === 0 && ouvert === null && (
        <p className="empty">
          Personne n’est encore noté autour de l’élève. Commencez par qui exerce l’autorité parentale.
        </p>
      )}
      <ul className="rows people">
        {dossier.responsables.map((lue) =>
          lue.contenu.genre !== 'responsable' ? null : ouvert === lue.piece ? (
            <li key={lue.piece}>
              <Formulaire
                depart={lue.contenu.responsable}
                onSave={(r) => face.poser(lue.coffre, piece(r), { piece: lue.piece, base: lue.rev })}
                onClose={() => setOuvert(null)}
              />
            </li>
          ) : (
            <li key={lue.piece}>
              <Carte responsable={lue.contenu.responsable} />
              {dossier.peutEcrire && (
                <span className="people__acts">
                  <button
                    type="button"
                    className="fr-btn fr-btn--tertiary fr-btn--sm"
                    onClick={() => setOuvert(lue.piece)}
                  >
                    Modifier
                  </button>
                  <button
                    type="button"
                    className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
                    onClick={() => void retirer(lue)}
                  >
                    Retirer
                  </button>
                </span>
              )}
            </li>
          ),
        )}
      </ul>
      {ouvert === 'nouveau' ? (
        <Formulaire
          depart={{ ...responsableVierge(newId()), nom: dossier.eleve.nom }}
          onSave={(r) => face.poser(dossier.coffre, piece(r))}
          onClose={() => setOuvert(null)}
        />
      ) : (
        dossier.peutEcrire && (
          <button
            type="button"
            className="fr-btn fr-btn--secondary fr-btn--sm fr-icon-add-line fr-btn--icon-left fr-mt-2w"
            onClick={() => setOuvert('nouveau')}
          >
            Ajouter une personne
          </button>
        )
      )}
    </>
  )
}

type FormulaireProps = {
  depart: Responsable
  onSave: (responsable: Responsable) => ReturnType<ReturnType<typeof useFace>['poser']>
  onClose: () => void
}

const Formulaire = ({ depart, onSave, onClose }: FormulaireProps) => {
  const [responsable, setResponsable] = useState(depart)
  const [refus, setRefus] = useState<string | null>(null)
  const enregistrer = async (event: FormEvent) => {
    event.preventDefault()
    if (responsable.nom.trim() === '') return setRefus('Le nom, même incertain.')
    const pose = await onSave(responsable)
    if (estRefus(pose)) return setRefus(phrasesDEcriture[pose.refus])
    onClose()
  }
  return (
    <form className="reading" onSubmit={(event) => void enregistrer(event)}>
      <ResponsableFields responsable={responsable} onChange={setResponsable} />
      {refus && <Alert severity="error" small description={refus} className="fr-mb-2w" />}
      <div className="buttons">
        <button type="submit" className="fr-btn fr-btn--sm">
          Enregistrer
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={onClose}>
          Laisser comme avant
        </button>
      </div>
    </form>
  )
}

const periode = (carte: PeutRecevoir): string =>
  [carte.depuis && `depuis le ${date(carte.depuis, now())}`, carte.jusqua && `jusqu’au ${date(carte.jusqua, now())}`]
    .filter(Boolean)
    .join(' ')

const Carte = ({ responsable }: { responsable: Responsable }) => {
  const carte = responsable.peutRecevoir
  const autorite = [motDeLAutorite[carte.autorite], periode(carte)].filter(Boolean).join(', ')
  return (
    <div className="person">
      <div>
        <h2>{nomDuResponsable(responsable)}</h2>
        <p className="mention">{lienAvecEleve(responsable)}</p>
        {responsable.telephone && (
          <p>
            <a href={`tel:${responsable.telephone.replaceAll(' ', '')}`}>{responsable.telephone}</a>
          </p>
        )}
        {responsable.courriel && (
          <p>
            <a href={`mailto:${responsable.courriel}`}>{responsable.courriel}</a>
          </p>
        )}
        {responsable.adresse && <p>{responsable.adresse}</p>}
        {carte.adresseProtegee && <State forme="retard">Adresse protégée&nbsp;: ne la dire à personne</State>}
        {responsable.heberge !== null && (
          <p className="mention">{responsable.heberge ? 'Vit avec l’élève' : 'Ne vit pas avec l’élève'}</p>
        )}
        {responsable.langue && <p className="mention">Parle {responsable.langue}</p>}
      </div>
      <div>
        <h3 className="person__title">Ce que cette personne peut recevoir</h3>
        <ul className="person__card">
          <li>
            <State forme={carte.autorite === 'exercee' ? 'fait' : carte.autorite === 'sans' ? 'vide' : 'bientot'}>
              {autorite}
            </State>
          </li>
          <li>
            <State
              forme={carte.contactAutorise === 'oui' ? 'fait' : carte.contactAutorise === 'non' ? 'absent' : 'bientot'}
            >
              {motDuContact[carte.contactAutorise]}
              {carte.contactPrecision && `. ${majuscule(carte.contactPrecision)}`}
            </State>
          </li>
          {carte.ordonnanceDeProtection !== 'non' && (
            <li>
              <State forme="retard">{motDeLOrdonnance[carte.ordonnanceDeProtection]}</State>
            </li>
          )}
          {carte.decision && <li className="mention">Décision&nbsp;: {carte.decision}</li>}
          <li className="mention">
            {carte.decisionVueLe
              ? `Décision vue par vous le ${date(carte.decisionVueLe, now())}`
              : carte.decision
                ? 'Décision pas encore vue'
                : ''}
            {carte.ditPar && `${carte.decision || carte.decisionVueLe ? '. ' : ''}Dit par ${carte.ditPar}`}
          </li>
        </ul>
      </div>
    </div>
  )
}
