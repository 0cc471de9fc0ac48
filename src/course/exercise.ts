/**
 * An exercise: from a seed, a problem; from a problem and an answer, the steps of a certificate. A problem is solved by a certificate that
 * the kernel accepts for its proposition, and by nothing else: milestones and hints are advice, and decide nothing.
 */
import { UsageError } from '../base/usage.js';
import { deepFreeze, Stream, type Json, type Proposition, type Reach } from '../kernel/index.js';
import { Draws } from './draws.js';
import type { Numbers } from './exact.js';
import { readAnswer, writeAnswer, type Answer, type Form } from './form.js';
import type { Step } from './proof.js';

/** Something that a problem gives: a matrix, or a line of text. */
export interface Given {
  readonly name: string;
  readonly value: Numbers | string;
  readonly says?: string;
}

interface Statement {
  readonly english: string;
  readonly tex: string;
}

/** A stage that an answer has reached. The hint shown is that of the first milestone that is not reached. */
export interface Milestone {
  readonly reached: boolean;
  /** What the answer shows if it is reached. */
  readonly shows: string;
  readonly hint: string;
}

/** Three levels, so that a hint says no more than the next thing to think of. */
export type Milestones = readonly [Milestone, Milestone, Milestone];

/** Matrices that become the instance of the certificate, and its steps. */
export interface Proof {
  readonly instance?: { readonly [name: string]: Numbers };
  readonly steps: readonly Step[];
}

/** The part of a proposition that the verdict is about, and how far it speaks. */
interface Claimed {
  readonly part: Proposition;
  readonly scope: Reach;
}

interface ProblemText<F extends Form> {
  readonly statement: Statement;
  readonly given: readonly Given[];
  /** What must be proved. Its matrices `data(name)` are those that the answer gives. */
  readonly proposition: Proposition;
  /** The whole proposition, at the numbers that are given, if absent. */
  readonly claimed?: Claimed;
  /** Names and sizes of the matrices that the answer gives, if the proposition speaks of them. */
  readonly shapes?: { readonly [name: string]: readonly [rows: number, columns: number] };
  readonly form: F;
  readonly proof: (answer: Answer<F>) => Proof;
  readonly milestones: (answer: Answer<F>) => Milestones;
  /** An answer, and how one finds it. */
  readonly solution: { readonly answer: Answer<F>; readonly says: string };
}

/** A problem, with answers as JSON. */
export interface Problem {
  readonly statement: Statement;
  readonly given: readonly Given[];
  readonly proposition: Proposition;
  readonly claimed: Claimed;
  readonly shapes: { readonly [name: string]: readonly [rows: number, columns: number] };
  readonly form: Form;
  readonly solution: { readonly answer: Json; readonly says: string };
  /** Refused with a UsageError if the answer does not have the form. */
  readonly attempt: (answer: Json) => { readonly proof: Proof; readonly milestones: Milestones };
}

const AS_GIVEN: Reach = { sizes: 'these', prefix: [{ range: 'given', of: 'everything' }] };

/** Makes a problem of its parts; the form of the answer gives the types of the others. */
export function problem<F extends Form>(text: ProblemText<F>): Problem {
  const { statement, given, proposition, claimed, shapes = {}, form, proof, milestones, solution } = text;
  return {
    statement,
    given,
    proposition,
    claimed: claimed ?? { part: proposition, scope: AS_GIVEN },
    shapes,
    form,
    solution: { answer: writeAnswer(form, solution.answer), says: solution.says },
    attempt: (json) => {
      const answer = readAnswer(form, json);
      return { proof: proof(answer), milestones: milestones(answer) };
    },
  };
}

export interface ExerciseText {
  /** Lower-case words joined by hyphens. */
  readonly id: string;
  readonly version?: number;
  /** The heading under which it is listed. */
  readonly unit: string;
  readonly title: string;
  /** What the problem teaches, in a sentence. */
  readonly teaches: string;
  readonly draw: (draws: Draws) => Problem;
}

export interface Exercise {
  readonly id: string;
  readonly version: number;
  readonly unit: string;
  readonly title: string;
  readonly teaches: string;
  /** The id in certificates. */
  readonly claim: string;
  readonly problemOf: (seed: string) => Problem;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Makes an exercise. Its problem for a seed is drawn by `draw`, from a stream that belongs to the exercise and the seed. */
export function defineExercise({ id, version = 1, unit, title, teaches, draw }: ExerciseText): Exercise {
  if (!ID.test(id) || id.length > 60) {
    throw new UsageError('exercise', 'id', 'at most 60 lower-case letters and digits in words joined by hyphens', id);
  }
  const claim = `course/${id}`;
  // Nothing but the exercise, its version and the seed determines the problem; docs/stream.md has the stream.
  const problemOf = (seed: string): Problem =>
    draw(new Draws(new Stream({ claim, version, sizes: {}, seed, label: 'problem' })));
  return deepFreeze({ id, version, unit, title, teaches, claim, problemOf });
}
