/** Libraries as values: what each says it uses is what its files import, and what it decides outright it decides rightly. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { closureOf, type Library } from '../../../src/kernel/core/logic/library.js';
import { inferOutright } from '../../../src/kernel/core/logic/theorem.js';
import { core, LIBRARIES, propositions as p, type Proposition } from '../../../src/kernel/full.js';
import { webAssembly } from '../../../src/kernel/libraries/webAssembly/index.js';
import * as t from '../../../src/kernel/libraries/algebra/term.js';
import { contextOf, numbers, SIX } from '../../support.js';

const SOURCE = fileURLToPath(new URL('../../../../src/', import.meta.url));
const FOLDERS = readdirSync(join(SOURCE, 'kernel/libraries'));
const ALL: readonly Library[] = [webAssembly, ...LIBRARIES];

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));

/** The files that a file imports, from src/. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)].map(([, path]) =>
    relative(SOURCE, resolve(SOURCE, dirname(file), path as string)),
  );
}

const libraryOf = (path: string): string | undefined => /^kernel\/libraries\/(\w+)\//.exec(path)?.[1];

describe('libraries of the kernel', () => {
  it('are the folders, each under its own name', () => {
    expect(ALL.map(({ name }) => name)).to.have.members(FOLDERS);
  });

  for (const library of ALL) {
    const folder = `kernel/libraries/${library.name}`;

    it(`${library.name} imports the core, itself and what it says it uses, and nothing else`, () => {
      const used = closureOf([library]).map(({ name }) => name);
      for (const file of filesOf(folder)) {
        for (const path of importsOf(file)) {
          const to = libraryOf(path) ?? (path.startsWith('kernel/core/') ? undefined : path);
          if (to !== undefined) expect(used, `${file} imports ${path}`).to.include(to);
        }
      }
    });

    it(`${library.name} uses nothing that its files do not import`, () => {
      const imported = new Set(filesOf(folder).flatMap((file) => importsOf(file).map(libraryOf)));
      const needed = closureOf(ALL.filter(({ name }) => name !== library.name && imported.has(name)));
      for (const used of library.uses) expect(needed, used.name).to.include(used);
    });

    it(`${library.name} has a rule for each file of its folder rules`, () => {
      const files = filesOf(folder).flatMap((file) => /\/rules\/(\w+)\.ts$/.exec(file)?.[1] ?? []);
      expect(Object.keys(library.rules)).to.have.members(files);
    });
  }

  it('decide outright what is true, and nothing that is false', () => {
    const cases: readonly (readonly [Proposition, Proposition])[] = [
      [SIX, { ...SIX, right: ['7'] }],
      [p.comparison(['1/2'], 'atMost', ['1/2']), p.comparison(['1/2'], 'exceeds', ['1/2'])],
      [
        p.identity(t.sum(t.symbols('x', 1, 1), t.symbols('x', 1, 1)), t.scale('2', t.symbols('x', 1, 1))),
        p.identity(t.symbols('x', 1, 1), t.symbols('y', 1, 1)),
      ],
      [p.notIdentity(numbers([[1]]), numbers([[2]])), p.notIdentity(numbers([[1]]), numbers([[1]]))],
      [
        { kind: 'entriesNonzero', matrix: numbers([[1, -2]]) },
        { kind: 'entriesNonzero', matrix: numbers([[1, 0]]) },
      ],
      [
        { kind: 'entriesPositive', matrix: numbers([[1, 2]]) },
        { kind: 'entriesPositive', matrix: numbers([[1, 0]]) },
      ],
    ];
    for (const [truth, lie] of cases) {
      const context = contextOf();
      expect(inferOutright(context, truth)?.theorem.proposition, truth.kind).to.deep.equal(truth);
      expect(inferOutright(context, lie)).to.equal(undefined);
    }
    const kinds = [core, ...ALL].flatMap(({ outright }) => Object.keys(outright));
    expect(kinds.sort()).to.deep.equal(['comparison', 'entriesNonzero', 'entriesPositive', 'identity', 'notIdentity']);
  });
});
