import type { Echange, SaisineLue } from '../../coffre/face-des-saisines.ts'
import type { Emetteur } from '../../domain/saisine.ts'
import { now } from '../shared/clock.ts'
import { useEtat } from '../shared/coffre.tsx'
import { date, moment } from '../shared/francais.ts'
import { nomDuMembre, useService } from '../shared/service.ts'
import { Ecoutes, langueDe, nomDeLaLangue } from './Paroles.tsx'
import { Repondre } from './Repondre.tsx'

/** By the receipt, both ways; what the duty social worker did is told apart. */
export const Conversation = ({ saisine }: { saisine: SaisineLue }) => {
  const echanges = saisine.echanges.filter((e) => e.sens !== 'garde')
  const comptes = saisine.echanges.filter((e) => e.sens === 'garde')
  return (
    <>
      {comptes.map((compte) => (
        <CompteRendu key={`${compte.n} ${compte.le}`} compte={compte} />
      ))}
      <section className="talk" aria-labelledby="conversation">
        <h3 id="conversation">Conversation</h3>
        {echanges.length > 0 && (
          <ol className="talk__thread" aria-label="De la plus ancienne à la plus récente">
            {echanges.map((e) => (
              <UnEchange key={e.n} echange={e} saisine={saisine} />
            ))}
          </ol>
        )}
        {saisine.peutRepondre ? (
          <>
            <Repondre key={saisine.piece} saisine={saisine} />
            {saisine.expireLe && (
              <p className="mention talk__end">
                Le reçu ouvre cette conversation jusqu’au {date(saisine.expireLe, now())}.
              </p>
            )}
          </>
        ) : (
          <p className="mention">{sansReponse(saisine)}</p>
        )}
      </section>
    </>
  )
}

const sansReponse = ({ contenu, expireLe }: SaisineLue): string => {
  if (contenu.recu === null)
    return 'Sans reçu, pas de conversation ici\u00a0: voyez plus haut comment joindre sans risque.'
  if (expireLe && expireLe < now().toISOString().slice(0, 10)) return `Le reçu a pris fin le ${date(expireLe, now())}.`
  return 'On ne peut pas répondre par ce reçu pour l’instant.'
}

const motDeLEux: Record<Emetteur, string> = {
  eleve: 'L’élève',
  parent: 'Le parent',
  personnel: 'L’établissement',
  partenaire: 'Le partenaire',
}

const UnEchange = ({ echange, saisine }: { echange: Echange; saisine: SaisineLue }) => {
  const { session } = useEtat()
  const service = useService()
  const { sens, par, le, luLe, texte, langue, voix } = echange
  const qui =
    sens === 'eux'
      ? saisine.contenu.demandeur.nom || motDeLEux[saisine.contenu.emetteur]
      : par === null || par === session?.membre
        ? 'Vous'
        : nomDuMembre(service, par)
  const autre = sens === 'eux' ? nomDeLaLangue(langue) : ''
  return (
    <li className={`talk__item talk__item--${sens}`}>
      <p className="talk__when">
        {qui}, {moment(le, now())}
        {sens === 'nous' && (luLe ? `, lu ${moment(luLe, now())}` : ', pas encore lu')}
        {autre && `, en ${autre}`}
      </p>
      <p className="talk__text" lang={langueDe(langue)} dir="auto">
        {texte}
      </p>
      <Ecoutes voix={voix} />
    </li>
  )
}

const CompteRendu = ({ compte: { par, le, texte } }: { compte: Echange }) => {
  const service = useService()
  return (
    <section className="duty" aria-label="Compte rendu de la garde">
      <h3>Compte rendu de la garde</h3>
      <p className="mention">
        {par === null ? 'La personne de garde' : nomDuMembre(service, par)}, {moment(le, now())}
      </p>
      <p className="talk__text">{texte}</p>
    </section>
  )
}
