/**
 * Changes reference certificates at random and checks the mutants. Each must end in a Refusal with a code and a path, or be bound and
 * say what the original says, in all but the seed and in matrices that are written out. Requires `npm run build`.
 *
 *   node scripts/fuzz.mjs [--count 1000] [--seed 1]
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { statementOf } from '../dist/lemmas/index.js';
import { seal, Stream } from '../dist/src/kernel/index.js';
import { Archive, Document, Refusal, Verifier } from '../dist/src/verify.js';

const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } });
const [count, seed] = [Number(values.count ?? 1000), values.seed ?? '1'];

const FOLDER = fileURLToPath(new URL('../certificates/', import.meta.url));
/** Checking these takes a second or more each. */
const SLOW = /frequency|half-the-mean|sampled/;
const TEXTS = readdirSync(FOLDER, { recursive: true })
  .filter((file) => file.endsWith('.json') && !SLOW.test(file) && statSync(FOLDER + file).size < 10_000)
  .sort()
  .map((file) => readFileSync(FOLDER + file, 'utf8'));

const stream = new Stream({ purpose: 'fuzz', seed });
const oneOf = (list) => list[stream.below(list.length)];
const archive = new Archive();
archive.addTexts(TEXTS);
const verifier = new Verifier({ statement: statementOf, archive, dataOf: async () => () => undefined });

/** Every place in a value, as the object that holds it and its key there. */
function placesIn(value, found = []) {
  for (const [key, part] of Object.entries(value)) {
    found.push([value, key]);
    if (typeof part === 'object' && part !== null) placesIn(part, found);
  }
  return found;
}

const MUTATIONS = {
  remove: ([holder, key]) =>
    Array.isArray(holder) ? holder.splice(Number(key), 1) : Reflect.deleteProperty(holder, key),
  repeat: ([holder, key]) => Array.isArray(holder) && holder.push(holder[key]),
  digit: ([holder, key]) => {
    const value = holder[key];
    if (typeof value === 'number') holder[key] = value + stream.below(3) - 1;
    if (typeof value === 'string') holder[key] = value.replace(/[0-9]/, () => `${stream.below(10)}`);
  },
  exchange: ([holder, key], [other, place]) => ([holder[key], other[place]] = [other[place], holder[key]]),
  transplant: ([holder, key], _, [foreign, place]) => (holder[key] = foreign[place]),
};

/** A mutant with a true digest, or with bytes that are changed after it was sealed. */
function mutantOf(text) {
  const certificate = JSON.parse(text);
  Reflect.deleteProperty(certificate, 'digest');
  for (let changes = 1 + stream.below(2); changes > 0; changes--) {
    const places = placesIn(certificate);
    if (places.length === 0) break;
    const foreign = placesIn(JSON.parse(oneOf(TEXTS)));
    oneOf(Object.values(MUTATIONS))(oneOf(places), oneOf(places), oneOf(foreign));
  }
  let sealed;
  try {
    sealed = JSON.stringify(seal(certificate));
  } catch {
    // An exchange of a value with one inside it makes a circle, which is no text.
    return text;
  }
  if (stream.below(4) > 0) return sealed;
  const at = stream.below(sealed.length);
  return sealed.slice(0, at) + String.fromCharCode(32 + stream.below(95)) + sealed.slice(at + 1);
}

const said = ({ bound, verdict, theorem, hypotheses }) =>
  JSON.stringify([bound, verdict, theorem.assurance, theorem.proposition, hypotheses]);
const tally = { refused: 0, same: 0, unbound: 0, another: 0 };
const problems = [];

for (let i = 0; i < count; i++) {
  const text = oneOf(TEXTS);
  const mutant = mutantOf(text);
  try {
    const { checked } = await verifier.verify(new Document(mutant));
    if (!checked.bound) tally.unbound++;
    else {
      // A mutant may be a true certificate of another statement of the same claim; binding has compared it with that one.
      const original = await verifier.verify(new Document(text)).catch(() => undefined);
      tally[original !== undefined && said(original.checked) === said(checked) ? 'same' : 'another']++;
      const { variant, sizes, parameters, claim } = JSON.parse(text);
      const now = checked.certificate;
      const subject = (one) =>
        JSON.stringify([
          one.claim.id,
          one.variant,
          Object.entries(one.sizes).sort(),
          Object.entries(one.parameters).sort(),
        ]);
      if (
        original !== undefined &&
        said(original.checked) !== said(checked) &&
        subject(now) === subject({ claim, variant, sizes, parameters })
      )
        problems.push(['says another thing', i, mutant]);
    }
  } catch (error) {
    if (error instanceof Refusal && error.code !== '' && error.path.startsWith('$')) tally.refused++;
    else problems.push([String(error), i, mutant]);
  }
}
console.log(
  `${count} mutants, seed ${seed}: ${Object.entries(tally)
    .map(([word, number]) => `${number} ${word}`)
    .join(', ')}`,
);
for (const [what, i, mutant] of problems) console.log(`mutant ${i}: ${what}: ${mutant.slice(0, 20_000)}`);
process.exitCode = problems.length === 0 ? 0 : 1;
