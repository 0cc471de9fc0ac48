/** Filters and orders the lines of the ledger. */

export interface Line {
  readonly claim: string;
  readonly title: string;
  readonly paper: string;
  readonly verdict: string;
  readonly assurance: string;
  readonly hypotheses: readonly { readonly id: string }[];
  readonly controls: readonly { readonly name: string; readonly kind: string }[];
}

export interface Filter {
  readonly text: string;
  readonly verdict: string;
  readonly kind: string;
}

export type Order = 'paper' | 'verdict' | 'assurance' | 'claim';

/** The strongest first. */
const VERDICTS = ['holds', 'holds here', 'agrees', 'readings', 'vacuous', 'vacuous here', 'undecided', 'fails'];
const ASSURANCES = ['exact', 'enclosed', 'hashed', 'statistical', 'none'];

/** Every word must occur in the name, the title, the paper, a hypothesis or a control. */
export function filtered<L extends Line>(lines: readonly L[], { text, verdict, kind }: Filter): readonly L[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    if (verdict !== '' && line.verdict !== verdict) return false;
    if (kind !== '' && !line.controls.some((control) => control.kind === kind)) return false;
    const { claim, title, paper, assurance, hypotheses, controls } = line;
    const said = [
      claim,
      title,
      paper,
      assurance,
      ...hypotheses.map(({ id }) => id),
      ...controls.map(({ name }) => name),
    ];
    const all = said.join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

export function ordered<L extends Line>(lines: readonly L[], order: Order): readonly L[] {
  if (order === 'paper') return lines;
  const rank = (line: L): number =>
    order === 'verdict'
      ? VERDICTS.indexOf(line.verdict)
      : order === 'assurance'
        ? ASSURANCES.indexOf(line.assurance)
        : 0;
  return [...lines].sort((a, b) => rank(a) - rank(b) || a.claim.localeCompare(b.claim));
}
