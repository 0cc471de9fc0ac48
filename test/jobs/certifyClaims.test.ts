/** Claims that are certified in threads are the same runs, shared in the same way, as in one thread. */
import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { Registry, type Run } from 'lossproof';
import { certifierFor } from '../../src/jobs/certifyClaims.js';

const DEADLY = fileURLToPath(new URL('./deadlyClaim.js', import.meta.url));

async function certified(claims: readonly string[], jobs: number, plugins: readonly string[] = []) {
  const registry = new Registry();
  for (const plugin of plugins) await registry.plug(plugin);
  const heard: string[] = [];
  const certifier = await certifierFor({
    ...{ claims, registry, plugins, jobs, preset: 'teaching', seed: '1' },
    signal: new AbortController().signal,
    progress: (line) => heard.push(line),
  });
  const runs: (Run & { readonly isSetAside?: true })[] = [];
  try {
    for (const claim of claims) runs.push(await certifier.certify(claim));
  } finally {
    await certifier.close();
  }
  return { runs, heard, workers: certifier.workers };
}

/** Each run below the given ones with a number, in the order in which they are met: the same number means the same object. */
function shape(runs: readonly Run[]): unknown {
  const numbers = new Map<Run, number>();
  const visit = (run: Run): unknown => {
    const known = numbers.get(run);
    if (known !== undefined) return known;
    numbers.set(run, numbers.size);
    const { claim, variant, subject, seed, checked, reason, hypotheses, recalled } = run;
    return [
      ...[claim.id, variant, subject, seed, checked?.certificate, checked?.verdict, checked?.theorem.libraries],
      ...[reason, hypotheses, recalled, run.controls.map(visit), run.restsOn.map(visit)],
    ];
  };
  return runs.map(visit);
}

describe('jobs/certifyClaims', () => {
  it('gives the same runs for any number of threads, each certificate once', async () => {
    // The last three rest on others, among them the first.
    const claims = [
      'sc16/rank-generic',
      'sc16/absorption',
      'sc16/zero-error',
      'sc16/zero-error-nearby',
      'sc16/zero-error-deep',
    ];
    const [one, two, nine] = await Promise.all([1, 2, 9].map((jobs) => certified(claims, jobs)));
    expect([one?.workers, two?.workers, nine?.workers]).to.deep.equal([1, 2, 5]);
    for (const other of [two, nine]) {
      expect(shape(other?.runs ?? [])).to.deep.equal(shape(one?.runs ?? []));
      expect(other?.heard.every((line) => line.startsWith('sc16/'))).to.equal(true);
    }
  });

  it('sets a claim aside whose thread dies, and certifies the others', async () => {
    const { runs } = await certified(['test/deadly', 'test/lively'], 2, [DEADLY]);
    const [dead, alive] = runs as [(typeof runs)[0], (typeof runs)[0]];
    expect([dead.isSetAside, dead.checked, dead.reason]).to.deep.equal([
      true,
      undefined,
      'its thread died, twice: it ended with exit code 9',
    ]);
    expect([dead.claim.id, dead.subject.sizes, dead.controls, alive.isSetAside]).to.deep.equal([
      'test/deadly',
      { n: 2 },
      [],
      undefined,
    ]);
    expect(alive.checked?.verdict).to.equal('holds');
  });
});
