/** Reference certificates as runs, each checked by the kernel, for tests of what the site makes of them. */
import { readFile } from 'node:fs/promises';
import { checkedRun } from '../../src/claim/checkedRun.js';
import { Archive, Document, Registry, Verifier, type Run } from '../../src/index.js';
import type { Checked } from '../../src/kernel/index.js';

const CERTIFICATES = new URL('../../../certificates/', import.meta.url);
const runs = new Map<string, Promise<Run>>();

export const recordedText = (file: string): Promise<string> => readFile(new URL(file, CERTIFICATES), 'utf8');

/** The run of a claim that rests on no other, with the controls whose files are named. */
export function recordedRun(id: string, controls: readonly string[] = []): Promise<Run> {
  const key = [id, ...controls].join(' ');
  const known = runs.get(key) ?? made(id, controls);
  runs.set(key, known);
  return known;
}

async function made(id: string, controls: readonly string[]): Promise<Run> {
  const registry = new Registry();
  const archive = new Archive();
  archive.addTexts(await Promise.all(controls.map(recordedText)));
  const verifier = new Verifier({
    statement: (claim) => registry.statement(claim),
    archive,
    dataOf: () => Promise.resolve(() => undefined),
  });
  const verified = await verifier.verify(new Document(await recordedText(`${id}.json`)));
  return checkedRun(verified.checked, registry, verified.controls.accepted);
}

export async function recordedCheck(id: string): Promise<Checked> {
  return (await recordedRun(id)).checked as Checked;
}
