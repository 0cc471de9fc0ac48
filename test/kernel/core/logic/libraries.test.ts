import { expect } from 'chai';
import { Context } from '../../../../src/kernel/core/logic/context.js';
import { core, Libraries } from '../../../../src/kernel/core/logic/libraries.js';
import { defineLibrary, type Library } from '../../../../src/kernel/core/logic/library.js';
import { propositionShape, type Proposition } from '../../../../src/kernel/core/logic/proposition.js';
import { exactly, rule } from '../../../../src/kernel/core/logic/rule.js';
import { infer, inferOutright } from '../../../../src/kernel/core/logic/theorem.js';
import { literal, object } from '../../../../src/kernel/core/text/shape.js';
import { LIBRARIES } from '../../../../src/kernel/full.js';
import { algebra } from '../../../../src/kernel/libraries/algebra/index.js';
import { modular } from '../../../../src/kernel/libraries/modular/index.js';
import { ALL, lookAlike, ORIGIN, SIX } from '../../../support.js';

const LIE: Proposition = { kind: 'comparison', left: ['0'], relation: 'equals', right: ['1'] };
const lying = rule('lie', object({}), () => exactly(LIE, 'all'));
const nothing = object({ kind: literal('nothing') });

const contextWith = (libraries: Libraries): Context => new Context(ORIGIN, {}, libraries);

describe('libraries', () => {
  it('have the core, the given ones and all that those use', () => {
    expect(new Libraries([modular]).all).to.deep.equal([core, ...usedBy(modular), modular]);
    expect(new Libraries([]).ruleNames).to.deep.equal(['conjunction']);
    expect(new Libraries([]).ruleCalled('rankModP')).to.equal(undefined);
    expect(new Libraries([modular]).ruleCalled('rankModP')).to.deep.equal({
      rule: modular.rules.rankModP,
      library: modular,
    });
  });

  it('know each kind of each sort with its shape', () => {
    expect(ALL.kindsOf('proposition')).to.include.members(['conjunction', ...Object.keys(algebra.propositions)]);
    expect(new Set(ALL.kindsOf('proposition')).size).to.equal(ALL.kindsOf('proposition').length);
    expect(ALL.shapeOf('proposition', 'comparison')).to.equal(algebra.propositions['comparison']);
    expect(ALL.shapeOf('term', 'comparison')).to.equal(undefined);
    expect(new Libraries([]).kindsOf('proposition')).to.deep.equal(['conjunction']);
  });

  it('are made of libraries of the kernel only', () => {
    for (const other of [
      lookAlike(algebra),
      { ...modular, rules: { lie: lying } },
      Object.create(algebra) as Library,
    ]) {
      expect(() => new Libraries([other])).to.throw(TypeError, 'expected libraries of the kernel');
    }
    const user = { ...defineLibrary({ name: 'user', rules: {} }), uses: [algebra] };
    expect(() => new Libraries([user])).to.throw(TypeError, 'expected libraries of the kernel');
  });

  it('refuse two rules or two kinds of one name', () => {
    const again = defineLibrary({
      name: 'again',
      rules: { rankModP: rule('rankModP', object({}), lying.apply as never) },
    });
    expect(() => new Libraries([modular, again])).to.throw(TypeError, 'two libraries have rankModP');
    const kinds = defineLibrary({ name: 'kinds', propositions: { comparison: nothing }, rules: {} });
    expect(() => new Libraries([algebra, kinds])).to.throw(TypeError, 'two libraries have proposition/comparison');
    const outright = defineLibrary({
      name: 'deciding',
      outright: { identity: () => ({ rule: 'lie', witness: {} }) },
      rules: {},
    });
    expect(() => new Libraries([algebra, outright])).to.throw(TypeError, 'two libraries have');
  });

  it('cannot be extended, altered, or forged into a context', () => {
    class Forged extends Libraries {}
    expect(() => new Forged([])).to.throw(TypeError);
    const libraries = new Libraries([algebra]);
    const found = { rule: lying, library: core };
    const attempts: (() => unknown)[] = [
      () => Object.assign(libraries, { ruleCalled: () => found }),
      () => Object.assign(Libraries.prototype, { ruleCalled: () => found }),
      () => Object.assign(Libraries, { is: () => true }),
      () => (libraries.all as Library[]).push(modular),
      () => Object.setPrototypeOf(libraries, Forged.prototype) as unknown,
    ];
    for (const attempt of attempts) expect(attempt).to.throw(TypeError);
    const methods = {
      ruleCalled: { value: () => found },
      recording: { value: () => ALL },
      outright: { value: () => ({ rule: 'lie', witness: {} }) },
    };
    const forged = [
      Object.create(Libraries.prototype, methods),
      Object.create(libraries, methods),
      new Proxy(libraries, {
        get: (of, key) => (key === 'ruleCalled' ? () => found : (Reflect.get(of, key) as unknown)),
      }),
      lookAlike(libraries),
    ] as Libraries[];
    for (const libraries of forged) {
      const context = contextWith(libraries);
      const message = 'expected a Context of libraries of the kernel';
      expect(() => infer(context, 'lie', [], {})).to.throw(TypeError, message);
      expect(() => inferOutright(context, LIE)).to.throw(TypeError, message);
    }
  });

  it('record the libraries of the kinds that are read, and the facts behind them', () => {
    const used = new Set<Library>();
    const facts = new Set<string>();
    propositionShape.read(SIX, '$', ALL.recording(used, facts));
    expect([...used].map(({ name }) => name)).to.deep.equal(['algebra']);
    expect([...facts]).to.deep.equal([]);
    const vocabulary = ALL.recording(used, facts);
    expect(vocabulary.shapeOf('proposition', 'unknown')).to.equal(undefined);
    expect(vocabulary.kindsOf('real')).to.deep.equal(ALL.kindsOf('real'));
    for (const kind of ALL.kindsOf('real')) vocabulary.shapeOf('real', kind);
    expect([...used].map(({ name }) => name)).to.include.members(['reals', 'arcCosine']);
    expect([...facts].join()).to.include('Funk');
  });

  it('decide outright what a rule decides by computing; an error that is no refusal is not hidden', () => {
    const context = contextWith(new Libraries([algebra]));
    expect(inferOutright(context, SIX)?.theorem.proposition).to.deep.equal(SIX);
    expect(inferOutright(context, LIE)).to.equal(undefined);
    expect(inferOutright(context, { kind: 'conjunction', of: [SIX] })).to.equal(undefined);
    const breaking = rule('breaking', object({}), () => {
      throw new RangeError('out of memory');
    });
    const broken = defineLibrary({
      name: 'broken',
      propositions: { nothing },
      rules: { breaking },
      outright: { nothing: () => ({ rule: 'breaking', witness: {} }) },
    });
    const other = contextWith(new Libraries([broken]));
    expect(() => inferOutright(other, { kind: 'nothing' } as never)).to.throw(RangeError, 'out of memory');
  });

  it('of searches are all twenty-five, each with a name of its own', () => {
    expect(new Set(LIBRARIES.map(({ name }) => name)).size).to.equal(25);
  });
});

/** The libraries that one uses, in the order in which they are needed. */
function usedBy({ uses }: Library): readonly Library[] {
  return [...new Set(uses.flatMap((library) => [...usedBy(library), library]))];
}
