// What the build does to the DSFR's styles (PostCSS).
type Node = {
  readonly type: string
  readonly nodes?: readonly unknown[] | undefined
  readonly prop?: string
  readonly value?: string
  selectors?: string[]
  toString(): string
  remove(): unknown
}
type Root = { walk(visit: (node: Node) => void): unknown }

/** The State's typeface is reserved to the State: the neutral brand reads in Public Sans. */
export const marqueNeutre = {
  postcssPlugin: 'marque-neutre',
  AtRule: {
    'font-face': (rule: Node) => {
      if (/Marianne|Spectral/.test(rule.toString())) rule.remove()
    },
  },
  Declaration: {
    'font-family': (declaration: { value: string }) => {
      declaration.value = declaration.value.replace(
        /\bMarianne\b(,\s*arial,\s*sans-serif)?/,
        "'Public Sans Variable',arial,sans-serif",
      )
    },
  },
}

const classes = (text: string): string[] => text.match(/\.fr-[\w-]+/g) ?? []
const variables = (text: string): string[] => text.match(/var\((--[\w-]+)/g)?.map((found) => found.slice(4)) ?? []

/** Drops the rules of DSFR classes that no source names, then the variables that nothing asks for. */
export const onlyUsed = (used: ReadonlySet<string>) => ({
  postcssPlugin: 'only-used',
  OnceExit: (root: Root) => {
    root.walk((node) => {
      if (node.type !== 'rule' || !node.selectors) return
      const kept = node.selectors.filter((selector) => classes(selector).every((name) => used.has(name.slice(1))))
      if (kept.length === 0) node.remove()
      else if (kept.length < node.selectors.length) node.selectors = kept
    })
    // a variable may be asked for by another alone
    for (let removed = true; removed;) {
      removed = false
      const asked = new Set<string>()
      root.walk(({ value = '' }) => variables(value).forEach((name) => asked.add(name)))
      root.walk((node) => {
        if (node.type !== 'decl' || !node.prop?.startsWith('--') || asked.has(node.prop)) return
        node.remove()
        removed = true
      })
    }
    root.walk((node) => {
      if (node.nodes?.length === 0) node.remove()
    })
  },
})
