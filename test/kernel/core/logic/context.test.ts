import { expect } from 'chai';
import fc from 'fast-check';
import { Context } from '../../../../src/kernel/core/logic/context.js';
import { digestOf } from '../../../../src/kernel/core/text/digest.js';
import { digestOfMatrix, draw } from '../../../../src/kernel/full.js';
import { type Instance } from '../../../../src/kernel/core/data/instance.js';
import { formatRational, rational } from '../../../../src/kernel/core/data/rational.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../src/kernel/libraries/algebra/term.js';
import type { Residues } from '../../../../src/kernel/libraries/modular/matrix.js';
import { contextOf, lookAlike, numbers, ORIGIN, refuses, shownRows } from '../../../support.js';
import { Libraries, LIBRARIES } from '../../../../src/kernel/full.js';
import { evaluate, polynomials } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import { rankModulo, residues, productModulo } from '../../../../src/kernel/libraries/modular/residues.js';

const X = t.data('X');
const instance = {
  X: numbers([
    [1, 2],
    [3, 4],
  ]),
  y: numbers([[5]]),
};

describe('context', () => {
  it('is identified by what its instance is drawn from and by its contents', () => {
    expect(contextOf(instance).instance).to.equal(digestOf({ ...ORIGIN, instance }));
    const others = [
      new Context({ ...ORIGIN, claim: 'other/claim' }, instance, new Libraries(LIBRARIES)),
      new Context({ ...ORIGIN, version: 2 }, instance, new Libraries(LIBRARIES)),
      new Context({ ...ORIGIN, sizes: { N: 3 } }, instance, new Libraries(LIBRARIES)),
      new Context({ ...ORIGIN, seed: 'other' }, instance, new Libraries(LIBRARIES)),
      contextOf({ X: instance.X }),
      contextOf(instance, { reference: true }),
    ].map((context) => context.instance);
    expect(new Set(others).size).to.equal(6);
    expect(others[5]).to.equal(contextOf(instance).instance);
  });

  it('knows the names and shapes of its matrices', () => {
    const context = contextOf({ ...instance, z: numbers([[1, 2, 3]]) });
    expect(context.names).to.deep.equal(['X', 'y', 'z']);
    expect(context.shapeOf('z')).to.deep.include({ rows: 1, columns: 3 });
    expect(context.shapeOf('toString')).to.equal(undefined);
  });

  it('knows which matrices were drawn from the stream of their own name, and by which law', () => {
    const drawn = (label: string) => {
      const recipe = { rows: 1, columns: 2, label, law: { kind: 'uniform', from: 0, to: 9 } } as const;
      return { kind: 'draw', ...recipe, sha256: digestOfMatrix(draw(recipe, ORIGIN)) } as const;
    };
    const context = contextOf({ X: drawn('X'), Y: numbers([[1]]), Z: drawn('X') });
    expect(context.lawOf('X')).to.deep.equal({ kind: 'uniform', from: 0, to: 9 });
    for (const name of ['Y', 'Z', 'none']) expect(context.lawOf(name), name).to.equal(undefined);
    expect(() => Object.assign(context.lawOf('X') as object, { to: 1 })).to.throw(TypeError);
  });

  it('evaluates terms', () => {
    const context = contextOf(instance);
    expect(shownRows(evaluate(context, t.transpose(X)))).to.deep.equal([
      ['1', '3'],
      ['2', '4'],
    ]);
    const [a, b] = polynomials(context, t.entry(X, 2, 2), t.constant('4', 1, 1));
    expect(a).to.deep.equal(b);
  });

  it('finds the same rank mod p with the fast arithmetic and with the plain one', () => {
    for (const reference of [false, true]) {
      const context = contextOf(instance, { reference });
      expect(rankModulo(context, X, 5)).to.equal(2);
      // det X = −2.
      expect(rankModulo(context, X, 2)).to.equal(1);
    }
  });

  it('reads its instance like a certificate', () => {
    refuses(
      () => contextOf({ X: numbers([['06']]) }),
      'malformed',
      '$.instance.X.entries[0]: expected a rational number in lowest terms, as a decimal string, got "06"',
    );
    refuses(
      () => contextOf({ X: { ...numbers([[1]]), rows: 2 } }),
      'mismatch',
      '$.instance.X.entries: expected 2 × 1 entries, got 1',
    );
  });

  it('is told from everything that only looks like one', () => {
    const context = contextOf();
    expect(Context.is(context)).to.equal(true);
    for (const other of [
      null,
      undefined,
      'text',
      {},
      lookAlike(context),
      Object.create(context),
      new Proxy(context, {}),
    ]) {
      expect(Context.is(other)).to.equal(false);
    }
  });

  it('cannot be extended or altered', () => {
    class Sly extends Context {
      rankModulo(): number {
        return 7;
      }
    }
    expect(() => new Sly(ORIGIN, {}, new Libraries(LIBRARIES))).to.throw(
      TypeError,
      'a Context cannot be extended: rules believe its methods',
    );
    expect(() => Reflect.construct(Context, [ORIGIN, {}, new Libraries(LIBRARIES)], Object) as unknown).to.throw(
      TypeError,
    );
    for (const part of [Context, Context.prototype, contextOf()]) expect(Object.isFrozen(part)).to.equal(true);
  });

  it('shares no data that could be altered, neither with its maker nor with its user', () => {
    const entries = ['1'];
    const sizes = { N: 2 };
    const context = new Context(
      { ...ORIGIN, sizes },
      { X: { kind: 'matrix', rows: 1, columns: 1, entries } },
      new Libraries(LIBRARIES),
    );
    entries[0] = '7';
    expect(shownRows(evaluate(context, X))).to.deep.equal([['1']]);
    const [entry] = evaluate(context, X).entries;
    expect(Object.isFrozen(entry)).to.equal(true);
    // A shape is no way to the matrix itself.
    expect(context.shapeOf('X')).to.deep.equal({ rows: 1, columns: 1 });
  });

  it('reads each part of its origin and instance once', () => {
    let reads = 0;
    const sly = {
      ...numbers([[1]]),
      get entries(): string[] {
        return [String(++reads)];
      },
    };
    const context = contextOf({ X: sly });
    expect(context.instance).to.equal(contextOf({ X: numbers([[1]]) }).instance);
    expect(shownRows(evaluate(context, X))).to.deep.equal([['1']]);
    let seeds = 0;
    const origin = {
      ...ORIGIN,
      get seed(): string {
        return `seed${++seeds}`;
      },
    };
    expect(new Context(origin, {}, new Libraries(LIBRARIES)).instance).to.equal(
      new Context({ ...ORIGIN, seed: 'seed1' }, {}, new Libraries(LIBRARIES)).instance,
    );
  });

  it('gives the same with doubles and without them', () => {
    const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 });
    const bytes = (of: number[]): string => Buffer.from(Float32Array.from(of, (v) => v / 8).buffer).toString('base64');
    fc.assert(
      fc.property(values, values, fc.constantFrom('1/3', '-2', '0'), fc.constantFrom(3, 8191), (w, x, slope, p) => {
        const instance: Instance = {
          W: { kind: 'matrix', rows: 2, columns: 3, entries: w.map(String) },
          X: { kind: 'packed', rows: 3, columns: 2, encoding: 'float32', bytes: bytes(x) },
          Y: { kind: 'matrix', rows: 3, columns: 2, entries: x.map((v) => formatRational(rational(BigInt(v), 7n))) },
        };
        const [fast, plain] = [contextOf(instance), contextOf(instance, { reference: true })];
        const activations = (of: Term): Term => t.slopes(slope, t.product(t.data('W'), of));
        const inputs = [t.data('X'), t.data('Y'), t.transpose(t.transpose(t.data('X')))];
        const listed = ({ rows, columns, entries }: Residues) => ({ rows, columns, entries: Array.from(entries) });
        const answers = (context: Context): unknown =>
          inputs.map((of) => {
            try {
              const Z = { rows: 1, columns: 6, entries: [1, 2, 0, 1, 1, 2] };
              const G = t.khatriRao(activations(of), of);
              return [
                evaluate(context, G),
                listed(residues(context, G, p)),
                listed(residues(context, of, p)),
                rankModulo(context, G, p),
                listed(productModulo(context, Z, G, p)),
                listed(productModulo(context, { rows: 1, columns: 3, entries: [1, 2, 0] }, of, p)),
              ];
            } catch (error) {
              return String(error);
            }
          });
        expect(answers(fast)).to.deep.equal(answers(plain));
      }),
    );
  });
});
