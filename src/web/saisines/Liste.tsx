import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { LigneSaisine } from '../../coffre/face-des-saisines.ts'
import { paths } from '../paths.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { now } from '../shared/clock.ts'
import { useEtat } from '../shared/coffre.tsx'
import { date, jourIso, lireDate, moment, pluriel } from '../shared/francais.ts'
import { useFinDeGarde } from '../shared/saisines.ts'
import { useMesEtablissements } from '../shared/service.ts'
import { LigneDeSaisine } from './LigneDeSaisine.tsx'
import { compter, type Vue } from './ordre.ts'

type ListeProps = {
  toutes: readonly LigneSaisine[]
  groupes: readonly (readonly LigneSaisine[])[]
  vue: Vue
  onMontrer: (vue: Vue) => void
  onOuvrir: (ligne: LigneSaisine, entrer: boolean) => void
}

export const Liste = ({ toutes, groupes, vue, onMontrer, onOuvrir }: ListeProps) => {
  const list = useRef<HTMLOListElement>(null)
  const peutNoter = usePeutNoterUneSaisine()
  const jour = jourIso(now())
  const lignes = groupes.flat()
  const duBinome = compter(toutes, 'binome')

  const move = (from: LigneSaisine, step: number) => {
    const at = lignes.indexOf(from) + step
    const next = lignes[at]
    if (!next) return
    list.current?.querySelectorAll<HTMLElement>('[data-piece]')[at]?.focus()
    onOuvrir(next, false)
  }

  return (
    <div className="inbox__list">
      <div className="inbox__head">
        <div className="page-head">
          <h1>Saisines</h1>
          {peutNoter && (
            <Link
              to={paths.nouvelleSaisine}
              className="fr-btn fr-btn--secondary fr-btn--sm fr-icon-add-line fr-btn--icon-left inbox__add"
            >
              Noter une saisine
            </Link>
          )}
        </div>
        <ChipRadios<Vue>
          label="Saisines montrées"
          choix={[
            { valeur: 'a-traiter', libelle: `À traiter, ${compter(toutes, 'a-traiter')}` },
            { valeur: 'urgentes', libelle: `Urgentes, ${compter(toutes, 'urgentes')}` },
            { valeur: 'en-attente', libelle: `En attente, ${compter(toutes, 'en-attente')}` },
            { valeur: 'closes', libelle: 'Closes' },
            ...(duBinome > 0 ? [{ valeur: 'binome' as const, libelle: `De mon binôme, ${duBinome}` }] : []),
          ]}
          valeur={vue}
          onChange={onMontrer}
        />
      </div>
      {lignes.length === 0 ? (
        <Vide toutes={toutes} vue={vue} peutNoter={peutNoter} />
      ) : (
        <>
          <ol className="inbox__rows" ref={list}>
            {groupes.map((groupe) => (
              <li key={groupe[0]?.piece} className={groupe.length > 1 ? 'inbox__group' : undefined}>
                {groupe.map((ligne, rang) => (
                  <LigneDeSaisine
                    key={ligne.piece}
                    ligne={ligne}
                    jour={jour}
                    suite={rang > 0}
                    onOuvrir={(entrer) => onOuvrir(ligne, entrer)}
                    onMove={(step) => move(ligne, step)}
                  />
                ))}
              </li>
            ))}
          </ol>
          <p className="inbox__foot mention">
            {pluriel(lignes.length, 'saisine')}.{' '}
            {vue === 'closes' ? 'La dernière close d’abord.' : 'Urgence d’abord, puis la plus ancienne.'}
          </p>
        </>
      )}
    </div>
  )
}

/** People of a sector note what comes to the office; a trainee and the heads of the service do not. */
const usePeutNoterUneSaisine = (): boolean => {
  const { session } = useEtat()
  return useMesEtablissements(true).length > 0 && session?.role !== 'stagiaire'
}

const riens: Record<Vue, string> = {
  'a-traiter': 'Aucune saisine à traiter.',
  urgentes: 'Rien d’urgent.',
  'en-attente': 'Aucune saisine n’attend quelqu’un d’autre.',
  closes: 'Aucune saisine close cette année.',
  binome: 'Rien n’attend votre binôme.',
}

/** A turn that ends at midnight ends the day before. */
const dernierJour = (fin: string): string => date(new Date(lireDate(fin).getTime() - 60_000), now())

const Vide = ({ toutes, vue, peutNoter }: { toutes: readonly LigneSaisine[]; vue: Vue; peutNoter: boolean }) => {
  const garde = useFinDeGarde()
  const prises = toutes.flatMap(({ contenu }) => contenu.pas.filter((p) => p.etat === 'prise-en-charge'))
  const derniere = prises.toSorted((a, b) => a.le.localeCompare(b.le)).at(-1)
  return (
    <div className="inbox__empty">
      <p>
        {riens[vue]}
        {vue === 'a-traiter' && derniere && ` La dernière a été prise en charge ${moment(derniere.le, now())}.`}
      </p>
      {vue === 'a-traiter' && peutNoter && (
        <p className="mention">
          On vous parle d’un élève au bureau, au téléphone, en réunion&nbsp;? «&nbsp;Noter une saisine&nbsp;» le garde
          ici.
        </p>
      )}
      {vue === 'a-traiter' && garde && (
        <p className="mention">
          Vous êtes de garde jusqu’au {dernierJour(garde)}. Ce qui est urgent et que personne n’a ouvert viendra ici.
        </p>
      )}
    </div>
  )
}
