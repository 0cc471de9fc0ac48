import { expect } from 'chai';
import fc from 'fast-check';
import {
  everything,
  implies,
  refutes,
  weakestReach,
  type Range,
  type Reach,
} from '../../../../src/kernel/core/logic/reach.js';
import { every, these, type Quantified } from '../../../../src/statement/definition.js';
import { everyModel, isTrue, NEGLIGIBLE, prefixesOf, type Model, type Name } from './finiteModel.js';

const NAMES = ['data', 'weights', 'first weights'] as const;
const FAMILIES = Object.keys(NEGLIGIBLE) as (keyof typeof NEGLIGIBLE)[];

/** On a model, what `implies` accepts must follow, and what `refutes` accepts must be false. */
function soundnessFor(names: readonly Name[]): (model: Model) => void {
  const prefixes = prefixesOf(names);
  const accepted = (compare: (reach: Reach, scope: Reach) => boolean): readonly (readonly [number, number])[] => {
    const all = prefixes.map((prefix) => ({ sizes: 'these', prefix }) as const);
    return all.flatMap((reach, at) =>
      all.flatMap((scope, place) => (compare(reach, scope) ? [[at, place] as const] : [])),
    );
  };
  const [implied, refuted] = [accepted(implies), accepted(refutes)];
  return (model) => {
    const opposite = { ...model, table: model.table.map((truth) => !truth) };
    const isSo = prefixes.map((prefix) => isTrue(prefix, model));
    const isNotSo = prefixes.map((prefix) => isTrue(prefix, opposite));
    const fail = (by: string, reach: number, scope: number): void =>
      expect.fail(JSON.stringify({ by, reach: prefixes[reach], scope: prefixes[scope], model }));
    for (const [reach, scope] of implied)
      if (isSo[reach] === true && isSo[scope] === false) fail('implies', reach, scope);
    for (const [reach, scope] of refuted)
      if (isNotSo[reach] === true && isSo[scope] === true) fail('refutes', reach, scope);
  };
}

type Said = readonly Quantified[];
const implied = (reach: Said, scope: Said): boolean => implies(these(...reach), these(...scope));
const refuted = (reach: Said, scope: Said): boolean => refutes(these(...reach), these(...scope));

