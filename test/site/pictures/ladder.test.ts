import { expect } from 'chai';
import { deepLinear, linearNetworks, rationals } from '../../../src/search.js';
import { byFormula, decideAll, ladder, subsets } from '../../../site/pictures/ladder.js';
import { changeWords, ladderWords, setWords } from '../../../site/pictures/ladderWords.js';
import type { Ladder, LadderRequest } from '../../../site/pictures/messages.js';

const shown = (request: Partial<LadderRequest>): Ladder =>
  ladder({ kind: 'ladder', hidden: 2, width: 2, seed: '1', chosen: [0], ...request });

describe('the picture of the ladder', () => {
  it('has a critical point for every set that fits, with the loss of the formula', () => {
    for (const hidden of [1, 2, 3])
      for (const width of [1, 2, 3]) {
        const setting = { hidden, width, seed: '7' };
        const all = decideAll(setting);
        expect(all.map(({ chosen }) => chosen)).to.deep.equal(subsets(width));
        for (const each of all) {
          expect(linearNetworks.gradients(each.point).every(({ entries }) => entries.every(rationals.isZero))).to.equal(
            true,
          );
          expect(
            rationals.equals(linearNetworks.lossOf(each.point), byFormula(each)),
            JSON.stringify(setting),
          ).to.equal(true);
        }
      }
  });

  it('has one global minimum, the top set, and bad saddles below full rank with two hidden layers or more', () => {
    for (const hidden of [1, 2, 3])
      for (const width of [1, 2, 3]) {
        for (const { chosen, kind, isAsFormula } of shown({ hidden, width }).rungs) {
          const isTop = chosen.length === width && chosen.every((i) => i < width);
          expect(isAsFormula).to.equal(true);
          expect(kind === 'global', `${hidden} ${width} ${chosen.join()}`).to.equal(isTop);
          if (hidden === 1 || chosen.length === width) expect(kind).to.not.equal('bad');
          if (hidden > 1 && chosen.length === 0) expect(kind).to.equal('bad');
        }
      }
  });

  it('looks at the first rung where the asked one does not exist', () => {
    expect(shown({ width: 1, chosen: [0, 1] }).place).to.equal(0);
    expect(shown({ chosen: [0, 1] }).rungs[shown({ chosen: [0, 1] }).place]?.chosen).to.deep.equal([0, 1]);
  });

  it('has the kind that the decision says, and weights as many as the layers have', () => {
    const [first] = decideAll({ hidden: 2, width: 2, seed: '1' });
    expect(deepLinear.decide((first as ReturnType<typeof decideAll>[number]).point).kind).to.equal('bad');
    expect(shown({}).parameters).to.equal(16);
  });

  it('says what the rung is, and what was proved', () => {
    const words = ladderWords(shown({}), { hidden: 2, width: 2 });
    expect(words).to.contain(
      '16 weights. Its critical points of the 7 sets of at most 2 of the eigenvalues 9, 4 and 1',
    );
    expect(words).to.contain('1 global minimum, 4 strict saddles and 2 bad saddles');
    expect(words).to.match(/Chosen: \{1\}, a bad saddle; the kernel has proved .* falls along a curve/);
    expect(words).to.match(
      /falls like −136\/25·t³ along the full curve, and rises like 9\/2·t² along the dashed one\.$/,
    );
    const top = { ...shown({}), rungs: shown({}).rungs.map((rung) => ({ ...rung, isAsFormula: false })) };
    expect(ladderWords(top, { hidden: 2, width: 2 })).to.contain('which is not what the formula says');
    expect(setWords([])).to.equal('∅');
    expect(changeWords({ ...shown({}).slice.along, change: 'stays' })).to.equal('stays as it is');
    expect(changeWords({ ...shown({}).slice.along, order: 12 })).to.contain('t^12');
  });
});
