/** The GPU's side of the tests: a process that computes on the GPU what it reads, a task a line, and writes what it got. */
import { createInterface } from 'node:readline';
import { ARITHMETIC, DEPTH } from '../../../src/compute/gpu/arithmetic.js';
import {
  openGpu,
  rankModuloGpu,
  rankOfKhatriRaoGpu,
  solveKhatriRaoTransposedGpu,
  type Gpu,
} from '../../../src/compute/gpu/index.js';
import { GpuMemory } from '../../../src/compute/gpu/memory.js';
import { startBackend } from '../../../src/network/backend.js';
import { plain, type Task } from './software.js';

const gpu = await openGpu();
if (gpu instanceof Error) throw gpu;

for await (const line of createInterface({ input: process.stdin })) {
  try {
    const value = (await answer(gpu, JSON.parse(line) as Task)) ?? null;
    console.log(JSON.stringify({ value }, plain));
  } catch (error) {
    console.log(JSON.stringify({ error: (error as Error).message }));
  }
}
gpu.close();

function answer(gpu: Gpu, task: Task): unknown {
  switch (task.kind) {
    case 'adapter':
      return { name: gpu.name, software: gpu.software };
    case 'reduction':
      return reductions(gpu, task.p);
    case 'rank':
      return rankModuloGpu(limited(gpu, task.largestBuffer), task.m, task.p);
    case 'khatriRao':
      return rankOfKhatriRaoGpu(gpu, task.a, task.x, task.p);
    case 'solve':
      return solveKhatriRaoTransposedGpu(limited(gpu, task.largestBuffer), task.a, task.x, task.b, task.p);
    case 'tensors':
      return tensorProduct();
  }
}

function limited(gpu: Gpu, largestBuffer: number | undefined): Gpu {
  if (largestBuffer === undefined) return gpu;
  return { ...gpu, limits: { maxBufferSize: largestBuffer, maxStorageBufferBindingSize: largestBuffer } };
}

/** Reduces qp − 1, qp and qp + 1 for every quotient q that sums in the kernels can have. */
async function reductions(gpu: Gpu, p: number): Promise<{ tried: number; wrong: number[] }> {
  const largest = DEPTH * (p - 1) ** 2 + p - 1;
  const sums = new Set([0, largest]);
  for (let multiple = 0; multiple <= largest; multiple += p) {
    for (const sum of [multiple - 1, multiple, multiple + 1]) if (sum >= 0 && sum <= largest) sums.add(sum);
  }
  const words = Uint32Array.from(sums);
  const memory = new GpuMemory(gpu);
  const { device } = gpu;
  const code = /* wgsl */ `${ARITHMETIC}
    @group(0) @binding(0) var<storage, read_write> sums: array<u32>;
    @compute @workgroup_size(64) fn reduceAll(@builtin(global_invocation_id) at: vec3u) {
      if (at.x >= arrayLength(&sums)) { return; }
      sums[at.x] = reduced(vec4u(sums[at.x]), ${p}u, bitcast<f32>(${new Uint32Array(Float32Array.of(1 / p).buffer)[0] as number}u)).x;
    }`;
  const module = device.createShaderModule({ code });
  const pipeline = await device.createComputePipelineAsync({
    layout: 'auto',
    compute: { module, entryPoint: 'reduceAll' },
  });
  const [buffer] = (await memory.take([words.byteLength])) as [GPUBuffer];
  device.queue.writeBuffer(buffer, 0, words);
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  pass.setBindGroup(
    0,
    device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries: [{ binding: 0, resource: { buffer } }] }),
  );
  pass.dispatchWorkgroups(Math.ceil(words.length / 64));
  pass.end();
  device.queue.submit([encoder.finish()]);
  const residues = await memory.read(buffer, words.byteLength);
  memory.free();
  const wrong = [...words].filter((sum, i) => sum % p !== residues[i]);
  return { tried: words.length, wrong: wrong.slice(0, 10) };
}

async function tensorProduct(): Promise<{ product: number[] }> {
  const tf = await startBackend('webgpu');
  const product = tf.matMul(
    tf.tensor2d([
      [1, 2],
      [3, 4],
    ]),
    tf.tensor2d([[5], [7]]),
  );
  return { product: [...(await product.data())] };
}
