// Integer intervals drawn together to a fixpoint, over any linear constraints « a whole is the sum of its parts » and
// « a rounded count lies within four of the count ». It knows nothing of how tables are made.

export type Bornes = { readonly bas: Int32Array; readonly haut: Int32Array }

export const INFINI = 100_000_000

type Somme = { readonly tout: number; readonly parties: readonly number[] }
type Lien = { readonly compte: number; readonly arrondi: number }

export type Systeme = {
  readonly taille: number
  readonly contraintes: readonly (Somme | Lien)[]
  /** Constraints that speak of each variable. */
  readonly ou: readonly (readonly number[])[]
}

export const creerSysteme = () => {
  const bas: number[] = []
  const haut: number[] = []
  const contraintes: (Somme | Lien)[] = []
  return {
    inconnue: (auMoins: number, auPlus: number): number => {
      bas.push(auMoins)
      haut.push(auPlus)
      return bas.length - 1
    },
    somme: (tout: number, parties: readonly number[]): void => void contraintes.push({ tout, parties }),
    lien: (compte: number, arrondi: number): void => void contraintes.push({ compte, arrondi }),
    clore: (): { readonly systeme: Systeme; readonly bornes: Bornes } => {
      const ou: number[][] = bas.map(() => [])
      for (const [i, c] of contraintes.entries())
        for (const v of 'tout' in c ? [c.tout, ...c.parties] : [c.compte, c.arrondi]) ou[v]?.push(i)
      return {
        systeme: { taille: bas.length, contraintes, ou },
        bornes: { bas: Int32Array.from(bas), haut: Int32Array.from(haut) },
      }
    },
  }
}

const auDessus5 = (n: number): number => Math.ceil(n / 5) * 5
const auDessous5 = (n: number): number => Math.floor(n / 5) * 5

/** In place. `depuis`: variables of which something has just been learnt, or all of them. False: nothing fits. */
export const propager = (systeme: Systeme, { bas, haut }: Bornes, depuis: readonly number[] | null): boolean => {
  const file: number[] = []
  const dedans = new Uint8Array(systeme.contraintes.length)
  const appeler = (v: number): void => {
    for (const c of systeme.ou[v] ?? []) {
      if (dedans[c] === 1) continue
      dedans[c] = 1
      file.push(c)
    }
  }
  let tient = true
  const serrer = (v: number, auMoins: number, auPlus: number): void => {
    let change = false
    if (auMoins > (bas[v] ?? 0)) {
      bas[v] = auMoins
      change = true
    }
    if (auPlus < (haut[v] ?? 0)) {
      haut[v] = auPlus
      change = true
    }
    if ((bas[v] ?? 0) > (haut[v] ?? 0)) tient = false
    if (change) appeler(v)
  }
  if (depuis) for (const v of depuis) appeler(v)
  else for (let v = 0; v < systeme.taille; v++) appeler(v)

  for (let tete = 0; tient && tete < file.length; tete++) {
    const i = file[tete] ?? 0
    dedans[i] = 0
    const c = systeme.contraintes[i]
    if (!c) continue
    if ('tout' in c) {
      let [auMoins, auPlus] = [0, 0]
      for (const p of c.parties) {
        auMoins += bas[p] ?? 0
        auPlus += haut[p] ?? 0
      }
      serrer(c.tout, auMoins, Math.min(auPlus, INFINI))
      const [b, h] = [bas[c.tout] ?? 0, haut[c.tout] ?? 0]
      for (const p of c.parties) {
        const [sonBas, sonHaut] = [bas[p] ?? 0, haut[p] ?? 0]
        serrer(p, b - (auPlus - sonHaut), h - (auMoins - sonBas))
      }
    } else {
      serrer(c.arrondi, auDessus5((bas[c.compte] ?? 0) - 4), auDessous5((haut[c.compte] ?? 0) + 4))
      serrer(c.compte, (bas[c.arrondi] ?? 0) - 4, (haut[c.arrondi] ?? 0) + 4)
    }
  }
  return tient
}
