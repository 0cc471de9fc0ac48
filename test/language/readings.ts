/** Tables of readings, which the tests of every language run alike. */
import { expect } from 'chai';
import katex from 'katex';
import * as reals from '../../src/kernel/reals.js';
import {
  closureOf,
  core,
  type Library,
  type Proposition,
  type Real,
  type RealMatrix,
  type Term,
} from '../../src/kernel/index.js';
import { LIBRARIES } from '../../src/kernel/full.js';
import { polyglot } from '../../src/language/index.js';
import type { Language } from '../../src/language/language.js';

/** What each proposition, matrix or number must read as. */
export interface Readings {
  readonly propositions?: readonly (readonly [Proposition, tex: string, english: string])[];
  readonly terms?: readonly (readonly [Term, string])[];
  readonly reals?: readonly (readonly [Real, string])[];
  readonly realMatrices?: readonly (readonly [RealMatrix, string])[];
}

/** Each row is a test, and every kind that the language has must have a row. */
export function itReads(language: Language, readings: Readings): void {
  const { propositions = [], terms = [], reals: numbers = [], realMatrices = [] } = readings;
  for (const [proposition, tex, english] of propositions) {
    it(`says ${english.slice(0, 80)}`, () => {
      expect(polyglot.tex(proposition)).to.equal(tex);
      expect(polyglot.english(proposition)).to.equal(english);
      requireReadable(tex);
    });
  }
  const itWrites = (written: () => string, tex: string): void => {
    it(`writes ${tex}`, () => {
      expect(written()).to.equal(tex);
      requireReadable(tex);
    });
  };
  for (const [term, tex] of terms) itWrites(() => polyglot.term(term), tex);
  for (const [real, tex] of numbers) itWrites(() => polyglot.real(real), tex);
  for (const [matrix, tex] of realMatrices) {
    itWrites(() => polyglot.real(reals.smallestEigenvalue(matrix)), `\\lambda_{\\min}\\left(${tex}\\right)`);
  }
  it('has a row for each of its kinds here', () => {
    for (const part of ['propositions', 'terms', 'reals', 'realMatrices'] as const) {
      const kinds = new Set((readings[part] ?? []).map(([{ kind }]) => kind));
      expect([...kinds], part).to.have.members(Object.keys(language[part] ?? {}));
    }
  });
}

/** The language has a note on each rule of the library, and on no other; a page puts "it shows that" before its end. */
export function itNotes(language: Language, library: string): void {
  it(`has a note on each rule of the library ${library}, which ends a sentence`, () => {
    const { rules } = [core, ...closureOf(LIBRARIES)].find(({ name }) => name === library) as Library;
    expect(Object.keys(language.rules).filter((rule) => rule !== 'derived')).to.have.members(Object.keys(rules));
    for (const [rule, { label, shows }] of Object.entries(language.rules)) {
      expect(label, rule).to.match(/^\S[^\n]{0,50}[^\s.]$/);
      expect(shows, rule).to.match(/^(?!(?:A|An|It|The|This) )\S[^\n]*[^\s.]$/);
    }
  });
}

/** Typesets strictly: what KaTeX cannot read fails the test. */
export function requireReadable(source: string): void {
  expect(() => katex.renderToString(source, { strict: 'error' }), source).not.to.throw();
}
