import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { choose, realiseAll, type Entry, type Instance } from '../../../../src/kernel/core/data/instance.js';
import type { Matrix } from '../../../../src/kernel/core/data/matrix.js';
import { formatRational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { withBudget, workDone } from '../../../../src/kernel/core/data/work.js';
import { Stream } from '../../../../src/kernel/core/data/stream.js';
import { contextOf, numbers, ORIGIN, refuses } from '../../../support.js';

const toFloat = (value: Rational): number => Number(formatRational(value));
const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Twelve columns (k, 10 + k), k from 1 to 12. */
const bytes = Uint8Array.from({ length: 24 }, (_, at) => 1 + (at >> 1) + (at % 2) * 10);
const pool = {
  kind: 'packed',
  rows: 2,
  columns: 12,
  encoding: 'uint8',
  bytes: Buffer.from(bytes).toString('base64'),
} as const;
const recipe = { rows: 2, columns: 5, label: 'X', of: 'P' };
const chosen = (
  instance: Instance = { P: pool },
  part: Partial<typeof recipe> = {},
): Extract<Entry, { kind: 'choice' }> => ({
  kind: 'choice',
  ...recipe,
  ...part,
  sha256: choose({ ...recipe, ...part }, instance, ORIGIN).sha256,
});
const realised = (instance: Instance) => realiseAll(instance, ORIGIN, () => undefined);
const topOf = (m: Matrix<Rational> | undefined): number[] => (m?.entries ?? []).slice(0, m?.columns).map(toFloat);

describe('S2: a choice of columns', () => {
  it('has distinct columns of its source, whole, in the order in which a stream of its own has them', () => {
    const all = realised({ X: chosen(), P: pool });
    expect([...all.keys()]).to.deep.equal(['X', 'P']);
    const order = new Stream({ ...ORIGIN, label: 'X', of: sha256(bytes) }).choice(5, 12);
    expect(new Set(order).size).to.equal(5);
    expect(topOf(all.get('X'))).to.deep.equal(order.map((place) => place + 1));
    expect(all.get('X')?.entries.slice(5).map(toFloat)).to.deep.equal(order.map((place) => place + 11));
  });

  it('takes each list of distinct numbers equally often', () => {
    const stream = new Stream({ ...ORIGIN, label: 'lists' });
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 2400; draw++) {
      const list = stream.choice(2, 4).join();
      counts.set(list, (counts.get(list) ?? 0) + 1);
    }
    expect(counts.size).to.equal(12);
    // Each has the mean 200 and the deviation 13.5.
    for (const count of counts.values()) expect(count).to.be.within(130, 270);
    expect([...stream.choice(4, 4)].sort()).to.deep.equal([0, 1, 2, 3]);
  });

  it('is another for another label, seed or content of the source', () => {
    const other = { ...pool, bytes: Buffer.from(Uint8Array.from(bytes).fill(99, 22)).toString('base64') };
    const places = (instance: Instance, label = 'X', seed = ORIGIN.seed) =>
      topOf(choose({ ...recipe, label }, instance, { ...ORIGIN, seed }).matrix).join();
    const found = [
      places({ P: pool }),
      places({ P: pool }, 'X2'),
      places({ P: pool }, 'X', 'other'),
      places({ P: other }),
    ];
    expect(new Set(found).size).to.equal(4);
  });

  it('is refused where the digest, the source or the shape is another', () => {
    const entry = chosen();
    const wrong = sha256(Uint8Array.of(0));
    for (const [instance, message] of [
      [
        { P: pool, X: { ...entry, sha256: wrong } },
        `$.instance.X.sha256: expected the digest of what the seed gives, ${entry.sha256}, got ${wrong}`,
      ],
      [{ X: entry }, '$.instance.X.of: expected a matrix of the instance that is given as bytes, got P'],
      [
        { P: numbers([[1], [2]]), X: entry },
        '$.instance.X.of: expected a matrix of the instance that is given as bytes, got P',
      ],
      [
        { P: pool, X: { ...entry, rows: 1 } },
        '$.instance.X: expected 2 rows and at most 12 columns, as P has them, got 1 × 5',
      ],
      [
        { P: pool, X: { ...entry, columns: 13 } },
        '$.instance.X: expected 2 rows and at most 12 columns, as P has them, got 2 × 13',
      ],
    ] as const) {
      refuses(() => realised(instance), 'mismatch', message);
    }
  });

  it('S2: is charged for reading all that it chooses from', () => {
    withBudget(10_000_000, () => {
      const before = workDone();
      realised({ P: pool });
      const alone = workDone() - before;
      realised({ P: pool, X: chosen(), Y: chosen({ P: pool }, { label: 'Y' }) });
      expect(workDone() - before - 2 * alone).to.be.at.least(2 * 5 * (24 + 12));
    });
  });

  it('chooses from data sets too, which are found by their digest', () => {
    const dataSet = {
      kind: 'dataSet',
      rows: 2,
      columns: 12,
      encoding: 'uint8',
      name: 'twelve',
      sha256: sha256(bytes),
    } as const;
    const found = realiseAll(
      { P: dataSet, X: chosen() },
      ORIGIN,
      () => undefined,
      () => bytes,
    );
    expect(topOf(found.get('X'))).to.deep.equal(topOf(realised({ P: pool, X: chosen() }).get('X')));
  });

  it('has a law that a statement can ask for, where the label is the name', () => {
    const context = contextOf({ P: pool, X: chosen(), Y: chosen() });
    expect(context.lawOf('X')).to.deep.equal({ kind: 'choice', of: 'P' });
    expect([context.lawOf('Y'), context.lawOf('P')]).to.deep.equal([undefined, undefined]);
    expect(context.lawKinds).to.deep.equal([]);
  });
});
