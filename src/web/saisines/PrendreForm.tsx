import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { EleveTrouve } from '../../coffre/face-des-listes.ts'
import type { SaisineLue } from '../../coffre/face-des-saisines.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useFace, useQuestion } from '../shared/coffre.tsx'
import { dateChiffree, eleveEtClasse } from '../shared/francais.ts'
import { nouveauDossier } from '../shared/nouveau-dossier.ts'
import { useAgir } from './acte.ts'
import { ActForm } from './ActForm.tsx'
import { ChoixDossier } from './ChoixDossier.tsx'
import { MontrerChoix, useMontrer } from './Montrer.tsx'
import { type Option, Options } from './Options.tsx'
import { ceuxDeLaListe, eleveDuDossier } from './preparation.ts'

const neLe = ({ sexe, naissance }: EleveTrouve['eleve']): string =>
  naissance === null ? '' : `${sexe === 'f' ? 'née' : sexe === 'm' ? 'né' : 'naissance'} le ${dateChiffree(naissance)}`

const AUTRE = 'autre'
const NOUVEAU = 'nouveau'

type Props = { saisine: SaisineLue; onClose: () => void }

/** It opens a file or joins one; which is hers to say. */
export const PrendreForm = ({ saisine, onClose }: Props) => {
  const face = useFace()
  const navigate = useNavigate()
  const { agir, refus, refuser, busy } = useAgir(saisine)
  const montrer = useMontrer(saisine)
  const { eleve, uai } = saisine.contenu
  const { eleves: trouves, certain } = useElevesDeLaListe(saisine)
  const dossiers = saisine.rapprochements.filter((r) => r.genre === 'dossier')
  const [choix, setChoix] = useState<string | null>(dossiers.find((d) => d.certain)?.coffre ?? null)
  const [autre, setAutre] = useState<{ coffre: string; eleve: string } | null>(null)
  const [visible, setVisible] = useState(false)
  const choisi = choix ?? (certain ? 'liste 0' : dossiers.length + trouves.length === 0 ? NOUVEAU : null)

  const options: Option[] = [
    ...dossiers.map((d) => ({
      valeur: d.coffre,
      libelle: d.titre,
      precision: d.certain ? 'son dossier est ouvert' : 'dossier au nom proche',
    })),
    ...trouves.map((t, index) => ({
      valeur: `liste ${index}`,
      libelle: `Ouvrir un dossier pour ${eleveEtClasse({ ...t.eleve, nom: t.eleve.usage || t.eleve.nom, classe: t.classe })}`,
      precision: ['de la liste de l’établissement', neLe(t.eleve)].filter(Boolean).join(', '),
    })),
    { valeur: NOUVEAU, libelle: trouves.length > 0 ? 'Ouvrir un dossier sans la liste' : 'Ouvrir un nouveau dossier' },
    { valeur: AUTRE, libelle: autre ? autre.eleve : 'Un autre de mes dossiers' },
  ]

  const rejoindre = async (dossier: string) => {
    if (!(await agir({ acte: 'prendre-en-charge', dossier }, '', 'Prise en charge.'))) return
    if (visible) await montrer.montrer()
    onClose()
  }
  const ouvrir = async (trouve: EleveTrouve | null) => {
    const contenu = {
      ...nouveauDossier(eleveDuDossier(uai, eleve, trouve), now()),
      ...(trouve ? { deLaListe: { uai: trouve.uai, classe: trouve.classe, cle: trouve.eleve.cle } } : {}),
      saisine: { coffre: saisine.coffre, piece: saisine.piece, montrer: visible },
    }
    // By the draft, never by the address: a name must not stand there.
    const { id } = await face.garderBrouillon({ id: null, coffre: saisine.coffre, contenu })
    await navigate({ to: paths.nouveauDossier, search: { brouillon: id } })
  }
  const valider = async () => {
    if (choisi === null) return refuser('Choisissez le dossier qu’elle rejoint, ou ouvrez-en un.')
    if (choisi === NOUVEAU) return ouvrir(null)
    const rang = /^liste (\d+)$/.exec(choisi)
    if (rang) return ouvrir(trouves[Number(rang[1])] ?? null)
    const dossier = choisi === AUTRE ? autre?.coffre : choisi
    if (!dossier) return refuser('Choisissez l’élève\u00a0: trois lettres de son nom suffisent.')
    await rejoindre(dossier)
  }

  const rejoint = choisi !== null && choisi !== NOUVEAU && !choisi.startsWith('liste ')
  return (
    <ActForm
      titre="Prendre en charge"
      valider={rejoint ? 'Prendre en charge' : 'Ouvrir le dossier'}
      refus={refus}
      busy={busy}
      onClose={onClose}
      onSubmit={() => void valider()}
    >
      <Options label="Dans quel dossier" nom="dossier" options={options} valeur={choisi} onChange={setChoix} />
      {choisi === AUTRE && (
        <ChoixDossier
          onChoose={(d) => setAutre({ coffre: d.coffre, eleve: eleveEtClasse(d.eleve) })}
          vide="Aucun dossier ouvert à ce nom."
        />
      )}
      {montrer.possible && <MontrerChoix valeur={visible} onChange={setVisible} />}
    </ActForm>
  )
}

/** Pupils of the list who may be the one that is named. */
const useElevesDeLaListe = ({ contenu: { eleve, uai } }: SaisineLue): ReturnType<typeof ceuxDeLaListe> => {
  const nomme = eleve !== null && eleve.nom !== '' && eleve.prenom !== ''
  const trouves = useQuestion(
    ['eleves-de-liste', uai, eleve?.nom, eleve?.prenom],
    (face) => face.chercherEleve(`${eleve?.nom ?? ''} ${eleve?.prenom ?? ''}`, uai, 8),
    nomme,
  )
  return nomme ? ceuxDeLaListe(trouves.data ?? [], eleve) : { eleves: [], certain: false }
}
