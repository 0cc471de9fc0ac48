import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Registry, Workshop } from 'lossproof';
import claim from './gram.mjs';

async function certify() {
  const registry = new Registry();
  await registry.add(claim);
  return new Workshop(registry).certify({ claim: claim.id });
}

it('examples/gram holds, exactly', async () => {
  const { checked } = await certify();
  assert.equal(checked?.verdict, 'holds');
  assert.equal(checked?.theorem.assurance, 'exact');
});

it('examples/gram fails where its hypothesis is broken', async () => {
  const { controls } = await certify();
  assert.deepEqual(
    controls.map(({ checked }) => checked?.verdict),
    ['fails'],
  );
});
