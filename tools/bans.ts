import ts from 'typescript'

export type Ban = { readonly line: number; readonly what: string }

/** Time and chance enter through these files only; everywhere else they are given. */
const CLOCKS = ['src/server/clock.ts', 'src/coffre/clock.ts', 'src/web/shared/clock.ts', 'src/guichet/clock.ts']

const isCalled = (node: ts.Node, object: string, member: string): boolean =>
  ts.isPropertyAccessExpression(node) && node.expression.getText() === object && node.name.text === member

const isNow = (node: ts.Node): boolean =>
  (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) ||
  (ts.isCallExpression(node) && node.expression.getText() === 'Date') ||
  isCalled(node, 'Date', 'now')

const isStorage = (node: ts.Node): boolean => ts.isIdentifier(node) && /^(local|session)Storage$/.test(node.text)

const isMock = (node: ts.Node): boolean =>
  (ts.isPropertyAccessExpression(node) && node.name.text === 'mock') ||
  (ts.isImportSpecifier(node) && (node.propertyName ?? node.name).text === 'mock')

const isRawHtml = (node: ts.Node): boolean =>
  ts.isIdentifier(node) && /^(dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML)$/.test(node.text)

const isConsole = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'console'

const BANS: readonly { what: string; is: (node: ts.Node) => boolean; exempt?: readonly string[] }[] = [
  { what: 'the present instant outside a clock file', is: isNow, exempt: CLOCKS },
  { what: 'chance outside a clock file', is: (node) => isCalled(node, 'Math', 'random'), exempt: CLOCKS },
  { what: 'a mock of our own code', is: isMock },
  { what: 'HTML from a string', is: isRawHtml },
  {
    what: 'a browser storage that anybody at the machine can read',
    is: isStorage,
    // it looks whether the page of a school has left anything there
    exempt: ['figures/notrace.figure.ts'],
  },
  { what: 'console: the server has a logger, a command line writes to its output', is: isConsole },
]

/** The house bans (docs/decisions/0004-checks.md), read from the syntax tree: a word in a comment or a text is free. */
export const findBans = (file: string, text: string): Ban[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const bans = BANS.filter(({ exempt }) => !exempt?.includes(file))
  const found: Ban[] = []
  const visit = (node: ts.Node): void => {
    for (const { what, is } of bans) {
      if (is(node)) found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, what })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
