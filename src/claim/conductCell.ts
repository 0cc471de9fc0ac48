/** Certifies one cell of a survey. Its certificate is written at once; an existing one that is valid is reused. */
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Refusal, type BytesOf, type Checked } from '../kernel/index.js';
import { UsageError } from '../base/usage.js';
import { certificateText } from './certificateText.js';
import type { Run, Workshop } from './workshop.js';
import type { Claim } from './definition.js';
import type { Archive } from './archive.js';
import { isThere, readText, writeAtomically } from './files.js';
import { reusableCell, type ControlOf, type ReusedCell } from './reuse.js';
import type { Registry } from './registry.js';
import { DataSetsAtHand } from './dataSetsAtHand.js';
import type { PlannedCell } from './plannedCells.js';
import { Supporting, supportingPath } from './supporting.js';
import { Verifier } from './verifier.js';

/** What became of a cell. It is plain data but for the class of theorems, so that it can come from another thread. */
export interface ConductedCell {
  /** Absent if the cell ended undecided or was set aside; `reason` then states why. */
  readonly checked?: Checked;
  readonly reason?: string;
  /** True if the search broke off by an error of its own; the error is in a file beside the place of the certificate. */
  readonly isSetAside?: true;
  /** True if it was only looked for, and is not there. */
  readonly isMissing?: true;
  readonly controls: readonly ControlOf[];
  /** True if an existing certificate was checked and reused. */
  readonly kept: boolean;
  /** The reason why an existing certificate could not be reused. */
  readonly refused?: string;
  readonly seconds: number;
}

export interface CellWork {
  readonly claim: Claim;
  readonly registry: Registry;
  readonly workshop: Workshop;
  /** The folder of the certificates. */
  readonly folder: string;
  /** False if cells are only looked for. */
  readonly makes: boolean;
  readonly signal: AbortSignal;
  /** Seconds from some fixed moment. */
  readonly clock: () => number;
}

/**
 * The endings of the files of a cell after its name: the certificate, or in its place why the search ended undecided, or the error by
 * which it broke off.
 */
export const FILES_OF_CELL = { certified: '.json', undecided: '.undecided', setAside: '.failed' } as const;

export const certificateOf = (name: string): string => `${name}${FILES_OF_CELL.certified}`;
const UNDECIDED = FILES_OF_CELL.undecided;
const FAILED = FILES_OF_CELL.setAside;

/** Makes what conducts single cells. */
export function conductorOf(work: CellWork): (cell: PlannedCell) => Promise<ConductedCell> {
  const supporting = new Supporting(work.folder);
  return (cell) => conductCell(cell, work, supporting);
}

async function conductCell(cell: PlannedCell, work: CellWork, supporting: Supporting): Promise<ConductedCell> {
  const { name, request, problem } = cell;
  const { folder, workshop, clock } = work;
  const started = clock();
  const since = (): { seconds: number } => ({ seconds: clock() - started });
  if (problem !== undefined) return { ...(await open(problem, name, folder)), controls: [], kept: false, ...since() };

  const found = await existing(cell, work, supporting);
  if (found?.kept !== undefined) return { ...found.kept, kept: true, ...since() };
  const refused = found === undefined ? {} : { refused: found.refused };
  if (!work.makes) {
    const open = (await openIn(folder, name)) ?? { reason: 'not certified yet', isMissing: true as const };
    return { ...open, ...refused, controls: [], kept: false, ...since() };
  }
  let run: Run;
  try {
    run = await workshop.certify(request);
  } catch (error) {
    if (work.signal.aborted) throw error;
    return { ...(await setAside(error, name, folder)), ...refused, controls: [], kept: false, ...since() };
  }
  await write(run, join(folder, certificateOf(name)), folder);
  const { checked, reason, controls } = run;
  await note(join(folder, name), reason === undefined ? {} : { [UNDECIDED]: reason });
  return {
    ...(checked === undefined ? {} : { checked }),
    ...(reason === undefined ? {} : { reason }),
    controls: controls.map((control) => ({
      variant: control.variant,
      ...(control.checked === undefined ? {} : { checked: control.checked }),
    })),
    kept: false,
    ...refused,
    ...since(),
  };
}

