import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { BrouillonLu, Face } from '../../coffre/face.ts'
import type { Responsable } from '../../domain/eleve.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { motDuBrouillon, useBrouillon, useBrouillonsTrouves } from '../shared/brouillon.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { now } from '../shared/clock.ts'
import { useEtat, useFace } from '../shared/coffre.tsx'
import { moment } from '../shared/francais.ts'
import { eleveDeLaListe } from '../shared/eleve-de-liste.ts'
import { newId } from '../shared/identifiant.ts'
import { lienAvecEleve, nomDuResponsable } from '../shared/mots.ts'
import { eleveVierge, estNouveauDossier, nouveauDossier, type NouveauDossierEcrit } from '../shared/nouveau-dossier.ts'
import { phrasesDEcriture } from '../shared/refus.ts'
import { ChampChips, ResponsableFields } from '../shared/ResponsableFields.tsx'
import { responsableVierge } from '../shared/responsable.ts'
import { useMesEtablissements } from '../shared/service.ts'
import { DateField } from '../shared/DateField.tsx'
import { EleveFields } from '../shared/EleveFields.tsx'
import { useUndo } from '../shared/undo.tsx'
import { AdultesDeLaListe, EleveDeLaListe } from './DeLaListe.tsx'
import { Homonymes } from './Homonymes.tsx'

export const NouveauDossierPage = () => {
  const etablissements = useMesEtablissements(true)
  const { reseau } = useEtat()
  const trouves = useBrouillonsTrouves()
  const { brouillon: demande } = useSearch({ strict: false })
  const [repris, setRepris] = useState<BrouillonLu | 'aucun' | null>(null)
  if (!trouves) return null
  if (etablissements.length === 0)
    return reseau ? null : (
      <p className="mention">
        La liste de vos établissements est sur le serveur&nbsp;: elle reviendra avec le réseau. En attendant, «&nbsp;À
        noter&nbsp;» garde vos mots.
      </p>
    )
  const gardes = trouves.filter((b) => estNouveauDossier(b.contenu))
  const [garde] = gardes.toSorted((a, b) => b.le.localeCompare(a.le))
  const prepare = gardes.find((b) => b.id === demande)
  if (garde && !prepare && repris === null)
    return (
      <>
        <h1>Ouvrir un dossier</h1>
        <p className="fr-my-2w">Un dossier commencé a été gardé {moment(garde.le, now())}.</p>
        <div className="buttons">
          <button type="button" className="fr-btn" onClick={() => setRepris(garde)}>
            Reprendre
          </button>
          <button type="button" className="fr-btn fr-btn--tertiary" onClick={() => setRepris('aucun')}>
            Commencer un autre
          </button>
        </div>
      </>
    )
  const choisi = repris === null ? prepare : repris === 'aucun' ? undefined : repris
  const depart = choisi && estNouveauDossier(choisi.contenu) ? choisi.contenu : null
  return (
    <Formulaire
      key={depart ? 'repris' : 'neuf'}
      depart={depart ?? nouveauDossier(eleveVierge(etablissements[0]?.uai ?? ''), now())}
      brouillonId={depart && choisi ? choisi.id : null}
    />
  )
}

const ouvrir = async (face: Face, f: NouveauDossierEcrit, brouillon: string | null) => {
  const informee = f.famille === 'informee'
  const issue = await face.ouvrirDossier({
    eleve: { ...f.eleve, nom: f.eleve.nom.trim(), prenom: f.eleve.prenom.trim(), classe: f.eleve.classe.trim() },
    responsables: f.responsables.filter((r) => r.nom.trim() !== ''),
    informeLe: informee ? f.informeLe : null,
    informes: informee ? f.informes : '',
    brouillon,
  })
  if (!estRefus(issue) && !informee && f.rappel)
    await face.poser(issue.coffre, {
      genre: 'tache',
      format: 1,
      annule: false,
      libelle: 'Informer la famille de l’ouverture du dossier',
      echeance: f.rappel,
      faiteLe: null,
      note: null,
    })
  return issue
}

/** The saisine that asked for this file is taken up by it; undefined when all went well. */
const prendreEnCharge = async (face: Face, { saisine }: NouveauDossierEcrit, dossier: string) => {
  if (!saisine) return
  const { coffre, piece, montrer } = saisine
  const issue = await face.agir(coffre, piece, { acte: 'prendre-en-charge', dossier }, '')
  if (estRefus(issue)) return issue
  if (!montrer) return
  const montree = await face.montrerPriseEnCharge(coffre, piece)
  return estRefus(montree) ? montree : undefined
}

