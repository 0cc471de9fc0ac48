/** A Slurm cluster of two nodes on this machine, with daemons, ports, keys and folders of its own. Slurm must be installed. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Names of what is not installed, or undefined. */
export async function missingForCluster(): Promise<string | undefined> {
  const missing: string[] = [];
  for (const command of ['slurmctld', 'slurmd', 'sbatch', 'squeue', 'munged']) {
    const found = await run('sh', ['-c', `command -v ${command}`], { env: withSbin() }).catch(() => undefined);
    if (found === undefined) missing.push(command);
  }
  if (process.getuid?.() !== 0) missing.push('root');
  return missing.length === 0 ? undefined : missing.join(', ');
}

function withSbin(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export class Cluster {
  private readonly daemons = new Map<string, ChildProcess>();

  private constructor(
    readonly folder: string,
    /** The environment in which Slurm's commands find this cluster. */
    readonly env: { readonly [name: string]: string },
  ) {}

  static async start(): Promise<Cluster> {
    const folder = await mkdtemp(join(tmpdir(), 'lossproof-slurm-'));
    const at = (name: string): string => join(folder, name);
    for (const name of ['state', 'spool-n1', 'spool-n2']) await mkdir(at(name));
    await writeFile(at('key'), randomBytes(128), { mode: 0o400 });
    const ports = [await freePort(), await freePort(), await freePort()];
    await writeFile(
      at('slurm.conf'),
      [
        ...['ClusterName=lossproof', 'SlurmctldHost=localhost', `SlurmctldPort=${ports[0]}`],
        ...['AuthType=auth/munge', `AuthInfo=socket=${at('munge.socket')},cred_expire=5`, 'CredType=cred/munge'],
        ...['ProctrackType=proctrack/linuxproc', 'TaskPlugin=task/none', 'SelectType=select/cons_tres'],
        ...['SelectTypeParameters=CR_CPU', 'SlurmUser=root', 'MpiDefault=none', 'ReturnToService=2'],
        // A node that is killed is taken for down soon, and its tasks are sent to the other.
        ...[
          'SlurmdTimeout=5',
          'SlurmctldTimeout=5',
          'InactiveLimit=0',
          'KillWait=2',
          'MinJobAge=30',
          'BatchStartTimeout=10',
        ],
        ...['SchedulerParameters=sched_interval=1,batch_sched_delay=0'],
        `StateSaveLocation=${at('state')}`,
        `SlurmdSpoolDir=${at('spool-%n')}`,
        `SlurmctldPidFile=${at('slurmctld.pid')}`,
        `SlurmdPidFile=${at('%n.pid')}`,
        `SlurmctldLogFile=${at('slurmctld.log')}`,
        `SlurmdLogFile=${at('%n.log')}`,
        ...['n1', 'n2'].map(
          (name, index) =>
            `NodeName=${name} NodeHostname=localhost NodeAddr=127.0.0.1 Port=${ports[index + 1]} CPUs=1 State=UNKNOWN`,
        ),
        'PartitionName=p Nodes=ALL Default=YES MaxTime=INFINITE State=UP',
        '',
      ].join('\n'),
    );
    const env = { ...withSbin(), SLURM_CONF: at('slurm.conf') } as { readonly [name: string]: string };
    const cluster = new Cluster(folder, env);
    try {
      await cluster.begin();
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return cluster;
  }

  private async begin(): Promise<void> {
    const at = (name: string): string => join(this.folder, name);
    const files = ['socket', 'pid-file', 'log-file', 'seed-file'].map((name) => `--${name}=${at(`munge.${name}`)}`);
    this.daemon('munged', ['--foreground', '--force', `--key-file=${at('key')}`, ...files]);
    await this.until('munge', ['--no-input', '--socket', at('munge.socket')], () => true);
    this.daemon('slurmctld', ['-D', '-c']);
    this.startNode('n1');
    this.startNode('n2');
    await this.until('sinfo', ['--noheader', '--format', '%D %t'], (text) => text.trim() === '2 idle');
  }

  startNode(name: string): void {
    this.daemon('slurmd', ['-D', '-N', name], name);
  }

  /** Kills the daemon of a node and all tasks on it, as a power cut does. */
  async killNode(name: string): Promise<void> {
    for (const pid of await this.processesOf(name)) killed(pid);
  }

  /** The daemon of a node, which writes its log, and the processes of tasks on it, which have its name in their environment. */
  async processesOf(name: string): Promise<readonly number[]> {
    const found: number[] = [];
    for (const entry of await readdir('/proc')) {
      if (!/^[0-9]+$/.test(entry)) continue;
      const environment = await readFile(`/proc/${entry}/environ`, 'utf8').catch(() => '');
      const words = environment.split('\0');
      const isTask = words.includes(`SLURMD_NODENAME=${name}`);
      if (!words.includes(`SLURM_CONF=${this.env['SLURM_CONF'] as string}`)) continue;
      const files = await readdir(`/proc/${entry}/fd`).catch(() => []);
      const links = await Promise.all(files.map((file) => readlink(`/proc/${entry}/fd/${file}`).catch(() => '')));
      if (isTask || links.includes(join(this.folder, `${name}.log`))) found.push(Number(entry));
    }
    return found;
  }

  async command(name: string, ...parameters: readonly string[]): Promise<string> {
    return (await run(name, parameters, { env: this.env })).stdout;
  }

  async stop(): Promise<void> {
    for (const name of ['n1', 'n2']) await this.killNode(name);
    for (const daemon of this.daemons.values()) daemon.kill('SIGKILL');
    await pause(200);
    await rm(this.folder, { recursive: true, force: true });
  }

  private daemon(command: string, parameters: readonly string[], name = command): void {
    const daemon = spawn(command, parameters, { env: this.env, stdio: 'ignore' });
    this.daemons.set(name, daemon);
  }

  private async until(name: string, parameters: readonly string[], isSo: (stdout: string) => boolean): Promise<void> {
    for (let tries = 0; ; tries++) {
      const stdout = await this.command(name, ...parameters).catch(() => undefined);
      if (stdout !== undefined && isSo(stdout)) return;
      if (tries > 150) throw new Error(`no answer of ${name}; see ${this.folder}`);
      await pause(200);
    }
  }
}
