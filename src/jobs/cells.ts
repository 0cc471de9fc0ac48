/** The work of a thread of a survey: certifies the cells whose numbers it is given. */
import { conductorOf, type ConductedCell } from '../claim/conductCell.js';
import type { PlannedCell } from '../claim/plannedCells.js';
import { Workshop } from '../claim/workshop.js';
import { useThreads } from '../compute/modular/threads.js';
import { useBackend } from './backend.js';
import type { Starter } from './messages.js';
import { surveyPlan, type SurveyAsked } from './surveyPlan.js';

export interface CellsSetting {
  readonly asked: SurveyAsked;
  readonly folder: string;
  /** False if the cells are only looked for. */
  readonly makes: boolean;
  readonly backend?: string;
  /** The cores that each thread may use. */
  readonly cores: number;
}

export const start: Starter<CellsSetting, number, ConductedCell> = async (
  { asked, folder, makes, backend, cores },
  { signal, progress },
) => {
  useThreads(cores);
  if (backend !== undefined) await useBackend(backend);
  const { registry, claim, cells } = await surveyPlan(asked);
  const clock = (): number => performance.now() / 1000;
  const workshop = new Workshop(registry, { progress, signal, clock });
  const conduct = conductorOf({ claim, registry, workshop, folder, makes, signal, clock });
  return (index) => conduct(cells[index] as PlannedCell);
};
