import type { Protocole } from '../../domain/protocole.ts'
import { now } from '../shared/clock.ts'
import { date } from '../shared/francais.ts'
import { EnMots } from './EnMots.tsx'
import { motDuQuoi, parQuoi } from '../shared/ecrit/dit.ts'
import { motDuPour } from './mots.ts'
import { Numeros } from './Numeros.tsx'

/** Read by whoever writes: where each writing goes, whom to phone. */
export const ProtocoleLu = ({ protocole, aVenir }: { protocole: Protocole; aVenir: Protocole | null }) => (
  <div className="protocole-grille">
    <div>
      <p className="mention protocole-dit">
        {protocole.titre}, en vigueur depuis le {date(protocole.du, now())}.
        {aVenir && ` Un autre le remplacera le ${date(aVenir.du, now())}.`}
      </p>
      {protocole.conseil && <p className="protocole-conseil">{protocole.conseil}</p>}
      <EnMots protocole={protocole} />
      <h2 className="section-head">Destinataires</h2>
      <ul className="rows">
        {protocole.destinataires.map((d) => (
          <li key={`${d.code} ${d.pour}`}>
            <div>
              <div className="nom">{d.nom}</div>
              <div className="mention">
                {motDuPour[d.pour]}&nbsp;: {motDuQuoi[d.quoi]}, {parQuoi(d)}
              </div>
              {d.adresse && <div className="mention">{d.adresse}</div>}
            </div>
            {d.telephone && (
              <a className="fr-link" href={`tel:${d.telephone.replaceAll(/[^\d+]/gu, '')}`}>
                {d.telephone}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
    <Numeros numeros={protocole.numeros} />
  </div>
)

export const SansProtocole = () => (
  <div className="protocole-grille">
    <div className="reading">
      <p>Le protocole du service n’est pas encore écrit dans Permanence.</p>
      <p className="mention">
        Le conseil technique du service l’écrira ici. En attendant, appelez-le avant de transmettre&nbsp;: il dit à qui
        va l’écrit, et par quel canal.
      </p>
    </div>
    <Numeros numeros={[]} />
  </div>
)
