/** Images made smaller by means over blocks. */
import { expect } from 'chai';
import { pooled } from '../../../src/compute/data/pooled.js';

describe('pooled', () => {
  it('takes the mean of each block, rounded', () => {
    const values = Uint8Array.from([1, 2, 10, 20, 3, 5, 30, 41, 0, 0, 255, 255, 0, 1, 255, 255]);
    const { shape, values: small } = pooled({ shape: [1, 4, 4], encoding: 'uint8', values }, 2, 'file');
    expect(shape).to.deep.equal([1, 2, 2]);
    // 11/4, 101/4, 1/4 and 255.
    expect([...small]).to.deep.equal([3, 25, 0, 255]);
  });

  it('refuses what are no images of whole blocks', () => {
    const table = (shape: readonly number[]) => ({ shape, encoding: 'uint8', values: new Uint8Array(12) }) as const;
    for (const shape of [[12], [1, 3, 4], [1, 4, 3]]) {
      expect(() => pooled(table(shape), 2, 'file')).to.throw(
        /file: expected images of bytes whose sides are multiples/,
      );
    }
    const wide = { shape: [1, 2, 2], encoding: 'float32', values: new Float32Array(4) } as const;
    expect(() => pooled(wide, 2, 'file')).to.throw(/got 1 × 2 × 2 float32/);
  });
});
