import ts from 'typescript'

export type Sizes = { readonly functions: number[]; readonly components: number[] }

/** Lines of each named function; in a .tsx file, a function whose name starts with a capital is a component. */
export const measureFunctions = (file: string, text: string): Sizes => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const sizes: Sizes = { functions: [], components: [] }
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line
  const visit = (node: ts.Node): void => {
    const name = nameOfFunction(node)
    if (name !== undefined) {
      const isComponent = file.endsWith('.tsx') && /^[A-Z]/.test(name)
      sizes[isComponent ? 'components' : 'functions'].push(lineAt(node.end) - lineAt(node.getStart()) + 1)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return sizes
}

const nameOfFunction = (node: ts.Node): string | undefined => {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return node.name?.getText()
  if (!ts.isVariableDeclaration(node) || !node.initializer) return undefined
  const isFunction = ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer)
  return isFunction ? node.name.getText() : undefined
}
