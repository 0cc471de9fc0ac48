/** Panels of 128 columns: pivots at their edges, and none at all. */
import { flatStream, matrixOf } from '../../assembly/matrices.js';
import { describeOnSoftwareVulkan, expectProfile } from './agreement.js';

describeOnSoftwareVulkan('compute/gpu/panel', (gpu) => {
  it('handles zeros, single rows and columns, and edges of panels', async () => {
    for (const [m, n] of [
      [1, 300],
      [300, 1],
      [127, 128],
      [128, 129],
      [129, 127],
    ] as const) {
      const random = flatStream(m + n);
      for (const matrix of [
        matrixOf(m, n, () => 0),
        matrixOf(m, n, () => random(8191)),
        matrixOf(m, n, (i, j) => (i === m - 1 && j === n - 1 ? 1 : 0)),
      ]) {
        expectProfile(matrix, 8191, await gpu().ask({ kind: 'rank', m: matrix, p: 8191 }));
      }
    }
  });
});
