/** A learner's attempt at an exercise: a certificate, or what is wrong with the answer and a hint. */
import { Refusal, type Checked, type Json } from '../kernel/index.js';
import { certificateOf, checkCertificate } from './certificate.js';
import type { Exercise, Milestone, Problem } from './exercise.js';
import type { Learner } from './learner.js';

export type Attempt = Solved | Unsolved;

/** An answer that the kernel accepts, with the certificate that it makes. */
export interface Solved {
  readonly solved: true;
  readonly problem: Problem;
  readonly certificate: string;
  readonly checked: Checked;
}

/** An answer that the kernel refuses, with a hint. */
export interface Unsolved {
  readonly solved: false;
  readonly problem: Problem;
  /** The kernel's refusal. */
  readonly refusal: Refusal;
  /** What the answer shows so far. */
  readonly shows: readonly string[];
  readonly hint: { readonly level: number; readonly text: string };
}

/** Makes the certificate that an answer gives, and lets the kernel decide. An answer of another form is a UsageError. */
export async function attempt(exercise: Exercise, { seed }: Learner, answer: Json): Promise<Attempt> {
  const problem = exercise.problemOf(seed);
  const { proof, milestones } = problem.attempt(answer);
  const certificate = certificateOf(exercise, seed, problem, proof);
  try {
    return { solved: true, problem, certificate, checked: await checkCertificate(exercise, certificate) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const missed = milestones.findIndex(({ reached }) => !reached);
    // The last hint is for an answer that passes every milestone and is refused all the same.
    const level = missed < 0 ? milestones.length : missed + 1;
    const shows = milestones.slice(0, missed < 0 ? milestones.length : missed).map((each) => each.shows);
    return {
      solved: false,
      problem,
      refusal: error,
      shows,
      hint: { level, text: (milestones[level - 1] as Milestone).hint },
    };
  }
}
