import qrcode from 'qrcode-generator'

/** Level M: a seventh of it may be torn or scribbled over. */
export const modulesDe = (texte: string): boolean[][] => {
  const code = qrcode(0, 'M')
  code.addData(texte, 'Byte')
  code.make()
  const rangs = [...Array(code.getModuleCount()).keys()]
  return rangs.map((y) => rangs.map((x) => code.isDark(y, x)))
}

/** The white margin that a camera needs to find the code, in modules. */
const MARGE = 4

/** One path: two neighbours drawn apart would leave a hair of white between them. */
export const dessinerCodeQr = (texte: string): string => {
  const modules = modulesDe(texte)
  const cote = modules.length + 2 * MARGE
  const trace = modules.flatMap((rang, y) =>
    rang.flatMap((noir, x) => (noir ? [`M${x + MARGE} ${y + MARGE}h1v1h-1z`] : [])),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cote} ${cote}"><path fill="#fff" d="M0 0h${cote}v${cote}h-${cote}z"/><path d="${trace.join('')}"/></svg>`
}
