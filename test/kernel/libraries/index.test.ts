/** Each library is what its folder holds, and calls no code but its own, the core's and that of the libraries it uses. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { formatRational, type Rational } from '../../../src/kernel/core/data/rational.js';
import { core, Libraries } from '../../../src/kernel/core/logic/libraries.js';
import { closureOf, type Library, type Part } from '../../../src/kernel/core/logic/library.js';
import type { Proposition } from '../../../src/kernel/core/logic/proposition.js';
import type { Rule } from '../../../src/kernel/core/logic/rule.js';
import { inferOutright } from '../../../src/kernel/core/logic/theorem.js';
import { Context } from '../../../src/kernel/core/logic/context.js';
import { Refusal } from '../../../src/kernel/core/text/refusal.js';
import { LIBRARIES } from '../../../src/kernel/full.js';
import { comparison, identity, notIdentity } from '../../../src/kernel/libraries/algebra/propositions.js';
import * as t from '../../../src/kernel/libraries/algebra/term.js';
import { contextOf, integerRows, numbers, ORIGIN, rationalNumbers } from '../../support.js';
import { EVERY_PROPOSITION } from '../samples.js';

const KERNEL = resolve('src/kernel');
const FOLDER = join(KERNEL, 'libraries');
/** Those that a search loads, and those that only other libraries use. */
const ALL = closureOf(LIBRARIES);

interface File {
  readonly path: string;
  /** The paths, from the folder of the kernel, of the files that it imports, including imports of types. */
  readonly imports: readonly string[];
}

/** The sources in a folder of the kernel; paths are from there. */
function filesIn(folder: string): readonly File[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      const found = [...text.matchAll(/(?:\bfrom |\bimport |\bimport\(|\bmodule )'([^']+)'/g)].map(
        ([, to]) => to as string,
      );
      const imports = found.map((to) => (to.startsWith('.') ? relative(KERNEL, resolve(dirname(path), to)) : to));
      return { path: relative(KERNEL, path), imports };
    });
}

const libraryOf = (path: string): string | undefined => /^libraries\/(\w+)\//.exec(path)?.[1];
const namesOf = (libraries: readonly Library[]): readonly string[] => libraries.map(({ name }) => name);

/** What a compiled file of a library exports. */
async function exportsOf(library: Library, file: string): Promise<{ readonly [name: string]: unknown }> {
  return (await import(`../../../src/kernel/libraries/${library.name}/${file}.js`)) as {
    readonly [name: string]: unknown;
  };
}

const has = (library: Library, file: string): boolean => readdirSync(join(FOLDER, library.name)).includes(`${file}.ts`);

