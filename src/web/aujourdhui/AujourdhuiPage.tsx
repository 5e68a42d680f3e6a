import './aujourdhui.css'
import { Navigate, useSearch } from '@tanstack/react-router'
import type { LigneDossier } from '../../coffre/face.ts'
import { dirigeLeService, tientLeCoffreDuService } from '../../domain/role.ts'
import { paths } from '../paths.ts'
import { now } from '../shared/clock.ts'
import { useEtat, useQuestion } from '../shared/coffre.tsx'
import { usePetitEcran } from '../shared/ecran.ts'
import { jour, jourIso, majuscule } from '../shared/francais.ts'
import { useRecoitDesEleves } from '../shared/fonction.ts'
import { useSaisines } from '../shared/saisines.ts'
import { ANoter } from './ANoter.tsx'
import { AFaire } from './AFaire.tsx'
import { AReprendre } from './AReprendre.tsx'
import { Brouillons } from './Brouillons.tsx'
import { SaisinesNouvelles, SaisineUrgente } from './SaisinesNouvelles.tsx'

export const AujourdhuiPage = () => {
  const { session } = useEtat()
  const recoit = useRecoitDesEleves()
  const aujourdhui = jourIso(now())
  const { ecole } = useSearch({ strict: false })
  const journee = useQuestion(['journee', aujourdhui], (face) => face.journee(aujourdhui), recoit)

  const attendus = useQuestion(['ecrits-attendus', aujourdhui], (face) => face.ecritsAttendus(aujourdhui), recoit)
  const dossiers = useQuestion(['dossiers'], (face) => face.dossiers(), (attendus.data?.length ?? 0) > 0)

  // as for the files below: what came to her pair stays in Saisines
  const saisines = useSaisines(recoit)?.filter(({ duBinome }) => !duBinome)
  const petit = usePetitEcran()

  if (session?.role === 'stagiaire') return <Navigate to={paths.dossiers} />
  if (!recoit && session?.role === 'administrateur') return <Navigate to={paths.etablissements} />
  // above the départements there is no sector to look after, only tables that come up
  if (!recoit && session && tientLeCoffreDuService(session.role) && !dirigeLeService(session.role))
    return <Navigate to={paths.chiffres} />
  if (!recoit && session) return <Navigate to={paths.service} />
  if (!journee.data) return null

  // Her own day: the files of her pair stay in Dossiers and in the search.
  const dEcole = <T extends { dossier: LigneDossier | null }>(lignes: readonly T[]) =>
    lignes.filter(({ dossier }) => dossier?.monRole !== 'binome' && (!ecole || dossier?.eleve.uai === ecole))
  const aFaire = dEcole(journee.data.aFaire)
  const ecrits = dEcole(
    (attendus.data ?? []).map((attendu) => ({
      attendu,
      dossier: dossiers.data?.find(({ coffre }) => coffre === attendu.coffre) ?? null,
    })),
  ).flatMap(({ attendu, dossier }) => (dossier ? [{ attendu, dossier }] : []))
  const aReprendre = dEcole(journee.data.aReprendre)
  return (
    <>
      <div className="page-head">
        <h1>{majuscule(jour(aujourdhui))}</h1>
      </div>
      {petit && saisines && <SaisineUrgente saisines={saisines} />}
      <div className="today">
        <div>
          <Brouillons brouillons={journee.data.brouillons} />
          <ANoter lignes={journee.data.aNoter} jour={aujourdhui} />
        </div>
        <div className="today__rail">
          {saisines && <SaisinesNouvelles saisines={saisines.filter((s) => !ecole || s.contenu.uai === ecole)} />}
          <AFaire taches={aFaire} ecrits={ecrits} />
          <AReprendre dossiers={aReprendre} />
        </div>
      </div>
    </>
  )
}
