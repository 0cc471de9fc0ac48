/** What tests of exercises share: learners, and attempts that end as they must. */
import { expect } from 'chai';
import { attempt, type Solved, type Unsolved } from '../../src/course/attempt.js';
import type { Exercise, Problem } from '../../src/course/exercise.js';
import { learnerCalled, type Learner } from '../../src/course/learner.js';
import type { Json } from '../../src/kernel/index.js';

export const learners = (count: number): readonly Learner[] =>
  Array.from({ length: count }, (_, index) => learnerCalled(`Learner ${index}`));

/** The exercise is solved by its own solution, for many names. */
export async function solvesFor(exercise: Exercise, count = 25): Promise<void> {
  for (const learner of learners(count)) {
    const { answer } = exercise.problemOf(learner.seed).solution;
    const result = await attempt(exercise, learner, answer);
    expect(result.solved, `${learner.name}: ${JSON.stringify(answer)}`).to.equal(true);
    const { checked, problem } = result as Solved;
    expect([checked.verdict, checked.bound]).to.deep.equal(['holds', true]);
    const { milestones } = problem.attempt(answer);
    expect(
      milestones.map(({ reached }) => reached),
      `${learner.name}: ${JSON.stringify(answer)}`,
    ).to.deep.equal([true, true, true]);
  }
}

/** An answer that is refused, for many names, with a hint of this level. */
export async function refusesFor(
  exercise: Exercise,
  wrong: (problem: Problem, index: number) => Json,
  level: number,
  refusal: RegExp,
  count = 10,
): Promise<void> {
  for (const [index, learner] of learners(count).entries()) {
    const answer = wrong(exercise.problemOf(learner.seed), index);
    const shown = `${learner.name}: ${JSON.stringify(answer)}`;
    const result = await attempt(exercise, learner, answer);
    expect(result.solved, shown).to.equal(false);
    const { hint, refusal: found, shows } = result as Unsolved;
    expect(hint.level, shown).to.equal(level);
    expect(shows.length, shown).to.equal(level - 1);
    expect(hint.text.length, shown).to.be.greaterThan(20);
    expect(found.message, shown).to.match(refusal);
  }
}
