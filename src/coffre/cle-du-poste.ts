// The device key: AES-GCM of WebCrypto, never extractable; the result is a 96-bit nonce then the ciphertext.
const NONCE = 12

export const nouvelleCleDuPoste = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

export const scellerAvec = async (cle: CryptoKey, clair: Uint8Array): Promise<Uint8Array> => {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE))
  const chiffre = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, cle, new Uint8Array(clair)))
  const scelle = new Uint8Array(NONCE + chiffre.length)
  scelle.set(iv)
  scelle.set(chiffre, NONCE)
  return scelle
}

/** Null when it was sealed by another machine, or touched. */
export const ouvrirAvec = async (cle: CryptoKey, scelle: Uint8Array): Promise<Uint8Array | null> => {
  const octets = new Uint8Array(scelle)
  try {
    const iv = octets.subarray(0, NONCE)
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, cle, octets.subarray(NONCE)))
  } catch {
    return null
  }
}