describe('the libraries of the kernel', () => {
  it('are the folders of libraries', () => {
    expect(namesOf(ALL)).to.have.members(readdirSync(FOLDER));
  });

  it('have no name twice: neither of a rule nor of a kind', () => {
    expect(() => new Libraries(ALL)).not.to.throw();
    expect(new Libraries(ALL).ruleNames.length).to.equal(
      [core, ...ALL].reduce((sum, { rules }) => sum + Object.keys(rules).length, 0),
    );
  });

  for (const library of ALL) {
    const { name, uses, propositions, parts, outright } = library;
    const rules: { readonly [name: string]: Rule } = library.rules;
    const files = filesIn(join(FOLDER, name));

    describe(name, () => {
      it('has as its rules the files of its folder of rules', async () => {
        const onDisk = files.flatMap(({ path }) => /\/rules\/(\w+)\.ts$/.exec(path)?.[1] ?? []);
        expect(Object.keys(rules)).to.have.members(onDisk);
        for (const [rule, value] of Object.entries(rules)) {
          expect((await exportsOf(library, `rules/${rule}`))[rule]).to.equal(value);
          expect(value.name).to.equal(rule);
        }
      });

      it('has as its kinds of propositions those of propositions.ts', async () => {
        const tables = has(library, 'propositions')
          ? Object.entries(await exportsOf(library, 'propositions')).filter(([table]) =>
              table.endsWith('_PROPOSITIONS'),
            )
          : [];
        expect(Object.assign({}, ...tables.map(([, table]) => table))).to.deep.equal(propositions);
      });

      it('has as its kinds of real numbers those of kinds.ts, and others only without a meaning', async () => {
        const tables = has(library, 'kinds') ? Object.entries(await exportsOf(library, 'kinds')) : [];
        for (const [sort, suffix] of [
          ['real', 'REALS'],
          ['realMatrix', 'MATRICES'],
        ] as const) {
          const [, table = {}] = tables.find(([exported]) => exported.endsWith(suffix)) ?? [];
          const [defined, own] = [table as { readonly [kind: string]: Part }, parts[sort] ?? {}];
          expect(Object.keys(own)).to.include.members(Object.keys(defined));
          for (const [kind, { meaning }] of Object.entries(own)) expect(meaning, kind).to.equal(defined[kind]?.meaning);
        }
        // The meaning of a law is its sampler.
        expect(['real', 'realMatrix', 'law']).to.include.members(Object.keys(parts));
      });

      it('imports only the core and the libraries that it uses', () => {
        const known = new Set(namesOf(closureOf([library])));
        for (const { path, imports } of files) {
          for (const to of imports) {
            const other = libraryOf(to);
            const allowed = to.startsWith('core/') || (other !== undefined && known.has(other));
            expect(allowed, `${path} imports ${to}`).to.equal(true);
          }
        }
      });

      it('uses each library for something: one of its files imports from there', () => {
        const imported = new Set(
          files
            .filter(({ path }) => !path.endsWith(`${name}/index.ts`))
            .flatMap(({ imports }) => imports)
            .map(libraryOf),
        );
        for (const used of uses) expect(imported.has(used.name), used.name).to.equal(true);
      });

      it('attempts outright only what its own rules decide', () => {
        for (const [kind, attempt] of Object.entries(outright)) {
          expect(Object.keys(propositions)).to.include(kind);
          const sample = EVERY_PROPOSITION.find((proposition) => proposition.kind === kind) as Proposition;
          expect(Object.keys(rules), kind).to.include(attempt(sample).rule);
        }
      });
    });
  }

  it('say of each rule that computes nothing, as its witness chooses nothing, that its argument is believed', () => {
    const choosesNothing = ({ witness }: Rule): boolean => {
      try {
        witness.read({}, '$.witness', contextOf().libraries);
        return true;
      } catch (error) {
        if (error instanceof Refusal) return false;
        throw error;
      }
    };
    const computingNothing = ALL.flatMap(({ rules }) => Object.values(rules).filter(choosesNothing));
    expect(computingNothing.length).to.be.at.least(16);
    for (const { name, facts } of computingNothing) {
      expect(facts, name).to.include(`the argument at the head of the rule ${name}, which computes nothing`);
    }
  });

  it('say it of the rules whose witness is a slope or a number of layers that only their conclusion repeats', () => {
    for (const name of ['lateFirstWeights', 'segments', 'zeroWeights']) {
      const { facts } = ALL.flatMap(({ rules }) => Object.values(rules)).find((each) => each.name === name) as Rule;
      expect(facts, name).to.include(`the argument at the head of the rule ${name}, which computes nothing`);
    }
  });
});

/** Propositions that may be attempted outright, each with its truth, computed on plain numbers. */
interface Judged {
  readonly proposition: Proposition;
  readonly holds: boolean;
}

const shown = (all: readonly Rational[]): string[] => all.map(formatRational);
const factors = fc.array(rationalNumbers, { minLength: 1, maxLength: 3 });

/** Compares products of fractions by multiplying across. */
const comparisons: fc.Arbitrary<Judged> = fc
  .tuple(factors, fc.constantFrom('atMost', 'exceeds', 'equals', 'differs'), factors, fc.boolean())
  .map(([left, relation, other, same]) => {
    const right = same ? [...left].reverse() : other;
    const over = (all: readonly Rational[], part: keyof Rational): bigint =>
      all.reduce((product, x) => product * x[part], 1n);
    const [a, b] = [
      over(left, 'numerator') * over(right, 'denominator'),
      over(right, 'numerator') * over(left, 'denominator'),
    ];
    const holds = { atMost: a <= b, exceeds: a > b, equals: a === b, differs: a !== b }[relation];
    return { proposition: comparison(shown(left), relation, shown(right)), holds };
  });

