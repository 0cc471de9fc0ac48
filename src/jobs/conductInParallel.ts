/** Conducts cells of a survey: in this thread if there is to be one worker, and otherwise in threads of their own. */
import { conductorOf, setAside, type ConductedCell } from '../claim/conductCell.js';
import type { PlannedCell } from '../claim/plannedCells.js';
import { Workshop } from '../claim/workshop.js';
import { useBackend } from './backend.js';
import type { CellsSetting } from './cells.js';
import { coresHere } from './cores.js';
import { Pool, WorkerDied } from './pool.js';
import type { SurveyAsked, SurveyPlan } from './surveyPlan.js';

export interface CellsToDo {
  readonly asked: SurveyAsked;
  readonly plan: SurveyPlan;
  /** The numbers of the cells in the plan. */
  readonly indices: readonly number[];
  readonly folder: string;
  readonly jobs: number;
  /** False if the cells are only looked for. */
  readonly makes: boolean;
  readonly backend?: string;
  readonly signal: AbortSignal;
  readonly clock: () => number;
  readonly progress: (line: string, cell?: PlannedCell) => void;
}

export interface Conductor {
  readonly workers: number;
  readonly conduct: (cell: PlannedCell) => Promise<ConductedCell>;
  readonly close: () => Promise<void>;
}

export async function conductorFor(todo: CellsToDo): Promise<Conductor> {
  const workers = Math.max(1, Math.min(todo.jobs, todo.indices.length));
  return workers === 1 ? here(todo) : inThreads(todo, workers);
}

async function here({ plan, backend, folder, makes, signal, clock, progress }: CellsToDo): Promise<Conductor> {
  if (backend !== undefined) await useBackend(backend);
  const { registry, claim } = plan;
  const workshop = new Workshop(registry, { progress, signal, clock });
  return {
    workers: 1,
    conduct: conductorOf({ claim, registry, workshop, folder, makes, signal, clock }),
    close: () => Promise.resolve(),
  };
}

function inThreads(
  { asked, plan, indices, folder, makes, backend, signal, progress }: CellsToDo,
  workers: number,
): Conductor {
  const cores = Math.max(1, Math.floor(coresHere() / workers));
  const pool = new Pool<number, ConductedCell>({
    module: new URL('./cells.js', import.meta.url),
    setting: { asked, folder, makes, cores, ...(backend === undefined ? {} : { backend }) } satisfies CellsSetting,
    workers,
    signal,
    progress: (index, line) => {
      progress(line, plan.cells[index]);
    },
  });
  const answers = new Map(indices.map((index) => [plan.cells[index], pool.do(index)]));
  return {
    workers,
    conduct: async (cell) => {
      try {
        return await (answers.get(cell) as Promise<ConductedCell>);
      } catch (error) {
        if (!(error instanceof WorkerDied)) throw error;
        return { ...(await setAside(error, cell.name, folder)), controls: [], kept: false, seconds: 0 };
      }
    },
    close: () => pool.close(),
  };
}
