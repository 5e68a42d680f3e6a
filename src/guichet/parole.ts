/** A spoken answer leaves in parts, each of which fits a dépôt. */
export const OCTETS_PAR_PARTIE = 90_000
export const PARTIES = 4
export const OCTETS_AU_PLUS = OCTETS_PAR_PARTIE * PARTIES
export const SECONDES_AU_PLUS = 180
