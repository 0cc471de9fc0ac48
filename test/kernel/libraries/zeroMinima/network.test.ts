import { expect } from 'chai';
import type { Term } from '../../../../src/kernel/libraries/algebra/term.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { evaluateRational } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import { Natures } from '../../../../src/kernel/libraries/everySize/nature.js';
import type { IdentityEverySize } from '../../../../src/kernel/libraries/everySize/propositions.js';
import * as networks from '../../../../src/kernel/libraries/zeroMinima/network.js';
import { numbers, shownRows } from '../../../support.js';
import { transferred } from './transferred.js';

type Point = { readonly [name: string]: number[][] };
type Sizes = { readonly [width: string]: number };

/** Both sides at given sizes and a point, as numbers; t is 1/N unless the point says otherwise. */
function sides({ left, right }: IdentityEverySize, sizes: Sizes, point: Point): [string[][], string[][]] {
  const natures = new Natures();
  const widths = new Map(Object.entries(sizes));
  const mean: Term = { kind: 'matrix', rows: 1, columns: 1, entries: [sizes['N'] === 1 ? '1' : `1/${sizes['N']}`] };
  const at = (side: Term): Term =>
    Object.entries(point).reduce(
      (of, [name, rows]) => t.substitute(of, name, numbers(rows)),
      t.substitute(side, 't', mean),
    );
  const [a, b] = [left, right].map((scheme) =>
    shownRows(evaluateRational(at(natures.read(scheme, '$').at(widths)), new Map())),
  ) as [string[][], string[][]];
  return [a, b];
}

const both = (rows: string[][]): [string[][], string[][]] => [rows, rows];
const SMALL = { d0: 1, d1: 1 };

describe('the network of zeroMinima', () => {
  it('states identities that the kernel proves at every size', () => {
    for (const identity of [
      networks.gradientAtEverySize(),
      networks.regionHessianAtEverySize(),
      networks.zeroErrorHessianAtEverySize(),
      ...networks.absorptionAtEverySize(),
    ]) {
      expect(transferred(identity).reach.sizes).to.equal('every');
    }
  });

  it('states the gradient: −(1/N) Σ eₙ aₙ xₙᵀ at points worked by hand', () => {
    // N = 1, e = 5 − 2·3·7 = −37, so the gradient is 37·2·7.
    const one = { A: [[2]], X: [[7]], y: [[5]], W: [[3]] };
    expect(sides(networks.gradientAtEverySize(), { ...SMALL, N: 1 }, one)).to.deep.equal(both([['518']]));
    // e = (−5, 2): −(1/2)(−5·3·1 + 2·1·(−1))
    const two = { A: [[3, 1]], X: [[1, -1]], y: [[1, 0]], W: [[2]] };
    expect(sides(networks.gradientAtEverySize(), { ...SMALL, N: 2 }, two)).to.deep.equal(both([['17/2']]));
  });

  it('states the Hessian (1/N)GGᵀ at a point worked by hand', () => {
    const point = { A: [[2, 1]], X: [[7, 3]], y: [[5, 0]], W: [[3]] };
    // (14² + 3²)/2
    expect(sides(networks.regionHessianAtEverySize(), { ...SMALL, N: 2 }, point)).to.deep.equal(both([['205/2']]));
  });

  it('states the Hessian in (W₁, w₂) where the error is zero, at a point worked by hand', () => {
    // One unit: ∂v/∂W = w·a·x = 3·2·7 = 42, ∂v/∂w = a·W·x = 2·5·7 = 70.
    const point = { A: [[2]], X: [[7]], W: [[5]], w: [[3]] };
    const expected = [
      ['1764', '2940'],
      ['2940', '4900'],
    ];
    expect(sides(networks.zeroErrorHessianAtEverySize(), { ...SMALL, N: 1 }, point)).to.deep.equal(both(expected));
  });

  it('states absorption at a point worked by hand', () => {
    const [hessian, direction] = networks.absorptionAtEverySize();
    // g = (1/2)(1·2·3 + 4·5·6) = 63, c = (1/2)((2·7·3)² + (5·7·6)²) = 22932.
    const expected = [
      ['22932', '-63'],
      ['-63', '0'],
    ];
    const point = { e: [[1, 4]], a: [[2, 5]], X: [[3, 6]], w: [[7]] };
    expect(sides(hessian, { d0: 1, N: 2 }, point)).to.deep.equal(both(expected));
    // q = 3² + 4² = 25: −4q² = −2500, whatever c is.
    expect(sides(direction, { d0: 2, N: 1 }, { c: [[11]], g: [[3, 4]] })).to.deep.equal(both([['-2500']]));
  });
});
