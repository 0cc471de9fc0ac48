import { expect } from 'chai';
import { realInTex, realMatrixInTex, decimal } from '../../../../src/kernel/renderReal.js';
import { termInTex } from '../../../../src/kernel/render.js';
import { speaksOfData } from '../../../../src/kernel/core/logic/proposition.js';
import * as r from '../../../../src/kernel/builders/reals.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import katex from 'katex';
import { asJson, refuses } from '../../../support.js';
import { EVERY_REAL, EVERY_REAL_MATRIX } from '../../samples.js';

const tex = String.raw;

describe('real', () => {
  it('reads back every kind as it was made', () => {
    for (const real of EVERY_REAL) expect(r.realShape.read(asJson(real), '$')).to.deep.equal(real);
    for (const matrix of EVERY_REAL_MATRIX) expect(r.realMatrixShape.read(asJson(matrix), '$')).to.deep.equal(matrix);
    const kinds = (shape: { schema: unknown }): string[] =>
      (shape.schema as { oneOf: { properties: { kind: { const: string } } }[] }).oneOf.map(
        ({ properties }) => properties.kind.const,
      );
    expect(kinds(r.realUnion)).to.deep.equal(EVERY_REAL.map(({ kind }) => kind));
    expect(kinds(r.realMatrixUnion)).to.deep.equal(EVERY_REAL_MATRIX.map(({ kind }) => kind));
  });

  it('refuses what is out of range', () => {
    const cases: readonly (readonly [object, string])[] = [
      [r.kernelEigenvalue(1, 0), '$.dimension: expected a whole number from 2 to 10000, got 1'],
      [r.kernelEigenvalue(3, -1), '$.degree: expected a whole number from 0 to 1000000, got -1'],
      [r.rankedEigenvalue(3, 0), '$.rank: expected a whole number from 1 to 10000000, got 0'],
      [r.power(r.pi, 1001), '$.exponent: expected a whole number from -1000 to 1000, got 1001'],
      [r.sum(), '$.of: expected a list of at least 1, got []'],
      [r.rational('2/4'), '$.value: expected a rational number in lowest terms, as a decimal string, got "2/4"'],
      [{ ...r.pi, value: '3' }, '$.value: expected only the keys , got the unknown key "value"'],
    ];
    for (const [real, message] of cases) refuses(() => r.realShape.read(asJson(real), '$'), 'malformed', message);
  });

  it('speaks of data where a matrix of the instance occurs', () => {
    for (const real of EVERY_REAL) expect(speaksOfData(real), real.kind).to.equal(false);
    const X = t.data('X');
    for (const real of [r.entry(X), r.smallestEigenvalue(r.hadamard(r.numbers(t.transpose(X)), r.overlaps(X)))]) {
      expect(speaksOfData(real)).to.equal(true);
    }
  });

  const READS: readonly (readonly [r.Real, string])[] = [
    [r.rational('-1/2'), tex`-\tfrac{1}{2}`],
    [r.rational(3), '3'],
    [r.sum(r.pi, r.rational(1)), tex`\pi + 1`],
    [r.product(r.rational('1/2'), r.sum(r.pi, r.pi)), tex`\left(\tfrac{1}{2}\right) \cdot \left(\pi + \pi\right)`],
    [r.difference(r.pi, r.difference(r.pi, r.rational(-1))), tex`\pi - \left(\pi - \left(-1\right)\right)`],
    [r.quotient(r.pi, r.rational(4)), tex`\frac{\pi}{4}`],
    [r.power(r.pi, -2), tex`\left(\pi\right)^{-2}`],
    [r.squareRoot(r.pi), tex`\sqrt{\pi}`],
    [{ kind: 'arctan', of: r.pi }, tex`\arctan\left(\pi\right)`],
    [{ kind: 'arcsin', of: r.pi }, tex`\arcsin\left(\pi\right)`],
    [{ kind: 'arccos', of: r.pi }, tex`\arccos\left(\pi\right)`],
    [r.entry(t.data('x')), 'x'],
    [r.difference(r.pi, r.entry(t.difference(t.data('x'), t.data('y')))), tex`\pi - \left(x - y\right)`],
    [r.product(r.entry(t.sum(t.data('x'), t.data('y'))), r.entry(t.data('x'))), tex`\left(x + y\right) \cdot x`],
    [r.kernelEigenvalue(4, 2), tex`\lambda_{2}(4)`],
    [r.rankedEigenvalue(4, 9), tex`\gamma_{9}(4)`],
    [r.partialTrace(4, 6), tex`\sum_{k \le 6} N(4, k)\,\lambda_k(4)`],
    [r.meanSquaredOverlap(4), tex`\mathbf E_{S^{3}}\,k(u, v)^2`],
    [
      r.largestMagnitude(r.minus(r.activities(t.data('x')), r.overlaps(t.data('x')))),
      tex`\max_{ij} \left|\left(\Pr_w\left[w \cdot x_i > 0,\, w \cdot x_j > 0\right]\right)_{x \in x} - K\left(x\right)\right|_{ij}`,
    ],
    [r.sumOfSquares(r.arcs(t.data('x'))), tex`\left\|\mathrm{arcs}\left(x\right)\right\|_F^2`],
    [
      r.largestMagnitude(r.minus(r.numbers(t.data('x')), r.overlaps(t.data('x')))),
      tex`\max_{ij} \left|\left(x\right) - K\left(x\right)\right|_{ij}`,
    ],
    [
      r.smallestEigenvalue(r.hadamard(r.numbers(t.data('x')), r.overlaps(t.data('x')))),
      tex`\lambda_{\min}\left(\left(x\right) \odot K\left(x\right)\right)`,
    ],
    [
      r.sumOfSquares(r.hadamard(r.cosines(t.data('x')), r.overlaps(t.data('x')))),
      tex`\left\|\cos\left(x\right) \odot K\left(x\right)\right\|_F^2`,
    ],
    [r.planarSquaredDiscrepancy(t.data('x')), tex`L_2\left(x\right)^2`],
    [r.planarLargestDiscrepancy(t.data('x')), tex`L_\infty\left(x\right)`],
  ];
  for (const [real, expected] of READS) {
    it(`writes ${expected}`, () => {
      expect(realInTex(real, termInTex)).to.equal(expected);
      katex.renderToString(expected, { strict: 'error' });
    });
  }

  it('writes every kind so that TeX reads it', () => {
    for (const real of EVERY_REAL) katex.renderToString(realInTex(real, termInTex), { strict: 'error' });
    for (const matrix of EVERY_REAL_MATRIX) {
      katex.renderToString(realMatrixInTex(matrix, termInTex), { strict: 'error' });
    }
  });

  it('shows finite decimals whole and leaves other fractions', () => {
    for (const [text, shown] of [
      ['3', '3'],
      ['-7', '-7'],
      ['1/2', '0.5'],
      ['-1/8', '-0.125'],
      ['12345/100', '123.45'],
      ['1/3', '1/3'],
      [`1/1${'0'.repeat(100)}`, `0.${'0'.repeat(99)}1`],
      [`1/1${'0'.repeat(101)}`, `1/1${'0'.repeat(101)}`],
    ] as const) {
      expect(decimal(text)).to.equal(shown);
    }
  });
});
