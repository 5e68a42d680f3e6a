/** One line of npm run bench: a figure, and the budget it is held to. */
export type Mesure = { readonly name: string; readonly value: number; readonly unit: string; readonly budget: number }
