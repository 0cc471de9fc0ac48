import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import {
  matrices,
  rationals,
  type Certificate,
  realise,
  toFloat,
  type Matrix,
  type Rational,
} from '../../../src/search.js';
import { regions } from '../../../site/pictures/regions.js';
import { regionAt, regionWords } from '../../../site/pictures/regionWords.js';
import type { RegionsFound, RegionsRequest } from '../../../site/pictures/messages.js';

const POINTS: RegionsRequest['points'] = [
  [5, 2],
  [-1, 6],
  [-6, -3],
];

function found(request: Partial<RegionsRequest>): RegionsFound {
  const answer = regions({ kind: 'regions', points: POINTS, labels: [1, 0, 1], slope: '1/10', units: 1, ...request });
  if (!answer.isGeneral) throw new Error('expected samples in general position');
  return answer;
}

const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();

type Numbers = Matrix<Rational>;
type OwnEntry = Parameters<typeof realise>[0];

describe('the picture of the regions', () => {
  it('has the errors of the control with a teacher on a boundary, and no minimum there', () => {
    const { regions: all } = found({
      points: [
        [1, 0],
        [0, 1],
        [1, 1],
      ],
      slope: '1/2',
    });
    expect(all.map(({ kind }) => kind)).to.deep.equal(Array.from({ length: 6 }, () => 'none'));
    expect(sorted(all.map(({ error }) => error.exact))).to.deep.equal(['0', '0', '0', '0', '1/6', '1/9']);
  });

  it('has the table of the reference certificate at its samples and labels', async () => {
    const file = new URL('../../../../certificates/sh17/region-critical.json', import.meta.url);
    const { claim, sizes, seed, parameters, instance } = JSON.parse(await readFile(file, 'utf8')) as Certificate;
    const origin = { claim: claim.id, version: claim.version, sizes, seed };
    const [X, y, table] = ['X', 'y', 'table'].map((name) => realise(instance[name] as OwnEntry, origin)) as [
      Numbers,
      Numbers,
      Numbers,
    ];
    const picture = found({
      points: Array.from(
        { length: X.columns },
        (_, n) => [toFloat(matrices.at(X, 0, n)), toFloat(matrices.at(X, 1, n))] as const,
      ),
      labels: y.entries.map(toFloat),
      slope: parameters['slope'] as string,
      units: sizes['d1'] as 2,
    });
    const errors = table.entries.slice(table.columns).map(rationals.formatRational);
    expect(sorted(picture.regions.map(({ error }) => error.exact))).to.deep.equal(sorted(errors));
    const kinds = table.entries
      .slice(0, table.columns)
      .map((kind) => ['none', 'fitting', 'bad', 'best'][toFloat(kind)] as string);
    expect(sorted(picture.regions.map(({ kind }) => kind))).to.deep.equal(sorted(kinds));
  });

  it('has volumes that enclose the angles of the regions of one unit', () => {
    const { regions: all, sectors, volumes } = found({});
    const share = (kinds: readonly string[]): number =>
      all
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap(({ cells }) => cells)
        .reduce(
          (sum, cell) => sum + ((sectors[cell]?.to as number) - (sectors[cell]?.from as number)) / (2 * Math.PI),
          0,
        );
    expect(share(['bad', 'best'])).to.be.within(volumes.bad[0] - 1e-12, volumes.bad[1] + 1e-12);
    expect(share(['fitting'])).to.be.within(volumes.good[0] - 1e-12, volumes.good[1] + 1e-12);
    expect(share(['bad', 'best', 'fitting', 'none'])).to.be.closeTo(1, 1e-12);
  });

  it('has every pair of regions of two units, in either order', () => {
    const picture = found({ units: 2 });
    expect(picture.regions).to.have.length(21);
    for (let a = 0; a < 6; a++)
      for (let b = 0; b < 6; b++) expect(regionAt(picture, [a, b]), `${a} ${b}`).to.equal(regionAt(picture, [b, a]));
    expect(picture.regions.some(({ kind }) => kind === 'fitting')).to.equal(true);
  });

  it('waits where two samples are parallel or one is zero', () => {
    for (const points of [POINTS.with(1, [-5, -2]), POINTS.with(1, [0, 0])])
      expect(regions({ kind: 'regions', points, labels: [1, 0, 1], slope: '0', units: 1 }).isGeneral).to.equal(false);
  });

  it('says what there is, and what the chosen region has', () => {
    const words = regionWords(found({}), { units: 1 }, [0]);
    expect(words).to.match(/^6 regions of the unit: 2 have a bad local minimum/);
    expect(words).to.match(
      /a share between 0\.4\d{8} and 0\.5\d{8} is in regions with a minimum of positive error, and none/,
    );
    expect(words).to.match(/Chosen: the unit between \d+° and \d+°, positive at samples 1 and 2/);
    expect(regionWords(found({ units: 2 }), { units: 2 }, [0, 3])).to.match(
      /Chosen: unit 1 between .*; unit 2 between /,
    );
    expect(regionWords(found({}), { units: 1 }, [9])).to.not.contain('Chosen');
  });
});
