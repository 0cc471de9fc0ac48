/** The version, the Node version and the machine, for reports. They are never part of a certificate. */
import { readFile } from 'node:fs/promises';
import { arch, cpus, platform } from 'node:os';
import type { Provenance } from '../report/page.js';

export async function provenance(): Promise<Provenance> {
  const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return {
    lossproof: version,
    node: process.version,
    machine: `${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
  };
}
