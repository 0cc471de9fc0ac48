import { expect } from 'chai';
import ts from 'typescript';
import { resolved, signatureOf, type Signature } from '../../../../site/generate/api/signature.js';

const FILES: { readonly [name: string]: string } = {
  '/other.d.ts': 'export interface Other { readonly a: number }',
  '/face.d.ts': `
    import type { Other } from './other.js';
    export { Other };
    /** What it says. */
    export declare class Thing {
      #private;
      private readonly hidden;
      /** What it holds. */
      readonly held: Other;
      constructor(held: Other);
      private secret(): void;
    }
    export declare const make: (of: import("./other.js").Other, how: "one" | "two") => Thing;
    export declare function sum(a: number): number;
    export declare function sum(a: number, b: number): number;
    export type Deep = import("./other.js").Other["a"];`,
};

/** The signature of a name of /face.d.ts, and the files in which the types that it names were found. */
async function signature(name: string): Promise<{ readonly text: string; readonly found: readonly string[] }> {
  const host = ts.createCompilerHost({});
  const read = (file: string): string | undefined => FILES[file];
  host.fileExists = (file) => read(file) !== undefined;
  host.readFile = read;
  host.getSourceFile = (file, version) => {
    const text = read(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, version, true);
  };
  const options = { noLib: true, types: [], module: ts.ModuleKind.ESNext };
  const program = ts.createProgram(
    ['/face.d.ts'],
    { ...options, moduleResolution: ts.ModuleResolutionKind.Bundler },
    host,
  );
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile('/face.d.ts') as ts.SourceFile) as ts.Symbol;
  const symbol = checker.getExportsOfModule(module).find((each) => each.name === name) as ts.Symbol;
  const found: Signature = await signatureOf(resolved(symbol, checker).declarations ?? [], checker);
  const files = [...found.names].map(
    ([word, meant]) => `${word} of ${meant.declarations?.[0]?.getSourceFile().fileName ?? ''}`,
  );
  return { text: found.text, found: files };
}

describe('a signature', () => {
  it('of a class has what is public, with its comments', async () => {
    const { text, found } = await signature('Thing');
    expect(text).to.equal(
      'class Thing {\n  /** What it holds. */\n  readonly held: Other;\n  constructor(held: Other);\n}',
    );
    expect(found).to.deep.equal(['Other of /other.d.ts']);
  });

  it('of a constant names imported types without the paths of their files', async () => {
    const { text, found } = await signature('make');
    expect(text).to.equal("const make: (of: Other, how: 'one' | 'two') => Thing;");
    expect(found).to.have.members(['Other of /other.d.ts', 'Thing of /face.d.ts']);
  });

  it('of a function has each way to call it', async () => {
    const { text } = await signature('sum');
    expect(text).to.equal('function sum(a: number): number;\nfunction sum(a: number, b: number): number;');
  });

  it('of a type keeps what is taken of an imported type', async () => {
    expect((await signature('Deep')).text).to.equal("type Deep = Other['a'];");
  });

  it('finds what a name that is exported again stands for', async () => {
    expect((await signature('Other')).text).to.equal('interface Other {\n  readonly a: number;\n}');
  });
});
