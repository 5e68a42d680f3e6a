import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { BrouillonLu, Face } from '../../coffre/face.ts'
import type { Eleve, Regime, Responsable } from '../../domain/eleve.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { motDuBrouillon, useBrouillon } from '../shared/brouillon.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { now } from '../shared/clock.ts'
import { useFace, useQuestion } from '../shared/coffre.tsx'
import { ajouterJours, dateChiffree, eleveEtClasse, jourIso, moment } from '../shared/francais.ts'
import { newId } from '../shared/identifiant.ts'
import { choixDe, lienAvecEleve, motDuRegime, motDuSexe, nomDuResponsable } from '../shared/mots.ts'
import { phrasesDEcriture } from '../shared/refus.ts'
import { ChampChips, ResponsableFields } from '../shared/ResponsableFields.tsx'
import { responsableVierge } from '../shared/responsable.ts'
import { useMesEtablissements } from '../shared/service.ts'
import { focusOnMount } from '../shared/focus.ts'
import { DateField } from '../shared/DateField.tsx'

type Formulaire = {
  readonly pour: 'dossier'
  readonly eleve: Eleve
  readonly responsables: readonly Responsable[]
  readonly famille: 'informee' | 'a-informer'
  readonly informeLe: string
  readonly informes: string
  readonly rappel: string
}

const vierge = (uai: string, aujourdhui: Date): Formulaire => ({
  pour: 'dossier',
  eleve: {
    nom: '',
    prenom: '',
    sexe: null,
    naissance: null,
    uai,
    classe: '',
    regime: null,
    ine: null,
    telephone: null,
  },
  responsables: [],
  famille: 'a-informer',
  informeLe: jourIso(aujourdhui),
  informes: '',
  rappel: jourIso(ajouterJours(aujourdhui, 14)),
})

const estFormulaire = (contenu: unknown): contenu is Formulaire =>
  typeof contenu === 'object' && contenu !== null && 'pour' in contenu && contenu.pour === 'dossier'

export const NouveauDossierPage = () => {
  const etablissements = useMesEtablissements(true)
  const brouillons = useQuestion(['brouillons', 'dossier'], (face) => face.brouillons())
  const [repris, setRepris] = useState<BrouillonLu | 'aucun' | null>(null)
  if (!brouillons.data || etablissements.length === 0) return null
  const garde = brouillons.data.find((b) => estFormulaire(b.contenu))
  if (garde && repris === null)
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
  const depart = repris !== null && repris !== 'aucun' && estFormulaire(repris.contenu) ? repris.contenu : null
  return (
    <Formulaire
      key={depart ? 'repris' : 'neuf'}
      depart={depart ?? vierge(etablissements[0]?.uai ?? '', now())}
      brouillonId={depart && repris !== null && repris !== 'aucun' ? repris.id : null}
    />
  )
}

const ouvrir = async (face: Face, f: Formulaire, brouillon: string | null) => {
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

const Formulaire = ({ depart, brouillonId }: { depart: Formulaire; brouillonId: string | null }) => {
  const face = useFace()
  const navigate = useNavigate()
  const etablissements = useMesEtablissements(true)
  const [f, setF] = useState(depart)
  const [refus, setRefus] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const vide = f.eleve.nom === '' && f.eleve.prenom === '' && f.responsables.length === 0
  const brouillon = useBrouillon(f, null, brouillonId, vide)
  const setEleve = (champs: Partial<Eleve>) => setF({ ...f, eleve: { ...f.eleve, ...champs } })
  const setResponsable = (r: Responsable) =>
    setF({ ...f, responsables: f.responsables.map((autre) => (autre.personneId === r.personneId ? r : autre)) })
  const { eleve } = f
  const complet = eleve.nom.trim() !== '' && eleve.prenom.trim() !== ''
  const homonymes = useQuestion(
    ['homonymes', eleve.nom, eleve.prenom, eleve.naissance],
    (laFace) => laFace.homonymes(eleve),
    complet,
  )

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

      <h2 className="section-head">L’élève</h2>
      <div className="form-grid">
        <Input
          label="Nom"
          nativeInputProps={{
            value: eleve.nom,
            required: true,
            maxLength: 80,
            autoComplete: 'off',
            ref: focusOnMount,
            onChange: (e) => setEleve({ nom: e.target.value }),
          }}
        />
        <Input
          label="Prénom"
          nativeInputProps={{
            value: eleve.prenom,
            required: true,
            maxLength: 80,
            autoComplete: 'off',
            onChange: (e) => setEleve({ prenom: e.target.value }),
          }}
        />
        <DateField
          label="Date de naissance, si elle est connue"
          value={eleve.naissance ?? ''}
          onChange={(jour) => setEleve({ naissance: jour || null })}
        />
        <Input
          label="Téléphone de l’élève"
          nativeInputProps={{
            type: 'tel',
            value: eleve.telephone ?? '',
            maxLength: 30,
            autoComplete: 'off',
            onChange: (e) => setEleve({ telephone: e.target.value || null }),
          }}
        />
        <Select
          label="Établissement"
          nativeSelectProps={{ value: eleve.uai, onChange: (e) => setEleve({ uai: e.target.value }) }}
        >
          {etablissements.map((e) => (
            <option key={e.uai} value={e.uai}>
              {e.nom}
            </option>
          ))}
        </Select>
        <Input
          label="Classe"
          nativeInputProps={{
            value: eleve.classe,
            maxLength: 30,
            placeholder: '4e B',
            onChange: (e) => setEleve({ classe: e.target.value }),
          }}
        />
      </div>
      <ChampChips label="Sexe">
        <ChipRadios
          label="Sexe"
          choix={[...choixDe(motDuSexe), { valeur: 'inconnu', libelle: 'Pas précisé' }]}
          valeur={eleve.sexe ?? 'inconnu'}
          onChange={(v) => setEleve({ sexe: v === 'inconnu' ? null : v })}
        />
      </ChampChips>
      <ChampChips label="Régime">
        <ChipRadios
          label="Régime"
          choix={[...choixDe<Regime>(motDuRegime), { valeur: 'inconnu', libelle: 'Pas su' }]}
          valeur={eleve.regime ?? 'inconnu'}
          onChange={(v) => setEleve({ regime: v === 'inconnu' ? null : v })}
        />
      </ChampChips>
      {complet &&
        homonymes.data?.map((d) => (
          <Alert
            key={d.coffre}
            severity="warning"
            small
            className="fr-mb-2w"
            description={
              <>
                Un dossier existe déjà&nbsp;: {eleveEtClasse(d.eleve)}
                {d.eleve.naissance && `, ${dateChiffree(d.eleve.naissance)}`}
                {d.ouvert ? '' : ', clos'}.{' '}
                <Link to={paths.dossier} params={{ coffre: d.coffre }}>
                  Voir ce dossier
                </Link>
              </>
            }
          />
        ))}

      <h2 className="section-head">Responsables</h2>
      <p className="mention fr-mb-2w">
        Ceux qui exercent l’autorité parentale, et qui compte autour de l’élève. Vous pourrez compléter plus tard.
      </p>
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
