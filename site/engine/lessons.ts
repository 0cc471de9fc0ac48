/** The messages between the page of the course and its worker. */
import type { Json } from '../../src/kernel/index.js';
import type { TypedField } from '../parts/answerText.js';

export type LessonRequest =
  | { readonly kind: 'import'; readonly text: string }
  | { readonly kind: 'course'; readonly name: string }
  | { readonly kind: 'exercise' | 'solution'; readonly id: string; readonly name: string }
  | { readonly kind: 'attempt'; readonly id: string; readonly name: string; readonly answer: Json }
  | { readonly kind: 'export'; readonly name: string; readonly certificates: readonly string[] };

interface FieldShown extends TypedField {
  readonly says: string;
  readonly form: string;
  readonly options?: { readonly [id: string]: string };
}

export type Lesson =
  | {
      readonly kind: 'course';
      readonly name: string;
      readonly seed: string;
      readonly exercises: readonly { readonly id: string; readonly unit: string; readonly title: string }[];
    }
  | {
      readonly kind: 'exercise';
      readonly title: string;
      readonly teaches: string;
      readonly english: string;
      /** Markup of the formula, in MathML. */
      readonly formula: string;
      readonly given: readonly { readonly name: string; readonly says: string; readonly value: Json }[];
      readonly fields: readonly FieldShown[];
    }
  | { readonly kind: 'solution'; readonly answer: Json; readonly says: string }
  | {
      readonly kind: 'solved';
      readonly certificate: string;
      readonly proves: string;
      readonly digest: string;
      readonly says: string;
    }
  | {
      readonly kind: 'unsolved';
      readonly path: string;
      readonly expected: string;
      readonly got: string;
      readonly shows: readonly string[];
      readonly hint: { readonly level: number; readonly text: string };
    }
  | { readonly kind: 'export'; readonly text: string }
  | {
      readonly kind: 'import';
      readonly name: string;
      readonly solved: readonly (readonly [id: string, certificate: string])[];
      readonly refused: readonly string[];
    };
