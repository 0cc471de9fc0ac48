/** Steps of a proof in groups: each in one, no group with what it is not, none too many in a layer. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Checked } from '../../src/kernel/index.js';
import type { ProofStep } from '../../src/report/proof.js';
import { groupedLayers } from '../../src/report/proofGroups.js';
import { fanOf, proofs } from './proofSteps.js';

/** Proofs of steps that apply some rules. */
const withRules: fc.Arbitrary<readonly ProofStep[]> = fc
  .tuple(proofs, fc.array(fc.constantFrom('enclosure', 'realOrder', 'arithmetic'), { minLength: 12, maxLength: 12 }))
  .map(([steps, rules]) =>
    steps.map((step, at) => ({ ...step, rule: rules[at] as string })).filter(({ used }) => used),
  );

const most = fc.integer({ min: 1, max: 6 });

describe('report/proofGroups', () => {
  it('have each step once, the conclusion alone first, and at most so many in a layer', () => {
    fc.assert(
      fc.property(withRules, most, (steps, limit) => {
        const layers = groupedLayers(steps, limit);
        const grouped = layers.flat().flatMap((group) => group.steps.map(({ index }) => index));
        expect([...grouped].sort((a, b) => a - b)).to.deep.equal(steps.map(({ index }) => index));
        expect(layers[0]?.map((group) => group.steps)).to.deep.equal([[steps.at(-1)]]);
        for (const layer of layers) expect(layer.length).to.be.within(1, limit);
      }),
    );
  });

  it('have the groups of their premises, all in later layers, each once', () => {
    fc.assert(
      fc.property(withRules, most, (steps, limit) => {
        const layers = groupedLayers(steps, limit);
        for (const [at, layer] of layers.entries())
          for (const group of layer) {
            const indices = group.steps.flatMap(({ premises }) => premises);
            const expected = layers.flat().filter((other) => other.steps.some(({ index }) => indices.includes(index)));
            expect(group.premises).to.have.members(expected);
            expect(group.premises).to.have.length(expected.length);
            for (const premise of group.premises)
              expect(layers.findIndex((each) => each.includes(premise))).to.be.greaterThan(at);
          }
      }),
    );
  });

  it('put only steps of the same rule together where there is room, with the same users and rules of premises', () => {
    fc.assert(
      fc.property(withRules, (steps) => {
        const layers = groupedLayers(steps, 100);
        const ruleOf = new Map(steps.map(({ index, rule }) => [index, rule]));
        for (const { steps: together, isAlike } of layers.flat()) {
          expect(isAlike).to.equal(true);
          expect(together.length).not.to.equal(2);
          const forms = together.map(({ rule, premises }) => {
            const from = [...new Set(premises.map((premise) => ruleOf.get(premise)))].sort();
            return JSON.stringify([rule, from]);
          });
          expect(new Set(forms).size).to.equal(1);
        }
      }),
    );
  });

  it('tell certificates apart that are cited, and say where steps of several rules are together', () => {
    const cited = (digest: string) => ({ certificate: { digest } }) as Checked;
    const steps = fanOf(6, () => 'derived').map((step, at) =>
      at === 6 ? step : { ...step, cited: cited(at % 2 === 0 ? 'a' : 'b') },
    );
    expect(groupedLayers(steps, 19)[1]?.map((group) => group.steps.map(({ index }) => index))).to.deep.equal([
      [0, 2, 4],
      [1, 3, 5],
    ]);
    const [first, rest] = groupedLayers(
      fanOf(4, (index) => `rule${index % 3}`),
      2,
    )[1] as ReturnType<typeof groupedLayers>[number];
    expect([first?.isAlike, rest?.isAlike]).to.deep.equal([true, false]);
    expect([first, rest].map((group) => group?.steps.map(({ index }) => index))).to.deep.equal([
      [0, 3],
      [1, 2],
    ]);
  });
});
