/**
 * Writes docs/rules.md from the rules themselves: the statement and the soundness argument from the header comment of each
 * file of src/kernel/rules/, its premises and its witness from the code.
 */
import { readdir } from 'node:fs/promises';
import { publish, readRepository } from './generated.mjs';

const FOLDER = 'src/kernel/rules';

/** The words for what a witness is made of; a shape that is not here stops the generator. */
const WORDS = [
  [/^termShape$/, () => 'a term'],
  [/^realShape$/, () => 'a real expression'],
  [/^realMatrixShape$/, () => 'a matrix of reals'],
  [/^rationalText$/, () => 'a rational'],
  [/^integer\(PRECISIONS.least, PRECISIONS.most\)$/, () => 'a whole number of bits from 16 to 20 000'],
  [/^nameText$/, () => 'the name of a matrix of the instance'],
  [/^integer\(1, 1000\)$/, () => 'a whole number from 1 to 1000'],
  [/^integer\(1, 1_000_000_000\)$/, () => 'a whole number from 1 to 1 000 000 000'],
  [/^sizesShape$/, () => 'an object of `inputs`, `units` and `samples`, each a whole number from 1 to 1 000 000 000'],
  [
    /^networkShape$/,
    () => 'an object of the terms `inputs`, `noise`, `targets`, `hidden`, `output` and the rational `slope`',
  ],
  [/^documentText$/, () => 'the name of a file'],
  [/^lineText$/, () => 'text of at most 400 characters on one line'],
  [/^verdictText$/, () => 'one of `holds`, `fails`, `vacuous`, `undecided`'],
  [
    /^linearNetworkShape$/,
    () => 'an object of the terms `inputs`, `targets`, `weighting` and the list of terms `weights`, at least one',
  ],
  [/^list\(list\(termShape\)\)$/, () => 'a list, each a list of terms'],
  [/^size$/, () => 'a whole number from 1 to 1 000 000 000'],
  [/^integer\((\d+), LARGEST_PRIME\)$/, (least) => `a whole number from ${least} to 46337`],
  [/^list\((\w+)(?:, (\d+))?\)$/, (item, least = '0') => `a list of at least ${least}, each ${words(item)}`],
  [/^integer\((\d+), ([\d_]+)\)$/, (least, most) => `a whole number from ${least} to ${most.replaceAll('_', ' ')}`],
  [/^literal\(\.\.\.SOLVING_PRIMES\)$/, () => 'one of 8191, 8179, 8171'],
  [/^base64Text$/, () => 'bytes in base64'],
  [/^literal\((.*)\)$/, (values) => `one of ${values.replace(/'/g, '`')}`],
  [/^dictionary\(nameText, (\w+)\)$/, (item) => `from names to values, each ${words(item)}`],
];

function words(shape) {
  for (const [pattern, say] of WORDS) {
    const match = pattern.exec(shape);
    if (match !== null) return say(...match.slice(1));
  }
  throw new Error(`no words for the shape ${shape}`);
}

/** The text between the bracket at `start` and its partner. */
function bracketed(text, start) {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if ('([{'.includes(text[i])) depth++;
    if (')]}'.includes(text[i]) && --depth === 0) return text.slice(start + 1, i);
  }
  throw new Error('a bracket without its partner');
}

/** Splits at the commas that are inside no bracket. */
function parts(text) {
  const found = [''];
  let depth = 0;
  for (const character of text) {
    if ('([{'.includes(character)) depth++;
    if (')]}'.includes(character)) depth--;
    if (character === ',' && depth === 0) found.push('');
    else found[found.length - 1] += character;
  }
  return found.map((part) => part.trim().replace(/\s+/g, ' ')).filter((part) => part !== '');
}

