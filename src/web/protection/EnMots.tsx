import { destinatairesPour } from '../../domain/protocole-manques.ts'
import type { DestinataireDuProtocole, Protocole } from '../../domain/protocole.ts'
import type { TypeEcrit } from '../../domain/ecrit.ts'
import { enumerer, pluriel } from '../shared/francais.ts'
import { parQuoi } from '../shared/ecrit/dit.ts'
import { enMois } from './mots.ts'

const nomsDe = (destinataires: readonly DestinataireDuProtocole[], avecCanal: boolean): string =>
  enumerer(destinataires.map((d) => `${d.nom || 'un destinataire à nommer'}${avecCanal ? ` (${parQuoi(d)})` : ''}`))

const Depart = ({ protocole, type }: { protocole: Protocole; type: TypeEcrit }) => {
  const tous = destinatairesPour(protocole, type)
  const de = (quoi: DestinataireDuProtocole['quoi']) => tous.filter((d) => d.quoi === quoi)
  const [ecrit, copie, avis] = [de('ecrit'), de('copie'), de('avis')]
  return (
    <>
      <dt>{type === 'ip' ? 'Une information préoccupante' : 'Un signalement'}</dt>
      <dd>
        <p>
          {ecrit.length === 0 ? 'ne part encore vers personne.' : `part vers\u00a0: ${nomsDe(ecrit, true)}.`}
          {copie.length > 0 && ` En reçoit copie\u00a0: ${nomsDe(copie, true)}.`}
        </p>
        {avis.length > 0 && (
          <p className="mention">
            {`Averti seulement qu’un écrit est parti (date, destinataire, établissement), sans le nom de l’enfant ni le motif\u00a0: ${nomsDe(avis, false)}.`}
          </p>
        )}
      </dd>
    </>
  )
}

/** The protocol as one would say it to a colleague. */
export const EnMots = ({ protocole }: { protocole: Protocole }) => {
  const { accuseJours, retourMois, retourMoisMoinsDeDeuxAns } = protocole.delais
  return (
    <dl className="en-mots">
      <Depart protocole={protocole} type="ip" />
      <Depart protocole={protocole} type="signalement" />
      <dt>Ce qui est attendu ensuite</dt>
      <dd>
        <p>
          L’accusé de réception sous {pluriel(accuseJours, 'jour')}. Puis, pour une information préoccupante, le retour
          dans les {enMois(retourMois)} qui suivent l’accusé
          {retourMoisMoinsDeDeuxAns === retourMois
            ? ''
            : `, ${enMois(retourMoisMoinsDeDeuxAns)} si l’enfant, ou un autre au domicile, a moins de deux ans`}
          . Chaque écrit garde les délais du jour où il part.
        </p>
      </dd>
    </dl>
  )
}
