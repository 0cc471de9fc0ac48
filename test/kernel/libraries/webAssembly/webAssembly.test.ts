import { expect } from 'chai';
import {
  allocate,
  engineFor,
  instantiator,
  LARGEST_MEMORY,
  PAGE,
  pooled,
  type WebAssemblyInterface,
} from '../../../../src/kernel/libraries/webAssembly/webAssembly.js';
import { refuses } from '../../../support.js';

/** (module (import "env" "memory" (memory 1)) (func (export "two") (result i32) i32.const 2)), encoded by hand. */
const CODE = Uint8Array.from(
  [
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    [1, 5, 1, 0x60, 0, 1, 0x7f],
    [2, 15, 1, 3, 0x65, 0x6e, 0x76, 6, 0x6d, 0x65, 0x6d, 0x6f, 0x72, 0x79, 2, 0, 1],
    [3, 2, 1, 0],
    [7, 7, 1, 3, 0x74, 0x77, 0x6f, 0, 0],
    [10, 6, 1, 4, 0, 0x41, 2, 0x0b],
  ].flat(),
);
const ENGINE = engineFor(CODE) as WebAssemblyInterface;

describe('the WebAssembly interface', () => {
  it('is that of the engine, if the engine accepts the module', () => {
    expect(ENGINE).to.equal(Reflect.get(globalThis, 'WebAssembly'));
    for (const other of [null, 'WebAssembly', { validate: () => false }]) {
      expect(engineFor(CODE, other), JSON.stringify(other)).to.equal(undefined);
    }
    // The engine itself says that this is no module.
    expect(engineFor(CODE.subarray(0, -1))).to.equal(undefined);
  });

  it('compiles a module once, and gives each instance memory of its own, as large as was asked for', () => {
    let compiled = 0;
    const counting: WebAssemblyInterface = {
      Instance: ENGINE.Instance,
      Memory: ENGINE.Memory,
      Module: new Proxy(ENGINE.Module, {
        construct: (module, [bytes]: [Uint8Array]) => {
          compiled++;
          return new module(bytes);
        },
      }),
      validate: (bytes) => ENGINE.validate(bytes),
    };
    const instantiate = instantiator(counting, CODE);
    expect(compiled).to.equal(0);
    const instances = [1, 3, 3].map((pages) => instantiate(pages * PAGE));
    const memories = instances.map(({ memory }) => memory);
    for (const { exports } of instances) expect((exports as { two: () => number }).two()).to.equal(2);
    expect(compiled).to.equal(1);
    expect(memories.map(({ buffer }) => buffer.byteLength / PAGE)).to.deep.equal([1, 3, 3]);
    expect(new Set(memories.map(({ buffer }) => buffer)).size).to.equal(3);
  });

  it('refuses to compute where there is no engine, or not the memory', () => {
    refuses(
      () => instantiator(undefined, CODE)(PAGE),
      'missing',
      '$: expected WebAssembly with SIMD, got an engine without',
    );
    refuses(
      () => instantiator(ENGINE, CODE)(LARGEST_MEMORY + PAGE),
      'limit',
      `$: expected ${LARGEST_MEMORY + PAGE} bytes of WebAssembly memory, got less from this machine`,
    );
    const failing = (error: Error): WebAssemblyInterface => ({
      Module: ENGINE.Module,
      Instance: ENGINE.Instance,
      validate: () => true,
      Memory: class {
        readonly buffer = new ArrayBuffer(0);
        constructor() {
          throw error;
        }
      },
    });
    refuses(
      () => instantiator(failing(new RangeError('could not allocate memory')), CODE)(PAGE),
      'limit',
      '$: expected 65536 bytes of WebAssembly memory, got less from this machine',
    );
    expect(() => instantiator(failing(new TypeError('another')), CODE)(PAGE)).to.throw(TypeError, 'another');
  });

  it('turns a lack of memory into a refusal, and no other error', () => {
    expect(allocate(() => 7, 'room', 'none')).to.equal(7);
    const throwing = (error: Error) => () =>
      allocate(
        () => {
          throw error;
        },
        'room for all',
        'too little',
      );
    refuses(throwing(new RangeError('no')), 'limit', '$: expected room for all, got too little');
    expect(throwing(new SyntaxError('no'))).to.throw(SyntaxError, 'no');
  });

  it('shares one instance of 8 MiB among small computations and makes new ones for larger', () => {
    const made: number[] = [];
    const instanceOf = pooled((bytes) => ({ bytes, number: made.push(bytes) }));
    const largest = 8 * 2 ** 20;
    const [large, small, other, whole, larger] = [largest + 1, 1, PAGE, largest, largest + 1].map(instanceOf);
    expect(made).to.deep.equal([largest + 1, largest, largest + 1]);
    expect([other, whole]).to.deep.equal([small, small]);
    expect(other).to.equal(small);
    expect(larger).to.not.equal(large);
  });
});
