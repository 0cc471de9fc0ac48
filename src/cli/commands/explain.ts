/** `lossproof explain`: a claim in the terminal, with the proof tree of a run at teaching sizes. */
import { Workshop } from '../../claim/certify.js';
import { Registry } from '../../claim/registry.js';
import { ledgerRows } from '../../report/ledger.js';
import { explainText } from '../../report/explainText.js';
import { type Common, type Environment, type ExitCode } from '../terminal.js';
import { exitOf } from '../exit.js';

export async function explain(id: string, options: Common, { terminal, signal }: Environment): Promise<ExitCode> {
  const registry = new Registry();
  for (const plugin of options.plugin) await registry.plug(plugin);
  const { claim, page } = await registry.get(id);
  const workshop = new Workshop(registry, {
    progress: terminal.progress,
    signal,
    clock: () => performance.now() / 1000,
  });
  const run = await workshop.certify({ claim: id, preset: 'teaching' });
  if (options.json) {
    const { title, paper, statement, hypotheses, method, references } = claim;
    const described = hypotheses.map(({ id: name, english }) => ({ id: name, english }));
    terminal.data(
      JSON.stringify(
        { id, title, paper, statement, hypotheses: described, method, references, page, ledger: ledgerRows([run]) },
        null,
        2,
      ),
    );
  } else {
    terminal.data(explainText(run, terminal));
    terminal.say(`the whole proof: ${page}`);
  }
  return exitOf([run]);
}