describe('reach', () => {
  describe('on every model', () => {
    for (const negligible of FAMILIES) {
      it(`says nothing false where ${negligible} is negligible`, () => {
        for (const [count, size] of [
          [1, 5],
          [2, 3],
        ] as const) {
          const names = NAMES.slice(0, count);
          const check = soundnessFor(names);
          for (const model of everyModel({ names, negligible, size })) check(model);
        }
      });
    }

    it('says nothing false of three names, or of more points', () => {
      for (const [count, size] of [
        [2, 5],
        [3, 3],
      ] as const) {
        const names = NAMES.slice(0, count);
        const last = size ** count - 1;
        // Tables with few exceptions, few examples and all between, so that each prefix is often true and often false.
        const tables = fc
          .integer({ min: 1, max: last })
          .chain((truths) =>
            fc
              .array(fc.nat({ max: last }), { minLength: last + 1, maxLength: last + 1 })
              .map((drawn) => drawn.map((number) => number < truths)),
          );
        const models = fc.record<Model>({
          names: fc.constant(names),
          negligible: fc.constantFrom(...FAMILIES),
          size: fc.constant(size),
          table: tables,
          recorded: fc.nat({ max: last }),
        });
        fc.assert(fc.property(models, soundnessFor(names)), { numRuns: 200 });
      }
    });
  });

  describe('implies', () => {
    const RANGES: readonly Exclude<Range, 'many'>[] = ['all', 'almost-every', 'some', 'given', 'drawn'];
    const IMPLIED: { readonly [range in Exclude<Range, 'many'>]: readonly Range[] } = {
      all: RANGES,
      'almost-every': ['almost-every', 'some'],
      some: ['some'],
      given: ['given', 'some'],
      drawn: ['drawn'],
    };

    for (const range of RANGES) {
      it(`takes ${range} for ${IMPLIED[range].join(', ')}, and for nothing else`, () => {
        for (const other of RANGES) {
          const follows = IMPLIED[range].includes(other);
          expect(implied([range], [other]), other).to.equal(follows);
          expect(implied([`${range} data`], [`${other} data`]), other).to.equal(follows);
          expect(implied([range], [`${other} data`, `${other} weights`]), other).to.equal(follows);
        }
      });
    }

    it('takes every size for these sizes, and not conversely', () => {
      expect(implies(every('all'), these('all'))).to.equal(true);
      expect(implies(every('all'), every('all'))).to.equal(true);
      expect(implies(these('all'), these('all'))).to.equal(true);
      expect(implies(these('all'), every('all'))).to.equal(false);
      expect(implies(every('given'), these('all'))).to.equal(false);
    });

    it('moves "for all" outward, and "some" inward', () => {
      for (const range of RANGES) {
        expect(implied([`${range} data`, 'all weights'], ['all weights', `${range} data`]), range).to.equal(true);
        expect(implied([`${range} data`, 'given weights'], ['given weights', `${range} data`]), range).to.equal(true);
        expect(implied(['given data', `${range} weights`], [`${range} weights`, 'given data']), range).to.equal(true);
        expect(implied(['some data', `${range} weights`], [`${range} weights`, 'some data']), range).to.equal(
          range !== 'drawn',
        );
      }
      expect(
        implied(
          ['almost-every data', 'all first weights', 'all weights'],
          ['all weights', 'all first weights', 'almost-every data'],
        ),
      ).to.equal(true);
    });

    it('moves nothing else', () => {
      const refused: readonly (readonly [Said, Said])[] = [
        [
          ['all weights', 'almost-every data'],
          ['almost-every data', 'all weights'],
        ],
        [
          ['all first weights', 'almost-every data', 'all weights'],
          ['almost-every data', 'all first weights', 'all weights'],
        ],
        [
          ['almost-every data', 'almost-every weights'],
          ['almost-every weights', 'almost-every data'],
        ],
        [
          ['all data', 'some weights'],
          ['some weights', 'all data'],
        ],
        [
          ['almost-every data', 'some weights'],
          ['some weights', 'almost-every data'],
        ],
        [
          ['all data', 'drawn weights'],
          ['drawn weights', 'all data'],
        ],
      ];
      for (const [reach, scope] of refused) {
        expect(implied(reach, scope), reach.join()).to.equal(false);
        expect(implied(reach, reach), reach.join()).to.equal(true);
      }
    });

    it('takes no range of each for almost everything, which needs an argument of measurability', () => {
      for (const range of ['all', 'almost-every'] as const)
        expect(implied([`${range} data`, `${range} weights`], ['almost-every'])).to.equal(false);
      expect(implied(['almost-every'], ['almost-every data', 'almost-every weights'])).to.equal(true);
      expect(implied(['all data', 'given weights'], ['given'])).to.equal(true);
      expect(implied(['all data', 'some weights'], ['some'])).to.equal(true);
      expect(implied(['all data', 'some weights'], ['all'])).to.equal(false);
      expect(implied(['all data', 'some weights'], ['given'])).to.equal(false);
    });

    it('compares prefixes of the same names only', () => {
      expect(implied(['all data'], ['all data', 'all weights'])).to.equal(false);
      expect(implied(['all data', 'all weights'], ['all data'])).to.equal(false);
      expect(implied(['all data'], ['all weights'])).to.equal(false);
    });

    it('says nothing of a prefix that is empty, on either side', () => {
      for (const said of [['all'], ['all data'], []] as const) {
        expect(implied(said, []), said.join()).to.equal(false);
        expect(implied([], said), said.join()).to.equal(false);
        expect(refuted([], said), said.join()).to.equal(false);
        expect(refuted(said, []), said.join()).to.equal(false);
      }
    });
  });

  describe('refutes', () => {
    it('takes one failure against "for all", and one recorded as well as any', () => {
      for (const range of ['some', 'given', 'almost-every', 'all'] as const) {
        expect(refuted([range], ['all']), range).to.equal(true);
        expect(refuted([range], ['all data', 'all weights']), range).to.equal(true);
      }
      expect(refuted(['drawn'], ['all'])).to.equal(false);
    });

    it('takes more than one point against almost every', () => {
      for (const range of ['some', 'given', 'drawn'] as const)
        expect(refuted([range], ['almost-every data', 'all weights']), range).to.equal(false);
      expect(refuted(['all'], ['almost-every data', 'all weights'])).to.equal(true);
      expect(refuted(['almost-every'], ['almost-every'])).to.equal(true);
      expect(refuted(['all data', 'some weights'], ['almost-every data', 'all weights'])).to.equal(true);
      expect(refuted(['some weights', 'all data'], ['almost-every data', 'all weights'])).to.equal(true);
      expect(refuted(['given data', 'some weights'], ['almost-every data', 'all weights'])).to.equal(false);
    });

    it('takes only a failure everywhere against an existential scope', () => {
      expect(refuted(['all'], ['some'])).to.equal(true);
      for (const range of ['almost-every', 'some', 'given', 'drawn'] as const)
        expect(refuted([range], ['some']), range).to.equal(false);
      expect(refuted(['given data', 'all weights'], ['all data', 'some weights'])).to.equal(true);
      expect(refuted(['all data', 'some weights'], ['all data', 'some weights'])).to.equal(false);
    });

    it('takes a failure of the recorded or drawn against what is said of them', () => {
      expect(refuted(['given'], ['given'])).to.equal(true);
      expect(refuted(['drawn'], ['drawn'])).to.equal(true);
      expect(refuted(['all'], ['drawn'])).to.equal(true);
      expect(refuted(['given'], ['drawn'])).to.equal(false);
      expect(refuted(['almost-every'], ['given'])).to.equal(false);
    });

    it('needs a failure at one size only', () => {
      for (const reach of [these('given'), every('given')]) {
        for (const scope of [these('all'), every('all')]) expect(refutes(reach, scope)).to.equal(true);
      }
    });
  });

  describe('of a conjunction', () => {
    it('is that of the weakest part, in any order', () => {
      const parts = [these('all'), these('almost-every'), these('almost-every data', 'all weights'), these('all')];
      const weaker = [these('all'), these('all data', 'all weights'), these('almost-every data', 'all weights')];
      for (const reaches of [weaker, [...weaker].reverse()])
        expect(weakestReach(reaches)).to.deep.equal(these('almost-every data', 'all weights'));
      expect(weakestReach(parts), 'none is implied by all others').to.deep.equal({ sizes: 'these', prefix: [] });
    });

    it('is that of its only part', () => {
      for (const reach of [every('drawn'), these('given'), every('some data', 'all weights')])
        expect(weakestReach([reach])).to.deep.equal(reach);
    });

    it('speaks of every size only if each part does', () => {
      expect(weakestReach([every('all'), every('given')])).to.deep.equal(every('given'));
      expect(weakestReach([every('all'), these('given')])).to.deep.equal(these('given'));
      expect(weakestReach([these('all'), every('given')])).to.deep.equal(these('given'));
    });

    it('is none where no part is implied by all others', () => {
      for (const reaches of [
        [these('given'), these('almost-every')],
        [these('almost-every data', 'all weights'), these('all weights', 'given data')],
        [these('drawn'), these('given')],
      ])
        expect(weakestReach(reaches)).to.deep.equal({ sizes: 'these', prefix: [] });
    });
  });

  it('of everything is one range', () => {
    expect(everything('given')).to.deep.equal([{ range: 'given', of: 'everything' }]);
  });
});
