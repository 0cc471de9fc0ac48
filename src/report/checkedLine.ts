/** An accepted certificate in one line: verdict, assurance, claim, and what it is about. */
import type { Certificate, Checked } from '../kernel/index.js';
import { drawsFromSeed } from '../statement/bind.js';
import { tame } from './tame.js';
import { errorText, sizesText } from './words.js';

/** The widths of the first two columns, so that lines that are printed one by one are aligned. */
const VERDICT = 12;
const ASSURANCE = 13;

/** What takes the place of a verdict where the definition of the claim is not at hand. */
const UNBOUND = 'not bound';

/** `unused` are the names of sizes and parameters that decide nothing. */
export function checkedLine(file: string, checked: Checked, unused: readonly string[] = []): string {
  const { certificate, verdict, theorem } = checked;
  const { claim, variant } = certificate;
  const { assurance, error } = theorem;
  const bound = errorText(error);
  const pieces = [
    variant === 'claim' ? claim.id : `${claim.id} (${variant})`,
    ...placeOfChecked(checked, unused),
    ...(bound === undefined ? [] : [`error at most ${bound}`]),
    file,
  ];
  return aligned(verdict ?? UNBOUND, assurance, pieces);
}

/** The greatest length of a reason, which may quote a file at any length. */
const LONGEST = 1000;

/** A file that is not accepted, in the same columns. */
export function refusedLine(file: string, word: string, code: string, reason: string): string {
  const short = reason.length > LONGEST ? `${reason.slice(0, LONGEST)}…` : reason;
  return aligned(word, code, [`${file}: ${short}`]);
}

function aligned(first: string, second: string, pieces: readonly string[]): string {
  const rest = pieces.filter((piece) => piece !== '').join('  ');
  return tame(`${first.padEnd(VERDICT)}${second.padEnd(ASSURANCE)}${rest}`);
}

/** What a certificate is about: sizes and parameters, the seed if it decides anything, and data sets. */
export function placeOfChecked(checked: Checked, unused: readonly string[] = []): readonly string[] {
  const { certificate } = checked;
  const { sizes, counts, parameters, seed } = certificate;
  const numbers = sizesText({ ...sizes, ...counts, ...parameters }, unused);
  return [
    ...(numbers === '' ? [] : [numbers]),
    ...(drawsFromSeed(checked) ? [`seed ${seed}`] : []),
    ...dataSetsNamed(certificate).map((name) => `data ${name}`),
  ];
}

/** The data sets from which the instance takes matrices. */
export function dataSetsNamed({ instance }: Certificate): readonly string[] {
  return [...new Set(Object.values(instance).flatMap((entry) => (entry.kind === 'dataSet' ? [entry.name] : [])))];
}
