/** T2: which test covers each source file. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const sourcesIn = (folder: string): readonly string[] =>
  (readdirSync(ROOT + folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);

/** Files whose test has another name: they are a part of what it tests, or have no use apart from it. */
const COVERED: Readonly<Record<string, string>> = {
  'src/claim/conductCell.ts': 'claim/conductSurvey',
  'src/claim/exhibit.ts': 'report/exhibit/exhibits',
  'src/claim/survey.ts': 'claim/conductSurvey',
  'src/cli/commands/course/show.ts': 'cli/commands/course/exercises',
  'src/cli/commands/survey/certified.ts': 'cli/commands/survey',
  'src/cli/commands/survey/exhibitFiles.ts': 'cli/commands/survey',
  'src/cli/commands/survey/slurm.ts': 'e2e/slurm',
  'src/cli/commands/verify/demands.ts': 'cli/commands/verify',
  'src/cli/commands/verify/givenPaths.ts': 'cli/commands/verify/checking',
  'src/cli/commands/verify/thread.ts': 'cli/commands/verify/inThreads',
  'src/cli/furtherCommands.ts': 'cli/main',
  'src/compute/engine.ts': 'compute/engines',
  'src/course/attempt.ts': 'course/grade',
  'src/course/certificate.ts': 'course/grade',
  'src/course/progress.ts': 'course/grade',
  'src/course/proof.ts': 'course/grade',
  'src/course/ranks/samples.ts': 'course/ranks/nonzeroMinor',
  'src/course/saddles/spectral.ts': 'course/saddles/nonzeroSaddle',
  'src/formal/export/globalMinimum.ts': 'formal/export/minima',
  'src/formal/export/matrixSections.ts': 'formal/export/coqText',
  'src/formal/export/regionMinimum.ts': 'formal/export/minima',
  'src/formal/export/regionTable.ts': 'formal/export/minima',
  'src/formal/export/section.ts': 'formal/export/coqText',
  'src/jobs/cells.ts': 'cli/commands/survey',
  'src/jobs/claims.ts': 'jobs/certifyClaims',
  'src/jobs/conductInParallel.ts': 'cli/commands/survey',
  'src/jobs/cores.ts': 'jobs/certifyClaims',
  'src/jobs/entry.ts': 'jobs/pool',
  'src/jobs/messages.ts': 'jobs/pool',
  'src/jobs/packedRuns.ts': 'jobs/certifyClaims',
  'src/jobs/surveyPlan.ts': 'jobs/surveyFolder',
  'src/kernel/full.ts': 'kernel/libraries/index',
  'src/kernel/libraries/arrangements/decision.ts': 'kernel/libraries/arrangements/rules/regionsDecided',
  'src/kernel/libraries/everyDepth/paths.ts': 'kernel/libraries/everyDepth/rules/independentPaths',
  'src/kernel/libraries/everySize/axis.ts': 'kernel/libraries/everySize/nature',
  'src/kernel/libraries/everySize/scheme.ts': 'kernel/libraries/everySize/nature',
  'src/kernel/libraries/logarithms/kinds.ts': 'kernel/libraries/logarithms/propositions',
  'src/kernel/libraries/logarithms/real.ts': 'kernel/libraries/logarithms/propositions',
  'src/kernel/libraries/normal/index.ts': 'kernel/libraries/normal/gaussian',
  'src/kernel/libraries/rankFrequencies/counts.ts': 'kernel/libraries/rankFrequencies/rules/sampledFullRank',
  'src/kernel/libraries/regions/rules/equalSamples.ts': 'kernel/libraries/regions/rules/vanishingRatio',
  'src/kernel/libraries/regions/rules/zeroSample.ts': 'kernel/libraries/regions/rules/teacherVolume',
  'src/kernel/libraries/statistics/statistically.ts': 'kernel/libraries/statistics/rules/medianComparison',
  'src/language/language.ts': 'language/speaker',
  'src/report/instanceText.ts': 'report/firstThings',
  'lemmas/k16/readings/linearSentences.ts': 'lemmas/k16/readings/index',
  'lemmas/sc16/experiment/proof.ts': 'lemmas/sc16/experiment-gaussian',
  'lemmas/sc16/experiment/setting.ts': 'lemmas/sc16/experiment-gaussian',
  'lemmas/sc16/experiment/surveys.ts': 'lemmas/sc16/experiment-images',
  'lemmas/sc16/shared/zeroError.ts': 'lemmas/sc16/zero-error',
  'lemmas/sh17/experiment/errors.ts': 'lemmas/sh17/experiment-images',
  'lemmas/sh17/experiment/outcomes.ts': 'lemmas/sh17/experiment-images',
  'lemmas/sh17/shared/rankFrequencies.ts': 'lemmas/sh17/rank-frequency',
  'lemmas/xls16/shared/trials.ts': 'lemmas/xls16/event-frequency',
};

/** A file that only declares types, names the parts of a folder, or holds the bytes of a module computes nothing. */
const computes = (file: string): boolean =>
  !file.endsWith('.wasm.ts') &&
  /^(export )?(async )?function|=>|^(export )?class /mu.test(readFileSync(ROOT + file, 'utf8'));

const testOf = (file: string): string => file.replace(/^src\//u, '').replace(/\.ts$/u, '');

describe('source files', () => {
  const tests = new Set(sourcesIn('test').filter((name) => name.endsWith('.test.ts')));
  const hasTest = (name: string): boolean => tests.has(`test/${name}.test.ts`);
  const files = [...sourcesIn('src'), ...sourcesIn('lemmas')];

  it('T2: that compute something have a test of their name, or one that is named here', () => {
    expect(files.length).to.be.above(700);
    const alone = files.filter((file) => computes(file) && !hasTest(testOf(file)) && !Object.hasOwn(COVERED, file));
    expect(alone).to.deep.equal([]);
  });

  it('T2: are named here only where they are there, have no test of their name, and the test that is named exists', () => {
    const idle = Object.entries(COVERED).filter(
      ([file, test]) => !files.includes(file) || hasTest(testOf(file)) || !hasTest(test),
    );
    expect(idle).to.deep.equal([]);
  });
});
