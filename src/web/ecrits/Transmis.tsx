import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { EcritLu } from '../../coffre/face-des-ecrits.ts'
import type { DossierLu } from '../../coffre/face.ts'
import type { ContenuDEcrit, Fige, Suite } from '../../domain/ecrit.ts'
import { recuSousScelle } from '../../domain/ecrit-remis.ts'
import { estRefus } from '../../domain/refus.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { date } from '../shared/francais.ts'
import { useProtocole } from '../shared/protocole.ts'
import { AQuiLEnvoyer } from './AQuiLEnvoyer.tsx'
import { Attendu } from './Attendu.tsx'
import { FilDesSuites } from '../shared/ecrit/FilDesSuites.tsx'
import { SectionsDEcrit } from '../shared/ecrit/SectionsDEcrit.tsx'
import { REVENUS, SuiteForm } from '../shared/ecrit/SuiteForm.tsx'
import { phrasesDeCommencer, phrasesDeSuite } from './phrases.ts'
import { usePdfTransmis } from './pdf-transmis.ts'
import { Relance } from './Relance.tsx'
import { Tete } from './Tete.tsx'

/** Dated and frozen: nobody changes a word; what follows is beside it. */
export const Transmis = ({ lu, dossier }: { lu: EcritLu; dossier: DossierLu }) => {
  const { fige } = lu.piece.contenu
  // a reader takes no `transmis` without it
  return fige && <Suivi lu={lu} dossier={dossier} fige={fige} />
}

const Suivi = ({ lu, dossier, fige }: { lu: EcritLu; dossier: DossierLu; fige: Fige }) => {
  const face = useFace()
  const navigate = useNavigate()
  const protocole = useProtocole().data?.protocole
  const [note, setNote] = useState<'accuse' | 'retour' | null>(null)
  const [refus, setRefus] = useState<string | null>(null)
  const pdf = usePdfTransmis(lu)
  const { coffre, piece, contenu } = lu.piece
  const suites = lu.suites.map((suite) => suite.contenu)
  const accuse = suites.some(({ quoi }) => quoi === 'accuse')
  const fini = lu.echeance === null
  const aEnvoyer = lu.echeance?.quoi === 'preuve'

  const completer = async () => {
    if (!protocole)
      return setRefus(
        'Il faut le réseau pour commencer un complément\u00a0: le protocole du service est sur le serveur.',
      )
    const pose = await face.commencerEcrit(coffre, contenu.type, protocole, piece)
    if (estRefus(pose)) return setRefus(phrasesDeCommencer[pose.refus])
    await navigate({ to: paths.ecrit, params: { coffre, piece: pose.piece } })
  }

  return (
    <div className="ecrit-lecture">
      <Tete lu={lu}>
        <button
          type="button"
          className={aEnvoyer ? 'fr-btn' : 'fr-btn fr-btn--tertiary'}
          onClick={() => void pdf.ouvrir()}
        >
          Retrouver le PDF transmis
        </button>
        {dossier.peutEcrire && (
          <>
            <button type="button" className="fr-btn fr-btn--tertiary" onClick={() => void completer()}>
              Compléter
            </button>
            {!fini && (
              <button
                type="button"
                className={aEnvoyer ? 'fr-btn fr-btn--tertiary' : 'fr-btn'}
                aria-expanded={note !== null}
                onClick={() => setNote(accuse ? 'retour' : 'accuse')}
              >
                {accuse ? 'Noter un retour' : 'Noter un accusé'}
              </button>
            )}
          </>
        )}
      </Tete>
      <div className="ecrit-lecture__corps ecrit-lecture__corps--deux">
        <article aria-label="Écrit transmis">
          {lu.retouche && (
            <Alert
              severity="error"
              small
              className="fr-mb-2w"
              description="Quelqu’un a tenté de changer cet écrit après sa transmission&nbsp;: ce changement n’est pas lu. Ce qui suit est ce qui est parti."
            />
          )}
          {aEnvoyer ? (
            <Alert
              severity="success"
              small
              className="fr-mb-2w"
              description={`Transmis le ${date(fige.jour, now())}, daté et figé. Permanence ne l’envoie pas à votre place\u00a0: enregistrez le PDF, envoyez-le comme dit ici, puis notez la preuve.`}
            />
          ) : (
            <p className="mention fr-mb-2w">
              Transmis le {date(fige.jour, now())}, daté et figé&nbsp;: personne n’en change un mot.
            </p>
          )}
          {refus && <Alert severity="error" small description={refus} className="fr-mb-2w" />}
          {pdf.refus && <Alert severity="error" small description={pdf.refus} className="fr-mb-2w" />}
          {pdf.adresse && (
            <p className="fr-mb-2w">
              <a href={pdf.adresse} download={pdf.nom} className="fr-link fr-link--sm">
                Enregistrer le PDF
              </a>{' '}
              <a href={pdf.adresse} target="_blank" rel="noopener noreferrer" className="fr-link fr-link--sm">
                L’ouvrir<span className="visually-hidden">, nouvelle fenêtre</span>
              </a>{' '}
              <span className="mention">Les octets mêmes qui ont été figés, vérifiés.</span>
            </p>
          )}
          <Liens lu={lu} />
          <SectionsDEcrit ecrit={contenu} />
        </article>
        <div className="ecrit-suites">
          {note !== null && (
            <SuiteForm
              key={note}
              ecrit={piece}
              contenu={contenu}
              fige={fige}
              depart={note}
              offerts={REVENUS.filter((quoi) => quoi !== 'requalification' || contenu.type === 'ip')}
              noter={async (suite) => {
                const pose = await face.suivreEcrit(coffre, suite)
                return estRefus(pose) ? phrasesDeSuite[pose.refus] : pose
              }}
              onFini={() => setNote(null)}
            />
          )}
          <AQuiLEnvoyer lu={lu} fige={fige} peutEcrire={dossier.peutEcrire} />
          <section aria-labelledby="ensuite">
            <h2 id="ensuite" className="section-head">
              Ensuite
            </h2>
            <Attendu lu={lu} fige={fige} />
            {dossier.peutEcrire && <Relance lu={lu} fige={fige} />}
          </section>
          <section aria-labelledby="suites">
            <h2 id="suites" className="section-head">
              Suites
            </h2>
            <FilDesSuites
              ecrit={contenu}
              fige={fige}
              suites={lu.suites}
              retirable={(suite) => dossier.peutEcrire && !estLaCopie(contenu, suite)}
            />
          </section>
        </div>
      </div>
    </div>
  )
}

const Liens = ({ lu: { piece, complements } }: { lu: EcritLu }) => {
  const { coffre, contenu } = piece
  if (contenu.complete === null && complements.length === 0) return null
  return (
    <p className="fr-mb-2w ecrit-liens">
      {contenu.complete !== null && (
        <Link to={paths.ecrit} params={{ coffre, piece: contenu.complete }} className="fr-link fr-link--sm">
          L’écrit que celui-ci complète
        </Link>
      )}
      {complements.map((complement, n) => (
        <Link key={complement} to={paths.ecrit} params={{ coffre, piece: complement }} className="fr-link fr-link--sm">
          Complément{complements.length > 1 ? ` ${n + 1}` : ''}
        </Link>
      ))}
    </p>
  )
}

/** The sealed copy that left with the writing is not taken back. */
const estLaCopie = ({ destinataires }: ContenuDEcrit, { quoi, destinataire }: Suite): boolean =>
  quoi === 'envoi' && destinataires.some((d) => d.code === destinataire && recuSousScelle(d))
