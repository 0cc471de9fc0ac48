/** Objects that only look like theorems and contexts, and live objects that change while they are read. */
import { everything } from '../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import { sizesShape } from '../../src/kernel/libraries/almostEvery/propositions.js';
import {
  Context,
  Encloser,
  infer,
  Intervals,
  RATIONALS,
  reals,
  terms,
  Theorem,
  type Interval,
  type Real,
  Libraries,
  LIBRARIES,
} from '../../src/kernel/full.js';
import type { Json } from '../../src/kernel/core/text/json.js';
import * as t from '../../src/kernel/libraries/algebra/term.js';
import { arithmeticTheorem, contextOf, numbers, ORIGIN, refuses, shownRows } from '../support.js';
import { evaluate } from '../../src/kernel/libraries/algebra/evaluate.js';

const ZERO = numbers([[0]]);
const LIE = { kind: 'comparison', left: ['0'], relation: 'equals', right: ['1'] } as const;
const REACH = { sizes: 'every', prefix: everything('all') } as const;
const CLAIM = {
  proposition: LIE,
  assurance: 'exact',
  reach: REACH,
  error: '0',
  libraries: ['core'],
  facts: [],
} as const;

describe('hostile objects', () => {
  it('that look like a theorem are no premises', () => {
    const context = contextOf();
    const theorem = arithmeticTheorem(context);
    const forged: unknown[] = [
      { ...CLAIM, instance: null, parts: [] },
      Object.assign({}, theorem, { proposition: LIE }),
      Object.create(theorem, { proposition: { value: LIE } }),
      Object.create(Theorem.prototype, { proposition: { value: LIE }, instance: { value: null } }),
      Object.setPrototypeOf({ ...CLAIM, instance: null, parts: [] }, Theorem.prototype),
      new Proxy(theorem, { get: (of, key) => (key === 'proposition' ? LIE : (Reflect.get(of, key) as unknown)) }),
      null,
      undefined,
      'theorem',
    ];
    for (const premise of forged) {
      expect(() => infer(context, 'conjunction', [premise as Theorem], {})).to.throw(
        TypeError,
        'premise 0 is not a theorem',
      );
    }
  });

  it('cannot be constructed or extended into theorems', () => {
    const theorem = arithmeticTheorem(contextOf());
    class Forged extends Theorem {}
    for (const key of [Symbol('made by a rule'), undefined, null, {}]) {
      expect(() => new Theorem(key as symbol, CLAIM, null, [])).to.throw(TypeError);
      expect(() => new Forged(key as symbol, CLAIM, null, [])).to.throw(TypeError);
      expect(() => {
        Reflect.construct(theorem.constructor as typeof Theorem, [key as symbol, CLAIM, null, []]);
      }).to.throw(TypeError);
    }
    expect(Object.getOwnPropertySymbols(theorem)).to.deep.equal([]);
    expect(Object.getOwnPropertySymbols(Theorem)).to.deep.equal([]);
  });

  it('cannot alter a theorem', () => {
    const theorem = arithmeticTheorem(contextOf());
    const before = JSON.stringify(theorem);
    const attempts: (() => unknown)[] = [
      () => Object.assign(theorem, { proposition: LIE }),
      () => Object.assign(theorem.proposition, LIE),
      () => ((theorem.proposition as unknown as { left: string[] }).left[0] = '0'),
      () => (theorem.parts as Theorem[]).push(theorem),
      () => Object.assign(theorem.reach, { sizes: 'every' }),
      () => Object.defineProperty(theorem, 'proposition', { value: LIE }),
      () => Object.setPrototypeOf(theorem, null) as unknown,
      () => Object.assign(Theorem, { is: () => true }),
    ];
    for (const attempt of attempts) expect(attempt).to.throw(TypeError);
    expect(JSON.stringify(theorem)).to.equal(before);
  });

  it('that look like a context are refused', () => {
    const context = contextOf();
    const forged: unknown[] = [
      { instance: context.instance, rankModulo: () => 7 },
      Object.create(context, { rankModulo: { value: () => 7 } }),
      Object.create(Context.prototype),
      new Proxy(context, {}),
      null,
    ];
    for (const other of forged) {
      expect(() => infer(other as Context, 'rankModP', [], { matrix: ZERO, prime: 5 })).to.throw(
        TypeError,
        'infer expects a Context',
      );
    }
  });

  it('cannot extend or alter a context, nor the arithmetic that it uses', () => {
    class Forged extends Context {
      rankModulo(): number {
        return 7;
      }
    }
    expect(() => new Forged(ORIGIN, {}, new Libraries(LIBRARIES))).to.throw(TypeError);
    const context = contextOf();
    const enclosed = (real: Real): Interval => new Encloser(new Intervals(64), context).interval(real);
    const attempts: (() => unknown)[] = [
      () => Object.assign(context, { rankModulo: () => 7 }),
      () => Object.assign(context, { instance: 'another' }),
      () => Object.setPrototypeOf(context, Forged.prototype) as unknown,
      () => Object.assign(Context.prototype, { rankModulo: () => 7 }),
      () => Object.assign(Context, { is: () => true }),
      () => Object.assign(Intervals.prototype, { multiply: () => ({}) }),
      () => Object.assign(Encloser.prototype, { interval: () => ({}) }),
      () => Object.assign(enclosed(reals.pi), { lower: { mantissa: 4n, exponent: 0 } }),
      () => Object.assign(enclosed(reals.pi).lower, { mantissa: 4n }),
      () => Object.assign(reals.realShape, { read: (value: unknown) => value }),
      () => Object.assign(RATIONALS, { isZero: () => false }),
      () => Object.assign(terms.termShape, { read: (value: unknown) => value }),
      () => Object.assign(sizesShape, { read: (value: unknown) => value }),
    ];
    for (const attempt of attempts) expect(attempt).to.throw(TypeError);
  });

  it('C2: cannot reach the data of a context through what it hands out', () => {
    const context = contextOf({ X: ZERO });
    const entry = evaluate(context, t.data('X')).entries[0] as { numerator: bigint };
    expect(() => (entry.numerator = 1n)).to.throw(TypeError);
    (context.shapeOf('X') as { rows: number }).rows = 2;
    expect(context.shapeOf('X')).to.deep.equal({ rows: 1, columns: 1 });
    (context.names as string[]).push('Y');
    (evaluate(context, t.data('X')).entries as unknown[])[0] = { numerator: 1n, denominator: 1n };
    expect(context.names).to.deep.equal(['X']);
    expect(shownRows(evaluate(context, t.data('X')))).to.deep.equal([['0']]);
  });

  it('that change while they are read prove nothing about what they were', () => {
    let reads = 0;
    const live: string[] = [];
    Object.defineProperty(live, 0, { enumerable: true, get: () => (reads++ === 0 ? '1' : '0') });
    const sly = Object.assign(['1'], { map: () => live });
    const matrix = { kind: 'matrix', rows: 1, columns: 1, entries: sly } as unknown as Json;
    const theorem = infer(contextOf(), 'rankModP', [], { matrix, prime: 5 });
    expect(theorem.proposition).to.deep.include({ matrix: numbers([[1]]), rank: 1 });
    expect(reads).to.equal(0);
    const changing = { kind: 'matrix', rows: 1, columns: 1, entries: live } as unknown as Json;
    expect(infer(contextOf(), 'entriesNonzero', [], { matrix: changing }).proposition).to.deep.include({
      matrix: numbers([[1]]),
    });
    expect(reads).to.equal(1);
  });

  it('whose spelling as a name of a rule changes name no rule', () => {
    let reads = 0;
    const name = { toString: () => (reads++ === 0 ? 'arithmetic' : 'constructor') };
    expect(() => infer(contextOf(), name as unknown as string, [], {})).to.throw('expected one of the rules');
  });

  it('that iterate into other premises than they hold are read once', () => {
    const context = contextOf();
    const six = arithmeticTheorem(context);
    const sly = Object.assign([six], { forEach: () => undefined, map: () => [LIE] });
    expect(infer(context, 'conjunction', sly, {}).proposition).to.deep.equal({
      kind: 'conjunction',
      of: [six.proposition],
    });
    const fake = { proposition: LIE } as unknown as Theorem;
    const checkedElsewhere = Object.assign([fake], { forEach: () => undefined });
    expect(() => infer(context, 'conjunction', checkedElsewhere, {})).to.throw('premise 0 is not a theorem');
  });

  it('with sizes that are no whole numbers are refused', () => {
    for (const rows of [1.5, NaN, Infinity, -1, '1', 1n]) {
      const matrix = { kind: 'constant', value: '1', rows, columns: 1 } as unknown as Json;
      expect(() => infer(contextOf(), 'rankModP', [], { matrix, prime: 5 }), String(rows)).to.throw();
    }
    refuses(
      () =>
        infer(contextOf(), 'rankModP', [], {
          matrix: { kind: 'constant', value: '1', rows: 1.5, columns: 1 },
          prime: 5,
        }),
      'malformed',
      '$.witness.matrix.rows: expected a whole number from 1 to 1000000, got 1.5',
    );
  });
});
