import { sodium } from './sodium.ts'

/** Size classes of a padded text, in bytes (kB = 1,024). */
export const CLASSES = [2_048, 8_192, 32_768, 131_072] as const

/** libsodium pad (0x80 then zeros) to the next class; null when the text is too long for the last one. */
export const bourrer = (clair: Uint8Array): Uint8Array | null => {
  const classe = CLASSES.find((taille) => clair.length < taille)
  return classe === undefined ? null : sodium.pad(clair, classe)
}

/** Null when the padding is not ours. */
export const debourrer = (bourre: Uint8Array): Uint8Array | null => {
  if (!CLASSES.some((taille) => taille === bourre.length)) return null
  try {
    return sodium.unpad(bourre, bourre.length)
  } catch {
    return null
  }
}
