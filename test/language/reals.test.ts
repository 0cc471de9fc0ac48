import * as r from '../../src/kernel/reals.js';
import { terms as t } from '../../src/kernel/index.js';
import { reals } from '../../src/language/reals.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;
const x = t.data('x');

describe('language/reals', () => {
  itNotes(reals, 'reals');
  itReads(reals, {
    reals: [
      [r.rational('-1/2'), tex`-\tfrac{1}{2}`],
      [r.rational(3), '3'],
      [r.pi, tex`\pi`],
      [r.sum(r.pi, r.rational(1)), tex`\pi + 1`],
      [r.product(r.rational('1/2'), r.sum(r.pi, r.pi)), tex`\left(\tfrac{1}{2}\right) \cdot \left(\pi + \pi\right)`],
      [r.difference(r.pi, r.difference(r.pi, r.rational(-1))), tex`\pi - \left(\pi - \left(-1\right)\right)`],
      [r.quotient(r.pi, r.rational(4)), tex`\frac{\pi}{4}`],
      [r.power(r.pi, -2), tex`\left(\pi\right)^{-2}`],
      [r.squareRoot(r.pi), tex`\sqrt{\pi}`],
      [{ kind: 'arctan', of: r.pi }, tex`\arctan\left(\pi\right)`],
      [{ kind: 'arcsin', of: r.pi }, tex`\arcsin\left(\pi\right)`],
      [{ kind: 'arccos', of: r.pi }, tex`\arccos\left(\pi\right)`],
      [r.entry(x), 'x'],
      [r.difference(r.pi, r.entry(t.difference(x, t.data('y')))), tex`\pi - \left(x - y\right)`],
      [r.product(r.entry(t.sum(x, t.data('y'))), r.entry(x)), tex`\left(x + y\right) \cdot x`],
      [
        r.largestMagnitude(r.minus(r.numbers(x), r.overlaps(x))),
        tex`\max_{ij} \left|\left(x\right) - \mathcal K\left(x\right)\right|_{ij}`,
      ],
      [r.sumOfSquares(r.overlaps(x)), tex`\left\|\mathcal K\left(x\right)\right\|_F^2`],
      [r.smallestEigenvalue(r.overlaps(x)), tex`\lambda_{\min}\left(\mathcal K\left(x\right)\right)`],
      [
        r.product(r.pi, r.power(r.rational(-2), 2), r.entry(t.transpose(x))),
        tex`\pi \cdot \left(-2\right)^{2} \cdot {x}^{\top}`,
      ],
    ],
    realMatrices: [
      [r.numbers(x), 'x'],
      [r.overlaps(x), tex`\mathcal K\left(x\right)`],
      [r.cosines(x), tex`\cos\left(x\right)`],
      [r.hadamard(r.numbers(x), r.overlaps(x)), tex`\left(x\right) \odot \mathcal K\left(x\right)`],
      [
        r.hadamard(r.cosines(x), r.hadamard(r.overlaps(x), r.cosines(x))),
        tex`\cos\left(x\right) \odot \left(\mathcal K\left(x\right) \odot \cos\left(x\right)\right)`,
      ],
      [
        r.minus(r.minus(r.overlaps(x), r.cosines(x)), r.numbers(x)),
        tex`\left(\mathcal K\left(x\right) - \cos\left(x\right)\right) - \left(x\right)`,
      ],
    ],
    propositions: [
      [r.realComparison(r.rational(3), 'below', r.pi), tex`3 < \pi`, '3 < π.'],
      [r.realComparison(r.entry(x), 'atMost', r.pi), tex`x \le \pi`, 'On the recorded data, x ≤ π.'],
      [r.enclosed(r.pi, '314/100', '22/7'), tex`3.14 \le \pi \le \tfrac{22}{7}`, 'π lies between 3.14 and 22/7.'],
    ],
  });
});
