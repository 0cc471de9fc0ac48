/** Systems with a Khatri–Rao product by the engine that fits: the prime, or the user, decides which. */
import { expect } from 'chai';
import { forceEngine } from '../../src/compute/engines.js';
import { solveKhatriRao } from '../../src/compute/solveKhatriRao.js';

const A = { rows: 1, columns: 3, entries: [1, 2, 3] };
const X = { rows: 2, columns: 3, entries: [1, 0, 1, 0, 1, 2] };
/** z(A∘X) for z = (4, 5), and then for z = (0, 1). */
const B = { rows: 2, columns: 3, entries: [4, 10, 42, 0, 2, 6] };

async function solved(p: number, right = B): Promise<{ answer: unknown; lines: readonly string[] }> {
  const lines: string[] = [];
  const found = await solveKhatriRao(A, X, right, p, (line) => lines.push(line));
  return { answer: found === undefined ? undefined : Array.from(found), lines };
}

describe('compute/solveKhatriRao', () => {
  afterEach(() => {
    forceEngine(undefined);
  });

  it('solves row by row, and reports where there is something to report', async () => {
    const { answer, lines } = await solved(8191);
    expect(answer).to.deep.equal([4, 5, 0, 1]);
    expect(lines).to.have.length(1);
    // Beyond 8191 only the plain engine is left.
    expect(await solved(46337)).to.deep.equal({ answer: [4, 5, 0, 1], lines: [] });
  });

  it('takes the engine that the user chose', async () => {
    forceEngine('plain');
    expect(await solved(8191)).to.deep.equal({ answer: [4, 5, 0, 1], lines: [] });
  });

  it('finds that there is no solution', async () => {
    for (const p of [8191, 46337]) {
      expect((await solved(p, { ...B, entries: [4, 10, 42, 0, 2, 7] })).answer, `p = ${p}`).to.equal(undefined);
    }
  });
});
