/** A first text for the joined note: no sentence of either is missing, none stands twice. */
export const ensemble = (a: string, b: string): string => {
  if (a.includes(b.trim())) return a
  if (b.includes(a.trim())) return b
  const deja = new Set(a.split('\n').map((ligne) => ligne.trim()))
  const reste = b.split('\n').filter((ligne) => !deja.has(ligne.trim()))
  return `${a.trimEnd()}\n\n${reste.join('\n').trim()}`
}
