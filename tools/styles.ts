// What the build does to the DSFR's styles (PostCSS).
type Node = { toString(): string; remove(): unknown }
type Rule = Node & { selectors: string[] }
type Declaration = { prop: string; value: string; remove(): unknown }
type Root = {
  walkRules(visit: (rule: Rule) => void): void
  walkDecls(visit: (declaration: Declaration) => void): void
  walkAtRules(visit: (rule: Node & { nodes?: unknown[] }) => void): void
}

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
    root.walkRules((rule) => {
      const kept = rule.selectors.filter((selector) => classes(selector).every((name) => used.has(name.slice(1))))
      if (kept.length === 0) rule.remove()
      else if (kept.length < rule.selectors.length) rule.selectors = kept
    })
    for (let removed = true; removed;) {
      removed = false
      const asked = new Set<string>()
      root.walkDecls(({ value }) => variables(value).forEach((name) => asked.add(name)))
      root.walkDecls((declaration) => {
        if (!declaration.prop.startsWith('--') || asked.has(declaration.prop)) return
        declaration.remove()
        removed = true
      })
    }
    root.walkRules((rule) => {
      if ((rule as unknown as { nodes: unknown[] }).nodes.length === 0) rule.remove()
    })
    root.walkAtRules((rule) => {
      if (rule.nodes?.length === 0) rule.remove()
    })
  },
})
