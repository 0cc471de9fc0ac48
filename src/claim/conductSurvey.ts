/** Certifies the cells of a survey one after the other, or has them certified. */
import type { BytesOf } from '../kernel/index.js';
import type { Subject } from '../statement/index.js';
import { certificateOf, type ConductedCell } from './conductCell.js';
import { DataSetsAtHand } from './dataSetsAtHand.js';
import type { PlannedCell } from './plannedCells.js';

/** A cell of a survey with the certificate that was made for it. */
export interface SurveyedCell extends ConductedCell {
  readonly name: string;
  readonly subject: Subject;
  readonly seed: string;
  readonly data?: string;
  /** The file name of the certificate in the folder of the survey. */
  readonly file: string;
  /** The bytes of the data set, which exhibits may need. */
  readonly bytesOf: BytesOf;
}

export interface Surveyor {
  readonly conduct: (cell: PlannedCell) => Promise<ConductedCell>;
  readonly signal: AbortSignal;
  /** Called before each cell. */
  readonly begins: (cell: PlannedCell, done: readonly SurveyedCell[]) => void;
  /** Called after each cell, which is then the last in `done`. */
  readonly ends: (done: readonly SurveyedCell[]) => void;
}

/** Certifies the cells in their order. */
export async function conductSurvey(
  cells: readonly PlannedCell[],
  { conduct, signal, begins, ends }: Surveyor,
): Promise<readonly SurveyedCell[]> {
  const done: SurveyedCell[] = [];
  for (const cell of cells) {
    // Lets a pending Ctrl-C be handled between cells.
    await new Promise(setImmediate);
    signal.throwIfAborted();
    begins(cell, done);
    done.push({ ...(await conduct(cell)), ...descriptionOf(cell) });
    ends(done);
  }
  return done;
}

function descriptionOf({
  name,
  subject,
  request,
  data,
}: PlannedCell): Pick<SurveyedCell, 'name' | 'subject' | 'seed' | 'data' | 'file' | 'bytesOf'> {
  const { bytesOf } = DataSetsAtHand.of(...(data === undefined ? [] : [data]));
  const named = data === undefined ? {} : { data: data.name };
  return { name, subject, seed: request.seed, file: certificateOf(name), bytesOf, ...named };
}
