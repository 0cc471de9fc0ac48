import { expect } from 'chai';
import fc from 'fast-check';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import { asJson, contextOf, integerRows, numbers, refuses } from '../../../../support.js';
import { forPatterns, generic, minorForEvery, minorForPair } from '../genericRank.js';

const every = forPatterns(minorForEvery());

function reduce(widths: number[], samples: number, weights: Term[], premise: Theorem = every): Theorem {
  const witness = asJson({ widths, samples, weights });
  return infer(contextOf({ W1: numbers([[1, 2]]) }), 'deepReduction', [premise], witness);
}

const ones = (rows: number, columns: number): Term => t.constant('1', rows, columns);
const cutOff = (unit: number): string =>
  `$.witness: expected every unit of layer L − 2 reached by nonzero weights, got unit ${unit} cut off`;

describe('rule deepReduction', () => {
  it('concludes for the last hidden layer, with the weights that it was given', () => {
    const weights = [ones(3, 2), ones(4, 3)];
    const theorem = reduce([2, 3, 4, 5], 20, weights);
    expect(theorem.proposition).to.deep.equal({
      kind: 'genericRankDeep',
      widths: [2, 3, 4, 5],
      samples: 20,
      slope: '1/2',
      weights,
    });
    expect(theorem.reach).to.deep.equal({ sizes: 'recorded', data: 'almost-every' });
    expect(theorem.instance).to.equal(null);
  });

  it('belongs to the instance when its weights do', () => {
    expect(reduce([2, 1, 2], 2, [t.data('W1')]).instance).to.be.a('string');
  });

  it('accepts weights exactly when every unit of layer L − 2 is at the end of a path of nonzero weights', () => {
    const sparse = fc.constantFrom(0, 0, 1, -2);
    const layers = fc
      .array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 })
      .chain((widths) =>
        fc.tuple(
          fc.constant(widths),
          fc.tuple(
            ...widths
              .slice(1)
              .map((rows, l) => integerRows(fc.constant(rows), fc.constant(widths[l] as number), sparse)),
          ),
        ),
      );
    /** True if unit `i` of layer `l` is reached by a path of nonzero weights, found by walking down. */
    const isReached = (weights: number[][][], l: number, i: number): boolean =>
      l === 0 || (weights[l - 1]?.[i] as number[]).some((w, j) => w !== 0 && isReached(weights, l - 1, j));
    fc.assert(
      fc.property(layers, ([widths, weights]) => {
        const last = widths.length - 1;
        const lost = Array.from({ length: widths[last] as number }, (_, i) => i).find(
          (i) => !isReached(weights, last, i),
        );
        const apply = (): Theorem =>
          reduce(
            [...widths, 2],
            1,
            weights.map((W) => numbers(W)),
          );
        if (lost === undefined) expect(apply().proposition.kind).to.equal('genericRankDeep');
        else refuses(apply, 'false', cutOff(lost + 1));
      }),
      { numRuns: 300 },
    );
  });

  it('does not mind a lower unit that is cut off, if it is not needed', () => {
    reduce([1, 2, 1, 1], 1, [numbers([[1], [0]]), numbers([[1, 1]])]);
    refuses(() => reduce([1, 2, 1, 1], 1, [numbers([[1], [0]]), numbers([[0, 1]])]), 'false', cutOff(1));
  });

  it('covers as many samples as the product of the last two widths before the output', () => {
    reduce([9, 2, 3], 6, [ones(2, 9)]);
    refuses(
      () => reduce([9, 2, 3], 7, [ones(2, 9)]),
      'false',
      '$.premises: expected a theorem for 2 inputs, 3 units and 7 samples, got "every"',
    );
    // d₀ is not the width of layer L − 2.
    refuses(
      () => reduce([9, 2, 3], 18, [ones(2, 9)]),
      'false',
      '$.premises: expected a theorem for 2 inputs, 3 units and 18 samples, got "every"',
    );
  });

  it('takes a premise for exactly these sizes too', () => {
    const pair = forPatterns(minorForPair());
    reduce([3, 2, 2], 2, [ones(2, 3)], pair);
    const wrong: [number[], number, Term[], string][] = [
      [[3, 2, 2], 1, [ones(2, 3)], '2 inputs, 2 units and 1 samples'],
      [[3, 2, 3], 2, [ones(2, 3)], '2 inputs, 3 units and 2 samples'],
      [[3, 3, 2], 2, [ones(3, 3)], '3 inputs, 2 units and 2 samples'],
    ];
    for (const [widths, samples, weights, sizes] of wrong) {
      refuses(
        () => reduce(widths, samples, weights, pair),
        'false',
        `$.premises: expected a theorem for ${sizes}, got {"inputs":2,"units":2,"samples":2}`,
      );
    }
  });

  it('needs the weights of all the layers below, in their shapes', () => {
    refuses(
      () => reduce([2, 3, 4], 1, [ones(3, 2), ones(4, 3)]),
      'false',
      '$.witness: expected 1 weight matrices, got 2',
    );
    refuses(() => reduce([2, 3, 4, 5], 1, [ones(3, 2)]), 'false', '$.witness: expected 2 weight matrices, got 1');
    refuses(
      () => reduce([2, 3, 4, 5], 1, [ones(3, 2), ones(3, 4)]),
      'mismatch',
      '$: expected weights of layer 2 of 4 × 3, got 3 × 4',
    );
    refuses(() => reduce([2, 3, 4], 1, [ones(2, 3)]), 'mismatch', '$: expected weights of layer 1 of 3 × 2, got 2 × 3');
    refuses(
      () => reduce([2, 3], 1, [ones(3, 2)]),
      'malformed',
      '$.witness.widths: expected a list of at least 3, got [2,3]',
    );
    refuses(() => reduce([2, 3, 4], 1, []), 'malformed', '$.witness.weights: expected a list of at least 1, got []');
  });

  it('refuses widths that no weights have, without making room for them', () => {
    const billion = 1_000_000_000;
    refuses(
      () => reduce([billion, billion, billion], billion, [ones(1, 1)]),
      'mismatch',
      '$: expected weights of layer 1 of 1000000000 × 1000000000, got 1 × 1',
    );
    refuses(
      () => reduce([1, 1, billion + 1], 1, [ones(1, 1)]),
      'malformed',
      '$.witness.widths[2]: expected a whole number from 1 to 1000000000, got 1000000001',
    );
  });

  it('needs a generic rank for all patterns', () => {
    refuses(
      () => reduce([2, 3, 4], 1, [ones(3, 2)], generic(minorForEvery())),
      'false',
      '$.premises[0]: expected a theorem of kind genericRankForPatterns, got genericRank',
    );
    refuses(
      () =>
        infer(contextOf(), 'deepReduction', [], {
          widths: [1, 1, 1],
          samples: 1,
          weights: [{ kind: 'data', name: 'W' }],
        }),
      'false',
      '$.premises: expected 1 premises, got 0',
    );
  });
});
