/** What elimination over 𝔽ₚ for searches refuses. */
import { expect } from 'chai';
import {
  determinantModulo,
  inverseModulo,
  rankModuloParallel,
  solveKhatriRaoTransposed,
  solveModulo,
  type Residues,
} from '../../../src/compute/modular/index.js';
import { refusalOf } from '../../support.js';

describe('compute: what elimination refuses', () => {
  const one: Residues = { rows: 1, columns: 1, entries: [1] };
  const wide: Residues = { rows: 1, columns: 2, entries: [1, 1] };

  async function expectRefusal(action: () => Promise<unknown>, message: string): Promise<void> {
    const error: unknown = await action().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(
      refusalOf(() => {
        throw error;
      }).message,
    ).to.equal(message);
  }

  it('says what it expected', async () => {
    await expectRefusal(() => rankModuloParallel(one, 9), '$.prime: expected an odd prime of at most 8191, got 9');
    await expectRefusal(
      () => rankModuloParallel({ ...one, entries: [7] }, 7),
      '$: expected integers of less than 7 in size, got 7',
    );
    await expectRefusal(() => rankModuloParallel({ ...one, entries: [] }, 7), '$: expected 1 × 1 entries, got 0');
    await expectRefusal(
      () => rankModuloParallel({ rows: 0, columns: 4, entries: [] }, 7),
      '$: expected a matrix with entries, got 0 × 4',
    );
    await expectRefusal(
      () => solveModulo(one, { rows: 2, columns: 1, entries: [1, 1] }, 7),
      '$: expected right-hand sides of 1 rows, got 2',
    );
    await expectRefusal(() => determinantModulo(wide, 7), '$: expected a square matrix, got 1 × 2');
    await expectRefusal(() => inverseModulo(wide, 7), '$: expected a square matrix, got 1 × 2');
    await expectRefusal(
      () => solveKhatriRaoTransposed(one, wide, one, 7),
      '$: expected a right Khatri–Rao factor of 1 columns, got 2',
    );
    for (const entry of [-32768, 32767, 7]) {
      const factor = { ...one, entries: Int16Array.of(entry) };
      await expectRefusal(
        () => solveKhatriRaoTransposed(factor, one, one, 7),
        // A enters with the other sign.
        `$: expected integers of less than 7 in size, got ${entry === -32768 ? entry : -entry}`,
      );
    }
  });
});
