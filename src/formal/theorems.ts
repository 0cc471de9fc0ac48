/** The theorems that Coq checks, as coq/ lists them: claims, statements, and the axioms that they rest on. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The folder of the Coq sources in this package. */
export const COQ_FOLDER = fileURLToPath(new URL('../../../coq/', import.meta.url));

const LISTS = ['theorems.json', 'theorems-two.json', 'theorems-three.json'] as const;

export interface FormalTheorem {
  readonly claim: string;
  /** A control is the counterexample without a hypothesis; a rule is the mathematics of a rule of the kernel. */
  readonly kind: 'theorem' | 'control' | 'rule';
  /** The names in full of the definition of the statement and of its proof. */
  readonly statement: string;
  readonly theorem: string;
  readonly file: string;
  readonly assumptions: readonly string[];
  readonly english: string;
}

/** All of them, in the order of the lists. The build of coq/ fails if a list is not what the sources prove. */
export async function formalTheorems(): Promise<readonly FormalTheorem[]> {
  const texts = await Promise.all(LISTS.map((name) => readFile(COQ_FOLDER + name, 'utf8')));
  return texts.flatMap((text) => JSON.parse(text) as readonly FormalTheorem[]);
}

/** The last part of a name in full. */
export const shortName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** The source of a statement: its definition, up to the period that ends it. */
export async function statementSource({ statement }: Pick<FormalTheorem, 'statement'>): Promise<string> {
  const path = statement.split('.').slice(1, -1).join('/');
  const source = await readFile(`${COQ_FOLDER}${path}.v`, 'utf8');
  const start = source.search(new RegExp(`^Definition ${shortName(statement)}\\b`, 'm'));
  if (start < 0) throw new Error(`coq/${path}.v: expected the definition of ${shortName(statement)}, got none`);
  // A period inside a number or a name has no space behind it.
  const end = source.slice(start).search(/\.(?=\s)/);
  return source.slice(start, start + end + 1);
}
