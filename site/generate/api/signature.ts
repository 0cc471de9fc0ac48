/** The text of a declaration as a reader wants it: without what is private, and with the paths of imported types left out. */
import { format } from 'prettier';
import ts from 'typescript';

export interface Signature {
  readonly text: string;
  /** The types that it names, as the declarations that the compiler found for them. */
  readonly names: ReadonlyMap<string, ts.Symbol>;
}

/** Narrow enough for a page. */
const WIDTH = 78;

export async function signatureOf(
  declarations: readonly ts.Declaration[],
  checker: ts.TypeChecker,
): Promise<Signature> {
  const names = new Map<string, ts.Symbol>();
  const texts = declarations.map((declaration) => {
    const text = textOf(declaration);
    for (const [name, symbol] of namesIn(declaration, checker)) names.set(name, symbol);
    return text;
  });
  const formatted = await format(texts.join('\n'), { parser: 'typescript', printWidth: WIDTH, singleQuote: true });
  return { text: formatted.replace(/^export (?:declare )?/gm, '').trim(), names };
}

function textOf(declaration: ts.Declaration): string {
  const isVariable = ts.isVariableDeclaration(declaration);
  const file = declaration.getSourceFile();
  const start = declaration.getStart(file);
  const cuts: (readonly [from: number, to: number])[] = [];
  const visit = (node: ts.Node): void => {
    if (isPrivate(node)) cuts.push([node.pos, node.end]);
    else {
      if (ts.isImportTypeNode(node) && node.qualifier !== undefined)
        cuts.push([node.getStart(file), node.qualifier.getStart(file)]);
      ts.forEachChild(node, visit);
    }
  };
  visit(declaration);
  let text = '';
  let at = start;
  for (const [from, to] of cuts.sort(([a], [b]) => a - b)) {
    text += file.text.slice(at, from);
    at = to;
  }
  text += file.text.slice(at, declaration.end);
  return isVariable ? `export declare const ${text};` : text;
}

function isPrivate(node: ts.Node): boolean {
  if (!ts.isClassElement(node)) return false;
  if (node.name !== undefined && ts.isPrivateIdentifier(node.name)) return true;
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private) !== 0;
}

/** The names of types in a declaration, each with what it means there. */
function namesIn(declaration: ts.Declaration, checker: ts.TypeChecker): ReadonlyMap<string, ts.Symbol> {
  const found = new Map<string, ts.Symbol>();
  const add = (name: ts.EntityName | ts.Expression): void => {
    if (ts.isQualifiedName(name)) {
      add(name.right);
      return;
    }
    if (!ts.isIdentifier(name)) return;
    const symbol = checker.getSymbolAtLocation(name);
    if (symbol !== undefined) found.set(name.text, resolved(symbol, checker));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node)) add(node.typeName);
    else if (ts.isExpressionWithTypeArguments(node)) add(node.expression);
    else if (ts.isTypeQueryNode(node)) add(node.exprName);
    else if (ts.isImportTypeNode(node) && node.qualifier !== undefined) add(node.qualifier);
    if (!isPrivate(node)) ts.forEachChild(node, visit);
  };
  visit(declaration);
  return found;
}

/** What a name stands for, wherever it was imported or exported again. */
export function resolved(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}
