/** Certifies claims: in this thread if there is to be one worker, and otherwise in threads of their own. */
import type { Registry } from '../claim/registry.js';
import { subjectOf } from '../claim/subject.js';
import { Workshop, type Run } from '../claim/workshop.js';
import { useBackend } from './backend.js';
import type { ClaimsSetting } from './claims.js';
import { coresHere } from './cores.js';
import { Unpacking, type PackedRun } from './packedRuns.js';
import { Pool, WorkerDied } from './pool.js';

export interface ClaimsToDo extends Omit<ClaimsSetting, 'cores'> {
  readonly claims: readonly string[];
  readonly registry: Registry;
  readonly jobs: number;
  readonly signal: AbortSignal;
  readonly progress: (line: string) => void;
}

/** A run, or what is left of one whose thread died. */
type CertifiedClaim = Run & { readonly isSetAside?: true };

export interface Certifier {
  readonly workers: number;
  readonly certify: (claim: string) => Promise<CertifiedClaim>;
  readonly close: () => Promise<void>;
}

export async function certifierFor(todo: ClaimsToDo): Promise<Certifier> {
  const workers = Math.max(1, Math.min(todo.jobs, todo.claims.length));
  return workers === 1 ? here(todo) : inThreads(todo, workers);
}

async function here({ registry, preset, seed, backend, signal, progress }: ClaimsToDo): Promise<Certifier> {
  if (backend !== undefined) await useBackend(backend);
  const workshop = new Workshop(registry, { progress, signal, clock: () => performance.now() / 1000 });
  return {
    workers: 1,
    certify: (claim) => workshop.certify({ claim, preset, seed }),
    close: () => Promise.resolve(),
  };
}

function inThreads(todo: ClaimsToDo, workers: number): Certifier {
  const { claims, registry, preset, seed, plugins, backend, signal, progress } = todo;
  const cores = Math.max(1, Math.floor(coresHere() / workers));
  const setting = { preset, seed, plugins, cores, ...(backend === undefined ? {} : { backend }) };
  const pool = new Pool<string, PackedRun>({
    module: new URL('./claims.js', import.meta.url),
    setting: setting satisfies ClaimsSetting,
    workers,
    signal,
    progress: (_, line) => {
      progress(line);
    },
  });
  const answers = new Map(claims.map((claim) => [claim, pool.do(claim)]));
  const unpacking = new Unpacking(registry);
  return {
    workers,
    certify: async (claim) => {
      try {
        return await unpacking.unpacked(await (answers.get(claim) as Promise<PackedRun>));
      } catch (error) {
        if (!(error instanceof WorkerDied)) throw error;
        return setAside(error, claim, todo);
      }
    },
    close: () => pool.close(),
  };
}

/** The others are certified all the same. */
async function setAside(
  { message }: WorkerDied,
  id: string,
  { registry, preset, seed }: ClaimsToDo,
): Promise<CertifiedClaim> {
  const { claim } = await registry.get(id);
  const subject = subjectOf(claim, 'claim', { claim: id, preset, seed });
  const nothing = { controls: [], restsOn: [], hypotheses: [], recalled: [], seconds: 0 };
  return { claim, variant: 'claim', subject, seed, reason: message, isSetAside: true, ...nothing };
}
