// The spoken answer under a text: recorded, heard again or erased before it leaves.
import type { Contexte } from './contexte.ts'
import { el, icone } from './dom.ts'
import { enregistrer, peutEnregistrer } from './enregistreur.ts'
import { alerte, bouton } from './pieces.ts'
import type { Enregistrement } from './reponses.ts'

type Parole = {
  readonly zone: HTMLElement
  /** Keeps what is being said, when the screen is about to be left. */
  readonly finir: () => Promise<void>
}
type Garde = { readonly lire: () => Enregistrement | null; readonly poser: (voix: Enregistrement | null) => void }

export const parler = (contexte: Contexte, { lire, poser }: Garde): Parole => {
  const { voixDite } = contexte.phrases
  const zone = el('div', { class: 'parler' })
  let ecoutee: string | null = null
  let enCours: { readonly finir: () => void; readonly faite: Promise<void> } | null = null
  const oublier = (): void => {
    if (ecoutee !== null) URL.revokeObjectURL(ecoutee)
    ecoutee = null
  }
  contexte.enPartant(oublier)

  const invite = (): void => {
    oublier()
    if (!peutEnregistrer()) return zone.replaceChildren()
    const debut = bouton('', () => void commencer(), 'micro')
    debut.append(icone('micro'), voixDite.parler)
    zone.replaceChildren(debut)
  }
  const montrerDite = (voix: Enregistrement, plein: boolean): void => {
    oublier()
    ecoutee = URL.createObjectURL(new Blob([voix.octets as Uint8Array<ArrayBuffer>], { type: voix.type }))
    const effacer = bouton(
      voixDite.effacer,
      () => {
        poser(null)
        invite()
        zone.querySelector('button')?.focus()
      },
      'lien',
    )
    zone.replaceChildren(
      el(
        'p',
        { class: 'aide', role: 'status' },
        plein && `${voixDite.pleine} `,
        voixDite.dite(contexte.dates.duree(voix.secondes)),
      ),
      el('audio', { controls: true, src: ecoutee, 'aria-label': voixDite.dite(contexte.dates.duree(voix.secondes)) }),
      effacer,
    )
  }
  const commencer = async (): Promise<void> => {
    const temps = el('span', { class: 'temps', dir: 'ltr' }, contexte.dates.duree(0))
    const prise = await enregistrer((secondes) => temps.replaceChildren(contexte.dates.duree(secondes)))
    if (!prise) {
      const sans = alerte(el('p', {}, voixDite.refuse))
      return zone.replaceChildren(sans)
    }
    contexte.enPartant(prise.abandonner)
    const fini = bouton(voixDite.fini, prise.finir, 'fr-btn fr-btn--secondary large')
    zone.replaceChildren(el('p', { class: 'ecoute', role: 'status' }, icone('rond'), voixDite.enCours), temps, fini)
    fini.focus()
    const faite = prise.issue.then((dite) => {
      enCours = null
      if (dite) poser(dite.enregistrement)
      if (!zone.isConnected) return
      if (dite) montrerDite(dite.enregistrement, dite.plein)
      else invite()
    })
    enCours = { finir: prise.finir, faite }
  }

  const deja = lire()
  if (deja) montrerDite(deja, false)
  else invite()
  return {
    zone,
    finir: async () => {
      enCours?.finir()
      await enCours?.faite
    },
  }
}
