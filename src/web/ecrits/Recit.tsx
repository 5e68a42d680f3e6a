import type { FaitObserve, PropoDeLEnfant } from '../../domain/ecrit.ts'
import { libelleDuTheme, THEMES } from '../../domain/nomenclature.ts'
import { ChipRadios, ChipToggles } from '../shared/Chips.tsx'
import { DateChip, HeureChip } from '../shared/DateField.tsx'
import { ChampChips } from '../shared/ResponsableFields.tsx'
import { Champ, Ligne, Texte } from './champs.tsx'
import { type Formulaire, remplacer, sans } from './formulaire.ts'
import { Puiser } from './Puiser.tsx'

const protection = THEMES.filter(({ parent }) => parent === 'PE').map(({ code }) => code)

export const Motif = ({ ecrit: { motif }, changer }: Formulaire) => (
  <>
    <Champ cle="motif.themes">
      <ChipToggles
        label="Motif"
        choix={[...new Set([...protection, ...motif.themes])].map((code) => ({
          valeur: code,
          libelle: libelleDuTheme(code),
        }))}
        valeurs={motif.themes}
        onChange={(themes) => changer({ motif: { ...motif, themes: themes.slice(0, 5) } })}
      />
    </Champ>
    <Texte
      cle="motif.precision"
      label="En une phrase, si les mots ci-dessus ne suffisent pas"
      value={motif.precision}
      max={1_000}
      lignes={3}
      onChange={(precision) => changer({ motif: { ...motif, precision } })}
    />
  </>
)

const faitVierge = (par: string): FaitObserve => ({ jour: null, heure: null, par, texte: '', puise: null })

type QuandProps = {
  cle: string
  quand: Pick<FaitObserve, 'jour' | 'heure'>
  onChange: (quand: Partial<Pick<FaitObserve, 'jour' | 'heure'>>) => void
}

const Quand = ({ cle, quand, onChange }: QuandProps) => (
  <Champ cle={cle}>
    <div className="chips">
      <DateChip label="Jour" value={quand.jour ?? ''} onChange={(jour) => onChange({ jour: jour || null })} />
      <HeureChip label="Heure" value={quand.heure ?? ''} onChange={(heure) => onChange({ heure: heure || null })} />
    </div>
  </Champ>
)

export const Faits = ({ ecrit, changer, coffre }: Formulaire & { coffre: string }) => {
  const { faits, emetteur } = ecrit
  const { liste } = faits
  const set = (suite: FaitObserve[]) => changer({ faits: { ...faits, liste: suite } })
  return (
    <>
      <ol className="ecrit-liste">
        {liste.map((fait, n) => (
          <li key={n}>
            <div className="ecrit-liste__tete">
              <Quand cle={`faits.${n}.jour`} quand={fait} onChange={(quand) => set(remplacer(liste, n, quand))} />
              <button type="button" className="fr-link fr-link--sm" onClick={() => set(sans(liste, n))}>
                Retirer<span className="visually-hidden"> ce fait</span>
              </button>
            </div>
            <Texte
              cle={`faits.${n}.texte`}
              label="Ce qui a été vu"
              value={fait.texte}
              max={4_000}
              lignes={2}
              onChange={(texte) => set(remplacer(liste, n, { texte }))}
            />
            <Ligne
              cle={`faits.${n}.par`}
              label="Vu par"
              value={fait.par}
              max={120}
              onChange={(par) => set(remplacer(liste, n, { par }))}
            />
          </li>
        ))}
      </ol>
      {liste.length < 30 && (
        <Champ cle="faits.liste">
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            onClick={() => set([...liste, faitVierge(emetteur.nom)])}
          >
            Ajouter un fait
          </button>
        </Champ>
      )}
      <Traces ecrit={ecrit} changer={changer} />
      <Puiser
        coffre={coffre}
        pour="faits"
        puises={liste}
        plein={liste.length >= 30}
        onPuiser={({ jour, heure, par, texte, note }) => set([...liste, { jour, heure, par, texte, puise: { note } }])}
        onRendre={(n) => set(sans(liste, n))}
      />
    </>
  )
}

