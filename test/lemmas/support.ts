/** Runs and statements of claims, for the tests of both. */
import { Registry, Workshop, type Request, type Run } from 'lossproof';
import type { CheckOptions } from '../../src/kernel/index.js';
import { statementAt } from '../../src/statement/bind.js';

/** Certifies a claim and its controls, at the sizes of `teaching` where the request names no others. */
export function certified(claim: string, request: Omit<Request, 'claim'> = {}): Promise<Run> {
  const workshop = new Workshop(new Registry(), { clock: () => performance.now() / 1000 });
  return workshop.certify({ claim, preset: 'teaching', ...request });
}

/** The statements of some claims, as the checker asks for them. */
export async function statementsOf(ids: readonly string[]): Promise<Required<CheckOptions>['statementOf']> {
  const registry = new Registry();
  const known = new Map(await Promise.all(ids.map(async (id) => [id, await registry.statement(id)] as const)));
  return (header) => {
    const statement = known.get(header.claim.id);
    return statement && statementAt(statement, header);
  };
}
