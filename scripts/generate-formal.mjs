/**
 * Writes docs/formal.md: for each claim what the kernel certifies and what Coq proves, and what nobody has proved. Theorems come from
 * the lists coq/theorems*.json, verdicts from the reference certificates. Requires `npm run build`.
 */
import { readdir } from 'node:fs/promises';
import { STATEMENTS, statementOf } from '../dist/lemmas/index.js';
import { formalTheorems, shortName } from '../dist/src/formal/theorems.js';
import { Archive, Document, Verifier } from '../dist/src/verify.js';
import { publish, readRepository } from './generated.mjs';

const FOLDER = new URL('../certificates/', import.meta.url);
const archive = new Archive();
const files = (await readdir(FOLDER, { recursive: true })).filter((file) => file.endsWith('.json'));
archive.addTexts(await Promise.all(files.map((file) => readRepository(`certificates/${file}`))));
const verifier = new Verifier({ statement: statementOf, archive, dataOf: () => Promise.resolve(() => undefined) });
const checkedOf = async (id) =>
  (await verifier.verify(new Document(await readRepository(`certificates/${id}.json`)))).checked;

const theorems = await formalTheorems();
const ids = Object.keys(STATEMENTS).sort();
const found = await Promise.all(ids.map(checkedOf));
const verdicts = new Map(ids.map((id, at) => [id, found[at].verdict]));
const proved = found.filter(
  ({ verdict, claimed }) => verdict === 'holds' && ['exact', 'enclosed'].includes(claimed.assurance),
);
const stray = theorems.filter(({ claim }) => !verdicts.has(claim));
if (stray.length > 0) throw new Error(`no claim is called ${stray.map(({ claim }) => claim).join(', ')}`);

const axioms = [...new Set(theorems.flatMap(({ assumptions }) => assumptions))].sort();
const withAxioms = theorems.filter(({ assumptions }) => assumptions.length > 0);
const ofKind = (kind) => theorems.filter((theorem) => theorem.kind === kind);

const entry = ({ kind, theorem, file, assumptions, english }) =>
  `- ${kind} \`${shortName(theorem)}\` ([${file.slice('coq/'.length)}](../${file})): ${english}${assumptions.length === 0 ? '' : ' Uses the classical axioms.'}`;
const section = (id) =>
  [
    `### [${id}](../lemmas/${id}.md)`,
    '',
    `The kernel’s verdict is \`${verdicts.get(id)}\`.`,
    '',
    ...theorems.filter(({ claim }) => claim === id).map(entry),
    '',
  ].join('\n');

const covered = ids.filter((id) => theorems.some(({ claim, kind }) => claim === id && kind === 'theorem'));
const others = ids.filter((id) => theorems.every(({ claim }) => claim !== id));
const open = ids.filter((id) => !covered.includes(id) && verdicts.get(id) !== 'holds');

await publish(
  'docs/formal.md',
  `# Theorems in Coq

Two kinds of proof stand side by side, and neither rests on the other. A certificate is checked by this project’s kernel; for ${proved.length} of ${ids.length} claims it proves all that the claim says. The folder [\`coq/\`](../coq/README.md) has theorems about all networks, which Coq checks: ${ofKind('theorem').length} theorems about ${covered.length} claims, ${ofKind('control').length} controls, which are counterexamples where a hypothesis is dropped or show that hypotheses can be met, and ${ofKind('rule').length} theorems about rules of the kernel.

A theorem here says what its sentence says. It may be a part of what the claim says; compare the two.

## How to audit it in an hour

1. Read the statements: \`coq/Statements/\`, definitions and statements alone. \`npx lossproof formal k16/no-poor-minima\` prints those of one claim.
2. Run \`coq/build.sh --check\`, or \`npx lossproof formal\`, which keeps what it built. The build compiles everything from nothing, refuses open proofs and axioms of our own, checks that each theorem proves exactly its statement, and compares what it rests on with [\`coq/assumptions.txt\`](../coq/assumptions.txt). With \`--check\`, \`coqchk\` reads the compiled files again.
3. You then trust Coq and the definitions of mathcomp, and that the statements say what the papers mean. No proof has to be read.
4. Compare each statement with its claim: [\`test/formal/tie.json\`](../test/formal/tie.json) has both side by side, sentence, scope and hypotheses of the claim and the statement in Coq with a digest of all definitions beneath it, as they were confirmed. A test fails when either changes, until \`node scripts/tie.mjs CLAIM\` confirms the pair again.

${withAxioms.length} of the ${theorems.length} use the classical axioms of mathcomp-analysis (${axioms.map((axiom) => `\`${axiom}\``).join(', ')}), where measure theory needs them; all others use none.

## Claim by claim

${ids
  .filter((id) => !others.includes(id))
  .map(section)
  .join('\n')}
## Claims without a theorem in Coq

${others.map((id) => `- [${id}](../lemmas/${id}.md): the kernel’s verdict is \`${verdicts.get(id)}\``).join('\n')}

## Open

Neither the kernel nor Coq proves these as far as they speak; some are experiments or statistics, and have no such proof.

${open.map((id) => `- [${id}](../lemmas/${id}.md): \`${verdicts.get(id)}\``).join('\n')}
`,
);
