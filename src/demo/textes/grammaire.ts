import type { Hasard } from '../hasard.ts'

export type Sexe = 'f' | 'm'

/** Everything a sentence may need to know of the file it is written in. */
export type Contexte = {
  readonly hasard: Hasard
  readonly sexe: Sexe
  /** Gender of the others, by the name used in `<ref:…|…>`. */
  readonly genres: Readonly<Record<string, Sexe>>
  readonly variables: Readonly<Record<string, string>>
  readonly traits: ReadonlySet<string>
}

const CONDITION = /^\?([^:]+): /

/** `?lycee !ase: ` before a sentence; a sentence without one suits everybody. */
export const convient = (modele: string, traits: ReadonlySet<string>): boolean => {
  const condition = CONDITION.exec(modele)?.[1]
  return condition === undefined || remplit(condition, traits)
}

export const remplit = (condition: string, traits: ReadonlySet<string>): boolean =>
  condition.split(' ').every((trait) => (trait.startsWith('!') ? !traits.has(trait.slice(1)) : traits.has(trait)))

const majuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1)

const VOYELLE = /^[aeiouyàâäéèêëîïôöùûœæAEIOUÀÂÉÈÊËÎÏÔÖÙÛ]/
const commenceParVoyelle = (mot: string): boolean => VOYELLE.test(mot) && !/^([yY]|onz|oui|ouistiti)/.test(mot)

/** à + le, de + les, de + Awa: only where a variable has just been put in. */
const contracter = (avant: string, valeur: string): [string, string] => {
  const contraction = /(^|[\s(])([àÀ]|[dD]e) $/.exec(avant)
  if (contraction) {
    const debut = avant.slice(0, avant.length - (contraction[2]?.length ?? 0) - 1)
    const estDe = contraction[2]?.toLowerCase() === 'de'
    if (valeur.startsWith('le ')) return [debut + (estDe ? 'du ' : 'au '), valeur.slice(3)]
    if (valeur.startsWith('les ')) return [debut + (estDe ? 'des ' : 'aux '), valeur.slice(4)]
    if (estDe && commenceParVoyelle(valeur)) return [`${debut}${contraction[2]?.charAt(0)}’`, valeur]
  }
  const que = /(^|\s)(que|Que|jusque|lorsque|puisque)( )$/.exec(avant)
  if (que && commenceParVoyelle(valeur)) return [`${avant.slice(0, -2)}’`, valeur]
  return [avant, valeur]
}

/** Renders one template; nested choices, agreements and variables in any order. */
export const rendre = (modele: string, contexte: Contexte): string => {
  const source = modele.replace(CONDITION, '')
  let position = 0

  const branches = (fin: string): string[] => {
    const resultat: string[] = []
    let sortie = ''
    while (position < source.length) {
      const signe = source.charAt(position)
      if (signe === fin) {
        position += 1
        return [...resultat, sortie]
      }
      if (signe === '|' && fin !== '') {
        position += 1
        resultat.push(sortie)
        sortie = ''
      } else if (signe === '{') {
        position += 1
        const [avant, texte] = contracter(sortie, contexte.hasard.choisir(branches('}')))
        sortie = avant + texte
      } else if (signe === '<') {
        position += 1
        const qui = /^([a-z]+):/.exec(source.slice(position))?.[1]
        if (qui !== undefined) position += qui.length + 1
        const [masculin = '', feminin = ''] = branches('>')
        const sexe = qui === undefined ? contexte.sexe : contexte.genres[qui]
        if (sexe === undefined) throw new Error(`gender unknown: ${qui} in "${modele}"`)
        sortie += sexe === 'm' ? masculin : feminin
      } else if (signe === '$') {
        const nom = /^\$([A-Za-z]+)/.exec(source.slice(position))?.[1] ?? ''
        position += nom.length + 1
        const directe = contexte.variables[nom]
        const valeur = directe ?? contexte.variables[nom.charAt(0).toLowerCase() + nom.slice(1)]
        if (valeur === undefined) throw new Error(`variable unknown: $${nom} in "${modele}"`)
        const rendue =
          valeur.includes('$') || valeur.includes('{') || valeur.includes('<') ? rendre(valeur, contexte) : valeur
        const [avant, texte] = contracter(sortie, rendue)
        sortie = avant + (directe === undefined ? majuscule(texte) : texte)
      } else {
        sortie += signe
        position += 1
      }
    }
    return [...resultat, sortie]
  }
  return branches('').join('')
}

const INSECABLE = '\u00a0'

/** Final touch of a whole text: capitals after full stops, no-break spaces, elisions left by choices. */
export const polir = (texte: string): string =>
  majuscule(
    texte
      .replace(/ +/g, ' ')
      .replace(/(?<!\p{L})([Dd])e (?=[aàâeéèêiîoôuû])(?!onz|oui)/gu, '$1’')
      .replace(/(?<!\p{L})([Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)e (?=[aàâeéèêiîoôuû])(?!onz|oui)/gu, '$1’')
      .replace(/(?<!\p{L})si il(s?)(?!\p{L})/gu, 's’il$1')
      .replace(/([.!?…]) ([a-zàâéèêîôûç])/g, (_, point: string, lettre: string) => `${point} ${lettre.toUpperCase()}`)
      .replace(/« /g, `«${INSECABLE}`)
      .replace(/ »/g, `${INSECABLE}»`)
      .replace(/ ([:;?!%€])/g, `${INSECABLE}$1`)
      .replace(/(\d) h\b/g, `$1${INSECABLE}h`)
      .replace(/(\d\u00a0h) (\d\d)\b/g, `$1${INSECABLE}$2`)
      .replace(/\b(M|Mme)(\.?) (?=[A-ZÀ-Ý])/g, `$1$2${INSECABLE}`)
      .replace(/\.\.(?!\.)/g, '.')
      .replace(/ \./g, '.')
      .trim(),
  )
