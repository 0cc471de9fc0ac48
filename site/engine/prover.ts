/** The worker that runs the searches of claims. */
import type { Claim } from '../../src/claim/definition.js';
import { answerWith } from './answering.js';
import { installImmediate } from './immediate.js';
import { certified } from './proving.js';

installImmediate();

answerWith((request, progress) => {
  if (request.kind !== 'certify') throw new Error(`expected a claim to certify, got the request ${request.kind}`);
  return certified(request, claimCalled, progress);
});

/** The bundler makes a module of each claim, which is loaded when it is asked for. */
async function claimCalled(id: string): Promise<Claim> {
  const module = (await import(`../../lemmas/${id}.js`)) as { readonly default: Claim };
  return module.default;
}
