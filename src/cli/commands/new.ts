/** `lossproof new`: a module, its page and its test, which pass at once and are there to be changed. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../../claim/files.js';
import { UsageError } from '../../base/usage.js';
import { EXIT, type Common, type Environment, type ExitCode } from '../terminal.js';

interface Options extends Common {
  readonly into: string;
}

export async function scaffold(id: string, options: Options, { terminal }: Environment): Promise<ExitCode> {
  const match = /^([a-z0-9-]{1,40})\/([a-z0-9-]{1,60})$/.exec(id);
  if (match === null) throw new UsageError('bad-name', 'claim', 'paper/name in lower case, digits and hyphens', id);
  const typescript = await exists(join(options.into, 'tsconfig.json'));
  const files = typescript ? typescriptFiles(id) : javascriptFiles(id);
  for (const path of Object.keys(files)) {
    const target = join(options.into, path);
    if (await exists(target))
      throw new UsageError('exists', target, 'a new file', 'one that is there already', 'choose another name');
  }
  for (const [path, text] of Object.entries(files)) await writeAtomically(join(options.into, path), text);
  if (options.json) terminal.data(JSON.stringify(Object.keys(files), null, 2));
  else for (const path of Object.keys(files)) terminal.data(join(options.into, path));
  terminal.say(
    typescript
      ? `next: npm run build && npx lossproof certify ${id}`
      : `next: npx lossproof certify ${id} --plugin ${join(options.into, `lemmas/${id}.js`)}`,
  );
  return EXIT.accepted;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function typescriptFiles(id: string): { readonly [path: string]: string } {
  return {
    [`lemmas/${id}.ts`]: moduleText(id, true),
    [`lemmas/${id}.md`]: pageText(id),
    [`test/lemmas/${id}.test.ts`]: `import { expect } from 'chai';
import { Registry, Workshop } from 'lossproof';

describe('${id}', () => {
  const workshop = new Workshop(new Registry(), { clock: () => performance.now() / 1000 });
${testBody(id)}
});
`,
  };
}

function javascriptFiles(id: string): { readonly [path: string]: string } {
  return {
    [`lemmas/${id}.js`]: moduleText(id, false),
    [`lemmas/${id}.md`]: pageText(id),
    [`test/lemmas/${id}.test.js`]: `import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { Registry, Workshop } from 'lossproof';

describe('${id}', () => {
  const registry = new Registry();
  const workshop = new Workshop(registry, { clock: () => performance.now() / 1000 });
  before(() => registry.plug(fileURLToPath(new URL('../../../lemmas/${id}.js', import.meta.url))));
${testBody(id)}
});
`,
  };
}

function testBody(id: string): string {
  return `
  it('holds', async () => {
    const { checked } = await workshop.certify({ claim: '${id}' });
    expect(checked?.verdict).to.equal('holds');
    expect(checked?.theorem.assurance).to.equal('exact');
  });

  it('fails, certified, where its hypothesis is broken', async () => {
    const { controls } = await workshop.certify({ claim: '${id}' });
    expect(controls.map((control) => control.checked?.verdict)).to.deep.equal(['fails']);
  });`;
}

/** The example: a Gram matrix is positive semidefinite; the control scales it by −1. */
function moduleText(id: string, typescript: boolean): string {
  return `/**
 * # ${id}
 *
 * Statement: for this matrix X, XᵀX is positive semidefinite.
 * Hypotheses: the factor is not negative.
 * Method: exact LDLᵀ decomposition.
 * What the certificate proves: the statement for the recorded matrix.
 * Control: the factor −1, where a direction of negative curvature is exhibited.
 * References: write here what the statement is taken from.
 */
import { defineClaim, matrices, propositions, rationals, terms } from 'lossproof';

/** factor · XᵀX */
const scaledGram = (factor${typescript ? ': string' : ''}) =>
  terms.scale(factor, terms.product(terms.transpose(terms.data('X')), terms.data('X')));

export default defineClaim({
  id: '${id}',
  version: 1,
  title: 'A Gram matrix is positive semidefinite',
  paper: 'write here where the claim is from',
  statement: {
    tex: String.raw\`X^{\\top} X \\succeq 0\`,
    english: 'The Gram matrix of the recorded columns is positive semidefinite.',
  },
  method: ['the matrix is drawn from the seed', 'its Gram matrix is decomposed as LDLᵀ over the rationals'],
  sizes: {
    rows: { default: 4, least: 1, most: 40, says: 'rows of X' },
    columns: { default: 3, least: 1, most: 40, says: 'columns of X' },
  },
  presets: { teaching: { rows: 2, columns: 2 }, audit: {} },
  parameters: { factor: { default: '1', says: 'what the Gram matrix is multiplied by' } },
  hypotheses: [
    {
      id: 'factor-not-negative',
      english: 'the factor is not negative',
      holds: ({ parameters }) => propositions.comparison(['0'], 'atMost', [parameters.factor]),
      broken: ({ parameters }) => propositions.comparison(['0'], 'exceeds', [parameters.factor]),
    },
  ],
  main: {
    outcomes: ({ sizes, parameters }) => [
      {
        verdict: 'holds',
        proposition: { kind: 'positiveSemidefinite', matrix: scaledGram(parameters.factor) },
        shapes: { X: [sizes.rows, sizes.columns] },
      },
    ],
    search: (job) => {
      job.draw('X', job.sizes.rows, job.sizes.columns, { kind: 'uniform', from: -9, to: 9 });
      job.prove('positiveSemidefiniteByLdl', [], { matrix: scaledGram(job.parameters.factor) });
    },
  },
  controls: {
    negative: {
      title: 'the factor −1: a negative direction',
      breaks: ['factor-not-negative'],
      subject: ({ sizes }) => ({ sizes, parameters: { factor: '-1' } }),
      outcomes: ({ sizes, parameters }) => [
        {
          verdict: 'fails',
          proposition: { kind: 'negativeDirection', matrix: scaledGram(parameters.factor) },
          shapes: { X: [sizes.rows, sizes.columns] },
        },
      ],
      search: (job) => {
        const { rows, columns } = job.sizes;
        // Entries from 1 to 9 are not zero, so the first unit vector is a witness.
        job.draw('X', rows, columns, { kind: 'uniform', from: 1, to: 9 });
        const first = matrices.matrix(columns, 1, (i) => (i === 0 ? rationals.ONE : rationals.ZERO));
        job.prove('negativeDirection', [], { matrix: scaledGram(job.parameters.factor), vector: terms.literal(first) });
      },
    },
  },
  references: ['write here a reference'],
});
`;
}

function pageText(id: string): string {
  return `# ${id} — a Gram matrix is positive semidefinite

## Statement

$X^{\\top} X \\succeq 0$: for every vector $v$, $v^{\\top} X^{\\top} X v = \\lVert Xv \\rVert^2 \\ge 0$.

## Hypotheses

\`factor-not-negative\`: the factor is not negative; it is compared with 0 exactly.

## Method

The matrix is drawn from the seed and its Gram matrix decomposed as $LDL^{\\top}$ over the rational numbers.

## What the certificate proves

The statement for the recorded matrix, exactly. It says nothing about other matrices.

## Control

\`negative\`: with the factor $-1$ the first unit vector gives a negative value.

## References

Write here what the statement is taken from.
`;
}
