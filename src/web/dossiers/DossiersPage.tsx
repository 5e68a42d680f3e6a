import './dossiers.css'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Link, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import type { LigneDossier } from '../../coffre/face.ts'
import { paths } from '../paths.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { now } from '../shared/clock.ts'
import { useEtat, useQuestion } from '../shared/coffre.tsx'
import { date, derniereRencontre, echeance, nomOfficiel, pluriel, sansAccents } from '../shared/francais.ts'
import { motDeLaFin } from '../shared/mots.ts'
import { School } from '../shared/School.tsx'
import { useMesEtablissements, useService } from '../shared/service.ts'
import { State } from '../shared/State.tsx'
import { GrowingRows } from '../shared/GrowingRows.tsx'

type Montres = 'ouverts' | 'binome' | 'clos'

const correspond = (dossier: LigneDossier, mots: readonly string[]): boolean => {
  const texte = sansAccents(`${dossier.eleve.nom} ${dossier.eleve.prenom} ${dossier.eleve.classe}`)
  return mots.every((mot) => texte.includes(mot))
}

export const DossiersPage = () => {
  const { session } = useEtat()
  const { ecole } = useSearch({ strict: false })
  const [etat, setEtat] = useState<Montres>('ouverts')
  // The words typed stay out of the address: a name must not stand there.
  const [texte, setTexte] = useState('')
  const mots = useDeferredValue(texte)
  const dossiers = useQuestion(['dossiers'], (face) => face.dossiers())
  const { siens, duBinome, clos, lignes } = useMemo(() => {
    const deLEcole = (dossiers.data ?? []).filter((d) => !ecole || d.eleve.uai === ecole)
    const ouverts = deLEcole.filter((d) => d.ouvert && d.monRole !== 'binome')
    const duBinome = deLEcole.filter((d) => d.ouvert && d.monRole === 'binome')
    const fermes = deLEcole.filter((d) => !d.ouvert)
    const cherches = sansAccents(mots).split(/\s+/).filter(Boolean)
    const choisis = { ouverts, binome: duBinome, clos: fermes }[etat].filter((d) => correspond(d, cherches))
    return { siens: ouverts.length, duBinome: duBinome.length, clos: fermes.length, lignes: choisis.toSorted(parNom) }
  }, [dossiers.data, ecole, etat, mots])

  if (!dossiers.data) return null
  return (
    <>
      <div className="page-head">
        <h1>Dossiers</h1>
        <span className="mention">{pluriel(siens, 'ouvert')}</span>
        {session?.role === 'ass' && (
          <Link to={paths.nouveauDossier} className="fr-btn fr-btn--sm page-head__action">
            Ouvrir un dossier
          </Link>
        )}
      </div>
      <div className="toolbar">
        <ChipRadios<Montres>
          label="Dossiers montrés"
          choix={[
            { valeur: 'ouverts', libelle: `Ouverts, ${siens}` },
            ...(duBinome > 0 ? [{ valeur: 'binome' as const, libelle: `De mon binôme, ${duBinome}` }] : []),
            { valeur: 'clos', libelle: `Clos, ${clos}` },
          ]}
          valeur={etat}
          onChange={setEtat}
        />
        <Input
          label="Filtrer par nom ou classe"
          hideLabel
          nativeInputProps={{
            type: 'text',
            placeholder: 'Nom, prénom ou classe',
            autoComplete: 'off',
            spellCheck: false,
            value: texte,
            onChange: (e) => setTexte(e.target.value),
          }}
        />
      </div>
      {lignes.length === 0 ? (
        <p className="mention">
          {texte
            ? 'Aucun dossier de ce nom ici.'
            : etat === 'ouverts'
              ? 'Aucun dossier ouvert pour l’instant.'
              : 'Aucun dossier clos.'}
        </p>
      ) : (
        <GrowingRows items={lignes} render={(dossier) => <Ligne key={dossier.coffre} dossier={dossier} />} />
      )}
    </>
  )
}

const ordre = new Intl.Collator('fr')
const parNom = (a: LigneDossier, b: LigneDossier): number =>
  ordre.compare(a.eleve.nom, b.eleve.nom) || ordre.compare(a.eleve.prenom, b.eleve.prenom)

const Ligne = ({ dossier }: { dossier: LigneDossier }) => {
  const miens = useMesEtablissements()
  const service = useService()
  const index = miens.findIndex((e) => e.uai === dossier.eleve.uai)
  const nom = (miens[index] ?? service?.etablissements.find((e) => e.uai === dossier.eleve.uai))?.nom
  const { eleve } = dossier
  return (
    <li className="dossier-row">
      <Link to={paths.dossier} params={{ coffre: dossier.coffre }} className="link-row">
        <span className="nom">{nomOfficiel(eleve)}</span>
        {eleve.classe && `, ${eleve.classe}`}
        {dossier.derniereRencontre && (
          <span className="mention dossier-row__second">
            {derniereRencontre(dossier.derniereRencontre, eleve.sexe, now())}
          </span>
        )}
      </Link>
      <span className="dossier-row__school">{nom && <School nom={nom} ordre={index} />}</span>
      <span className="dossier-row__state">
        {dossier.conflits > 0 ? (
          <State forme="retard">Deux versions à joindre</State>
        ) : dossier.fin ? (
          <State forme="courant">
            {motDeLaFin(dossier.monRole)} jusqu’au {date(dossier.fin, now())}
          </State>
        ) : dossier.prochaineTache ? (
          <State forme={echeance(dossier.prochaineTache, now()) === 'En retard' ? 'retard' : 'tache'}>
            {echeance(dossier.prochaineTache, now())}
          </State>
        ) : null}
      </span>
    </li>
  )
}
