/** The commands that search, each loaded when it is called. They run in a thread of their own, which Ctrl-C can end at any moment. */
import type { ExitCode } from '../exitCodes.js';
import type { Environment } from '../terminal.js';

type Search = (argument: never, options: never, environment: Environment) => Promise<ExitCode>;

export const SEARCHES = {
  audit: async () => (await import('../commands/audit.js')).audit,
  certify: async () => (await import('../commands/certify.js')).certify,
  survey: async () => (await import('../commands/survey.js')).survey,
  replay: async () => (await import('../commands/replay.js')).replay,
  explain: async () => (await import('../commands/explain.js')).explain,
} as const satisfies { readonly [name: string]: () => Promise<Search> };

export type SearchName = keyof typeof SEARCHES;
