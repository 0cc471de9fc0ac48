/** A survey of a sample claim in a folder that is fresh for each test, and what tests do with its cells and their files. */
import { expect } from 'chai';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { certificateText, Registry, Workshop } from 'lossproof';
import { readCertificate, seal, type Certificate, type Claim } from 'lossproof/search';
import { conductorOf } from '../../src/claim/conductCell.js';
import { conductSurvey, type SurveyedCell, type Surveyor } from '../../src/claim/conductSurvey.js';
import { plannedCells } from '../../src/claim/plannedCells.js';
import type { Survey } from '../../src/claim/survey.js';
import { ALL } from '../support.js';
import sample from './surveySample.js';

export const claim = sample as unknown as Claim;
export const survey = claim.survey as Survey;
const SAMPLE = fileURLToPath(new URL('./surveySample.js', import.meta.url));
export const SECOND = 'n=2,pause=0.seed-1.json';

const SIGNAL = new AbortController().signal;
export const watching: Pick<Surveyor, 'signal' | 'begins' | 'ends'> = {
  signal: SIGNAL,
  begins: () => undefined,
  ends: () => undefined,
};

/** The cells of a claim for a survey of teaching sizes. */
export const planOf = (of: Claim = claim, how: Survey = survey, seed = '1') =>
  plannedCells(of, how, { preset: 'teaching', seed, dataSet: () => expect.fail('no cell has data') });

export const kept = (cells: readonly SurveyedCell[]): readonly boolean[] => cells.map((cell) => cell.kept);

interface Conducting {
  readonly seed?: string;
  readonly onEnd?: (done: readonly SurveyedCell[]) => void;
  readonly signal?: AbortSignal;
}

/** To be called within a `describe`. */
export function surveyBench() {
  const place = { folder: '', registry: new Registry() };
  beforeEach(async () => {
    place.folder = await mkdtemp(join(tmpdir(), 'lossproof-test-'));
    place.registry = new Registry();
    await place.registry.plug(SAMPLE);
  });
  afterEach(async () => {
    await rm(place.folder, { recursive: true });
  });

  const conductorWith = (known: Registry, conducted: Claim, makes = true) =>
    conductorOf({
      ...{ claim: conducted, registry: known, folder: place.folder, makes, signal: SIGNAL, clock: () => 0 },
      workshop: new Workshop(known, { clock: () => 0 }),
    });
  const conductor = (conducted: Claim, makes = true) => conductorWith(place.registry, conducted, makes);
  const file = (name = SECOND): string => join(place.folder, name);

  return {
    place,
    conductorWith,
    conductor,
    file,
    conduct: async ({ seed, onEnd, signal }: Conducting = {}): Promise<readonly SurveyedCell[]> =>
      conductSurvey(await planOf(claim, survey, seed), {
        ...watching,
        conduct: conductor(claim),
        ...(signal === undefined ? {} : { signal }),
        ...(onEnd === undefined ? {} : { ends: onEnd }),
      }),
    rewrite: async (change: (certificate: Certificate) => unknown, from = SECOND): Promise<void> => {
      const { digest, ...others } = readCertificate(await readFile(file(from), 'utf8'), ALL);
      expect(digest).to.match(/^sha256:/);
      await writeFile(file(), certificateText(seal(change(others as Certificate) as never)));
    },
  };
}
