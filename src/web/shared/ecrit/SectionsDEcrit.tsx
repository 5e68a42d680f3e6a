import type { ReactNode } from 'react'
import type { ContenuDEcrit, FaitObserve, PropoDeLEnfant } from '../../../domain/ecrit.ts'
import { SECTIONS, type Section } from '../../../domain/ecrit-manques.ts'
import { libelleDuTheme } from '../../../domain/nomenclature.ts'
import { now } from '../clock.ts'
import { agePrecis, dateChiffree, heureDite, nomOfficiel } from '../francais.ts'
import { motDeLAutorite, motDuLien, motDuRegime, motDuSexe } from '../mots.ts'
import { State } from '../State.tsx'
import { motDuQuoi, parQuoi, titreDeSection } from './dit.ts'
import './ecrit-lu.css'

type Ligne = readonly [nom: string, valeur: ReactNode]

const dit = (valeur: ReactNode): boolean => valeur !== null && valeur !== undefined && valeur !== '' && valeur !== false

const Faits = ({ lignes }: { lignes: readonly Ligne[] }) => {
  const dites = lignes.filter(([, valeur]) => dit(valeur))
  return dites.length === 0 ? null : (
    <dl className="ecrit-lu__faits">
      {dites.map(([nom, valeur]) => (
        <div key={nom}>
          <dt>{nom}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  )
}

const Texte = ({ children }: { children: string }) =>
  children.trim() === '' ? null : <p className="ecrit-lu__texte">{children}</p>

const quand = ({ jour, heure }: Pick<FaitObserve, 'jour' | 'heure'>): string =>
  [jour && dateChiffree(jour), heure && heureDite(heure)].filter(Boolean).join(', ')

const ouiNon = (valeur: boolean | null): string => (valeur === null ? '' : valeur ? 'oui' : 'non')

const Fait = ({ fait }: { fait: FaitObserve }) => (
  <li>
    <span className="mention">{[quand(fait), fait.par].filter(Boolean).join(', ')}</span>
    <Texte>{fait.texte}</Texte>
  </li>
)

const Propos = ({ propos }: { propos: PropoDeLEnfant }) => (
  <li>
    <span className="mention">
      {[
        quand(propos),
        propos.par && `reçus par ${propos.par}`,
        propos.question ? `à la question «\u00a0${propos.question}\u00a0»` : 'sans question',
      ]
        .filter(Boolean)
        .join(', ')}
    </span>
    <blockquote className="ecrit-lu__propos">«&nbsp;{propos.texte}&nbsp;»</blockquote>
  </li>
)

const Responsables = ({ ecrit }: { ecrit: ContenuDEcrit }) => (
  <ul className="ecrit-lu__liste">
    {ecrit.responsables.map((r) => (
      <li key={r.personneId}>
        <span className="nom">{nomOfficiel(r)}</span>, {r.lienPrecision || motDuLien[r.lien]}
        <Faits
          lignes={[
            ['Autorité parentale', motDeLAutorite[r.autorite]],
            [
              'Adresse',
              r.adresse && (
                <>
                  {r.adresse}
                  {r.adresseProtegee && <State forme="bientot">à ne pas communiquer à l’autre parent</State>}
                </>
              ),
            ],
            ['Téléphone', r.telephone],
            ['Héberge l’enfant', ouiNon(r.heberge)],
            ['Langue', r.langue],
          ]}
        />
      </li>
    ))}
  </ul>
)

const Information = ({ ecrit: { information, responsables } }: { ecrit: ContenuDEcrit }) => (
  <ul className="ecrit-lu__liste">
    {information.titulaires.map((t) => {
      const qui = responsables.find(({ personneId }) => personneId === t.personneId)
      return (
        <li key={t.personneId}>
          <span className="nom">{qui ? nomOfficiel(qui) : 'Un titulaire'}</span>
          {t.informe === 'oui'
            ? `, informé${t.le ? ` le ${dateChiffree(t.le)}` : ''}${t.comment ? `, ${t.comment}` : ''}`
            : ', non informé'}
          <Texte>{t.informe === 'oui' ? t.reaction : t.raison}</Texte>
        </li>
      )
    })}
    {information.enfant.informe !== null && (
      <li>
        <span className="nom">L’enfant</span>
        {information.enfant.informe
          ? `, informé${information.enfant.le ? ` le ${dateChiffree(information.enfant.le)}` : ''}`
          : ', non informé'}
        <Texte>{information.enfant.raison}</Texte>
      </li>
    )}
  </ul>
)

const contenus: Record<Section, (ecrit: ContenuDEcrit) => ReactNode> = {
  entete: ({ entete }) => (
    <Faits
      lignes={[
        ['Urgence', entete.urgence === 'immediate' ? 'danger immédiat' : 'sans délai'],
        ['Appel', entete.appel],
        ['Référence', entete.reference],
      ]}
    />
  ),
  emetteur: ({ emetteur: e }) => (
    <Faits
      lignes={[
        ['Nom', e.nom],
        ['Fonction', e.fonction],
        ['Établissement', e.etablissement],
        ['Téléphone', e.telephone],
        ['Courriel', e.courriel],
        ['Cosignataires', e.cosignataires],
      ]}
    />
  ),
  enfant: ({ enfant: e }) => (
    <Faits
      lignes={[
        ['Nom', nomOfficiel(e)],
        ['Sexe', e.sexe && motDuSexe[e.sexe]],
        ['Naissance', e.naissance && `${dateChiffree(e.naissance)}, ${agePrecis(e.naissance, now())}`],
        ['Lieu de naissance', e.lieuDeNaissance],
        ['Adresse', e.adresse],
        ['Établissement', [e.etablissement, e.classe].filter(Boolean).join(', ')],
        ['Régime', e.regime && motDuRegime[e.regime]],
      ]}
    />
  ),
  responsables: (ecrit) => ecrit.responsables.length > 0 && <Responsables ecrit={ecrit} />,
  mineurs: ({ mineurs }) =>
    mineurs.liste.length > 0 ? (
      <ul className="ecrit-lu__liste">
        {mineurs.liste.map((m, i) => (
          <li key={i}>
            <span className="nom">{nomOfficiel(m)}</span>
            {[m.lien, m.naissance && `naissance le ${dateChiffree(m.naissance)}`, m.etablissement]
              .filter(Boolean)
              .map((mot) => `, ${mot}`)}
          </li>
        ))}
      </ul>
    ) : (
      mineurs.autres && <p>{mineurs.autres === 'non' ? 'Aucun autre mineur au domicile.' : 'Inconnu.'}</p>
    ),
  adultes: ({ adultes }) => (
    <Faits
      lignes={[
        ['Au domicile', adultes.auDomicile],
        ['Mis en cause', adultes.miseEnCause],
      ]}
    />
  ),
  mesures: ({ mesures }) => <Texte>{mesures}</Texte>,
  motif: ({ motif }) => (
    <>
      <p>{motif.themes.map(libelleDuTheme).join(', ')}</p>
      <Texte>{motif.precision}</Texte>
    </>
  ),
  faits: ({ faits: { liste, traces } }) => (
    <>
      <ul className="ecrit-lu__liste">
        {liste.map((fait, i) => (
          <Fait key={i} fait={fait} />
        ))}
      </ul>
      {traces.presentes && (
        <Faits
          lignes={[
            ['Traces sur le corps', traces.description],
            [
              'Médecin scolaire',
              traces.medecin &&
                [{ vu: 'a vu l’enfant', appele: 'appelé', non: 'non appelé' }[traces.medecin], traces.medecinPrecision]
                  .filter(Boolean)
                  .join(', '),
            ],
          ]}
        />
      )}
    </>
  ),
  propos: ({ propos }) => (
    <>
      <ul className="ecrit-lu__liste">
        {propos.liste.map((un, i) => (
          <Propos key={i} propos={un} />
        ))}
      </ul>
      <Texte>{propos.circonstances}</Texte>
    </>
  ),
  parents: ({ parents }) => <Texte>{parents}</Texte>,
  scolarite: ({ scolarite }) => <Texte>{scolarite}</Texte>,
  actions: ({ actions }) => <Texte>{actions}</Texte>,
  evaluation: ({ evaluation }) => <Texte>{evaluation}</Texte>,
  demande: ({ demande }) => <Texte>{demande}</Texte>,
  protection: ({ protection }) => <Texte>{protection}</Texte>,
  information: (ecrit) => <Information ecrit={ecrit} />,
  destinataires: ({ destinataires, piecesJointes }) => (
    <>
      <ul className="ecrit-lu__liste">
        {destinataires.map((d) => (
          <li key={d.code}>
            <span className="nom">{d.nom}</span>
            {`\u00a0: ${motDuQuoi[d.quoi]}, ${parQuoi(d)}`}
          </li>
        ))}
      </ul>
      <Faits lignes={[['Pièces jointes', piecesJointes]]} />
    </>
  ),
}

const VIDES: Partial<Record<Section, (ecrit: ContenuDEcrit) => boolean>> = {
  responsables: (e) => e.responsables.length === 0,
  mineurs: (e) => e.mineurs.autres === null && e.mineurs.liste.length === 0,
  adultes: ({ adultes }) => adultes.auDomicile.trim() + adultes.miseEnCause.trim() === '',
  motif: ({ motif }) => motif.themes.length === 0 && motif.precision.trim() === '',
  faits: ({ faits }) => faits.liste.length === 0 && !faits.traces.presentes,
  propos: ({ propos }) => propos.liste.length === 0 && propos.circonstances.trim() === '',
  information: ({ information }) => information.titulaires.length === 0 && information.enfant.informe === null,
}
const estVide = (section: Section, ecrit: ContenuDEcrit): boolean => {
  const valeur = ecrit[section]
  return VIDES[section]?.(ecrit) ?? (typeof valeur === 'string' && valeur.trim() === '')
}

/** The frozen writing, section by section, in the order in which it was read by its recipient. */
export const SectionsDEcrit = ({ ecrit }: { ecrit: ContenuDEcrit }) => (
  <div className="ecrit-lu">
    {SECTIONS.filter((section) => !estVide(section, ecrit)).map((section) => (
      <section key={section} aria-labelledby={`section-${section}`}>
        <h2 id={`section-${section}`} className="section-head">
          {titreDeSection[section]}
        </h2>
        {contenus[section](ecrit)}
      </section>
    ))}
  </div>
)
