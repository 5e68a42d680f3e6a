import { lazy, type ReactNode, Suspense, useState } from 'react'
import { lieAuSecret } from '../../domain/role.ts'
import { useCoffre, useEnPanne, useEtatOuNul, useQuestion } from '../shared/coffre.tsx'
import { ConnexionPage } from './ConnexionPage.tsx'
import { DeverrouillerPage } from './DeverrouillerPage.tsx'
import { OuverturePage } from './OuverturePage.tsx'

// Not of a first screen: fetched while she works, so that they are there when the network is not.
const ChoisirPinPage = lazy(async () => ({ default: (await import('./ChoisirPinPage.tsx')).ChoisirPinPage }))
const VoilePage = lazy(async () => ({ default: (await import('./VoilePage.tsx')).VoilePage }))
const AutreOngletPage = lazy(async () => ({ default: (await import('./AutreOngletPage.tsx')).AutreOngletPage }))
const NavigateurPage = lazy(async () => ({ default: (await import('./NavigateurPage.tsx')).NavigateurPage }))
const AvantDeCommencerPage = lazy(async () => ({
  default: (await import('./AvantDeCommencerPage.tsx')).AvantDeCommencerPage,
}))

/** Nothing of a file is drawn before this has let it through. */
export const Gate = ({ children }: { children: ReactNode }) => {
  const etat = useEtatOuNul()
  const [seen, setSeen] = useState(false)
  const [pinLater, setPinLater] = useState(false)
  const enPanne = useEnPanne()
  if (enPanne)
    return (
      <Suspense>
        <NavigateurPage />
      </Suspense>
    )
  if (!etat) return null
  const role = etat.session?.role
  switch (etat.phase) {
    case 'autre-onglet':
      return (
        <Suspense>
          <AutreOngletPage />
        </Suspense>
      )
    case 'dehors':
      return <ConnexionPage />
    case 'verrou':
      return role && !lieAuSecret(role) ? children : <DeverrouillerPage />
    case 'voile':
      return (
        <Suspense>
          <VoilePage />
        </Suspense>
      )
    case 'ouverture':
      return seen && etat.ouverture?.utilisable ? children : <OuverturePage onSee={() => setSeen(true)} />
    case 'ouvert':
      // Nothing to open, hence no PIN and nowhere to remember what was read.
      if (role && !lieAuSecret(role)) return children
      if (!etat.pinChoisi && !pinLater && etat.reseau && etat.stockage === 'garde' && !etat.session?.demonstration)
        return (
          <Suspense>
            <ChoisirPinPage onDone={(fait) => setPinLater(!fait)} />
          </Suspense>
        )
      return <FirstLogin>{children}</FirstLogin>
  }
}

/** The page that says what is never measured comes once, before the first day of work. */
const FirstLogin = ({ children }: { children: ReactNode }) => {
  const coffre = useCoffre()
  // Her day does not wait for the coffre that remembers it.
  const [lu, setLu] = useState(false)
  const preferences = useQuestion(['preferences'], (face) => face.preferences())
  if (!preferences.data) return null
  if (lu || preferences.data.pageDesMesuresLue) return children
  const commencer = () => {
    setLu(true)
    void coffre.face().changerPreferences({ pageDesMesuresLue: true })
  }
  return (
    <Suspense>
      <AvantDeCommencerPage onDone={commencer} />
    </Suspense>
  )
}
