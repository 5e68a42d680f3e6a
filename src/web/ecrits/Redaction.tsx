import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { EcritLu } from '../../coffre/face-des-ecrits.ts'
import type { ContenuDEcrit } from '../../domain/ecrit.ts'
import { etatDesSections, type Manque, manquesDe, type Section } from '../../domain/ecrit-manques.ts'
import { estRefus } from '../../domain/refus.ts'
import { titreDeSection } from '../shared/ecrit/dit.ts'
import type { Imprime } from '../../ecrits/face.ts'
import { paths } from '../paths.ts'
import { motDuBrouillon } from '../shared/brouillon.ts'
import { ChipRadios } from '../shared/Chips.tsx'
import { now } from '../shared/clock.ts'
import { useFace } from '../shared/coffre.tsx'
import { usePetitEcran } from '../shared/ecran.ts'
import { enumerer, jourIso, pluriel } from '../shared/francais.ts'
import { useApercu } from '../shared/imprimes/apercu.ts'
import { useProtocole } from '../shared/protocole.ts'
import { nomDuMembre, useService } from '../shared/service.ts'
import { useUndo } from '../shared/undo.tsx'
import { AbandonForm } from './AbandonForm.tsx'
import { AvantDeTransmettre } from './AvantDeTransmettre.tsx'
import { allerAuChamp } from './champs.tsx'
import { Comparer } from './Comparer.tsx'
import { useComplete } from './complete.ts'
import { useAgrandir } from './agrandir.ts'
import { useEcranLarge } from './large.ts'
import { ChoixDeSection, ListeDesSections } from './ListeDesSections.tsx'
import { PagePreview } from './PagePreview.tsx'
import { phrasesDEcrit } from './phrases.ts'
import { type Saisie, useRedaction } from './redaction.ts'
import { SectionForm } from './SectionForm.tsx'
import { aideDeSection } from './sections.ts'
import { Tete } from './Tete.tsx'
import { useTransmettre } from './transmettre.ts'

type RedactionProps = {
  lu: EcritLu
  depart: Saisie
  brouillonId: string | null
  avant: ContenuDEcrit | null
}

