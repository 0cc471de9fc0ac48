import { expect } from 'chai';
import { Registry } from 'lossproof';
import { statedAt } from '../../support.js';

const INPUTS: { readonly [data: string]: number } = { 'fashion-mnist': 784, 'fashion-mnist-pooled': 49 };

describe('the surveys of the experiments', () => {
  for (const id of ['sh17/experiment-images', 'sc16/experiment-gaussian', 'sc16/experiment-images']) {
    it(`have cells of ${id} that are possible, on both sides of as many weights as samples`, async () => {
      const { claim } = await new Registry().get(id);
      const { survey, sizes } = claim;
      for (const preset of ['teaching', 'audit'] as const) {
        const ratios = (survey?.cells[preset] ?? []).map((cell) => {
          const sizeOf = (name: string): number =>
            cell.sizes?.[name] ?? claim.presets[preset][name] ?? (sizes[name]?.default as number);
          const d0 = INPUTS[cell.data ?? ''] ?? sizeOf('d0');
          const [d1, N] = [sizeOf('d1'), sizeOf('N')];
          const parameters = cell.parameters as { readonly [name: string]: string } | undefined;
          expect(() => statedAt(claim, { ...cell.sizes, d0, d1, N }, { parameters: parameters ?? {} })).not.to.throw();
          return (d0 * d1) / N;
        });
        expect(Math.min(...ratios), preset).to.be.below(1);
        expect(Math.max(...ratios), preset).to.be.above(1);
      }
    });
  }
});
