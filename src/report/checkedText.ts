/** An accepted certificate in the terminal: the verdict, and always the proposition itself. */
import { BINDING, receiptOf, type Trusted } from '../claim/receipt.js';
import { DRAWS_NOT_CHOSEN, type Checked, type Proposition } from '../kernel/index.js';
import { placeOfChecked } from './checkedLine.js';
import type { Speaker } from '../language/speaker.js';
import { instanceText } from './instanceText.js';
import { hanging, painter, wrapPieces, type Paper, STATUS_INK, VERDICT_INK } from './paint.js';
import { tame } from './tame.js';
import { saidInTerminal } from './reading.js';
import {
  ASSURANCE_MEANS,
  assuranceText,
  DRAWS_NOT_CHOSEN_MEANS,
  judgedOf,
  reachText,
  shortDigest,
  statusOf,
  verdictMeans,
} from './words.js';

const LABEL = 12;

/** `unused` are the names of sizes and parameters that decide nothing. */
export function checkedText(
  file: string,
  checked: Checked,
  paper: Paper,
  speaker: Speaker,
  unused: readonly string[] = [],
): string {
  const { certificate, theorem, verdict, scope, claimed, hypotheses, restsOn } = checked;
  const paint = painter(paper);
  const { claim, variant, instance } = certificate;
  const line = (label: string, text: string): string => hanging(label.padEnd(LABEL), text, paper);
  const place = placeOfChecked(checked, unused).join(', ');
  const propositionLines = (label: string, before: string, proposition: Proposition): readonly string[] => {
    const { english, formula } = saidInTerminal(proposition, speaker, checked.bound);
    return [line(label, `${before}${english}`), ...(formula === undefined ? [] : [line('', formula)])];
  };
  const name = variant === 'claim' ? claim.id : `${claim.id}, control ${variant}`;
  const { assurance, error, parts } = theorem;
  const statuses = hypotheses.map((each) => `${tame(each.id)} ${paint(statusOf(each), STATUS_INK[statusOf(each)])}`);
  const statusLines = wrapPieces(
    statuses.length === 0 ? [verdict === undefined ? 'unknown' : 'none'] : statuses,
    paper.width - LABEL,
    ' · ',
  );
  const text = [
    hanging('', file, paper, (part) => paint(part, 'bold')),
    ...(verdict !== undefined
      ? [
          `${'verdict'.padEnd(LABEL)}${paint(verdict, VERDICT_INK[verdict], 'bold')}`,
          line('', verdictMeans(judgedOf(verdict, checked))),
        ]
      : [
          `${'verdict'.padEnd(LABEL)}${paint('the proof is accepted; of which claim is unknown', 'yellow', 'bold')}`,
          line('', `the definition of ${claim.id} is not at hand: only the proposition below counts, not the name`),
        ]),
    ...(parts.length > 1
      ? [
          line('proves', 'all of these:'),
          ...parts.flatMap(({ proposition, assurance: sure, error: chance, reach }, i) =>
            propositionLines(`  part ${i + 1}`, `${assuranceText(sure, chance)}, ${reachText(reach)}: `, proposition),
          ),
        ]
      : propositionLines('proves', '', theorem.proposition)),
    line('claim', `${name}, version ${claim.version}`),
    ...(place === '' ? [] : [line('at', place)]),
    ...(Object.keys(instance).length === 0 ? [] : [line('instance', instanceText(instance))]),
    line('assurance', `${assuranceText(assurance, error)}: ${ASSURANCE_MEANS[assurance]}`),
    ...(scope === undefined ? [] : [line('speaks of', reachText(scope))]),
    line('reaches', reachText(claimed.reach)),
    ...statusLines.map((statusLine, i) => `${(i === 0 ? 'hypotheses' : '').padEnd(LABEL)}${statusLine}`),
    ...(hypotheses.some(({ id }) => id === DRAWS_NOT_CHOSEN.id)
      ? [line('', `${DRAWS_NOT_CHOSEN.id}: ${DRAWS_NOT_CHOSEN_MEANS}`)]
      : []),
    ...restsOn.map((source, i) =>
      line(
        i === 0 ? 'rests on' : '',
        `${source.certificate.claim.id} (${shortDigest(source.certificate.digest)}), checked too`,
      ),
    ),
    ...receiptLines(checked, line),
    // The digest is on one line of 79 columns, so that it can be copied.
    `digest  ${certificate.digest}`,
  ];
  return text.join('\n');
}

/** The libraries of the kernel that the reader trusts, and the facts that no rule proves. */
function receiptLines(checked: Checked, line: (label: string, text: string) => string): readonly string[] {
  const { libraries, lines, facts, forHypotheses } = receiptOf(checked);
  const listed = (all: readonly Trusted[]): string =>
    all.map(({ library, lines: count }) => `${library} ${count}`).join(' · ');
  return [
    line('trusts', `${listed(libraries)}: ${lines} lines of the kernel`),
    ...(checked.bound ? [line('', `for the verdict also ${listed([BINDING, ...forHypotheses])}`)] : []),
    ...facts.map((fact, i) => line(i === 0 ? 'facts' : '', `believed: ${fact}`)),
  ];
}