function witnessOf(code) {
  const first = parts(bracketed(code, code.search(/\brule\(/) + 4))[1];
  const shape = first === 'witness' ? /const witness = ([^;]*);/.exec(code)[1].trim() : first;
  const bare = shape.replace(/\/\*\*.*?\*\//gs, '');
  const fields = parts(bare.slice(bare.indexOf('{') + 1, bare.lastIndexOf('}')));
  return fields.map((field) => {
    const [name, ...rest] = field.split(': ');
    return `\`${name}\`: ${words(rest.join(': '))}`;
  });
}

function premisesOf(code) {
  const count = /requireCount\(premises, (\d+)\)/.exec(code)?.[1];
  if (code.includes('new Encloser(new Intervals(precision), context, premises)'))
    return ['any number of theorems of kind `enclosed`, whose expressions are taken as known'];
  if (code.includes('enclosedNumbers(premises)'))
    return ['theorems of kind `enclosed`, each about an expression of its own, in the order of the conclusion'];
  if (count === undefined) return ['one or more theorems, of any kind'];
  const premises = Array.from({ length: Number(count) }, () => undefined);
  for (const match of code.matchAll(/premiseOfKind\(premises, (\d+), ([^)]*)\)/g)) {
    premises[match[1]] = `a theorem of kind ${match[2].replace(/'/g, '`').replace(', ', ' or ')}`;
  }
  for (const match of code.matchAll(/premises\[(\d+)\] as Premise/g)) premises[match[1]] = 'a theorem of any kind';
  for (const match of code.matchAll(/requirePremise(?=\()/g)) {
    const [, index, expected] = parts(bracketed(code, match.index + match[0].length));
    premises[index] = `exactly the theorem \`${expected}\``;
  }
  for (const match of code.matchAll(/requireChange\(premises, (\d+), network, '(\w+)'\)/g)) {
    premises[match[1]] = `a theorem of kind \`lossAlongCurve\` about the same network, whose loss \`${match[2]}\``;
  }
  if (premises.includes(undefined)) throw new Error('a premise that the generator cannot read');
  return premises;
}

function headerOf(code, file) {
  const comment = /^\/\*\*\n([^]*?)\n \*\/\n/.exec(code)?.[1];
  if (comment === undefined) throw new Error(`${file} has no header comment`);
  const text = comment.replace(/^ \* ?/gm, '');
  const match = /^## (\w+)\n\nStatement: ([^]*?)\n\nSoundness: ([^]*)$/.exec(text);
  if (match === null) throw new Error(`${file}: the header is not "## name", "Statement: …", "Soundness: …"`);
  return { name: match[1], statement: sentence(match[2]), soundness: sentence(match[3]) };
}

/** Lines joined, with a capital where the first word is a word and not a symbol. */
function sentence(text) {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^(?:a|[a-z]{2,})(?= )/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

const listed = (items, none) => (items.length === 0 ? none : items.map((item) => `\n  - ${item}`).join(''));

const table = await readRepository(`${FOLDER}/table.ts`);
const files = (await readdir(new URL(`../${FOLDER}/`, import.meta.url))).filter((file) => file !== 'table.ts').sort();
const sections = [];
for (const file of files) {
  const code = await readRepository(`${FOLDER}/${file}`);
  const { name, statement, soundness } = headerOf(code, file);
  if (!table.includes(`  ${name},\n`)) throw new Error(`${name} is not in the table of rules`);
  sections.push(`## ${name}

**Statement.** ${statement}

**Soundness.** ${soundness}

- Premises: ${listed(premisesOf(code), 'none')}
- Witness: ${listed(witnessOf(code), 'none (the empty object)')}
- Code: [\`${FOLDER}/${file}\`](../${FOLDER}/${file})
`);
}

await publish(
  'docs/rules.md',
  `# The rules of the kernel

<!-- Generated by scripts/generate-rules.mjs from src/kernel/rules/. Do not edit: change the header of the rule instead. -->

A theorem comes from one of these ${sections.length} rules and from nowhere else. Each recomputes what its witness claims and
returns its conclusion, or refuses. Besides them a certificate has the step \`derived\`, which takes over the theorem of another
certificate that the checker has replayed first ([certificate format](certificate-format.md#steps)).

What the words *term*, *real expression*, *matrix of reals* and *rational* stand for is in the [certificate format](certificate-format.md). Premises are
counted from 0. \`exactly the theorem f(x)\` means: the proposition that this function of the kernel makes, compared by its
canonical JSON.

${sections.join('\n')}`,
);
