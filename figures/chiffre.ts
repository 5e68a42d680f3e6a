/** One line of npm run figures: what was counted, what it had to be. */
export type Chiffre = {
  readonly name: string
  readonly value: number
  readonly target: number | string
  readonly ok: boolean
}
