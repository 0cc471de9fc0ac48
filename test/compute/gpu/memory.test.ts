/** Buffers of a computation on a device that only counts them: sizes, what is freed, and errors that the device reports. */
import { expect } from 'chai';
import type { Gpu } from '../../../src/compute/gpu/device.js';
import { GpuMemory } from '../../../src/compute/gpu/memory.js';
import { refuses } from '../../support.js';

interface Counted {
  readonly size: number;
  readonly usage: number;
  destroyed: boolean;
}

const FLAGS = { MAP_READ: 1, COPY_SRC: 4, COPY_DST: 8, UNIFORM: 64, STORAGE: 128 };

/** A device that hands out numbers instead of memory; `content` is what a read finds. */
function counting({ full = false, content = [] as readonly number[], failure = undefined as string | undefined } = {}) {
  const buffers: Counted[] = [];
  const device = {
    pushErrorScope: () => undefined,
    popErrorScope: () => Promise.resolve(full ? { message: 'no room' } : null),
    createBuffer: ({ size, usage }: { size: number; usage: number }) => {
      const buffer = {
        size,
        usage,
        destroyed: false,
        destroy: () => (buffer.destroyed = true),
        mapAsync: () => Promise.resolve(),
        getMappedRange: () => Uint32Array.from(content).buffer,
      };
      buffers.push(buffer);
      return buffer;
    },
    createCommandEncoder: () => ({ copyBufferToBuffer: () => undefined, finish: () => undefined }),
    queue: { submit: () => undefined },
  };
  const requireHealth = (): void => {
    if (failure !== undefined) throw new Error(failure);
  };
  return { buffers, gpu: { device, name: 'a counting device', requireHealth } as unknown as Gpu };
}

describe('compute/gpu/memory', () => {
  const kept = new Map(
    ['GPUBufferUsage', 'GPUMapMode'].map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]),
  );

  before('the flags of WebGPU are there', () => {
    Object.defineProperty(globalThis, 'GPUBufferUsage', { value: FLAGS, configurable: true });
    Object.defineProperty(globalThis, 'GPUMapMode', { value: { READ: 1 }, configurable: true });
  });

  after('and gone again', () => {
    for (const [name, descriptor] of kept) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  });

  it('takes storage of the sizes that are asked for, and uniforms of whole vectors', async () => {
    const { buffers, gpu } = counting();
    const memory = new GpuMemory(gpu);
    expect(await memory.take([8, 400])).to.have.length(2);
    for (const words of [1, 4, 9, 10]) memory.uniform(words);
    expect(buffers.map(({ size }) => size)).to.deep.equal([8, 400, 16, 16, 48, 48]);
    const storage = FLAGS.STORAGE | FLAGS.COPY_DST | FLAGS.COPY_SRC;
    const uniform = FLAGS.UNIFORM | FLAGS.COPY_DST;
    expect(buffers.map(({ usage }) => usage)).to.deep.equal([storage, storage, uniform, uniform, uniform, uniform]);
  });

  it('frees all of them together, those of a refused request too', async () => {
    const { buffers, gpu } = counting({ full: true });
    const memory = new GpuMemory(gpu);
    memory.uniform(4);
    const error: unknown = await memory.take([2 ** 20, 2 ** 20 + 1]).catch((reason: unknown) => reason);
    refuses(
      () => {
        throw error;
      },
      'limit',
      '$: expected 3 MiB of memory on a counting device, got less free there',
    );
    expect(buffers.some(({ destroyed }) => destroyed)).to.equal(false);
    memory.free();
    expect(buffers.map(({ destroyed }) => destroyed)).to.deep.equal([true, true, true]);
  });

  it('reads words, and leaves no buffer behind, also when the device has failed', async () => {
    const well = counting({ content: [3, 1, 4] });
    const source = {} as GPUBuffer;
    expect([...(await new GpuMemory(well.gpu).read(source, 12))]).to.deep.equal([3, 1, 4]);
    expect(well.buffers.map(({ size, destroyed }) => [size, destroyed])).to.deep.equal([[12, true]]);
    const ill = counting({ failure: 'the device was lost' });
    const error: unknown = await new GpuMemory(ill.gpu).read(source, 4).catch((reason: unknown) => reason);
    expect((error as Error).message).to.equal('the device was lost');
    expect(ill.buffers[0]?.destroyed).to.equal(true);
  });
});
