import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useEffect, useRef, useState } from 'react'
import type { BrouillonLu } from '../../coffre/face.ts'
import { estRefus } from '../../domain/refus.ts'
import { motDuBrouillon, useBrouillon } from '../shared/brouillon.ts'
import { now } from '../shared/clock.ts'
import { useFace, useQuestion } from '../shared/coffre.tsx'
import { ajouterJours, eleveEtClasse, jourIso, lireDate, moment } from '../shared/francais.ts'
import {
  changerType,
  type NoteEcrite,
  noteAEcrire,
  noteVierge,
  themesDuDossier,
  typesProposes,
} from '../shared/note.ts'
import { Ligne, NoteFields } from '../shared/NoteFields.tsx'
import type { DemandeDeNote } from '../shared/panneau.tsx'
import { useCtrlEntree } from '../shared/raccourcis.ts'
import { phrasesDEcriture } from '../shared/refus.ts'
import { useMesEtablissements, useService } from '../shared/service.ts'
import { SidePanel } from '../shared/SidePanel.tsx'
import { useUndo } from '../shared/undo.tsx'
import { ChoixEleve } from './ChoixEleve.tsx'
import { focusOnMount } from '../shared/focus.ts'
import { DateChip } from '../shared/DateField.tsx'

type Saisie = {
  readonly pour: 'noter'
  readonly coffre: string | null
  readonly sansEleve: boolean
  readonly note: NoteEcrite
  readonly tache: { readonly libelle: string; readonly echeance: string } | null
  readonly ligne: string | null
}

const estSaisie = (contenu: unknown): contenu is Saisie =>
  typeof contenu === 'object' && contenu !== null && 'pour' in contenu && contenu.pour === 'noter'

type NoterPanelProps = { demande: DemandeDeNote; onClose: () => void }

/** Waits for the drafts: a sentence left in the middle is found where it was left. */
export const NoterPanel = ({ demande, onClose }: NoterPanelProps) => {
  const face = useFace()
  // `neuve`: the draft found is left aside; `suivante`: the next one, for another pupil.
  const [rang, setRang] = useState<{ n: number; suite: 'demande' | 'neuve' | 'suivante' }>({ n: 0, suite: 'demande' })
  const [depart, setDepart] = useState<{ saisie: Saisie; repris: BrouillonLu | null } | null>(null)
  useEffect(() => {
    let current = true
    void Promise.all([face.brouillons(), face.preferences()]).then(([brouillons, preferences]) => {
      if (!current) return
      const garde = rang.suite === 'demande' ? trouver(brouillons, demande) : undefined
      const [premier = 'ENTRETIEN_ELEVE', ...autres] = typesProposes(preferences.derniersTypes, false)
      // The commonest is pressed beforehand when it is on offer: a rare type must be chosen.
      const type = autres.includes('ENTRETIEN_ELEVE') ? 'ENTRETIEN_ELEVE' : premier
      const vierge: Saisie = {
        pour: 'noter',
        coffre: rang.suite === 'suivante' ? null : (demande.dossier ?? null),
        sansEleve: false,
        note: { ...noteVierge(type, now()), texte: rang.suite === 'demande' ? (demande.texte ?? '') : '' },
        tache: null,
        ligne: rang.suite === 'demande' ? (demande.ligne ?? null) : null,
      }
      setDepart(
        garde && estSaisie(garde.contenu) ? { saisie: garde.contenu, repris: garde } : { saisie: vierge, repris: null },
      )
    })
    return () => {
      current = false
    }
  }, [face, demande, rang])

  if (!depart) return null
  return (
    <Saisir
      key={rang.n}
      depart={depart.saisie}
      repris={depart.repris}
      onClose={onClose}
      onNext={(suite) => {
        setDepart(null)
        setRang({ n: rang.n + 1, suite })
      }}
    />
  )
}

/** The draft asked for; else the one of this file; else, from anywhere, the last one of the day. */
const trouver = (brouillons: readonly BrouillonLu[], demande: DemandeDeNote): BrouillonLu | undefined => {
  const notes = brouillons.filter((b) => estSaisie(b.contenu)).toSorted((a, b) => b.le.localeCompare(a.le))
  if (demande.brouillon) return notes.find((b) => b.id === demande.brouillon)
  if (demande.ligne) return notes.find((b) => estSaisie(b.contenu) && b.contenu.ligne === demande.ligne)
  if (demande.dossier) return notes.find((b) => b.coffre === demande.dossier)
  return notes.find((b) => jourIso(lireDate(b.le)) === jourIso(now()))
}

type SaisirProps = {
  depart: Saisie
  repris: BrouillonLu | null
  onClose: () => void
  onNext: (suite: 'neuve' | 'suivante') => void
}

