/** Weight of the compiler once unpacked, in megabytes: the wire tells only its compressed length. */
export const MEGAOCTETS_DU_MOTEUR = 28
