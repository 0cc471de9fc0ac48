/** Explains a claim in the terminal: its statement, its hypotheses, its proof, and what has to be believed. */
import type { Run } from '../claim/workshop.js';
import type { Claim } from '../claim/definition.js';
import type { Checked, Entry, Instance, Law } from '../kernel/index.js';
import type { ProvedInCoq } from '../formal/proved.js';
import { noteOf, polyglot } from '../language/index.js';
import { exhibitsOf } from './exhibit/exhibits.js';
import { wayOf } from './instanceText.js';
import { judgedIn, ledgerRow, placeOf } from './ledger.js';
import { hanging, painter, wrap, type Paint, type Paper, STATUS_INK, VERDICT_INK } from './paint.js';
import { tame } from './tame.js';
import { readingsLines } from './readings.js';
import { factsOf, proofOf, trustedBy, type ProofStep } from './proof.js';
import { saidInTerminal } from './reading.js';
import {
  assumedOf,
  ASSURANCE_MEANS,
  assuranceText,
  coqSource,
  counted,
  KIND_MEANS,
  reachText,
  shortDigest,
  verdictMeans,
} from './words.js';

const INDENT = '  ';

/** For a run, the text also contains the verdict, the proof tree and what is trusted. */
export function explainText(of: Claim | Run, paper: Paper, proved?: ProvedInCoq): string {
  const [claim, run] = 'claim' in of ? [of.claim, of] : [of, undefined];
  const paint = painter(paper);
  const heading = (text: string): string => paint(text.toUpperCase(), 'bold');
  const say = (text: string, first = INDENT): string => hanging(first, text, paper);
  const row = run === undefined ? undefined : ledgerRow(run);
  const statusOf = (id: string): string => {
    const status = row?.hypotheses.find((hypothesis) => hypothesis.id === id)?.status;
    return status === undefined ? '' : ` [${paint(status, STATUS_INK[status])}]`;
  };
  const variant = run?.variant ?? 'claim';
  const control = variant === 'claim' ? undefined : claim.controls[variant];
  const sections = [
    [
      hanging('', claim.title, paper, (text) => paint(text, 'bold')),
      `${tame(claim.id)}, version ${claim.version}`,
      ...(control === undefined ? [] : [hanging('', `control ${variant}: ${control.title}`, paper)]),
      hanging('', claim.paper, paper, (text) => paint(text, 'dim')),
    ],
    [heading('Statement'), say(claim.statement.english)],
    [
      heading('Hypotheses'),
      ...(claim.hypotheses.length === 0 ? [`${INDENT}none`] : []),
      ...claim.hypotheses.flatMap(({ id, english }) => [
        `${INDENT}${tame(id)}${statusOf(id)}`,
        say(english, INDENT + INDENT),
      ]),
    ],
    [heading('Method'), ...claim.method.map((step, index) => say(step, `${INDENT}${index + 1}. `))],
    [
      heading('Controls'),
      ...Object.entries(claim.controls).map(([name, { title, kind }]) => {
        const made = row?.controls.find((each) => each.variant === name);
        const outcome =
          made === undefined
            ? ''
            : made.controlFailsAsItMust === true
              ? ` (fails, as it must; ${KIND_MEANS[kind]})`
              : ` (DID NOT FAIL: ${made.verdict})`;
        return say(`${name}: ${title}${outcome}`, `${INDENT}- `);
      }),
    ],
    ...(run === undefined ? [] : runSections(run, paper, paint, heading)),
    ...(proved === undefined ? [] : [[heading('In Coq'), ...coqLines(claim.id, proved, paper)]]),
    [heading('References'), ...claim.references.map((reference) => say(reference, `${INDENT}- `))],
  ];
  return sections.map((section) => section.join('\n')).join('\n\n');
}

/** Titles of the claims that are cited, by digest of the certificate. */
type Titles = ReadonlyMap<string, string>;
type Sections = readonly (readonly string[])[];

function runSections(run: Run, paper: Paper, paint: Paint, heading: (text: string) => string): Sections {
  const { checked, reason } = run;
  const row = ledgerRow(run);
  const at = placeOf(row).join(', ');
  if (checked === undefined) {
    const why = `undecided at ${at}: ${reason ?? 'the search found no proof'}`;
    return [[heading('Verdict'), hanging(INDENT, why, paper)]];
  }
  const { theorem, claimed, verdict } = checked;
  const steps = proofOf(checked);
  const titles = new Map(run.restsOn.map((cited) => [cited.checked?.certificate.digest ?? '', cited.claim.title]));
  const beside = steps.filter(({ used }) => !used).length;
  const read = readingsLines(row.parts, paper, INDENT);
  return [
    [
      heading('Verdict'),
      `${INDENT}${verdict === undefined ? 'no verdict' : paint(verdict, VERDICT_INK[verdict])}, ${theorem.assurance}`,
      hanging(INDENT, verdictMeans(judgedIn(row)), paper),
      ...(checked.scope === undefined ? [] : [hanging(INDENT, `speaks of ${reachText(checked.scope)}`, paper)]),
      hanging(INDENT, `reaches ${reachText(claimed.reach)}`, paper),
      ...(at === '' ? [] : [hanging(INDENT, `at ${at}`, paper)]),
    ],
    ...(read.length === 0 ? [] : [[heading('Readings'), ...read]]),
    [heading('Instance'), ...instanceLines(checked.certificate.instance, paper)],
    [
      heading('Proof'),
      ...treeLines(steps, titles, paper, paint),
      ...(beside === 0
        ? []
        : [hanging(INDENT, `${counted(beside, 'further step')}: hypotheses, and facts beside the proof.`, paper)]),
    ],
    ...exhibitSections(run, paper, heading),
    [heading('What must be believed'), ...trustedLines(checked, paper)],
  ];
}

