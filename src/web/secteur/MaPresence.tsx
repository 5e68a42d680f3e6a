import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { deletePresence, putPresence, type PresenceDite } from '../../contract/presence.ts'
import { parHoraire } from '../../domain/presence.ts'
import { estRefus } from '../../domain/refus.ts'
import { call } from '../shared/api.ts'
import { now } from '../shared/clock.ts'
import { jourIso } from '../shared/francais.ts'
import { newId } from '../shared/identifiant.ts'
import { type Presences, SERVEUR_MUET, tenter } from '../shared/presences.ts'
import { useMesEtablissements } from '../shared/service.ts'
import { useUndo } from '../shared/undo.tsx'
import { type Changement, changementInverse, changementVers, type Horaire } from './presence.ts'
import { type Groupe, type Ouvert, PresenceDansUneEcole } from './PresenceDansUneEcole.tsx'

const phrases = {
  'presence-hors-role': 'Cet établissement n’est pas de vos secteurs aujourd’hui\u00a0: rien n’a été changé.',
  'etablissement-inconnu': 'Cet établissement n’est plus connu du service.',
  'heures-inversees': 'L’heure de fin vient avant celle du début.',
  'dates-inversees': 'La dernière date vient avant la première.',
  'serveur-muet': SERVEUR_MUET,
} satisfies Record<keyof typeof putPresence.refus | 'serveur-muet', string>

/** When she is in each of her schools, as its public page says it. */
export const MaPresence = ({ presences, membre }: { presences: Presences; membre: string }) => {
  const queries = useQueryClient()
  const undo = useUndo()
  const siens = useMesEtablissements()
  const avecBinome = useMesEtablissements(true)
  const [ouvert, setOuvert] = useState<Ouvert>(null)
  const titre = useRef<HTMLHeadingElement>(null)
  const jour = jourIso(now())
  const miennes = presences.presences.filter((p) => p.membre === membre && (p.au === null || p.au >= jour))
  const ailleurs = avecBinome.filter((e) => !siens.some(({ uai }) => uai === e.uai))
  const montres = [
    ...siens,
    ...ailleurs.filter((e) => ouvert?.uai === e.uai || miennes.some(({ uai }) => uai === e.uai)),
  ]

  const ouvrir = (suivant: Ouvert) => {
    setOuvert(suivant)
    // The button that opened the form is no more: the keyboard goes back to the head of the list.
    if (suivant === null) titre.current?.focus()
  }
  const ecrire = async ({ poser, retirer }: Changement): Promise<string | null> => {
    let faute: string | null = null
    for (const presence of poser) {
      const issue = await tenter(call(putPresence, presence))
      if (estRefus(issue)) faute ??= phrases[issue.refus]
    }
    for (const id of faute === null ? retirer : []) {
      // Gone already: as asked.
      const issue = await tenter(call(deletePresence, { id }))
      if (estRefus(issue) && issue.refus === 'serveur-muet') faute = SERVEUR_MUET
    }
    await queries.invalidateQueries({ queryKey: ['presences'] })
    return faute
  }
  const changer = async (avant: readonly PresenceDite[], change: Changement, message: string) => {
    const faute = await ecrire(change)
    if (faute !== null) return faute
    ouvrir(null)
    const inverse = changementInverse(avant, change)
    undo({
      message,
      annuler: async () => {
        const echec = await ecrire(inverse)
        if (echec !== null) undo({ message: echec })
      },
    })
    return null
  }
  const enregistrer = (groupe: Groupe | null) => (horaire: Horaire) => {
    const avant = groupe ?? []
    return changer(avant, changementVers(avant, horaire, newId), 'Présence enregistrée.')
  }
  const retirer = async (groupe: Groupe) => {
    const faute = await changer(groupe, { poser: [], retirer: groupe.map((p) => p.id) }, 'Présence retirée.')
    if (faute !== null) undo({ message: faute })
  }

  return (
    <section>
      <h2 className="section-head" ref={titre} tabIndex={-1}>
        Ma présence
      </h2>
      <p className="mention">
        Vos jours, vos heures, le bureau où l’on vous trouve&nbsp;: la page publique de chaque école les dit aux élèves
        et aux familles. Les vacances et vos absences en sont retirées.
      </p>
      <ul className="rows places">
        {montres.map((ecole) => (
          <PresenceDansUneEcole
            key={ecole.uai}
            ecole={ecole}
            ordre={siens.indexOf(ecole)}
            groupes={parHoraire(miennes.filter(({ uai }) => uai === ecole.uai))}
            ouvert={ouvert}
            onOuvrir={ouvrir}
            onEnregistrer={enregistrer}
            onRetirer={(groupe) => void retirer(groupe)}
          />
        ))}
      </ul>
      {ailleurs.length > 0 && (
        <select
          className="fr-select places__autre"
          aria-label="Dire ma présence dans un établissement de mon binôme"
          value=""
          onChange={(e) => ouvrir({ uai: e.target.value, groupe: null })}
        >
          <option value="">Aussi dans un établissement de mon binôme…</option>
          {ailleurs.map(({ uai, nom }) => (
            <option key={uai} value={uai}>
              {nom}
            </option>
          ))}
        </select>
      )}
    </section>
  )
}
