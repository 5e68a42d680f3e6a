/** The only place of the page that reads the clock. */
export const now = (): Date => new Date()
