import './protection.css'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { putProtocole } from '../../contract/protection.ts'
import { estRefus } from '../../domain/refus.ts'
import { Protocole } from '../../domain/protocole.ts'
import { dirigeLeService } from '../../domain/role.ts'
import { paths } from '../paths.ts'
import { call } from '../shared/api.ts'
import { useBrouillonsTrouves } from '../shared/brouillon.ts'
import { now } from '../shared/clock.ts'
import { useEtat, useFace } from '../shared/coffre.tsx'
import { date, jourIso, moment } from '../shared/francais.ts'
import { useProtocole } from '../shared/protocole.ts'
import { useUndo } from '../shared/undo.tsx'
import { estBrouillonDeProtocole } from './edition.ts'
import { phrasesDuProtocole } from './mots.ts'
import { proposition } from './proposition.ts'
import { ProtocoleForm } from './ProtocoleForm.tsx'
import { ProtocoleLu, SansProtocole } from './ProtocoleLu.tsx'

/** Written by the heads of the service, read by everybody of it. */
export const ProtocolePage = () => {
  const { session } = useEtat()
  const { data, isError } = useProtocole()
  const dirige = session !== null && dirigeLeService(session.role)
  return (
    <>
      {dirige && (
        <Link to={paths.protection} className="fr-link fr-link--sm fr-icon-arrow-left-line fr-link--icon-left">
          Écrits transmis
        </Link>
      )}
      <div className="page-head protocole-tete">
        <h1>Protocole et numéros</h1>
      </div>
      {isError && (
        <p className="mention">Le protocole est sur le serveur et ne répond pas&nbsp;: réessayez dans un instant.</p>
      )}
      {data && dirige && <Edition protocole={data.protocole} aVenir={data.aVenir} />}
      {data && !dirige && data.protocole && <ProtocoleLu protocole={data.protocole} aVenir={data.aVenir} />}
      {data && !dirige && !data.protocole && <SansProtocole />}
    </>
  )
}

type EditionProps = { protocole: Protocole | null; aVenir: Protocole | null }

const Edition = ({ protocole, aVenir }: EditionProps) => {
  const face = useFace()
  const undo = useUndo()
  const queries = useQueryClient()
  const { session } = useEtat()
  const trouves = useBrouillonsTrouves()
  const [prochain, setProchain] = useState(false)
  const [fois, setFois] = useState(0)
  const [jete, setJete] = useState(false)
  if (!trouves) return null
  const garde = fois === 0 && !jete ? trouves.find((b) => estBrouillonDeProtocole(b.contenu)) : undefined
  const enregistre = prochain ? aVenir : protocole
  const repris = garde && estBrouillonDeProtocole(garde.contenu) ? garde.contenu.protocole : null
  const depart = repris ?? enregistre ?? proposition(session?.nomDuService ?? '', jourIso(now()))

  const ecrire = async (suivant: Protocole): Promise<string | null> => {
    // what was typed, without the spaces around it
    const propre = Protocole.safeParse({ ...suivant, entete: suivant.entete.filter((ligne) => ligne.trim() !== '') })
    if (!propre.success) return 'Un champ manque ou déborde\u00a0: un nom, une date, un délai.'
    const issue = await call(putProtocole, { protocole: propre.data }).catch(() => null)
    if (issue === null)
      return 'Le serveur ne répond pas. Ce que vous avez écrit est gardé\u00a0: réessayez dans un instant.'
    if (estRefus(issue)) return phrasesDuProtocole[issue.refus]
    for (const brouillon of await face.brouillons())
      if (estBrouillonDeProtocole(brouillon.contenu)) await face.jeterBrouillon(brouillon.id)
    await queries.invalidateQueries({ queryKey: ['protocole'] })
    setProchain(propre.data.du > jourIso(now()))
    setFois((n) => n + 1)
    return null
  }
  const enregistrer = async (suivant: Protocole): Promise<string | null> => {
    const avant = enregistre
    const faute = await ecrire(suivant)
    if (faute !== null) return faute
    const plusTard = suivant.du > jourIso(now()) ? ` Il s’appliquera le ${date(suivant.du, now())}.` : ''
    undo({
      message: `Protocole enregistré.${plusTard}`,
      // the text of before, at the date of now: an older date is refused
      ...(avant ? { annuler: () => ecrire({ ...avant, du: suivant.du }) } : {}),
    })
    return null
  }

  return (
    <>
      <p className="mention protocole-dit">
        {enregistre === null
          ? 'Rien n’est encore enregistré\u00a0: voici une proposition, à mettre aux couleurs de votre département. Tout le service lira ce qui est enregistré ici.'
          : prochain
            ? `Il s’appliquera le ${date(enregistre.du, now())}. Jusque-là, celui d’avant reste en vigueur.`
            : `En vigueur depuis le ${date(enregistre.du, now())}. Tout le service le lit. Les écrits déjà transmis gardent leurs délais.`}{' '}
        {aVenir && !prochain && (
          <button type="button" className="fr-link fr-link--sm" onClick={() => setProchain(true)}>
            Voir celui qui est prêt pour le {date(aVenir.du, now())}
          </button>
        )}
        {prochain && protocole && (
          <button type="button" className="fr-link fr-link--sm" onClick={() => setProchain(false)}>
            Revenir à celui en vigueur
          </button>
        )}
      </p>
      {garde && repris && (
        <p className="protocole-repris" role="status">
          Vos modifications gardées {moment(garde.le, now())} sont là, pas encore enregistrées.{' '}
          <button
            type="button"
            className="fr-link fr-link--sm"
            onClick={() => {
              setJete(true)
              void face.jeterBrouillon(garde.id)
            }}
          >
            Les jeter
          </button>
        </p>
      )}
      <ProtocoleForm
        key={`${prochain} ${fois} ${jete}`}
        depart={depart}
        enregistre={enregistre}
        brouillonId={garde?.id ?? null}
        onEnregistrer={enregistrer}
      />
    </>
  )
}
