import { useCallback, useState } from 'react'
import type { Enregistrement } from '../../coffre/face-des-saisines.ts'

type VoixProps = { enregistrement: Enregistrement; rang: number; sur: number }

/** A stranger says what it is: nothing but sound is made of it. */
const typeSur = (type: string): string => (/^audio\/[a-z0-9.+-]+(;|$)/.test(type) ? type : 'audio/webm')

/** A spoken answer, played from memory: no address of it exists elsewhere. */
export const Voix = ({ enregistrement, rang, sur }: VoixProps) => {
  const [secondes, setSecondes] = useState<number | null>(null)
  const [illisible, setIllisible] = useState(false)
  const { octets, type } = enregistrement
  const jouer = useCallback(
    (audio: HTMLAudioElement) => {
      const adresse = URL.createObjectURL(new Blob([octets], { type: typeSur(type) }))
      audio.src = adresse
      return () => URL.revokeObjectURL(adresse)
    },
    [octets, type],
  )

  const nom = sur > 1 ? `Réponse parlée, ${rang} sur ${sur}` : 'Réponse parlée'
  if (illisible) return <p className="mention">{nom}&nbsp;: ce navigateur ne sait pas la lire.</p>
  return (
    <div className="voice">
      <span className="mention">
        {nom}
        {secondes !== null && `, ${duree(secondes)}`}
      </span>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- nobody has written down what a child said */}
      <audio
        ref={jouer}
        controls
        preload="metadata"
        aria-label={nom}
        onError={() => setIllisible(true)}
        onLoadedMetadata={(event) => {
          const audio = event.currentTarget
          // A recording of a browser does not know its own end until somebody goes there.
          if (audio.duration === Number.POSITIVE_INFINITY) audio.currentTime = 86_400
        }}
        onDurationChange={(event) => {
          const audio = event.currentTarget
          if (!Number.isFinite(audio.duration)) return
          setSecondes(audio.duration)
          if (audio.paused) audio.currentTime = 0
        }}
      />
    </div>
  )
}

/** `1 min 05 s` */
const duree = (secondes: number): string => {
  const total = Math.max(1, Math.round(secondes))
  const [min, s] = [Math.floor(total / 60), total % 60]
  return min === 0 ? `${s}\u00a0s` : `${min}\u00a0min\u00a0${String(s).padStart(2, '0')}\u00a0s`
}
