/** `lossproof doctor`: tests which engines work here, by small computations with known answers. */
import { createRequire } from 'node:module';
import { openGpu, rankModuloGpu } from '../../compute/gpu/index.js';
import { Context, infer, Libraries, LIBRARIES, terms } from '../../kernel/full.js';
import { testEngines } from '../../compute/engineTests.js';
import { startBackend, type BackendName } from '../../network/backend.js';
import { EXIT, type ExitCode } from '../exitCodes.js';
import type { Common, Environment } from '../terminal.js';

interface Finding {
  readonly engine: string;
  readonly works: boolean;
  readonly required: boolean;
  readonly says: string;
}

export async function doctor(_: undefined, options: Common, { terminal }: Environment): Promise<ExitCode> {
  const findings: Finding[] = [];
  // The tests run one after the other, because tfjs has only one current backend.
  for (const [engine, required, test] of TESTS) findings.push(await finding(engine, required, test));
  for (const { operation, name, ...result } of await testEngines())
    findings.push({ engine: `${OPERATIONS[operation]}: ${name}`, ...result });
  if (options.json) terminal.json(findings);
  else
    for (const { engine, works, says } of findings)
      terminal.data(`${works ? 'works ' : 'ABSENT'}  ${engine.padEnd(26)} ${says}`);
  return findings.some(({ works, required }) => required && !works) ? EXIT.refused : EXIT.accepted;
}

const OPERATIONS = {
  rankModulo: 'rank modulo p',
  khatriRaoSystems: 'systems modulo p',
  exactSystems: 'exact systems',
} as const;

type Test = () => Promise<string> | string;

const TESTS: readonly (readonly [engine: string, required: boolean, test: Test])[] = [
  ['Node.js', true, nodeVersion],
  ['kernel', true, kernelAnswers],
  ['tfjs on WebAssembly', false, () => tensorsAnswer('wasm')],
  ['tfjs on plain JavaScript', true, () => tensorsAnswer('cpu')],
  ['tfjs on WebGPU', false, () => tensorsAnswer('webgpu')],
  ['tfjs on TensorFlow', false, () => tensorsAnswer('node')],
  ['rank on the GPU', false, gpuAnswers],
  ['nerdamer', true, nerdamerAnswers],
  ['mathjs', true, async () => expectAnswer((await import('mathjs')).parse('2*x').toTex(), '2\\cdot x')],
  ['ml-matrix', true, denseAnswers],
];

async function finding(engine: string, required: boolean, test: Test): Promise<Finding> {
  try {
    return { engine, required, works: true, says: await test() };
  } catch (error) {
    return { engine, required, works: false, says: error instanceof Error ? error.message : String(error) };
  }
}

function nodeVersion(): string {
  const [major] = process.versions.node.split('.').map(Number) as [number];
  if (major < 20) throw new Error(`version 20 or later is needed, this is ${process.version}`);
  return process.version;
}

function kernelAnswers(): string {
  const context = new Context(
    { claim: 'doctor/self-test', version: 1, sizes: {}, seed: '1' },
    {},
    new Libraries(LIBRARIES),
  );
  const x = terms.symbols('x', 1, 1);
  const square = terms.product(terms.sum(x, terms.constant('1', 1, 1)), terms.difference(x, terms.constant('1', 1, 1)));
  const expanded = terms.difference(terms.product(x, x), terms.constant('1', 1, 1));
  const theorem = infer(context, 'ringIdentity', [], { left: square, right: expanded });
  return `proved (x + 1)(x − 1) = x² − 1, ${theorem.assurance}`;
}

async function tensorsAnswer(backend: BackendName): Promise<string> {
  const tf = await startBackend(backend);
  const product = tf.matMul(tf.tensor2d([[2, 3]]), tf.tensor2d([[5], [7]]));
  return expectAnswer(String((await product.data())[0]), '31');
}

async function gpuAnswers(): Promise<string> {
  const gpu = await openGpu();
  if (gpu instanceof Error) throw gpu;
  try {
    // The rows are (1, n, n², …, n⁹) for n = 0 … 19; the first ten form a Vandermonde matrix, so the rank is 10.
    const entries = Array.from({ length: 200 }, (_, at) => Math.floor(at / 10) ** (at % 10) % 8191);
    const { rank } = await rankModuloGpu(gpu, { rows: 20, columns: 10, entries }, 8191);
    return `${expectAnswer(String(rank), '10')}, ${gpu.name}${gpu.software ? ', emulated in software' : ''}`;
  } finally {
    gpu.close();
  }
}

async function denseAnswers(): Promise<string> {
  const { Matrix } = await import('ml-matrix');
  return expectAnswer(String(new Matrix([[2]]).mmul(new Matrix([[3]])).get(0, 0)), '6');
}

function nerdamerAnswers(): string {
  const nerdamer = createRequire(import.meta.url)('nerdamer-prime/all') as {
    diff(text: string, by: string): { toString(): string };
  };
  return expectAnswer(nerdamer.diff('x^2', 'x').toString(), '2*x');
}

function expectAnswer(got: string, expected: string): string {
  if (got.replaceAll(' ', '') !== expected.replaceAll(' ', '')) throw new Error(`expected ${expected}, got ${got}`);
  return `answers ${got.trim()}`;
}
