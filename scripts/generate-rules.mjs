/**
 * Writes docs/rules.md from the rules themselves: the statement and the soundness argument from the header comment of each rule's
 * file, its premises from the code, its witness and the textbook facts from the rule as a value. Requires `npm run build`.
 */
import { base64Text } from '../dist/src/kernel/core/text/base64.js';
import { nameText, rationalText } from '../dist/src/kernel/core/text/shape.js';
import { closureOf } from '../dist/src/kernel/core/logic/library.js';
import { core, LIBRARIES } from '../dist/src/kernel/full.js';
import { publish, readRepository } from './generated.mjs';

const REFERENCES = { term: 'a term', real: 'a real expression', realMatrix: 'a matrix of reals' };

const TEXTS = new Map([
  [rationalText.schema.pattern, 'a rational'],
  [nameText.schema.pattern, 'the name of a matrix of the instance'],
  [base64Text.schema.pattern, 'bytes in base64'],
]);

/** A JSON Schema in words; a schema of a form that is not here stops the generator. */
function words(schema) {
  const { $ref, enum: values, type, pattern, minimum, maximum, items, minItems = 0, properties } = schema;
  if ($ref !== undefined) return REFERENCES[$ref.slice('#/$defs/'.length)];
  if (values !== undefined) return `one of ${values.map((value) => `\`${value}\``).join(', ')}`;
  if (type === 'string') return TEXTS.get(pattern) ?? `text that matches \`${pattern}\``;
  if (type === 'integer') return `a whole number from ${spaced(minimum)} to ${spaced(maximum)}`;
  if (type === 'array') return `a list of at least ${minItems}, each ${words(items)}`;
  if (properties !== undefined) return `an object of ${fields(properties).join(', ')}`;
  if (schema.propertyNames !== undefined) return `from names to values, each ${words(schema.additionalProperties)}`;
  throw new Error(`no words for the schema ${JSON.stringify(schema)}`);
}

const fields = (properties) => Object.entries(properties).map(([name, field]) => `\`${name}\`: ${words(field)}`);

/** What a witness has: the fields of one object, or those of one of several, by their kind. */
const witnessFields = ({ oneOf, properties }) =>
  oneOf === undefined
    ? fields(properties)
    : oneOf.map(({ properties: { kind, ...others } }) => `of the kind \`${kind.const}\`: ${fields(others).join(', ')}`);

const spaced = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

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

async function ruleSection(library, rule) {
  const file = `${library === core ? 'src/kernel/core/logic' : `src/kernel/libraries/${library.name}`}/rules/${rule.name}.ts`;
  const code = await readRepository(file);
  const { name, statement, soundness } = headerOf(code, file);
  if (name !== rule.name) throw new Error(`${file}: the header is of ${name}`);
  const facts = rule.facts.length === 0 ? '' : `- From textbooks: ${rule.facts.join('; ')}\n`;
  return `### ${name}

**Statement.** ${statement}

**Soundness.** ${soundness}

- Premises: ${listed(premisesOf(code), 'none')}
- Witness: ${listed(witnessFields(rule.witness.schema), 'none (the empty object)')}
${facts}- Code: [\`${file}\`](../${file})
`;
}

async function librarySection(library) {
  const rules = Object.values(library.rules).sort((a, b) => (a.name < b.name ? -1 : 1));
  const sections = await Promise.all(rules.map((rule) => ruleSection(library, rule)));
  const used = closureOf([library]).filter((other) => other !== library);
  const uses = used.length === 0 ? '' : `Uses ${used.map(({ name }) => name).join(', ')}.\n\n`;
  return `## ${library.name}\n\n${uses}${sections.join('\n')}`;
}

const libraries = [core, ...LIBRARIES];
const sections = await Promise.all(libraries.map(librarySection));
const count = libraries.reduce((sum, { rules }) => sum + Object.keys(rules).length, 0);

await publish(
  'docs/rules.md',
  `# The rules of the kernel

<!-- Generated by scripts/generate-rules.mjs. Do not edit: change the header of the rule instead. -->

A theorem comes from one of these ${count} rules and from nowhere else. Each recomputes what its witness claims and returns its conclusion, or
refuses. They are in the core and in ${LIBRARIES.length} libraries; a theorem names the libraries that it needed. Besides rules, a certificate has the
step \`derived\`, which takes over the theorem of another certificate that the checker has replayed first
([certificate format](certificate-format.md#steps)).

The [certificate format](certificate-format.md) says what a *term*, a *real expression*, a *matrix of reals* and a *rational* are. Premises are
counted from 0. \`exactly the theorem f(x)\` means: the proposition that this function of the kernel makes, compared by its
canonical JSON.

${sections.join('\n')}`,
);
