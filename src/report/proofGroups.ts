/** Groups the steps of a proof for its drawing: equal steps that the same steps use are one box, and no column is too tall. */
import type { ProofStep } from './proof.js';

export interface StepGroup {
  /** Steps of one layer, in the order of the proof. */
  readonly steps: readonly [ProofStep, ...ProofStep[]];
  /** True if all of them apply the same rule, or cite the same certificate. */
  readonly isAlike: boolean;
  /** The groups that have the premises of these steps, each once. They are in later layers. */
  readonly premises: readonly StepGroup[];
}

/** Fewer equal steps are drawn one by one. */
const FEWEST = 3;

/**
 * The groups of each layer, the conclusion alone in the first: a step is in the layer of its longest distance from the conclusion. A layer
 * has `most` groups or fewer. In one with more, steps are together whoever uses them, and if that does not suffice, the last groups
 * are one.
 */
export function groupedLayers(steps: readonly ProofStep[], most: number): readonly (readonly StepGroup[])[] {
  const layers = layersOf(steps);
  const users = usersOf(steps);
  /** The number of the group that each step is in; groups of different layers have different numbers. */
  const groupOf = new Map<number, number>();
  const byIndex = new Map(steps.map((step) => [step.index, step]));
  const grouped: (readonly (readonly ProofStep[])[])[] = [];
  let count = 0;
  for (let layer = 0; layer <= Math.max(...layers.values()); layer++) {
    const members = steps.filter(({ index }) => layers.get(index) === layer);
    const forms = members.map((step) => {
      const from = new Set(step.premises.map((premise) => kindOf(byIndex.get(premise) as ProofStep)));
      const by = new Set((users.get(step.index) ?? []).map((user) => groupOf.get(user) as number));
      return JSON.stringify([kindOf(step), [...from].sort(), [...by].sort((a, b) => a - b)]);
    });
    const places = new Map(members.map((step, place) => [step.index, place]));
    const fine = together(members, ({ index }) => forms[places.get(index) as number] as string).flatMap((group) =>
      group.length < FEWEST ? group.map((step) => [step]) : [group],
    );
    const chosen = fine.length <= most ? fine : atMost(together(members, kindOf), most);
    chosen.forEach((group, place) => {
      for (const { index } of group) groupOf.set(index, count + place);
    });
    count += chosen.length;
    grouped.push(chosen);
  }
  return linked(grouped, groupOf);
}

/** The conclusions and citations that can be in one box. */
function kindOf({ rule, cited }: ProofStep): string {
  return cited === undefined ? rule : `${rule} ${cited.certificate.digest}`;
}

/** Premises precede the steps that use them, so one pass suffices. */
function layersOf(steps: readonly ProofStep[]): ReadonlyMap<number, number> {
  const layers = new Map<number, number>();
  for (const { index, premises } of [...steps].reverse()) {
    const layer = layers.get(index) ?? 0;
    layers.set(index, layer);
    for (const premise of premises) layers.set(premise, Math.max(layers.get(premise) ?? 0, layer + 1));
  }
  return layers;
}

function usersOf(steps: readonly ProofStep[]): ReadonlyMap<number, readonly number[]> {
  const users = new Map<number, number[]>();
  for (const { index, premises } of steps)
    for (const premise of premises) {
      const known = users.get(premise);
      if (known === undefined) users.set(premise, [index]);
      else known.push(index);
    }
  return users;
}

function together(steps: readonly ProofStep[], formOf: (step: ProofStep) => string): readonly (readonly ProofStep[])[] {
  const groups = new Map<string, ProofStep[]>();
  for (const step of steps) {
    const form = formOf(step);
    const known = groups.get(form);
    if (known === undefined) groups.set(form, [step]);
    else known.push(step);
  }
  return [...groups.values()];
}

function atMost(groups: readonly (readonly ProofStep[])[], most: number): readonly (readonly ProofStep[])[] {
  if (groups.length <= most) return groups;
  const others = groups.slice(most - 1).flat();
  return [...groups.slice(0, most - 1), [...others].sort((a, b) => a.index - b.index)];
}

/** Premises are in later layers, so the last layer is made first. */
function linked(
  layers: readonly (readonly (readonly ProofStep[])[])[],
  groupOf: ReadonlyMap<number, number>,
): readonly (readonly StepGroup[])[] {
  const made = new Map<number, StepGroup>();
  return [...layers]
    .reverse()
    .map((layer) =>
      layer.map((members) => {
        const steps = members as StepGroup['steps'];
        const numbers = new Set(steps.flatMap(({ premises }) => premises.map((premise) => groupOf.get(premise))));
        const premises = [...numbers].map((number) => made.get(number as number) as StepGroup);
        const isAlike = new Set(steps.map(kindOf)).size === 1;
        const group = { steps, isAlike, premises };
        made.set(groupOf.get(steps[0].index) as number, group);
        return group;
      }),
    )
    .reverse();
}
