import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FaceDesChiffres, SecteurDeChiffres } from '../../coffre/face-des-chiffres.ts'
import type { Releve } from '../../domain/chiffres.ts'
import { estRefus, type Refus } from '../../domain/refus.ts'
import { useEtat, useFace, useQuestion } from '../shared/coffre.tsx'
import { phrasesDEcriture } from '../shared/refus.ts'

type Motif = Extract<Awaited<ReturnType<FaceDesChiffres['transmettreReleve']>>, Refus>['refus']

const phrases = {
  ...phrasesDEcriture,
  'campagne-absente': 'La collecte de cette année n’est pas ouverte\u00a0: rien n’est parti.',
  'campagne-close': 'La collecte vient d’être close\u00a0: rien n’est parti.',
  'secteur-inconnu': 'Ce secteur n’est plus le vôtre\u00a0: ses totaux partent de chez la personne qui le tient.',
  'porte-inconnue':
    'L’adresse scellée de la direction du service n’a pas pu être vérifiée\u00a0: rien n’est parti. Prévenez la direction du service social.',
  'releve-change':
    'Vos notes ont changé pendant que vous lisiez. Voici les nombres à jour\u00a0: relisez, puis transmettez.',
  'texte-trop-long': 'Ces tableaux sont trop grands pour partir\u00a0: prévenez votre service. Rien n’est parti.',
  'reseau-absent': 'Il faut le réseau pour transmettre. Rien n’est parti\u00a0: réessayez dans un instant.',
} satisfies Record<Motif, string>

/** `close`: nothing leaves any more, and why the last try did not stays said. */
type EnvoyerProps = { releve: Releve; secteur: SecteurDeChiffres; close: boolean }

/** The very numbers above, whole. */
export const Envoyer = ({ releve, secteur, close }: EnvoyerProps) => {
  const face = useFace()
  const queries = useQueryClient()
  const { reseau } = useEtat()
  const transmis = useQuestion(['releves-transmis'], (f) => f.relevesTransmis())
  const [busy, setBusy] = useState(false)
  const [issue, setIssue] = useState<{ readonly fait: true } | Refus<Motif> | null>(null)
  const deja = transmis.data?.some((t) => t.secteur === secteur.secteur && t.annee === releve.annee) ?? false
  const transmettre = async () => {
    if (busy || !reseau) return
    setBusy(true)
    setIssue(await face.transmettreReleve(releve))
    setBusy(false)
    await queries.invalidateQueries()
  }
  return (
    <div className="transmettre__envoi">
      {!close && (
        <button type="button" className="fr-btn" onClick={() => void transmettre()}>
          {deja ? 'Transmettre de nouveau, en entier' : 'Transmettre'}
        </button>
      )}
      <div role="status">
        {busy && <p className="mention">Vos totaux se scellent et partent.</p>}
        {!reseau && !close && <p className="mention">{phrases['reseau-absent']}</p>}
        {!busy &&
          issue &&
          (estRefus(issue) ? (
            <Alert severity="warning" small description={phrases[issue.refus]} />
          ) : (
            <Alert
              severity="success"
              small
              description="Transmis. Une copie reste dans votre secteur, et vous pourrez tout renvoyer jusqu’à la clôture."
            />
          ))}
      </div>
    </div>
  )
}
