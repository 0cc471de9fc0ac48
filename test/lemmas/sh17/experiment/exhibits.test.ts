import { expect } from 'chai';
import type { Run } from 'lossproof';
import type { Certified, Exhibit } from 'lossproof/search';
import { exhibits, surveyExhibits } from '../../../../lemmas/sh17/experiment/exhibits.js';
import { outcomeOf } from '../../../../lemmas/sh17/experiment/outcomes.js';
import { acceptedOf, certified } from '../../support.js';
import { halves } from './samples.js';

const materialOf = (run: Run): Certified => ({
  subject: run.subject,
  checked: acceptedOf(run),
  evaluate: () => expect.fail('these exhibits need no data'),
});

const tableIn = (all: readonly Exhibit[]) => all.find((each) => each.kind === 'table') ?? expect.fail('no table');

describe('exhibits of the experiments', () => {
  let materials: readonly Certified[];
  before(async () => {
    const runs = await Promise.all([
      certified('sh17/experiment-images', { sizes: { d1: 5, steps: 200 } }),
      certified('sh17/experiment-images', { sizes: { d1: 2, steps: 200 } }),
      certified('sh17/experiment-images', { sizes: { d1: 4, N: 30, random: 0, steps: 200 }, data: halves(40) }),
      certified('sc16/experiment-gaussian'),
    ]);
    materials = runs.map(materialOf);
  });

  it('read the numbers of a certificate', () => {
    const outcomes = materials.map((material) => outcomeOf(material));
    expect(outcomes.map((outcome) => [outcome?.labels, outcome?.ratio, outcome?.hasMinimum])).to.deep.equal([
      ['random', 2, false],
      ['random', 12 / 15, false],
      ['classes', 16 / 30, false],
      ['random', 25 / 8, true],
    ]);
    for (const [at, material] of materials.entries()) {
      const counted = material.checked.theorems.find(({ proposition }) => proposition.kind === 'trainingErrors');
      const { proposition } = counted ?? expect.fail('no errors');
      if (proposition.kind !== 'trainingErrors') return expect.fail();
      expect(outcomes[at]?.misclassified).to.equal(proposition.misclassified);
      const [numerator, denominator = '1'] = proposition.squares.split('/');
      const N = material.subject.sizes['N'] as number;
      expect(outcomes[at]?.meanSquare).to.be.closeTo(Number(numerator) / Number(denominator) / N, 1e-12);
    }
  });

  it('have a row for each certificate, and a column of minima where one is proved', () => {
    const [random, fewer, classes, gaussian] = materials as [Certified, Certified, Certified, Certified];
    const without = tableIn(surveyExhibits([random, fewer, classes], ({ labels }) => labels));
    expect(without.rows.map((row) => [row[0], row[3]])).to.deep.equal([
      ['random', '5'],
      ['random', '2'],
      ['classes', '4'],
    ]);
    expect(without.columns).not.to.include('minimum nearby');
    const withMinima = tableIn(surveyExhibits([random, gaussian], ({ labels }) => labels));
    expect(withMinima.columns.at(-1)).to.equal('minimum nearby');
    expect(withMinima.rows.map((row) => row.at(-1))).to.deep.equal(['', 'proved']);
    expect(tableIn(exhibits(gaussian)).rows).to.have.length(1);
  });

  it('draw a line for each group, in the order of the ratios, with both sides of 1 in the figure', () => {
    const [, wrong, squares] = surveyExhibits(materials.slice(0, 3), ({ labels }) => labels);
    for (const figure of [wrong, squares]) {
      if (figure?.kind !== 'figure') return expect.fail('a figure was expected');
      const lines = figure.marks.filter(({ kind }) => kind === 'line');
      expect(lines.map(({ label }) => label)).to.deep.equal(['random', 'classes']);
      const [random] = lines;
      expect(random?.kind === 'line' ? random.points.map(([x]) => x) : []).to.deep.equal([12 / 15, 2]);
      expect(figure.x.domain?.[0]).to.be.below(1);
      expect(figure.x.domain?.[1]).to.be.above(1);
    }
  });

  it('are none where no errors were counted', () => {
    const [{ subject, checked, evaluate }] = materials as [Certified];
    const silent = { subject, evaluate, checked: { ...checked, theorems: [] } };
    expect(exhibits(silent)).to.deep.equal([]);
  });
});
