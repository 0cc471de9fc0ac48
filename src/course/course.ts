/** The exercises of the course, unit by unit, in the order in which they are best solved. */
import { nearest } from '../base/spelling.js';
import { UsageError } from '../base/usage.js';
import { brokenHypotheses } from './bounds/brokenHypotheses.js';
import { mendCertificate } from './bounds/mendCertificate.js';
import { vacuousAtEveryM } from './bounds/vacuousAtEveryM.js';
import { whereABoundBegins } from './bounds/whereABoundBegins.js';
import type { Exercise } from './exercise.js';
import { goodPrime } from './ranks/goodPrime.js';
import { nonzeroMinor } from './ranks/nonzeroMinor.js';
import { nullVector } from './ranks/nullVector.js';
import { tooManySamples } from './ranks/tooManySamples.js';
import { unluckyNoise } from './ranks/unluckyNoise.js';
import { badSaddleAtZero, strictSaddleAtZero } from './saddles/descentAtZero.js';
import { globalMinimum } from './saddles/globalMinimum.js';
import { ldl } from './saddles/ldl.js';
import { negativeCurvature } from './saddles/negativeCurvature.js';
import { nonzeroSaddle } from './saddles/nonzeroSaddle.js';

/** The exercises of the course, in their order. */
export const EXERCISES: readonly Exercise[] = [
  nullVector,
  goodPrime,
  nonzeroMinor,
  tooManySamples,
  unluckyNoise,
  negativeCurvature,
  ldl,
  strictSaddleAtZero,
  badSaddleAtZero,
  nonzeroSaddle,
  globalMinimum,
  mendCertificate,
  brokenHypotheses,
  whereABoundBegins,
  vacuousAtEveryM,
];

/** The exercise with this id; it throws where there is none. */
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
