/** Checks the form of a claim that a plug-in exports, and reports the place of an error. */
import { z } from 'zod';
import { CONTROL_KINDS, type ClaimStatement } from '../statement/index.js';
import type { Claim } from './definition.js';
import { UsageError } from '../base/usage.js';

const words = z.string().min(1);
const callable = z.custom<(...parameters: never[]) => unknown>(
  (value) => typeof value === 'function',
  'expected a function',
);
const rational = z.string().regex(/^-?[0-9]+(\/[1-9][0-9]*)?$/, 'expected a rational number as text, such as "1/10"');
const hypothesisId = z.string().regex(/^[a-z0-9-]+$/);

const scope = z.strictObject({
  sizes: z.enum(['every', 'these']),
  prefix: z
    .array(
      z.strictObject({
        range: z.enum(['all', 'almost-every', 'some', 'given', 'drawn']),
        of: z.enum(['everything', 'data', 'weights', 'first weights']),
      }),
    )
    .min(1),
});

const cell = z.strictObject({
  sizes: z.record(z.string(), z.int()).optional(),
  parameters: z.record(z.string(), rational).optional(),
  seed: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,64}$/)
    .optional(),
  data: words.optional(),
});

const statementFields = {
  id: z.string().regex(/^[a-z0-9-]{1,40}\/[a-z0-9-]{1,60}$/, 'expected "paper/name" in lower case, digits and hyphens'),
  version: z.int().min(1),
  title: words,
  paper: words,
  statement: z.strictObject({ tex: words, english: words }),
  scope: scope.optional(),
  sizes: z.record(
    z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,31}$/),
    z.strictObject({
      default: z.int(),
      least: z.int().min(0),
      most: z.int(),
      says: words,
      choices: z.array(z.int()).min(1).optional(),
    }),
  ),
  presets: z.strictObject({ teaching: z.record(z.string(), z.int()), audit: z.record(z.string(), z.int()) }),
  parameters: z.record(z.string(), z.strictObject({ default: rational, says: words })),
  impossible: callable.optional(),
  data: z
    .strictObject({
      matrix: words,
      dimension: words,
      samples: words,
      also: z.record(words, z.strictObject({ rows: z.union([words, z.literal(1)]), columns: words })).optional(),
    })
    .optional(),
  hypotheses: z.array(
    z.strictObject({
      id: hypothesisId,
      english: words,
      decidedBy: callable.optional(),
      holds: callable.optional(),
      broken: callable.optional(),
      unused: z.literal(true).optional(),
      conditional: z.literal(true).optional(),
    }),
  ),
  matrices: callable,
  laws: callable,
  outcomes: callable,
  controls: z
    .record(
      z.string().regex(/^[a-z0-9-]+$/),
      z.strictObject({
        title: words,
        kind: z.enum(CONTROL_KINDS),
        scope: scope.optional(),
        breaks: z.array(hypothesisId),
        subject: callable.optional(),
        matrices: callable.optional(),
        laws: callable.optional(),
        outcomes: callable,
      }),
    )
    .refine((controls) => Object.keys(controls).length > 0, 'every claim has at least one control')
    .refine((controls) => !('claim' in controls), 'a control may not be called "claim"'),
  references: z.array(words),
};

const statementSchema = z.strictObject(statementFields);

const claimSchema = z.strictObject({
  ...statementFields,
  method: z.array(words).min(1),
  search: callable,
  searches: z.record(z.string(), callable),
  given: callable.optional(),
  proofs: z
    .array(z.enum(['recompute', 'solve']))
    .min(1)
    .optional(),
  memory: callable.optional(),
  exhibits: callable.optional(),
  survey: z
    .strictObject({
      title: words,
      question: words,
      cells: z.strictObject({ teaching: z.array(cell).min(1), audit: z.array(cell).min(1) }),
      seconds: callable.optional(),
      exhibits: callable,
    })
    .optional(),
});

/** A claim, or the statement of one without its search. */
export interface Validated {
  readonly statement: ClaimStatement;
  readonly claim?: Claim;
}

export function validated(value: unknown, source: string): Validated {
  const isClaim = typeof value === 'object' && value !== null && 'search' in value;
  const result = (isClaim ? claimSchema : statementSchema).safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const place = issue?.path.join('.') ?? '';
    throw new UsageError(
      'bad-claim',
      `${source}${place === '' ? '' : `, at ${place}`}`,
      'a claim made by defineClaim, or a statement made by defineStatement',
      issue?.message ?? '',
    );
  }
  const statement = value as ClaimStatement;
  for (const [name, control] of Object.entries(statement.controls)) {
    const unknown = control.breaks.find((id) => !statement.hypotheses.some((hypothesis) => hypothesis.id === id));
    if (unknown !== undefined) {
      throw new UsageError('bad-claim', `${source}, at controls.${name}.breaks`, 'the id of a hypothesis', unknown);
    }
  }
  if (!isClaim) return { statement };
  const claim = value as Claim;
  const unsearched = Object.keys(claim.controls).find((name) => !Object.hasOwn(claim.searches, name));
  if (unsearched !== undefined) {
    throw new UsageError('bad-claim', `${source}, at controls`, 'a search for each control', `none for ${unsearched}`);
  }
  return { statement, claim };
}
