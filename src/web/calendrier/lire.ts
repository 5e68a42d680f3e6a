/** A published file is in UTF-8; one that a spreadsheet kept is often in Windows-1252. */
export const lireTexte = (octets: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets)
  } catch {
    return new TextDecoder('windows-1252').decode(octets)
  }
}
