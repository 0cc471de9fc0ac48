/** What each public face exports, read by the compiler from the declarations that a program gets. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import ts from 'typescript';
import { headerOf, sourceOf, type Face } from './faces.js';
import { resolved, signatureOf, type Signature } from './signature.js';

export type Kind = 'function' | 'class' | 'constant' | 'interface' | 'type';

export interface Exported {
  readonly name: string;
  readonly kind: Kind;
  readonly signature: Signature;
  readonly says: string;
  /** What it is to the compiler: two names with the same are one thing. */
  readonly symbol: ts.Symbol;
}

/** The names that are exported together under one, such as rationals. */
interface Namespace {
  readonly name: string;
  readonly says: string;
  readonly members: readonly Exported[];
}

export interface Exports {
  readonly face: Face;
  readonly names: readonly Exported[];
  readonly namespaces: readonly Namespace[];
}

export async function exportsOf(faces: readonly Face[]): Promise<readonly Exports[]> {
  const program = ts.createProgram(
    faces.map(({ types }) => types),
    {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2024.d.ts'],
      strict: true,
      skipLibCheck: true,
      types: ['node'],
    },
  );
  const reader = new Reader(program.getTypeChecker());
  return Promise.all(
    faces.map(async (face) => {
      const file = program.getSourceFile(face.types);
      const module = file && program.getTypeChecker().getSymbolAtLocation(file);
      if (module === undefined)
        throw new Error(`${face.types}: expected the declarations of a module; run npm run build`);
      return { face, ...(await reader.exportsOf(module)) };
    }),
  );
}

/** A name of a module, and what it stands for. */
interface Found {
  readonly name: string;
  readonly symbol: ts.Symbol;
  readonly isTypeOnly: boolean;
}

class Reader {
  constructor(private readonly checker: ts.TypeChecker) {}

  async exportsOf(module: ts.Symbol): Promise<Omit<Exports, 'face'>> {
    const names: Exported[] = [];
    const namespaces: Namespace[] = [];
    for (const each of this.symbolsOf(module)) {
      const file = each.symbol.declarations?.find(ts.isSourceFile);
      if (file === undefined) names.push(await this.exported(each));
      else namespaces.push(await this.namespace(each, file));
    }
    return { names, namespaces };
  }

  private symbolsOf(module: ts.Symbol): readonly Found[] {
    return this.checker
      .getExportsOfModule(module)
      .map((each) => ({
        name: each.name,
        symbol: resolved(each, this.checker),
        isTypeOnly: this.isTypeOnly(each),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }

  /** True where a name is exported as a type alone, at any of the places through which it comes. */
  private isTypeOnly(symbol: ts.Symbol): boolean {
    for (let at: ts.Symbol | undefined = symbol; at !== undefined; at = this.next(at))
      if (at.declarations?.some(ts.isTypeOnlyImportOrExportDeclaration) === true) return true;
    return false;
  }

  private next(symbol: ts.Symbol): ts.Symbol | undefined {
    return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? undefined : this.checker.getImmediateAliasedSymbol(symbol);
  }

  private async namespace({ name, symbol }: Found, file: ts.SourceFile): Promise<Namespace> {
    const members = this.symbolsOf(symbol).map((each) => this.exported({ ...each, name: `${name}.${each.name}` }));
    return { name, says: headerOf(await sourceText(file)), members: await Promise.all(members) };
  }

  private async exported({ name, symbol, isTypeOnly }: Found): Promise<Exported> {
    const declarations = symbol.declarations ?? [];
    const [first] = declarations;
    if (first === undefined) throw new Error(`${name}: expected a declaration`);
    const kind = this.kindOf(first, symbol);
    return {
      name,
      symbol,
      // Of a class that is exported as a type a program cannot make objects.
      kind: kind === 'class' && isTypeOnly ? 'type' : kind,
      signature: await signatureOf(declarations, this.checker),
      says: await this.saysOf(first, symbol),
    };
  }

  private kindOf(declaration: ts.Declaration, symbol: ts.Symbol): Kind {
    if (ts.isClassDeclaration(declaration)) return 'class';
    if (ts.isInterfaceDeclaration(declaration)) return 'interface';
    if (ts.isTypeAliasDeclaration(declaration)) return 'type';
    // A function that is kept in a constant is a function to who calls it.
    return this.checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0 ? 'function' : 'constant';
  }

  private async saysOf(declaration: ts.Declaration, symbol: ts.Symbol): Promise<string> {
    const own = ts
      .displayPartsToString(symbol.getDocumentationComment(this.checker))
      .replace(/\s*\n\s*/g, ' ')
      .trim();
    const file = declaration.getSourceFile();
    const text = await sourceText(file);
    const header = headerOf(text);
    // To the compiler, the comment at the top of a file belongs to a declaration that comes first, even after a blank line.
    if (own !== '' && (own !== header || isAttached(text))) return own;
    return basename(file.fileName, '.d.ts').toLowerCase() === symbol.name.toLowerCase() ? header : '';
  }
}

const isAttached = (text: string): boolean => /^\/\*\*[^]*?\*\/\nexport /.test(text);

const texts = new Map<string, Promise<string>>();

function sourceText({ fileName }: ts.SourceFile): Promise<string> {
  const known = texts.get(fileName) ?? readFile(sourceOf(fileName), 'utf8');
  texts.set(fileName, known);
  return known;
}
