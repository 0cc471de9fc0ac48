/** `lossproof replay`: makes a certificate again from its seed and compares the bytes. */
import { certificateText, Workshop } from '../../claim/workshop.js';
import { claimIn } from '../../claim/uncheckedFields.js';
import { readText } from '../../claim/files.js';
import { Registry } from '../../claim/registry.js';
import { UsageError } from '../../base/usage.js';
import { tame } from '../../report/tame.js';
import { Document } from '../../kernel/index.js';
import { EXIT, type Common, type Environment, type ExitCode } from '../terminal.js';
import { loadRecordedData } from '../ownData.js';
import { checkingWith } from './verify.js';

interface Options extends Common {
  readonly data?: string;
}

export async function replay(file: string, options: Options, { terminal, signal }: Environment): Promise<ExitCode> {
  const registry = new Registry();
  for (const plugin of options.plugin) await registry.plug(plugin);
  const text = await readText(file);
  const document = new Document(text);
  const id = claimIn(document);
  if (id === undefined || (await registry.lookUp(id)) === undefined) {
    throw new UsageError(
      'unknown-claim',
      file,
      'a certificate of a claim that is known here',
      id ?? 'nothing',
      'name its module with --plugin',
    );
  }
  const sources = options.data === undefined ? [] : [options.data];
  const { verifier, lookAround } = await checkingWith({ data: sources }, registry);
  await lookAround(file);
  const { certificate: recorded } = (await verifier.verify(document)).checked;
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
  if (options.json) terminal.data(JSON.stringify(result, null, 2));
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
