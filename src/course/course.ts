/** The exercises of the course, unit by unit, in the order in which they are best solved. */
import { nearest } from '../base/spelling.js';
import { UsageError } from '../base/usage.js';
import { vacuousAtEveryM } from './bounds/vacuousAtEveryM.js';
import type { Exercise } from './exercise.js';
import { nullVector } from './ranks/nullVector.js';
import { negativeCurvature } from './saddles/negativeCurvature.js';

export const EXERCISES: readonly Exercise[] = [nullVector, negativeCurvature, vacuousAtEveryM];

export function exerciseCalled(id: string, exercises: readonly Exercise[] = EXERCISES): Exercise {
  const found = exercises.find((exercise) => exercise.id === id);
  if (found !== undefined) return found;
  const near = nearest(
    id,
    exercises.map((exercise) => exercise.id),
  );
  const hint = near.length === 0 ? 'lossproof exercise lists them' : `did you mean ${near.join(' or ')}?`;
  throw new UsageError('unknown-exercise', 'exercise', 'the id of an exercise', id, hint);
}