export const Redaction = ({ lu, depart, brouillonId, avant }: RedactionProps) => {
  const face = useFace()
  const undo = useUndo()
  const navigate = useNavigate()
  const service = useService()
  const petit = usePetitEcran()
  const large = useEcranLarge()
  const { coffre, piece } = lu.piece
  const redaction = useRedaction(lu, depart, brouillonId, avant)
  const { saisie, changer, poser, dispute } = redaction
  const ecrit = saisie.contenu
  const jour = jourIso(now())
  const protocole = useProtocole()
  const complete = useComplete(coffre, ecrit.complete)
  const cadre = useRef<HTMLDivElement>(null)
  const [arrivee] = useState(() => premiere(lu))
  const [panneau, setPanneau] = useState(false)
  const [abandon, setAbandon] = useState<{ refus: string | null } | null>(null)
  const [vue, setVue] = useState<'rediger' | 'apercu'>('rediger')
  /** Where the keyboard goes once the section is drawn. */
  const [but, setBut] = useState<{ cle: string | null } | null>(null)

  const manques = useMemo(() => manquesDe(ecrit, jour), [ecrit, jour])
  const etats = useMemo(() => etatDesSections(ecrit, jour), [ecrit, jour])
  const { section: voulue } = useSearch({ strict: false })
  const section: Section = etats.find((e) => e.section === voulue)?.section ?? arrivee

  const entete = protocole.data?.protocole?.entete
  const montre = (large && !panneau) || vue === 'apercu'
  const imprime = useMemo(
    (): Imprime => ({ modele: 'ecrit', ecrit, entete: entete ?? [], jour, brouillon: true, complete }),
    [ecrit, entete, jour, complete],
  )
  const apercu = useApercu(montre ? imprime : null)
  const agrandir = useAgrandir(apercu.compiler)
  const envoi = useTransmettre(apercu.compiler)

  const aller = (suivante: Section, cle: string | null = null) => {
    void poser()
    setVue('rediger')
    setBut({ cle })
    void navigate({
      to: '.',
      search: (avantElle: Record<string, unknown>) => ({ ...avantElle, section: suivante }),
      replace: true,
      resetScroll: false,
    })
  }
  useEffect(() => {
    if (!but) return
    const centre = cadre.current?.querySelector<HTMLElement>('.ecrit__centre') ?? null
    if (but.cle !== null && allerAuChamp(centre, but.cle)) return
    centre?.scrollTo({ top: 0 })
    centre?.querySelector<HTMLElement>('h2')?.focus()
  }, [but, section])

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const pas = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (pas === undefined || !event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return
    event.preventDefault()
    const suivante = etats[etats.findIndex((e) => e.section === section) + pas]
    if (suivante) aller(suivante.section)
  })
  useEffect(() => {
    const element = cadre.current
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [])

  const transmettre = async () => {
    const enVigueur = protocole.data?.protocole
    if (!enVigueur) return void protocole.refetch()
    if (await envoi.transmettre({ coffre, piece, contenu: ecrit, protocole: enVigueur, complete, poser }))
      await redaction.jeter()
  }
  const abandonner = async (raison: string) => {
    const rev = await poser()
    if (rev === null) return setAbandon({ refus: redaction.refus })
    const pose = await face.abandonnerEcrit(coffre, piece, raison)
    if (estRefus(pose)) return setAbandon({ refus: phrasesDEcrit[pose.refus] })
    await redaction.jeter()
    undo({ message: 'Écrit abandonné.', annuler: () => face.garderEcrit(coffre, piece, pose.rev, ecrit) })
    await navigate({ to: paths.dossier, params: { coffre }, search: { onglet: 'ecrits' } })
  }

  if (dispute)
    return (
      <div className="ecrit-lecture">
        <Tete lu={lu} />
        <Comparer
          mien={ecrit}
          sien={dispute.sien}
          disputees={dispute.sections}
          auteur={nomDuMembre(service, dispute.auteur)}
          moi={null}
          refus={redaction.refus}
          onJoindre={(joint) => redaction.trancher(joint, dispute.base)}
        />
      </div>
    )

  const points = manques.length === 0 ? 'tout y est' : pluriel(manques.length, 'point')
  // what would be typed while it is being frozen would go nowhere
  const fermee = envoi.enCours !== null
  const ouvert = fermee || (petit && panneau)
  return (
    <div className={`ecrit${panneau ? ' ecrit--avant' : ''}`} ref={cadre}>
      <div className="contents" inert={ouvert}>
        <Tete lu={lu}>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline"
            aria-expanded={abandon !== null}
            onClick={() => setAbandon(abandon ? null : { refus: null })}
          >
            Abandonner
          </button>
          <button
            type="button"
            className={`fr-btn${panneau ? ' fr-btn--tertiary' : ''}`}
            aria-expanded={panneau}
            onClick={() => {
              void poser()
              setPanneau(!panneau)
            }}
          >
            Avant de transmettre, {points}
          </button>
        </Tete>
        <ListeDesSections etats={etats} courante={section} onSection={aller} onManque={aller} />
      </div>
      <div className="ecrit__centre" inert={ouvert}>
        {abandon && (
          <AbandonForm
            refus={abandon.refus}
            onAbandonner={(raison) => void abandonner(raison)}
            onClose={() => setAbandon(null)}
          />
        )}
        <div className="ecrit__outils">
          <ChoixDeSection etats={etats} courante={section} onSection={aller} />
          <ChipRadios
            label="Écran"
            choix={[
              { valeur: 'rediger', libelle: 'Rédiger' },
              { valeur: 'apercu', libelle: 'Aperçu' },
            ]}
            valeur={vue}
            onChange={setVue}
          />
        </div>
        {redaction.refus && <Alert severity="error" small description={redaction.refus} className="fr-mb-2w" />}
        {redaction.repris.length > 0 && (
          <p className="mention ecrit__repris" role="status">
            {nomDuMembre(service, lu.piece.auteur)} a modifié cet écrit&nbsp;:{' '}
            {enumerer(redaction.repris.map((une) => titreDeSection[une]))}. Ses mots sont là, les vôtres aussi.
          </p>
        )}
        {vue === 'rediger' || large ? (
          <section aria-labelledby="section-courante" className="ecrit__section">
            <h2 id="section-courante" tabIndex={-1}>
              {titreDeSection[section]}
            </h2>
            <p className="mention ecrit__aide">{aideDeSection[section]}</p>
            <SectionForm key={section} section={section} ecrit={ecrit} changer={changer} coffre={coffre} />
            <p className="mention ecrit__garde" role="status">
              {motDuBrouillon(redaction.brouillon)}
            </p>
          </section>
        ) : (
          <PagePreview
            apercu={apercu}
            section={section}
            onSection={aller}
            agrandi={agrandir.agrandi}
            onAgrandir={() => void agrandir.ouvrir(imprime)}
          />
        )}
      </div>
      {panneau ? (
        <AvantDeTransmettre
          ecrit={ecrit}
          changer={changer}
          manques={manques}
          protocole={protocole.data?.protocole}
          enCours={envoi.enCours}
          refus={envoi.refus ?? redaction.refus}
          onManque={(manque: Manque) => {
            if (!large) setPanneau(false)
            aller(manque.section, manque.cle)
          }}
          onTransmettre={() => void transmettre()}
          onClose={() => setPanneau(false)}
        />
      ) : (
        large && (
          <div className="ecrit__apercu">
            <PagePreview
              apercu={apercu}
              section={section}
              onSection={aller}
              agrandi={agrandir.agrandi}
              onAgrandir={() => void agrandir.ouvrir(imprime)}
            />
          </div>
        )
      )}
    </div>
  )
}

/** Where something is missing first; the first one when nothing is. */
const premiere = ({ manques }: EcritLu): Section => manques[0]?.section ?? 'entete'
