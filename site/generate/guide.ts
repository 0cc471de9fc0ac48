/** The pages of the guide: the documents of docs/, with links of the site. */
import { posix } from 'node:path';

/** The guide in the order of its contents: the file in docs/, and its name there. */
export const GUIDE: readonly {
  readonly text: string;
  readonly items: readonly (readonly [file: string, text: string])[];
}[] = [
  {
    text: 'Using it',
    items: [
      ['first-audit.md', 'A first audit'],
      ['command-line.md', 'The command line'],
      ['own-data.md', 'Your own data'],
      ['point-file.md', 'Your own points'],
      ['many-machines.md', 'Many machines'],
      ['attaching.md', 'Attaching a certificate'],
      ['writing-a-claim.md', 'Writing a claim'],
      ['course.md', 'A course'],
    ],
  },
  {
    text: 'Trust',
    items: [
      ['trust-model.md', 'What must be believed'],
      ['found.md', 'What was found'],
      ['scopes.md', 'How far claims speak'],
      ['receipts.md', 'Trust receipts'],
    ],
  },
  {
    text: 'Formats and rules',
    items: [
      ['certificate-format.md', 'The certificate format'],
      ['rules.md', 'The rules of the kernel'],
      ['stream.md', 'The stream of draws'],
      ['transfer.md', 'From one size to all'],
      ['formal.md', 'Theorems in Coq'],
      ['export.md', 'A certificate for Coq'],
      ['verified-cholesky.md', 'Verified Cholesky'],
      ['balls.md', 'Enclosures in floating point'],
    ],
  },
  {
    text: 'Studies',
    items: [
      ['rank-frequency.md', 'How probable full rank is'],
      ['vacuous.md', 'Where is the theorem vacuous?'],
      ['diversity-experiment.md', 'Does the penalty help?'],
      ['experiments.md', 'What trained networks get wrong'],
    ],
  },
];

/** The address of the page of each source of the repository that the site has. */
export function pagesOf(claims: readonly string[], documents: readonly string[]): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', '/'],
    ['docs/README.md', '/guide/'],
    ...claims.map((id) => [`lemmas/${id}.md`, `/claims/${id}`] as const),
    ...documents
      .filter((file) => file !== 'README.md')
      .map((file) => [`docs/${file}`, `/guide/${posix.basename(file, '.md')}`] as const),
  ]);
}

/** Fails for a page that the guide has no name for, so that none is left out silently. */
export function requireComplete(documents: readonly string[]): void {
  const named = new Set(GUIDE.flatMap(({ items }) => items.map(([file]) => file)));
  const missing = documents.filter((file) => file !== 'README.md' && !named.has(file));
  if (missing.length > 0)
    throw new Error(
      `site/generate/guide.ts: expected a place in the guide for each page of docs/, got none for ${missing.join(', ')}`,
    );
  const absent = [...named].filter((file) => !documents.includes(file));
  if (absent.length > 0)
    throw new Error(`site/generate/guide.ts: docs/ has no ${absent.join(', ')}; take it out of the guide`);
}

/** In plain text, ‖O‖_F has an index; to Markdown the underscore after the bar would begin an emphasis. */
export function plainIndices(text: string): string {
  return text
    .split(/(```[^]*?```|`[^`\n]*`|\$\$[^]*?\$\$|\$[^$\n]*\$)/)
    .map((part, place) => (place % 2 === 1 ? part : part.replace(/(?<=[‖)\]|])_(?=[\p{L}\d{])/gu, '\\_')))
    .join('');
}
