/** Certifies the cells of a survey one after the other. Certificates are written at once; existing valid ones are reused. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Refusal, type BytesOf, type Checked } from '../kernel/index.js';
import { UsageError } from '../base/usage.js';
import { certificateText, type Run, type Workshop } from './workshop.js';
import type { Subject } from '../statement/index.js';
import type { Claim } from './definition.js';
import { Archive } from './archive.js';
import { isThere, readText, writeAtomically } from './files.js';
import { addFolders } from './folders.js';
import { reusableCell, type ControlOf, type ReusedCell } from './reuse.js';
import type { Registry } from './registry.js';
import { DataSetsAtHand } from './dataSetsAtHand.js';
import type { PlannedCell } from './plannedCells.js';
import { Verifier } from './verifier.js';

export interface SurveyedCell {
  readonly name: string;
  readonly subject: Subject;
  readonly seed: string;
  readonly data?: string;
  /** The file name of the certificate in the folder of the survey. */
  readonly file: string;
  /** Absent if the cell ended undecided; `reason` then states why. */
  readonly checked?: Checked;
  readonly reason?: string;
  readonly controls: readonly ControlOf[];
  /** True if an existing certificate was checked and reused. */
  readonly kept: boolean;
  /** The reason why an existing certificate could not be reused. */
  readonly refused?: string;
  readonly seconds: number;
  /** The bytes of the data set, which exhibits may need. */
  readonly bytesOf: BytesOf;
}

export interface Surveyor {
  readonly registry: Registry;
  readonly workshop: Workshop;
  /** The folder of the certificates. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Seconds from some fixed moment. */
  readonly clock: () => number;
  /** Called before each cell. */
  readonly begins: (cell: PlannedCell, done: readonly SurveyedCell[]) => void;
  /** Called after each cell, which is then the last in `done`. */
  readonly ends: (done: readonly SurveyedCell[]) => void;
}

/** The subfolder for the controls of the cells and the certificates that the cells rest on. */
const SUPPORTING = 'with';

export async function conductSurvey(
  claim: Claim,
  cells: readonly PlannedCell[],
  surveyor: Surveyor,
): Promise<readonly SurveyedCell[]> {
  const done: SurveyedCell[] = [];
  const archive = new Archive();
  await addFolders(archive, [join(surveyor.folder, SUPPORTING)], 0);
  for (const cell of cells) {
    // Lets a pending Ctrl-C be handled between cells.
    await new Promise(setImmediate);
    surveyor.signal.throwIfAborted();
    surveyor.begins(cell, done);
    done.push(await conductCell(claim, cell, surveyor, archive));
    surveyor.ends(done);
  }
  return done;
}

async function conductCell(
  claim: Claim,
  cell: PlannedCell,
  surveyor: Surveyor,
  archive: Archive,
): Promise<SurveyedCell> {
  const { name, subject, request, data, problem } = cell;
  const started = surveyor.clock();
  const file = `${name}.json`;
  const { bytesOf } = DataSetsAtHand.of(...(data === undefined ? [] : [data]));
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

type Existing = { readonly kept: ReusedCell } | { readonly kept?: never; readonly refused: string };

/** Tries to reuse the file at the path of a cell's certificate. A file that cannot be reused is renamed, and the reason returned. */
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
    // A certificate that is not kept is made again, which is more work.
    workLimit: Infinity,
  });
  try {
    const document = new Document(await readText(path));
    return { kept: await reusableCell(document, { claim, subject, seed: request.seed, data }, verifier) };
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof UsageError)) throw error;
    await rename(path, `${path}.refused`);
    return { refused: error.message };
  }
}

/** Writes the cell's own certificate last, so that it never exists without the certificates that it needs. */
async function write(run: Run, path: string, folder: string): Promise<void> {
  const supporting = join(folder, SUPPORTING);
  for (const each of othersOf(run)) {
    if (each.checked === undefined) continue;
    const { certificate } = each.checked;
    // Cells may share controls, and one control may have several certificates, so the name contains the digest.
    const digest = certificate.digest.slice('sha256:'.length, 'sha256:'.length + 16);
    const file = `${each.claim.id.replace('/', '.')}.${each.variant}.${digest}.json`;
    await writeAtomically(join(supporting, file), certificateText(certificate));
  }
  if (run.checked !== undefined) await writeAtomically(path, certificateText(run.checked.certificate));
}

/** The controls of a run, and all runs that it and they rest on. */
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
