/** The public face of the course: `lossproof/course`. Exercises are defined, attempted and graded with it, in a page too. */
export { attempt, type Attempt, type Solved, type Unsolved } from './attempt.js';
export { checkCertificate } from './certificate.js';
export { EXERCISES, exerciseCalled } from './course.js';
export { Draws } from './draws.js';
export * as exact from './exact.js';
export {
  defineExercise,
  problem,
  type Exercise,
  type Given,
  type Milestone,
  type Milestones,
  type Problem,
  type Proof,
} from './exercise.js';
export { choice, integer, matrix, rational, vector, type Answer, type Field, type Form } from './form.js';
export { gradesOf, missingGrades, requireDistinct, type Grade, type Grading } from './grade.js';
export { learnerCalled, type Learner } from './learner.js';
export { isProgress, progressText, PROGRESS_FORMAT, readProgress, type Progress } from './progress.js';
export { all, step, type Step } from './proof.js';
export { BOUNDS, RANKS, SADDLES } from './units.js';