const size = fc.integer({ min: 1, max: 3 });
const rowsOfNumbers = integerRows(size, size, fc.integer({ min: -2, max: 9 }));

const signs: fc.Arbitrary<Judged> = fc
  .tuple(rowsOfNumbers, fc.constantFrom('entriesNonzero', 'entriesPositive'))
  .map(([rows, kind]) => ({
    proposition: { kind, matrix: numbers(rows) },
    holds: rows.flat().every((entry) => (kind === 'entriesPositive' ? entry > 0 : entry !== 0)),
  }));

/** Two matrices of one shape, equal or different in one entry, with and without symbols. */
const equations: fc.Arbitrary<Judged> = fc
  .tuple(rowsOfNumbers, fc.nat(), fc.integer({ min: -1, max: 1 }), fc.boolean(), fc.boolean())
  .map(([rows, place, change, symbolic, negated]) => {
    const columns = rows[0]?.length as number;
    const at = place % (rows.length * columns);
    const changed = rows.map((row, i) => row.map((entry, j) => entry + (i * columns + j === at ? change : 0)));
    const x = t.symbols('x', rows.length, columns);
    // x ⊙ A + A and A ⊙ (x + 1) are equal as polynomials.
    const one = t.constant('1', rows.length, columns);
    const [left, right] = symbolic
      ? [t.sum(t.hadamard(x, numbers(rows)), numbers(rows)), t.hadamard(numbers(changed), t.sum(one, x))]
      : [numbers(rows), numbers(changed)];
    return negated
      ? { proposition: notIdentity(left, right), holds: change !== 0 && !symbolic }
      : { proposition: identity(left, right), holds: change === 0 };
  });

const traces: fc.Arbitrary<Judged> = fc
  .constantFrom('1/2', '64', '1/3', '-1/2')
  .map((trace) => ({ proposition: { kind: 'kernelTrace', trace }, holds: trace === '1/2' }));

describe('attempts outright', () => {
  const libraries = new Libraries(LIBRARIES);

  it('prove the propositions that are true, and nothing that is false', () => {
    const seen = { proved: 0, refused: 0 };
    fc.assert(
      fc.property(fc.oneof(comparisons, signs, equations, traces), ({ proposition, holds }) => {
        const found = inferOutright(new Context(ORIGIN, {}, libraries), proposition);
        expect(found !== undefined, JSON.stringify(proposition)).to.equal(holds);
        if (found !== undefined) expect(found.theorem.proposition).to.deep.equal(proposition);
        seen[holds ? 'proved' : 'refused']++;
      }),
      { numRuns: 400 },
    );
    expect(Math.min(seen.proved, seen.refused)).to.be.above(50);
  });

  it('are made for no other kind of proposition', () => {
    const attempted = ALL.flatMap(({ outright }) => Object.keys(outright));
    expect(attempted).to.have.members([
      'comparison',
      'identity',
      'notIdentity',
      'entriesNonzero',
      'entriesPositive',
      'someEntryZero',
      'columns',
      'kernelTrace',
      'samplePosition',
    ]);
    for (const proposition of EVERY_PROPOSITION) {
      expect(libraries.outright(proposition) !== undefined, proposition.kind).to.equal(
        attempted.includes(proposition.kind),
      );
      if (!attempted.includes(proposition.kind)) expect(inferOutright(contextOf(), proposition)).to.equal(undefined);
    }
  });
});

describe('the core', () => {
  it('imports no library', () => {
    for (const { path, imports } of filesIn(join(KERNEL, 'core'))) {
      for (const to of imports)
        expect(to.startsWith('core/') || to.startsWith('@noble/'), `${path} imports ${to}`).to.equal(true);
    }
  });
});
