/** `lossproof formal`: the theorems for every size that Coq checks, of some claims or of all, built here if Coq is installed. */
import { Registry } from '../../claim/registry.js';
import { coqHere, type Build, type Coq } from '../../formal/coq.js';
import { formalTheorems, shortName, statementSource, type FormalTheorem } from '../../formal/theorems.js';
import { wrap } from '../../report/paint.js';
import { claimsNamed } from '../claims.js';
import { EXIT, type ExitCode } from '../exitCodes.js';
import type { Common, Environment } from '../terminal.js';

const INSTALL =
  'apt-get install coq libcoq-mathcomp-algebra libcoq-mathcomp-field libcoq-mathcomp-analysis libcoq-mathcomp-multinomials';

export async function formal(
  asked: readonly string[],
  options: Common,
  { terminal, signal }: Pick<Environment, 'terminal' | 'signal'>,
  coq: Pick<Coq, 'version' | 'build'> = coqHere,
): Promise<ExitCode> {
  const ids = await claimsNamed(asked, await Registry.withPlugins(options.plugin));
  const all = (await formalTheorems()).filter(({ claim }) => ids.includes(claim));
  const version = await coq.version();
  if (version !== undefined) terminal.progress(`Coq ${version} builds the theorems, which takes some minutes once`);
  const build = version === undefined ? undefined : await coq.build(version, signal);
  const status = statusOf(version, build);
  const withSource = await Promise.all(
    all.map(async (theorem) => ({ ...theorem, source: await statementSource(theorem) })),
  );
  if (options.json) {
    terminal.json({ coq: version ?? null, checkedHere: build?.accepted ?? false, status, theorems: withSource });
  } else {
    for (const id of ids) terminal.data(sectionOf(id, withSource, asked.length > 0, terminal.width));
    terminal.data(status);
  }
  if (build === undefined) return EXIT.incomplete;
  return build.accepted ? EXIT.accepted : EXIT.refused;
}

function statusOf(version: string | undefined, build: Build | undefined): string {
  if (version === undefined || build === undefined)
    return `not checked here, where Coq is not installed: this is the committed list. To check it: ${INSTALL}`;
  if (!build.accepted) return `REFUSED by the build with Coq ${version}: ${build.says}`;
  const when = build.seconds === undefined ? 'earlier, from the same sources' : `in ${build.seconds.toFixed(0)} s`;
  return `checked here by Coq ${version}, ${when}: ${build.says}`;
}

type Sourced = FormalTheorem & { readonly source: string };

/** The theorems of a claim; their statements in Coq too, where claims are named. Statements keep their lines. */
function sectionOf(id: string, all: readonly Sourced[], isDetailed: boolean, width: number): string {
  const own = all.filter(({ claim }) => claim === id);
  const lines = own.flatMap(({ kind, theorem, english, file, assumptions, source }) => {
    const rests = assumptions.length === 0 ? 'rests on no axiom' : `rests on ${assumptions.join(', ')}`;
    const said = [`${shortName(theorem)}: ${english}`, `${rests}; ${file}`].flatMap((text) =>
      wrap(text, width - MARGIN),
    );
    return [...said, ...(isDetailed ? source.split('\n') : [])].map((line, at) =>
      at === 0 ? `  ${kind.padEnd(MARGIN - 3)} ${line}` : `${' '.repeat(MARGIN)}${line}`,
    );
  });
  return [id, ...(own.length === 0 ? ['  no theorem in Coq'] : lines), ''].join('\n');
}

/** The columns before the words of a theorem. */
const MARGIN = 11;