/** The matrices of the instance, their shapes, and how each of them came. */
function instanceLines(instance: Instance, paper: Paper): readonly string[] {
  const entries = Object.entries(instance);
  if (entries.length === 0) return [`${INDENT}no matrices: the proof needs none`];
  return entries.map(([name, entry]) =>
    hanging(`${INDENT}${tame(name)}  `, `${entry.rows} × ${entry.columns}, ${originText(name, entry)}`, paper),
  );
}

/** The greatest number of entries of a matrix that are shown. */
const FEW = 12;

function originText(name: string, entry: Entry): string {
  const way = wayOf(name, entry);
  switch (entry.kind) {
    case 'draw':
      return `${way}: ${lawText(entry.law)}`;
    case 'choice':
      return `${way} without replacement`;
    case 'dataSet':
    case 'packed':
      return `${way}, ${entry.encoding}`;
    case 'matrix':
      return entry.entries.length > FEW ? way : `${way}, row by row: ${entry.entries.join(', ')}`;
  }
}

function lawText(law: Law): string {
  if (law.kind === 'gaussian') return `standard normal, to ${law.bits} bits after the point`;
  return `whole numbers from ${law.from} to ${law.to}${law.kind === 'uniform' ? '' : ', without 0'}`;
}

function exhibitSections(run: Run, paper: Paper, heading: (text: string) => string): Sections {
  const exhibited = exhibitsOf(run);
  if (exhibited === undefined) return [];
  const lines =
    'problem' in exhibited
      ? [hanging(INDENT, `they could not be made: ${exhibited.problem}`, paper)]
      : exhibited.exhibits.map(({ kind, title }) => hanging(`${INDENT}- `, `${kind}: ${title}`, paper));
  return [[heading('Exhibits, in report.html'), ...lines]];
}

/** The proof tree from the conclusion down. A step that occurs again is only named. */
function treeLines(steps: readonly ProofStep[], titles: Titles, paper: Paper, paint: Paint): readonly string[] {
  const shown = new Set<number>();
  const branch = (index: number, first: string, rest: string): readonly string[] => {
    const step = steps[index] as ProofStep;
    const again = shown.has(index);
    shown.add(index);
    const bar = `${rest}${step.premises.length > 0 && !again ? '│  ' : '   '}`;
    const text = `${index + 1}. ${titleOf(step, titles)}${again ? ' (above)' : ''}`;
    const title = wrap(text, Math.max(20, paper.width - bar.length));
    const lines = title.map((line, place) => `${place === 0 ? first : bar}${paint(line, 'bold')}`);
    if (again) return lines;
    // The parts of a conjunction are said where they are proved; the words of a quotation are among the readings, and its theorem is its
    // premise.
    const { english, formula } = saidInTerminal(step.theorem.proposition, polyglot, true);
    for (const said of step.rule === 'conjunction' || step.rule === 'quotation' ? [] : [english, formula])
      if (said !== undefined) lines.push(...barred(bar, said, paper));
    step.premises.forEach((premise, place) => {
      const last = place === step.premises.length - 1;
      lines.push(...branch(premise, `${rest}${last ? '└─ ' : '├─ '}`, `${rest}${last ? '   ' : '│  '}`));
    });
    return lines;
  };
  return branch(steps.length - 1, INDENT, INDENT);
}

function titleOf({ rule, cited }: ProofStep, titles: Titles): string {
  if (cited === undefined) return `${noteOf(rule).label} (${rule})`;
  const { claim, digest } = cited.certificate;
  const title = titles.get(digest);
  return `cited: ${claim.id}${title === undefined ? '' : `, “${tame(title)}”`}`;
}

function barred(bar: string, text: string, { width, colour }: Paper): readonly string[] {
  return hanging('', text, { colour, width: width - bar.length })
    .split('\n')
    .map((line) => `${bar}${line}`);
}

/** The theorems stand apart from the proof: no certificate uses them. */
function coqLines(claim: string, { builtHere, theorems }: ProvedInCoq, paper: Paper): readonly string[] {
  const own = theorems.get(claim) ?? [];
  if (own.length === 0) return [`${INDENT}no theorem`];
  return [
    ...own.map(({ name, english, assumptions }) => {
      const axioms = assumptions.length === 0 ? 'no axiom' : assumptions.join(', ');
      return hanging(`${INDENT}- `, `${name} (${axioms}): ${english}`, paper);
    }),
    hanging(INDENT, coqSource(builtHere), paper),
  ];
}

function trustedLines(checked: Checked, paper: Paper): readonly string[] {
  const { rules, certificates } = trustedBy(checked);
  const item = (text: string): string => hanging(`${INDENT}- `, text, paper);
  const facts = factsOf(checked);
  const assumed = assumedOf(checked.hypotheses);
  return [
    item(
      `the kernel, which replayed the certificate; ${assuranceText(checked.theorem.assurance, checked.theorem.error)}: ${ASSURANCE_MEANS[checked.theorem.assurance]}`,
    ),
    ...rules.map((rule) => item(`rule ${rule}: ${noteOf(rule).shows}`)),
    ...facts.map((fact) => item(`believed: ${fact}`)),
    ...certificates.map(({ certificate: { claim, digest }, hypotheses }) => {
      const open = assumedOf(hypotheses);
      return item(
        `cited: ${claim.id} (${shortDigest(digest)}), which the kernel checked too${open === '' ? '' : `; assumed there: ${open}`}`,
      );
    }),
    ...(assumed === '' ? [] : [item(`the hypotheses that are assumed: ${assumed}`)]),
  ];
}
