/** Certifies the cells of a survey one after the other. Each is written as it comes; existing certificates are reused if they are still valid. */
import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Refusal, type BytesOf, type Checked } from '../kernel/index.js';
import { UsageError } from '../base/usage.js';
import { certificateText, type Run, type Workshop } from './certify.js';
import type { Subject } from '../statement/index.js';
import type { Claim } from './definition.js';
import { Archive } from './archive.js';
import { readText, writeAtomically } from './files.js';
import { addFolders } from './folders.js';
import { keptCell, type ControlOf, type Kept } from './kept.js';
import type { Registry } from './registry.js';
import { Shelf } from './shelf.js';
import type { PlannedCell } from './plannedCells.js';
import { Verifier } from './verifier.js';

export interface Surveyed {
  readonly name: string;
  readonly subject: Subject;
  readonly seed: string;
  readonly data?: string;
  /** The file of its certificate, in the folder of the survey. */
  readonly file: string;
  /** Absent where it ended undecided, for `reason`. */
  readonly checked?: Checked;
  readonly reason?: string;
  readonly controls: readonly ControlOf[];
  /** Whether an existing certificate was checked and reused. */
  readonly kept: boolean;
  /** Why an existing certificate was not reused. */
  readonly refused?: string;
  readonly seconds: number;
  /** For exhibits, which look at the data again. */
  readonly bytesOf: BytesOf;
}

export interface Surveyor {
  readonly registry: Registry;
  readonly workshop: Workshop;
  /** Where the certificates of the cells are, or will be. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Seconds from some fixed moment. */
  readonly clock: () => number;
  /** A cell begins, after those that are done. */
  readonly begins: (cell: PlannedCell, done: readonly Surveyed[]) => void;
  /** The last of those that are done has ended. */
  readonly ends: (done: readonly Surveyed[]) => void;
}

/** The folder, inside that of the survey, of the controls of its cells and of what they rest on. */
const BESIDE = 'with';

export async function surveyed(
  claim: Claim,
  cells: readonly PlannedCell[],
  surveyor: Surveyor,
): Promise<readonly Surveyed[]> {
  const done: Surveyed[] = [];
  const archive = new Archive();
  await addFolders(archive, [join(surveyor.folder, BESIDE)], 0);
  for (const cell of cells) {
    // Between cells a waiting Ctrl-C gets its turn.
    await new Promise(setImmediate);
    surveyor.signal.throwIfAborted();
    surveyor.begins(cell, done);
    done.push(await surveyedCell(claim, cell, surveyor, archive));
    surveyor.ends(done);
  }
  return done;
}

async function surveyedCell(claim: Claim, cell: PlannedCell, surveyor: Surveyor, archive: Archive): Promise<Surveyed> {
  const { name, subject, request, data, problem } = cell;
  const started = surveyor.clock();
  const file = `${name}.json`;
  const { bytesOf } = Shelf.of(...(data === undefined ? [] : [data]));
  const common = {
    name,
    subject,
    seed: request.seed,
    file,
    bytesOf,
    ...(data === undefined ? {} : { data: data.name }),
  };
  const since = (): { seconds: number } => ({ seconds: surveyor.clock() - started });
  if (problem !== undefined) return { ...common, reason: problem, controls: [], kept: false, ...since() };

  const found = await existing(claim, cell, { archive, bytesOf }, surveyor);
  if (found?.kept !== undefined) return { ...common, ...found.kept, kept: true, ...since() };
  const run = await surveyor.workshop.certify(request);
  await write(run, join(surveyor.folder, file), surveyor.folder);
  const { checked, reason, controls } = run;
  return {
    ...common,
    ...(checked === undefined ? {} : { checked }),
    ...(reason === undefined ? {} : { reason }),
    controls,
    kept: false,
    ...(found === undefined ? {} : { refused: found.refused }),
    ...since(),
  };
}

type Existing = { readonly kept: Kept } | { readonly kept?: never; readonly refused: string };

/** The certificate in the place of a cell's, if there is one. A certificate that may not be reused is renamed, and the reason given. */
async function existing(
  claim: Claim,
  { name, subject, request, data }: PlannedCell,
  { archive, bytesOf }: { readonly archive: Archive; readonly bytesOf: BytesOf },
  { folder, registry }: Surveyor,
): Promise<Existing | undefined> {
  const path = join(folder, `${name}.json`);
  if (!(await isThere(path))) return undefined;
  const verifier = new Verifier({
    statement: (id) => registry.statement(id),
    archive,
    dataOf: () => Promise.resolve(bytesOf),
  });
  try {
    const document = new Document(await readText(path));
    return { kept: await keptCell(document, { claim, subject, seed: request.seed, data }, verifier) };
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof UsageError)) throw error;
    await rename(path, `${path}.refused`);
    return { refused: error.message };
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      // Anything but its absence is for the reading to say.
      return (error as NodeJS.ErrnoException).code !== 'ENOENT';
    },
  );
}

/** The cell's own certificate is written last: where it exists, what it needs exists too. */
async function write(run: Run, path: string, folder: string): Promise<void> {
  const beside = join(folder, BESIDE);
  for (const each of othersOf(run)) {
    if (each.checked === undefined) continue;
    const { certificate } = each.checked;
    // Cells share controls, and of one name there may be several.
    const digest = certificate.digest.slice('sha256:'.length, 'sha256:'.length + 16);
    const place = `${each.claim.id.replace('/', '.')}.${each.variant}.${digest}.json`;
    await writeAtomically(join(beside, place), certificateText(certificate));
  }
  if (run.checked !== undefined) await writeAtomically(path, certificateText(run.checked.certificate));
}

/** The controls of a run and all that it and they rest on. */
function othersOf(run: Run): readonly Run[] {
  const found = new Set<Run>();
  const follow = ({ controls, restsOn }: Run): void => {
    for (const other of [...restsOn, ...controls]) {
      if (found.has(other)) continue;
      found.add(other);
      follow(other);
    }
  };
  follow(run);
  return [...found];
}
