import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DossierLu, LigneDossier } from '../../coffre/face.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { Combobox } from '../shared/Combobox.tsx'
import { useFace, useQuestion } from '../shared/coffre.tsx'
import { dateChiffree, eleveEtClasse, nomOfficiel, sansAccents } from '../shared/francais.ts'
import { phrasesDEcriture } from '../shared/refus.ts'
import { useUndo } from '../shared/undo.tsx'

const trouvesMax = 8
const dire = ({ eleve }: LigneDossier): string =>
  [eleveEtClasse(eleve), eleve.naissance && dateChiffree(eleve.naissance)].filter(Boolean).join(', ')

/** Two files of one child stay two: each names the other, and they count as one pupil. */
export const Reunir = ({ dossier, onClose }: { dossier: DossierLu; onClose: () => void }) => {
  const face = useFace()
  const undo = useUndo()
  const [texte, setTexte] = useState('')
  const [refus, setRefus] = useState<string | null>(null)
  const { coffre, eleve, reunis } = dossier
  const homonymes = useQuestion(['homonymes', eleve.nom, eleve.prenom, eleve.naissance], (f) => f.homonymes(eleve))
  const dossiers = useQuestion(['dossiers'], (f) => f.dossiers())
  const possible = (d: LigneDossier): boolean =>
    d.coffre !== coffre && !reunis.includes(d.coffre) && d.monRole !== 'stagiaire' && d.monRole !== 'lecture'
  const proches = (homonymes.data ?? []).filter(possible)
  const cherche = sansAccents(texte.trim())
  const trouves =
    cherche.length < 2
      ? proches
      : (dossiers.data ?? []).filter((d) => possible(d) && sansAccents(dire(d)).includes(cherche)).slice(0, trouvesMax)

  const reunir = async (avec: LigneDossier) => {
    const issue = await face.reunir(coffre, avec.coffre)
    if (estRefus(issue)) return setRefus(phrasesDEcriture[issue.refus])
    undo({
      message: `Réuni avec le dossier de ${nomOfficiel(avec.eleve)}.`,
      annuler: () => face.separer(coffre, avec.coffre),
    })
    onClose()
  }

  return (
    <section className="reading reunir" aria-labelledby="reunir">
      <h2 id="reunir" className="section-head">
        Même élève qu’un autre dossier
      </h2>
      <p className="mention">
        Les deux dossiers restent entiers, chacun nomme l’autre, et ils comptent pour un seul élève.
      </p>
      {proches.length > 0 && (
        <ul className="rows rows--dense">
          {proches.map((d) => (
            <li key={d.coffre}>
              <span>
                <span className="nom">{dire(d)}</span>
                {d.ouvert ? '' : ', clos'}
              </span>
              <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => void reunir(d)}>
                C’est le même élève<span className="visually-hidden">, {dire(d)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Combobox<LigneDossier>
        label={proches.length > 0 ? 'Ou un autre de vos dossiers' : 'Un de vos dossiers'}
        placeholder="Trois lettres du nom"
        texte={texte}
        onText={setTexte}
        trouves={trouves}
        cle={(d) => d.coffre}
        dire={dire}
        onChoose={(d) => void reunir(d)}
        vide={cherche.length < 2 ? undefined : 'Aucun de vos dossiers ne correspond.'}
        focus
      />
      {refus && <Alert severity="error" small description={refus} className="fr-mt-1w" />}
      <div className="buttons">
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={onClose}>
          Fermer
        </button>
      </div>
    </section>
  )
}

/** In the head of the file: the other one, and the way back. */
export const Reunis = ({ dossier }: { dossier: DossierLu }) => {
  const face = useFace()
  const undo = useUndo()
  const dossiers = useQuestion(['dossiers'], (f) => f.dossiers(), dossier.reunis.length > 0)
  const separer = async (avec: string) => {
    const issue = await face.separer(dossier.coffre, avec)
    if (estRefus(issue)) return undo({ message: phrasesDEcriture[issue.refus] })
    undo({ message: 'Les deux dossiers sont séparés.', annuler: () => face.reunir(dossier.coffre, avec) })
  }
  return dossier.reunis.map((avec) => {
    const autre = dossiers.data?.find((d) => d.coffre === avec)
    const nom = autre ? nomOfficiel(autre.eleve) : 'un autre élève'
    return (
      <span key={avec}>
        Réuni avec{' '}
        {autre ? (
          <Link to={paths.dossier} params={{ coffre: avec }}>
            le dossier de {nom}
          </Link>
        ) : (
          'un dossier qui ne vous est pas ouvert'
        )}
        {autre && dossier.peutEcrire && (
          <button type="button" className="fr-link fr-link--sm reunis__separer" onClick={() => void separer(avec)}>
            Séparer<span className="visually-hidden"> du dossier de {nom}</span>
          </button>
        )}
      </span>
    )
  })
}
