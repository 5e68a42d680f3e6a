/** What changed, for the browsers of those concerned; told after commit. */
export type Annonce = {
  readonly service: string
  readonly coffres: readonly string[]
  readonly membres: readonly string[]
  readonly annuaire: boolean
}

export type Annonces = { signaler(annonce: Annonce): void }