const Formulaire = ({ depart, brouillonId }: { depart: NouveauDossierEcrit; brouillonId: string | null }) => {
  const face = useFace()
  const navigate = useNavigate()
  const etablissements = useMesEtablissements(true)
  const undo = useUndo()
  const [f, setF] = useState(depart)
  const [refus, setRefus] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const vide = f.eleve.nom === '' && f.eleve.prenom === '' && f.responsables.length === 0
  const brouillon = useBrouillon(f, null, brouillonId, vide)
  const setResponsable = (r: Responsable) =>
    setF({ ...f, responsables: f.responsables.map((autre) => (autre.personneId === r.personneId ? r : autre)) })
  const { eleve } = f

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setRefus(null)
    const issue = await ouvrir(face, f, await brouillon.garder())
    if (estRefus(issue)) {
      setBusy(false)
      return setRefus(phrasesDEcriture[issue.refus])
    }
    brouillon.oublier()
    if (await prendreEnCharge(face, f, issue.coffre))
      undo({
        message: 'Dossier ouvert. La saisine, elle, n’a pas pu être prise en charge\u00a0: reprenez-la dans Saisines.',
      })
    await navigate({ to: paths.dossier, params: { coffre: issue.coffre } })
  }

  return (
    <form className="reading" onSubmit={(event) => void onSubmit(event)}>
      <div className="page-head">
        <h1>Ouvrir un dossier</h1>
        <span className="mention" role="status">
          {motDuBrouillon(brouillon)}
        </span>
      </div>
      {f.saisine && <p className="mention">L’ouverture de ce dossier prend la saisine en charge.</p>}

      <h2 className="section-head">L’élève</h2>
      <EleveDeLaListe
        focus={vide}
        onChoose={(trouve) => {
          const { uai, classe } = trouve
          const choisi = { ...eleveDeLaListe(trouve), telephone: eleve.telephone }
          setF({ ...f, eleve: choisi, deLaListe: { uai, classe, cle: trouve.eleve.cle } })
        }}
      />
      <EleveFields
        eleve={eleve}
        onChange={(suivant) => setF({ ...f, eleve: suivant })}
        etablissements={etablissements}
      />
      <Homonymes eleve={eleve} />

      <h2 className="section-head">Responsables</h2>
      <p className="mention fr-mb-2w">
        Ceux qui exercent l’autorité parentale, et qui compte autour de l’élève. Vous pourrez compléter plus tard.
      </p>
      {f.deLaListe && (
        <AdultesDeLaListe
          place={f.deLaListe}
          gardes={f.responsables}
          onGarder={(personnes) => setF({ ...f, responsables: [...f.responsables, ...personnes] })}
        />
      )}
      {f.responsables.map((responsable) => (
        <details key={responsable.personneId} className="personne" open>
          <summary>
            {responsable.nom ? nomDuResponsable(responsable) : 'Nouvelle personne'}, {lienAvecEleve(responsable)}
          </summary>
          <ResponsableFields responsable={responsable} onChange={setResponsable} />
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
            onClick={() => setF({ ...f, responsables: f.responsables.filter((r) => r !== responsable) })}
          >
            Ôter cette personne
          </button>
        </details>
      ))}
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm fr-icon-add-line fr-btn--icon-left"
        onClick={() =>
          setF({ ...f, responsables: [...f.responsables, { ...responsableVierge(newId()), nom: eleve.nom }] })
        }
      >
        Ajouter une personne
      </button>

      <h2 className="section-head">Information de la famille</h2>
      <ChampChips label="La famille sait qu’un dossier existe">
        <ChipRadios
          label="La famille sait qu’un dossier existe"
          choix={[
            { valeur: 'a-informer', libelle: 'Pas encore' },
            { valeur: 'informee', libelle: 'Oui' },
          ]}
          valeur={f.famille}
          onChange={(famille) => setF({ ...f, famille })}
        />
      </ChampChips>
      <div className="form-grid">
        {f.famille === 'informee' ? (
          <>
            <DateField label="Informée le" value={f.informeLe} onChange={(jour) => setF({ ...f, informeLe: jour })} />
            <Input
              label="Qui a été informé"
              nativeInputProps={{
                value: f.informes,
                maxLength: 200,
                placeholder: 'L’élève et sa mère',
                onChange: (e) => setF({ ...f, informes: e.target.value }),
              }}
            />
          </>
        ) : (
          <DateField label="Me le rappeler le" value={f.rappel} onChange={(jour) => setF({ ...f, rappel: jour })} />
        )}
      </div>
      {refus && <Alert severity="error" small description={refus} className="fr-mb-2w" />}
      <div className="buttons">
        <button type="submit" className="fr-btn" disabled={busy}>
          {busy ? 'Ouverture…' : 'Ouvrir le dossier'}
        </button>
        <Link to={paths.dossiers} className="fr-btn fr-btn--tertiary-no-outline">
          Plus tard, le brouillon est gardé
        </Link>
      </div>
    </form>
  )
}