const Saisir = ({ depart, repris, onClose, onNext }: SaisirProps) => {
  const face = useFace()
  const undo = useUndo()
  const service = useService()
  const miens = useMesEtablissements()
  const [saisie, setSaisie] = useState(depart)
  const [refus, setRefus] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const texte = useRef<HTMLTextAreaElement>(null)
  const cadre = useRef<HTMLDivElement>(null)
  const preferences = useQuestion(['preferences'], (f) => f.preferences())
  const dossier = useQuestion(['dossier', saisie.coffre], (f) => f.dossier(saisie.coffre ?? ''), saisie.coffre !== null)
  const lu = saisie.coffre !== null && dossier.data && !estRefus(dossier.data) ? dossier.data : null
  const vide = saisie.note.texte.trim() === '' && saisie.tache === null
  const brouillon = useBrouillon(saisie, saisie.coffre, repris?.id ?? null, vide)
  const set = (champs: Partial<Saisie>) => setSaisie({ ...saisie, ...champs })
  const choisi = saisie.coffre !== null || saisie.sansEleve

  const enregistrer = async (suite: () => void) => {
    if (busy) return
    if (!choisi) {
      cadre.current?.querySelector<HTMLElement>('[role=combobox]')?.focus()
      return setRefus('Pour qui\u00a0? Choisissez l’élève, ou «\u00a0Sans élève\u00a0».')
    }
    if (saisie.note.texte.trim() === '') {
      texte.current?.focus()
      return setRefus('Quelques mots suffisent.')
    }
    setBusy(true)
    setRefus(null)
    const garde = await brouillon.garder()
    const uai = lu?.eleve.uai ?? (miens.length === 1 ? (miens[0]?.uai ?? null) : null)
    const secteur = service?.secteurs.find((s) => uai !== null && s.uais.includes(uai))?.id ?? null
    const pose = await face.noter({
      coffre: saisie.coffre,
      note: noteAEcrire(saisie.note, uai, secteur),
      tache:
        saisie.tache && saisie.tache.libelle.trim()
          ? { libelle: saisie.tache.libelle.trim(), echeance: saisie.tache.echeance || null }
          : null,
      brouillon: garde,
      aNoter: saisie.ligne,
    })
    if (estRefus(pose)) {
      setBusy(false)
      return setRefus(phrasesDEcriture[pose.refus])
    }
    brouillon.oublier()
    const derniers = preferences.data?.derniersTypes ?? []
    void face.changerPreferences({ derniersTypes: [...new Set([saisie.note.type, ...derniers])].slice(0, 4) })
    undo({ message: 'Noté.', annuler: () => face.annuler(pose.coffre, pose.piece) })
    suite()
  }

  useCtrlEntree(cadre, () => void enregistrer(onClose))

  return (
    <div ref={cadre} className="contents">
      <SidePanel
        titre="Noter"
        mention={motDuBrouillon(brouillon)}
        fermeture={vide ? 'Fermer' : 'Fermer, le brouillon est gardé'}
        onClose={onClose}
        pied={
          <>
            <button type="button" className="fr-btn" disabled={busy} onClick={() => void enregistrer(onClose)}>
              Enregistrer <kbd>Ctrl Entrée</kbd>
            </button>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary-no-outline side-panel__desk"
              disabled={busy}
              onClick={() => void enregistrer(() => onNext('suivante'))}
            >
              Enregistrer et suivant
            </button>
          </>
        }
      >
        {repris && (
          <p className="mention">
            Brouillon retrouvé, gardé {moment(repris.le, now())}.{' '}
            <button type="button" className="fr-link fr-link--sm" onClick={() => onNext('neuve')}>
              Commencer une autre note
            </button>
          </p>
        )}
        {refus && <Alert severity="error" small description={refus} />}
        {lu && !lu.peutEcrire && (
          <Alert
            severity="info"
            small
            description={lu.ouvert ? phrasesDEcriture['lecture-seule'] : phrasesDEcriture['coffre-clos']}
          />
        )}
        <ChoixEleve
          eleve={lu ? eleveEtClasse(lu.eleve) : null}
          sansEleve={saisie.sansEleve}
          onChange={(coffre) => {
            const sansEleve = coffre === null
            const type = sansEleve
              ? (typesProposes(preferences.data?.derniersTypes ?? [], true)[0] ?? 'CONSEIL_TECHNIQUE')
              : saisie.sansEleve
                ? 'ENTRETIEN_ELEVE'
                : saisie.note.type
            set({ coffre, sansEleve, note: changerType(saisie.note, type) })
            setRefus(null)
            texte.current?.focus()
          }}
          onReset={() => set({ coffre: null, sansEleve: false })}
        />
        <NoteFields
          note={saisie.note}
          onChange={(note) => set({ note })}
          prenom={saisie.sansEleve ? null : (lu?.eleve.prenom ?? '')}
          responsables={
            lu ? lu.responsables.flatMap((p) => (p.contenu.genre === 'responsable' ? [p.contenu.responsable] : [])) : []
          }
          themes={
            lu
              ? themesDuDossier(
                  lu.notes.map((n) => n.contenu),
                  lu.fiche.contenu.genre === 'eleve' ? lu.fiche.contenu.themePrincipal : null,
                )
              : []
          }
          derniersTypes={preferences.data?.derniersTypes ?? []}
          texteRef={texte}
          focus={choisi}
        />
        <Ligne label="Suites">
          {saisie.tache ? (
            <div className="chips note-task">
              <input
                className="fr-input fr-input--compact"
                aria-label="Tâche"
                placeholder="Rappeler la CPE"
                maxLength={200}
                ref={saisie.tache.libelle === '' ? focusOnMount : undefined}
                value={saisie.tache.libelle}
                onChange={(e) => saisie.tache && set({ tache: { ...saisie.tache, libelle: e.target.value } })}
              />
              <DateChip
                label="Pour le"
                value={saisie.tache.echeance}
                onChange={(echeance) => saisie.tache && set({ tache: { ...saisie.tache, echeance } })}
              />
              <button
                type="button"
                className="chip-more"
                onClick={() => {
                  set({ tache: null })
                  texte.current?.focus()
                }}
              >
                Ôter
              </button>
            </div>
          ) : (
            <button
              type="button"
              className="chip-more"
              onClick={() => set({ tache: { libelle: '', echeance: jourIso(ajouterJours(now(), 7)) } })}
            >
              + Tâche
            </button>
          )}
        </Ligne>
      </SidePanel>
    </div>
  )
}
