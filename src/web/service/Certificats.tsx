import { useQuery } from '@tanstack/react-query'
import { now } from '../shared/clock.ts'
import { date, nomCourant } from '../shared/francais.ts'
import { State } from '../shared/State.tsx'

type Certificat = {
  readonly n: number
  readonly nom: string
  readonly le: string
  readonly signatures: number
  readonly revoqueLe: string | null
}

/** The signed annuaire as published: who is certified, since when, and who is no longer. */
const lireCertificats = async (): Promise<Certificat[]> => {
  const [{ call }, contrat] = await Promise.all([import('../shared/api.ts'), import('../../contract/registre.ts')])
  const certificats: Certificat[] = []
  for (let depuis = 0, suite = true; suite;) {
    const page = await call(contrat.getAnnuaire, { depuis })
    for (const signee of page.entrees) {
      const entree = contrat.EntreeAnnuaire.parse(JSON.parse(signee.octets))
      if (entree.type === 'certificat')
        certificats.push({
          n: entree.n,
          nom: nomCourant(entree.corps),
          le: entree.le,
          signatures: signee.signatures.length,
          revoqueLe: null,
        })
      if (entree.type === 'revocation') {
        const vise = certificats.findIndex((c) => c.n === entree.corps.certificat)
        const certificat = certificats[vise]
        if (certificat) certificats[vise] = { ...certificat, revoqueLe: entree.le }
      }
      depuis = entree.n + 1
    }
    suite = page.suite && page.entrees.length > 0
  }
  return certificats
}

export const Certificats = () => {
  const certificats = useQuery({ queryKey: ['certificats'], queryFn: lireCertificats, retry: 1 })
  return (
    <section>
      <h2 className="section-head">Certificats</h2>
      <p className="mention">Chaque clé est signée par deux certificateurs. Sans certificat, un compte n’ouvre rien.</p>
      {certificats.isError && <p className="mention">L’annuaire ne répond pas&nbsp;: réessayez dans un instant.</p>}
      <ul className="rows rows--dense">
        {(certificats.data ?? []).map((c) => (
          <li key={c.n}>
            <span className="nom">{c.nom}</span>
            {c.revoqueLe ? (
              <State forme="absent">Révoqué le {date(c.revoqueLe, now())}</State>
            ) : (
              <State forme="fait">
                {c.signatures === 2 ? 'Deux signatures' : `${c.signatures} signatures`}, {date(c.le, now())}
              </State>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
