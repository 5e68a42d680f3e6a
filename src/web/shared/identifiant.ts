const lettres = 'abcdefghijklmnopqrstuvwxyz234567'

/** 128 random bits in base32, lower case, no padding: the id of something made here. */
export const newId = (): string => {
  let bits = ''
  for (const octet of crypto.getRandomValues(new Uint8Array(16))) bits += octet.toString(2).padStart(8, '0')
  return (bits.padEnd(130, '0').match(/.{5}/g) ?? []).map((cinq) => lettres.charAt(Number.parseInt(cinq, 2))).join('')
}
