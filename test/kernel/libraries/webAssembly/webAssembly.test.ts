import { expect } from 'chai';
import {
  allocate,
  engineFor,
  instantiator,
  LARGEST_MEMORY,
  PAGE,
  pooled,
} from '../../../../src/kernel/libraries/webAssembly/webAssembly.js';
import { refuses } from '../../../support.js';

/** (module (import "env" "memory" (memory 1)) (func (export "two") (result i32) i32.const 2)), encoded by hand. */
const TWO = Uint8Array.from(
  [
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    [1, 5, 1, 0x60, 0, 1, 0x7f],
    [2, 15, 1, 3, 0x65, 0x6e, 0x76, 6, 0x6d, 0x65, 0x6d, 0x6f, 0x72, 0x79, 2, 0, 1],
    [3, 2, 1, 0],
    [7, 7, 1, 3, 0x74, 0x77, 0x6f, 0, 0],
    [10, 6, 1, 4, 0, 0x41, 2, 0x0b],
  ].flat(),
);

describe('the WebAssembly interface', () => {
  it('is there if the engine accepts the module', () => {
    expect(engineFor(TWO)).to.not.equal(undefined);
    expect(engineFor(TWO.slice(0, -1))).to.equal(undefined);
    for (const none of [undefined, null, 'WebAssembly', 1])
      expect(engineFor(TWO, none === undefined ? null : none)).to.equal(undefined);
  });

  it('makes instances, each with a memory of its own', () => {
    const instantiate = instantiator(engineFor(TWO), TWO);
    const [one, other] = [instantiate(PAGE), instantiate(2 * PAGE)];
    expect((one.exports as { two: () => number }).two()).to.equal(2);
    expect([one, other].map(({ memory }) => memory.buffer.byteLength)).to.deep.equal([PAGE, 2 * PAGE]);
    expect(one.memory).to.not.equal(other.memory);
  });

  it('refuses without an engine, and where there is no memory', () => {
    refuses(
      () => instantiator(undefined, TWO)(PAGE),
      'missing',
      '$: expected WebAssembly with SIMD, got an engine without',
    );
    refuses(
      () => instantiator(engineFor(TWO), TWO)(LARGEST_MEMORY + PAGE),
      'limit',
      `$: expected ${LARGEST_MEMORY + PAGE} bytes of WebAssembly memory, got less from this machine`,
    );
    const broken = (): never => {
      throw new TypeError('no such thing');
    };
    expect(() => allocate(broken, 'memory', 'less')).to.throw(TypeError, 'no such thing');
  });

  it('shares one instance among small computations, and gives large ones their own', () => {
    const made: number[] = [];
    const instance = pooled((bytes) => {
      made.push(bytes);
      return { bytes };
    });
    const small = instance(1);
    expect(instance(8 * 2 ** 20)).to.equal(small);
    expect(small.bytes).to.equal(8 * 2 ** 20);
    const large = [instance(9 * 2 ** 20), instance(9 * 2 ** 20)];
    expect(large[0]).to.not.equal(large[1]);
    expect(made).to.deep.equal([8, 9, 9].map((size) => size * 2 ** 20));
  });
});
