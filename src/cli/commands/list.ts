/** `lossproof list`: the claims of each paper, with what can be asked of them. The help of `certify` on a claim shows the same of one. */
import { Registry } from '../../claim/registry.js';
import { choicesText, claimJson, claimsText } from '../../report/claimListing.js';
import type { Paper } from '../../report/paint.js';
import type { ClaimStatement } from '../../statement/index.js';
import { claimsNamed } from '../claims.js';
import { repeated } from '../commandLine.js';
import { EXIT, type ExitCode } from '../exitCodes.js';
import type { Common, Environment } from '../terminal.js';

export async function list(
  asked: readonly string[],
  options: Common,
  { terminal }: Pick<Environment, 'terminal'>,
): Promise<ExitCode> {
  const registry = await Registry.withPlugins(options.plugin);
  const ids = await claimsNamed(asked, registry);
  const statements = await Promise.all(ids.map((id) => statementOf(id, registry)));
  if (options.json) terminal.json(statements.map(claimJson));
  else {
    terminal.data(claimsText(statements, terminal));
    terminal.say(`next: npx lossproof explain ${ids[0] as string}${repeated('--plugin', options.plugin)}`);
  }
  return EXIT.accepted;
}

async function statementOf(id: string, registry: Registry): Promise<ClaimStatement> {
  return (await registry.statement(id)) as ClaimStatement;
}

/** The choices of the claims that are named among the parameters of a command, for its help; empty if none is. */
export async function claimHelp(
  parameters: readonly string[],
  plugins: readonly string[],
  paper: Paper,
): Promise<string> {
  const registry = await Registry.withPlugins(plugins);
  const statements = await Promise.all(parameters.map((parameter) => registry.statement(parameter)));
  return statements.flatMap((found) => (found === undefined ? [] : [`\n${choicesText(found, paper)}`])).join('\n');
}
