/** Networks in plain floating point, to compare with what is proved about them. */
import { Context, evaluate, Libraries, LIBRARIES, toFloat } from 'lossproof/search';
import { terms, type LinearNetwork, type Network, type Term } from 'lossproof/statement';
import type { Offered, Part } from '../../../../lemmas/k16/readings/sentence.js';

export type Rows = readonly (readonly number[])[];

const context = new Context(
  { claim: { id: 'a/test', version: 1 }, variant: 'claim', sizes: {}, parameters: {}, seed: '1' } as never,
  {},
  new Libraries(LIBRARIES),
);

/** The numbers that a term denotes, with its symbols replaced. */
export function numbersOf(term: Term, values: { readonly [name: string]: Rows } = {}): Rows {
  const literal = (rows: Rows): Term => ({
    kind: 'matrix',
    rows: rows.length,
    columns: (rows[0] as readonly number[]).length,
    entries: rows.flat().map(String),
  });
  const replaced = Object.entries(values).reduce((of, [name, rows]) => terms.substitute(of, name, literal(rows)), term);
  const { rows, columns, entries } = evaluate(context, replaced);
  return Array.from({ length: rows }, (_, i) => entries.slice(i * columns, (i + 1) * columns).map(toFloat));
}

export const partsOf = (offered: Offered): readonly Part[] => (offered.kind === 'conjunction' ? offered.of : [offered]);

export const minimaOf = (offered: Offered) =>
  partsOf(offered).flatMap((part) => (part.kind === 'differentiableMinimum' ? [part] : []));

export const product = (A: Rows, B: Rows): Rows =>
  A.map((row) => (B[0] as readonly number[]).map((_, j) => row.reduce((sum, a, k) => sum + a * (B[k]?.[j] ?? 0), 0)));

interface Plain {
  readonly inputs: Rows;
  readonly noise: Rows;
  readonly targets: readonly number[];
  readonly hidden: Rows;
  readonly output: readonly number[];
  readonly slope: number;
}

export function plainOf({ inputs, noise, targets, hidden, output, slope }: Network): Plain {
  return {
    inputs: numbersOf(inputs),
    noise: numbersOf(noise),
    targets: numbersOf(targets)[0] as readonly number[],
    hidden: numbersOf(hidden),
    output: numbersOf(output)[0] as readonly number[],
    slope: numbersOf(terms.constant(slope, 1, 1))[0]?.[0] as number,
  };
}

export function residualsOf({ inputs, noise, targets, hidden, output, slope }: Plain): readonly number[] {
  const before = product(hidden, inputs);
  return targets.map((target, n) =>
    before.reduce((left, row, i) => {
      const v = row[n] as number;
      return left - (output[i] as number) * (noise[i]?.[n] as number) * (v < 0 ? slope : 1) * v;
    }, target),
  );
}

export const errorOf = (network: Plain): number => residualsOf(network).reduce((sum, e) => sum + e * e, 0);

/** The least error at many weights near to these. */
export function leastNearby(network: Plain, radius: number, random: () => number): number {
  const moved = (value: number): number => value + radius * (2 * random() - 1);
  return Math.min(
    ...Array.from({ length: 400 }, () =>
      errorOf({ ...network, hidden: network.hidden.map((row) => row.map(moved)), output: network.output.map(moved) }),
    ),
  );
}

/** The loss of a linear network. */
export function linearLoss({ inputs, targets, weighting, weights }: LinearNetwork): number {
  const outputs = weights.reduce((below, W) => product(numbersOf(W), below), numbersOf(inputs));
  const [Y, C] = [numbersOf(targets), numbersOf(weighting)];
  return outputs.reduce(
    (sum, row, i) =>
      sum + row.reduce((part, value, n) => part + ((C[i]?.[n] ?? 0) * (value - (Y[i]?.[n] ?? 0)) ** 2) / 2, 0),
    0,
  );
}
