/** The buffers of one computation on the GPU. If the GPU has no room, a refusal says so; all buffers are freed together. */
import { Refusal } from '../../kernel/index.js';
import type { Gpu } from './device.js';

export class GpuMemory {
  private readonly buffers: GPUBuffer[] = [];

  constructor(private readonly gpu: Gpu) {}

  /** Allocates storage buffers of the given sizes in bytes, filled with zeros. */
  async take(sizes: readonly number[]): Promise<GPUBuffer[]> {
    const { device, name } = this.gpu;
    device.pushErrorScope('out-of-memory');
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC;
    const taken = sizes.map((size) => device.createBuffer({ size, usage }));
    this.buffers.push(...taken);
    if ((await device.popErrorScope()) !== null) {
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      throw new Refusal('limit', '$', `${Math.ceil(bytes / 2 ** 20)} MiB of memory on ${name}`, 'less free there');
    }
    return taken;
  }

  uniform(words: number): GPUBuffer {
    const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
    const buffer = this.gpu.device.createBuffer({ size: 16 * Math.ceil(words / 4), usage });
    this.buffers.push(buffer);
    return buffer;
  }

  /** Reads the words of a buffer after all work submitted before is done. */
  async read(source: GPUBuffer, bytes: number): Promise<Uint32Array<ArrayBuffer>> {
    const { device } = this.gpu;
    const staging = device.createBuffer({ size: bytes, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
    const encoder = device.createCommandEncoder();
    encoder.copyBufferToBuffer(source, 0, staging, 0, bytes);
    device.queue.submit([encoder.finish()]);
    try {
      await staging.mapAsync(GPUMapMode.READ);
      this.gpu.requireHealth();
      return new Uint32Array(staging.getMappedRange().slice(0));
    } finally {
      staging.destroy();
    }
  }

  free(): void {
    for (const buffer of this.buffers) buffer.destroy();
  }
}
