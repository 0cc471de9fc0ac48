/** The work of a thread of `verify`: checks files, among others that may cite them. */
import type { Starter } from '../../../jobs/messages.js';
import { Registry } from '../../../claim/registry.js';
import { checkingWith, type CheckingOptions } from './checking.js';
import { demandOf, type Demands } from './demands.js';
import { outcomeOf, type Outcome, type Source } from './outcome.js';

export interface ThreadSetting {
  /** All files of the command. */
  readonly files: readonly string[];
  readonly options: CheckingOptions & Demands & { readonly plugin: readonly string[] };
}

export const start: Starter<ThreadSetting, readonly Source[], readonly (Outcome | undefined)[]> = async ({
  files,
  options,
}) => {
  const checking = await checkingWith(files, options, await Registry.withPlugins(options.plugin));
  const demand = demandOf(options);
  return async (sources) => {
    const outcomes: (Outcome | undefined)[] = [];
    for (const source of sources) outcomes.push(plain(await outcomeOf(source, checking, demand)));
    return outcomes;
  };
};

/** Errors lose their fields on the way to another thread. */
function plain(outcome: Outcome | undefined): Outcome | undefined {
  if (outcome?.failure === undefined) return outcome;
  const { code, path, expected, got } = outcome.failure;
  return { ...outcome, failure: { code, path, expected, got } };
}