/** A bodily trace is described, and seen by a doctor. */
const Traces = ({ ecrit: { faits }, changer }: Formulaire) => {
  const { traces } = faits
  const set = (champs: Partial<typeof traces>) => changer({ faits: { ...faits, traces: { ...traces, ...champs } } })
  return (
    <fieldset className="ecrit-personne">
      <legend>Traces sur le corps</legend>
      <Champ cle="faits.traces.presentes">
        <ChipRadios
          label="Traces sur le corps"
          choix={[
            { valeur: 'oui', libelle: 'Oui' },
            { valeur: 'non', libelle: 'Aucune vue' },
          ]}
          valeur={traces.presentes === null ? null : traces.presentes ? 'oui' : 'non'}
          onChange={(v) => set({ presentes: v === 'oui' })}
        />
      </Champ>
      {traces.presentes && (
        <>
          <Texte
            cle="faits.traces.description"
            label="Où, quelle taille, quelle couleur"
            value={traces.description}
            max={1_000}
            lignes={2}
            onChange={(description) => set({ description })}
          />
          <Champ cle="faits.traces.medecin">
            <ChampChips label="Médecin scolaire">
              <ChipRadios
                label="Médecin scolaire"
                choix={[
                  { valeur: 'vu', libelle: 'A vu l’enfant' },
                  { valeur: 'appele', libelle: 'Appelé' },
                  { valeur: 'non', libelle: 'Pas appelé' },
                ]}
                valeur={traces.medecin}
                onChange={(medecin) => set({ medecin })}
              />
            </ChampChips>
          </Champ>
          <Ligne
            cle="faits.traces.medecinPrecision"
            label={traces.medecin === 'non' ? 'Pourquoi le médecin n’est pas appelé' : 'Qui, quand, constat joint'}
            value={traces.medecinPrecision}
            max={300}
            onChange={(medecinPrecision) => set({ medecinPrecision })}
          />
        </>
      )}
    </fieldset>
  )
}

const propoVierge = (par: string): PropoDeLEnfant => ({
  texte: '',
  jour: null,
  heure: null,
  question: '',
  par,
  puise: null,
})

export const Propos = ({ ecrit: { propos, emetteur }, changer, coffre }: Formulaire & { coffre: string }) => {
  const { liste, circonstances } = propos
  const set = (suite: PropoDeLEnfant[]) => changer({ propos: { ...propos, liste: suite } })
  return (
    <>
      <ol className="ecrit-liste ecrit-liste--propos">
        {liste.map((un, n) => (
          <li key={n}>
            <div className="ecrit-citation" data-cle={`propos.${n}.texte`}>
              <span aria-hidden="true">«&nbsp;</span>
              <textarea
                className="fr-input"
                aria-label="Ses mots exacts"
                rows={1}
                maxLength={2_000}
                autoComplete="off"
                value={un.texte}
                onChange={(e) => set(remplacer(liste, n, { texte: e.target.value }))}
              />
              <span aria-hidden="true">&nbsp;»</span>
            </div>
            <div className="ecrit-liste__tete">
              <Quand cle={`propos.${n}.jour`} quand={un} onChange={(quand) => set(remplacer(liste, n, quand))} />
              <button type="button" className="fr-link fr-link--sm" onClick={() => set(sans(liste, n))}>
                Retirer<span className="visually-hidden"> ces mots</span>
              </button>
            </div>
            <div className="form-grid">
              <Ligne
                cle={`propos.${n}.question`}
                label="Question posée, s’il y en a eu une"
                value={un.question}
                max={500}
                onChange={(question) => set(remplacer(liste, n, { question }))}
              />
              <Ligne
                cle={`propos.${n}.par`}
                label="Mots reçus par"
                value={un.par}
                max={120}
                onChange={(par) => set(remplacer(liste, n, { par }))}
              />
            </div>
          </li>
        ))}
      </ol>
      {liste.length < 20 && (
        <Champ cle="propos.liste">
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            onClick={() => set([...liste, propoVierge(emetteur.nom)])}
          >
            Ajouter des mots de l’enfant
          </button>
        </Champ>
      )}
      <Texte
        cle="propos.circonstances"
        label="Circonstances"
        value={circonstances}
        max={4_000}
        lignes={2}
        onChange={(suite) => changer({ propos: { ...propos, circonstances: suite } })}
      />
      <Puiser
        coffre={coffre}
        pour="propos"
        puises={liste}
        plein={liste.length >= 20}
        onPuiser={({ jour, heure, par, texte, note }) =>
          set([...liste, { texte, jour, heure, question: '', par, puise: { note } }])
        }
        onRendre={(n) => set(sans(liste, n))}
      />
    </>
  )
}
