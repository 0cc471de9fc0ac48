/** The work of a thread of an audit: certifies the claims whose ids it is given. */
import { Registry } from '../claim/registry.js';
import { Workshop } from '../claim/workshop.js';
import { useThreads } from '../compute/modular/threads.js';
import type { Preset } from '../statement/index.js';
import { useBackend } from './backend.js';
import type { Starter } from './messages.js';
import { packed, type PackedRun } from './packedRuns.js';

export interface ClaimsSetting {
  readonly preset: Preset;
  readonly seed: string;
  readonly plugins: readonly string[];
  readonly backend?: string;
  /** The cores that each thread may use. */
  readonly cores: number;
}

export const start: Starter<ClaimsSetting, string, PackedRun> = async (
  { preset, seed, plugins, backend, cores },
  { signal, progress },
) => {
  useThreads(cores);
  if (backend !== undefined) await useBackend(backend);
  const registry = new Registry();
  for (const plugin of plugins) await registry.plug(plugin);
  const workshop = new Workshop(registry, { progress, signal, clock: () => performance.now() / 1000 });
  return async (claim) => packed(await workshop.certify({ claim, preset, seed }));
};