/** What is left of a cell whose search broke off, so that the others can go on. */
export async function setAside(error: unknown, name: string, folder: string): Promise<Open> {
  // What the search is not given, such as data of other sizes, is no defect.
  if (error instanceof UsageError) return open(error.message, name, folder);
  const failure = error instanceof Error ? error : new Error(String(error));
  const text = failure.stack ?? String(failure);
  await note(join(folder, name), { [FAILED]: text });
  return { reason: brokeOff(text), isSetAside: true };
}

type Open = Pick<ConductedCell, 'reason' | 'isSetAside'>;

async function open(reason: string, name: string, folder: string): Promise<Open> {
  await note(join(folder, name), { [UNDECIDED]: reason });
  return { reason };
}

const brokeOff = (stack: string): string => `set aside, for the search broke off: ${stack.split('\n')[0] as string}`;

/** Why there is no certificate of a cell, from the notes beside its place; undefined if nobody tried. */
async function openIn(folder: string, name: string): Promise<Open | undefined> {
  const read = async (ending: string): Promise<string | undefined> =>
    readFile(join(folder, `${name}${ending}`), 'utf8').then(
      (text) => text.trim(),
      () => undefined,
    );
  const failed = await read(FAILED);
  if (failed !== undefined) return { reason: brokeOff(failed), isSetAside: true };
  const reason = await read(UNDECIDED);
  return reason === undefined ? undefined : { reason };
}

/** Writes the given notes beside the place of a certificate, and deletes the others of an earlier time. */
async function note(place: string, notes: { readonly [ending: string]: string }): Promise<void> {
  for (const ending of [UNDECIDED, FAILED]) {
    const text = notes[ending];
    if (text === undefined) await rm(`${place}${ending}`, { force: true });
    else await writeAtomically(`${place}${ending}`, `${text}\n`);
  }
}

type Existing = { readonly kept: ReusedCell } | { readonly kept?: never; readonly refused: string };

/** Tries to reuse the file at the path of a cell's certificate. A file that cannot be reused is renamed, and the reason returned. */
async function existing(
  { name, subject, request, data }: PlannedCell,
  { claim, folder, registry }: CellWork,
  supporting: Supporting,
): Promise<Existing | undefined> {
  const path = join(folder, certificateOf(name));
  if (!(await isThere(path))) return undefined;
  const { bytesOf } = DataSetsAtHand.of(...(data === undefined ? [] : [data]));
  const verifier = verifierOf(registry, supporting.archive, bytesOf);
  try {
    const document = new Document(await readText(path));
    await supporting.gather(document);
    return { kept: await reusableCell(document, { claim, subject, seed: request.seed, data }, verifier) };
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof UsageError)) throw error;
    // Another process may have renamed the file already.
    await rename(path, `${path}.refused`).catch((failure: unknown) => {
      if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') throw failure;
    });
    return { refused: error.message };
  }
}

function verifierOf(registry: Registry, archive: Archive, bytesOf: BytesOf): Verifier {
  return new Verifier({
    statement: (id) => registry.statement(id),
    archive,
    dataOf: () => Promise.resolve(bytesOf),
    // A certificate that is not kept is made again, which is more work.
    workLimit: Infinity,
  });
}

/** Writes the cell's own certificate last, so that it never exists without the certificates that it needs. */
async function write(run: Run, path: string, folder: string): Promise<void> {
  for (const { checked } of othersOf(run)) {
    if (checked === undefined) continue;
    // Cells may share controls, and one control may have several certificates, so the name contains a part of the digest.
    await writeAtomically(join(folder, supportingPath(checked.certificate)), certificateText(checked.certificate));
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
