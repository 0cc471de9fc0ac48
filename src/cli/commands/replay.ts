/** `lossproof replay`: makes a certificate again from its seed and compares the bytes. */
import { Registry } from '../../claim/registry.js';
import { certificateText } from '../../claim/certificateText.js';
import { Workshop } from '../../claim/workshop.js';
import { tame } from '../../report/tame.js';
import { certificateAt } from '../claims.js';
import { EXIT, type ExitCode } from '../exitCodes.js';
import { loadRecordedData } from '../ownData.js';
import type { Common, Environment } from '../terminal.js';
import { checkingWith } from './verify/checking.js';

interface Options extends Common {
  readonly data?: string;
  readonly workLimit?: number;
}

export async function replay(file: string, options: Options, { terminal, signal }: Environment): Promise<ExitCode> {
  const registry = await Registry.withPlugins(options.plugin);
  const { text, document } = await certificateAt(file, registry);
  const sources = options.data === undefined ? [] : [options.data];
  const checking = await checkingWith([file], { ...options, data: sources }, registry);
  const { certificate: recorded } = (await checking.verify(document)).checked;
  const known = (await registry.get(recorded.claim.id)).claim;
  const data = await loadRecordedData(known, recorded, { file, text: options.data });
  const workshop = new Workshop(registry, {
    progress: terminal.progress,
    signal,
    clock: () => performance.now() / 1000,
  });
  const { claim, variant, sizes, counts, parameters, seed } = recorded;
  const run = await workshop.certify({
    claim: claim.id,
    variant,
    sizes: { ...sizes, ...counts },
    parameters,
    seed,
    recorded,
    ...data,
  });
  const made = run.checked === undefined ? undefined : certificateText(run.checked.certificate);
  const identical = made === text;
  const sameContent = run.checked?.certificate.digest === recorded.digest;
  const result = { file, identical, sameContent, digest: recorded.digest, recalled: run.recalled };
  if (options.json) terminal.json(result);
  else terminal.data(tame(`${file}: ${verdictOf(result, made)}`));
  if (!options.json && run.recalled.length > 0) {
    terminal.say(
      `the found point ${run.recalled.join(', ')} was taken from the certificate and re-checked, not searched for again`,
    );
  }
  return sameContent ? EXIT.accepted : EXIT.refused;
}

function verdictOf(
  { identical, sameContent }: { identical: boolean; sameContent: boolean },
  made: string | undefined,
): string {
  if (identical) return 'identical, byte for byte';
  if (sameContent) return 'the same certificate, in another layout';
  return made === undefined
    ? 'DIFFERENT: the search ended undecided this time'
    : 'DIFFERENT: the seed gives another certificate';
}
