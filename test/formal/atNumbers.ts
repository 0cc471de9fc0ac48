/** Numbers for the definitions in Coq: fractions that are drawn, values of terms there, their text, and Coq itself. */
import { expect } from 'chai';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coqHere, run } from '../../src/formal/coq.js';
import { partsFor } from '../../src/formal/parts.js';
import { evaluate, type Matrix, type Rational } from '../../src/kernel/full.js';
import * as t from '../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../src/kernel/libraries/algebra/term.js';
import { contextOf, numbers } from '../support.js';

export type Rows = readonly (readonly string[])[];

/** Fractions with numerators from −6 to 6 and denominators from 1 to 4, the same in every run. */
export function drawnRows(rows: number, columns: number, seed: number): Rows {
  let state = seed;
  const next = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor(state / 65_536) % most;
  };
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => `${next(13) - 6}/${next(4) + 1}`));
}

/** The value of a term in symbols where these have numbers. */
export function valueOf(term: Term, at: { readonly [symbol: string]: Rows }): Matrix<Rational> {
  const filled = Object.entries(at).reduce((of, [name, rows]) => t.substitute(of, name, numbers(rows)), term);
  return evaluate(contextOf(), filled);
}

export const fractionText = (text: string): string => {
  const [numerator, denominator = '1'] = text.split('/');
  return `(${numerator}) # ${denominator}`;
};
export const listOf = (items: readonly string[]): string => `[:: ${items.join('; ')}]`;
export const rowsText = (rows: Rows): string => `${listOf(rows.map((row) => listOf(row.map(fractionText))))}%coq_Q`;
export const matrixText = ({ rows, columns, entries }: Matrix<Rational>): string =>
  rowsText(
    Array.from({ length: rows }, (_, i) =>
      entries.slice(i * columns, (i + 1) * columns).map((entry) => `${entry.numerator}/${entry.denominator}`),
    ),
  );
export const scalarText = ({ entries: [value] }: Matrix<Rational>): string =>
  `(${fractionText(`${value?.numerator}/${value?.denominator}`)})%coq_Q`;

export const transposed = (rows: Rows): Rows => (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] as string));

/** The head of a file that reads these files of coq/. */
export const headOf = (files: string): string => `From Coq Require Import ZArith QArith.
From mathcomp Require Import all_ssreflect all_algebra.
From Lossproof Require Import ${files}.
Local Delimit Scope Q_scope with coq_Q.
Local Close Scope Q_scope.
Import GRing.Theory.
Local Open Scope ring_scope.
`;

/** What Coq says of a text: its status and its lines. Tests are skipped by name where Coq is not there. */
/** The exit code of Coq, what it says, and the line of the text that it refuses, if any. */
export function coqInTests(): (text: string) => Promise<readonly [number | null, string, string | undefined]> {
  const { signal } = new AbortController();
  let folder: string | undefined;
  let version: string | undefined;
  before(async function () {
    version = await coqHere.version();
    if (version === undefined) {
      if (process.env['LOSSPROOF_REQUIRE_ALL'] !== undefined) expect.fail('Coq is needed');
      this.skip();
    }
    folder = await mkdtemp(join(tmpdir(), 'lossproof-values-'));
  });
  after(async () => {
    if (folder !== undefined) await rm(folder, { recursive: true });
  });
  return async (text) => {
    const library = await partsFor(text, version as string, signal);
    await writeFile(join(folder as string, 'Here.v'), text);
    const { code, lines } = await run('coqc', ['-w', 'none', '-Q', library, 'Lossproof', 'Here.v'], signal, folder);
    const says = lines.join('\n');
    const place = /^File "\.\/Here\.v", line (\d+)/.exec(says)?.[1];
    return [code, says, place === undefined ? undefined : text.split('\n')[Number(place) - 1]];
  };
}
