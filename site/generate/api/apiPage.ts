/** The page of a public face, in Markdown: each exported name with its kind, its signature and what its comment says. */
import type ts from 'typescript';
import { html } from '../../../src/report/markup.js';
import { FixedParts } from '../../parts/fixedParts.js';
import { Anchors } from './anchors.js';
import type { Exported, Exports, Kind } from './exported.js';
import { signatureMarkup } from './signatureMarkup.js';
import { plain } from './plain.js';

const GROUPS: readonly (readonly [title: string, kinds: readonly Kind[]])[] = [
  ['Functions', ['function']],
  ['Classes', ['class']],
  ['Constants', ['constant']],
  ['Types', ['interface', 'type']],
];

interface Section {
  readonly title: string;
  readonly says: string;
  readonly names: readonly Exported[];
}

export interface ApiPage {
  readonly markdown: string;
  readonly parts: readonly string[];
}

export function apiPage({ face, names, namespaces }: Exports): ApiPage {
  const sections: readonly Section[] = [
    ...GROUPS.map(([title, kinds]) => ({ title, says: '', names: names.filter(({ kind }) => kinds.includes(kind)) })),
    ...namespaces.map(({ name, says, members }) => ({ title: name, says, names: members })),
  ].filter((section) => section.names.length > 0);
  const anchors = new Anchors([face.name, ...sections.flatMap(({ title, names: all }) => [title, ...all.map(nameOf)])]);
  // What is exported by itself and in a namespace too is explained where it is by itself, which comes first.
  const first = new Map<ts.Symbol, string>();
  for (const { symbol, name } of sections.flatMap((section) => section.names))
    if (!first.has(symbol)) first.set(symbol, name);
  const fixed = new FixedParts(`api/${face.page}`);
  const entry = ({ name, kind, signature, says, symbol }: Exported): readonly string[] => {
    const shown = first.get(symbol) as string;
    if (shown !== name) return [`### ${name}`, '', `The same as [${shown}](#${anchors.of(shown)}).`, ''];
    const links = new Map<string, string>();
    for (const [word, meant] of signature.names) {
      const target = first.get(meant);
      if (target !== undefined && target !== name) links.set(word, anchors.of(target));
    }
    const markup = html`<p class="kind">${kind}</p>
      ${signatureMarkup(signature.text, links)}`;
    return [`### ${name}`, '', fixed.add(markup, 'api-entry'), '', plain(says), ''];
  };
  const markdown = [
    '---',
    JSON.stringify({ title: face.name, description: face.says, pageClass: 'api-page' }),
    '---',
    '',
    `# ${face.name}`,
    '',
    plain(face.says),
    '',
    '```ts',
    `import { … } from '${face.name}';`,
    '```',
    '',
    ...sections.flatMap(({ title, says, names: all }) => [`## ${title}`, '', plain(says), '', ...all.flatMap(entry)]),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
  return { markdown, parts: fixed.parts };
}

/** The list of the faces, for a reader who looks for the right one. */
export function apiIndex(all: readonly Exports[]): string {
  return [
    '---',
    JSON.stringify({ title: 'Interfaces for programs', pageClass: 'api-page' }),
    '---',
    '',
    '# Interfaces for programs',
    '',
    'These pages are made from the types that the package gives to a program. Nothing else of it is promised to stay.',
    '',
    ...all.flatMap(({ face, names, namespaces }) => {
      const count = names.length + namespaces.reduce((sum, { members }) => sum + members.length, 0);
      return [`[\`${face.name}\`](/api/${face.page}.md), ${count} names. ${plain(face.says)}`, ''];
    }),
    'Examples of their use: [writing a claim](/guide/writing-a-claim.md), [a course](/guide/course.md), [your own data](/guide/own-data.md).',
    '',
  ].join('\n');
}

const nameOf = ({ name }: Exported): string => name;
