import { expect } from 'chai';
import { rationals as q, type Rational } from 'lossproof/search';
import { boundBelow, edgesOf } from '../../../../lemmas/sh17/shared/bound.js';
import { decideState } from '../../../../lemmas/sh17/shared/decide.js';
import { cellPoints, modelOf } from '../../../../lemmas/sh17/shared/model.js';
import { statesOf } from '../../../../lemmas/sh17/shared/states.js';

const vector = (...entries: readonly number[]): Rational[] => entries.map((entry) => q.rational(BigInt(entry)));
const half = q.rational(1n, 2n);

/** A teacher with the weights (1, 0), on the hyperplane of the second sample. */
const inputs = [vector(1, 0), vector(0, 1), vector(1, 1)];
const model = modelOf(inputs, vector(1, 0, 1), half, cellPoints(inputs));

describe('lemmas/sh17/shared/bound', () => {
  it('finds the edges of every cell, two in the plane', () => {
    const edges = edgesOf(model).map((each) => new Set(each.map((edge) => edge.map(q.formatRational).join(' '))));
    expect(edges.map(({ size }) => size)).to.deep.equal([2, 2, 2, 2, 2, 2]);
    expect(new Set(edges.flatMap((each) => [...each])).size).to.equal(6);
    const line = modelOf([vector(3)], vector(1), half, [vector(1)]);
    expect(edgesOf(line).map((each) => each.map((edge) => edge.map(q.formatRational).join()))).to.deep.equal([
      ['1'],
      ['-1'],
    ]);
  });

  it('finds weights at a kink where no region has as small an error', () => {
    const states = statesOf(6, 1);
    const decisions = states.map((state) => decideState(model, state));
    const found = boundBelow(model, states, decisions, half);
    if (!('weights' in found)) return expect.fail('weights were expected');
    expect(found.weights.hidden.map((w) => w.map(q.formatRational).join(' '))).to.deep.equal(['1 0']);
    expect(found.weights.outputs.map(q.formatRational)).to.deep.equal(['1']);
  });
});
