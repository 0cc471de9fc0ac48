/** How often steps are inferred in a certification: once in the search, once from the text. */
import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect } from 'chai';

const DIST = pathToFileURL(fileURLToPath(new URL('../../', import.meta.url))).href;

/** Certifies a claim with its controls, and prints the steps of all certificates made, the calls of `infer`, and the theorems. */
const script = (claim: string, preset: string): string => `
  import { Session } from 'node:inspector/promises';
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const { Registry, Workshop } = await import('${DIST}src/index.js');
  const workshop = new Workshop(new Registry(), { clock: () => 0 });
  const runs = new Set([await workshop.certify({ claim: '${claim}', preset: '${preset}' })]);
  for (const run of runs) for (const other of [...run.controls, ...run.restsOn]) runs.add(other);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const { functions } = result.find(({ url }) => url === '${DIST}src/kernel/core/logic/theorem.js');
  const countOf = (name) => functions.find(({ functionName }) => functionName === name).ranges[0].count;
  const [calls, theorems] = [countOf('infer'), countOf('Theorem')];
  const hypotheses = [...runs].flatMap(({ checked }) => checked.certificate.hypotheses).length;
  const steps = [...runs].flatMap(({ checked }) => checked.certificate.steps);
  const inferred = steps.filter(({ rule }) => rule !== 'derived').length;
  console.log(JSON.stringify({ runs: runs.size, hypotheses, inferred, calls, theorems }));
`;

interface Counted {
  readonly runs: number;
  /** Steps that apply a rule; citations do not. */
  readonly inferred: number;
  readonly hypotheses: number;
  readonly calls: number;
  readonly theorems: number;
}

function counted(claim: string, preset: string): Promise<Counted> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script(claim, preset)], {
      env: { ...process.env, NODE_V8_COVERAGE: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(text) as Counted);
      else reject(new Error(`ended with ${String(code)}: ${text}`));
    });
  });
}

describe('the steps of a certification', () => {
  for (const [claim, runs] of [
    ['k16/shallow', 2],
    ['k16/second-order-necessary', 3],
    // With the three claims that it rests on, and the controls of all.
    ['sc16/zero-error', 11],
  ] as const) {
    it(`are inferred at most twice: ${claim}`, async () => {
      const { calls, hypotheses, inferred, runs: made, theorems } = await counted(claim, 'teaching');
      expect(made).to.equal(runs);
      expect(inferred).to.be.at.least(made);
      expect(theorems, `${inferred} steps in ${made} certificates`).to.equal(2 * inferred);
      // The other side of a hypothesis is tried too, in the search and by the checker, and gives no theorem.
      expect(calls).to.be.within(theorems, theorems + 2 * hypotheses);
    });
  }
});
