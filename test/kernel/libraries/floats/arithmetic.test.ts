import { expect } from 'chai';
import { choleskyOf } from '../../../../src/kernel/libraries/floats/arithmetic.js';
import { plainCholesky } from '../../../../src/kernel/libraries/floats/cholesky.js';
import { wasmCholesky } from '../../../../src/kernel/libraries/floats/wasm/cholesky.js';
import { contextOf } from '../../../support.js';

describe('the arithmetic of Cholesky factors', () => {
  it('is plain for a check with plain arithmetic alone, and fast otherwise', () => {
    expect(choleskyOf(contextOf({}, { reference: true }))).to.equal(plainCholesky);
    expect(choleskyOf(contextOf())).to.equal(wasmCholesky);
  });

  it('cannot be replaced', () => {
    for (const arithmetic of [plainCholesky, wasmCholesky]) {
      expect(() => Object.assign(arithmetic, { factor: () => 0 })).to.throw(TypeError);
    }
  });
});
