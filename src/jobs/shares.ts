/** Splits cells into shares of about the same cost, one for each machine or task; every machine finds the same split. */

/** A share, counted from 1, of so many. */
export interface Share {
  readonly share: number;
  readonly of: number;
}

/**
 * The numbers of the cells of each share, ascending. The costliest cell comes first, each to the share that has the least so far, of
 * several the first: no share then costs more than 4/3 of what the best split can do (Graham 1969).
 */
export function sharesOf(costs: readonly number[], of: number): readonly (readonly number[])[] {
  const order = costs.map((_, index) => index).sort((one, other) => (costs[other] as number) - (costs[one] as number));
  const shares = Array.from({ length: of }, (): number[] => []);
  const heap = new Heap(of);
  for (const index of order) (shares[heap.addToLeast(costs[index] as number)] as number[]).push(index);
  return shares.map((share) => share.sort((one, other) => one - other));
}

/** The loads of shares as a heap: the least is on top. */
class Heap {
  private readonly places: number[];
  private readonly loads: number[];

  constructor(count: number) {
    this.places = Array.from({ length: count }, (_, share) => share);
    this.loads = Array<number>(count).fill(0);
  }

  /** Adds to the least load, and returns the share that has it. */
  addToLeast(cost: number): number {
    const share = this.places[0] as number;
    this.loads[share] = (this.loads[share] as number) + cost;
    let at = 0;
    for (;;) {
      const below = [2 * at + 1, 2 * at + 2].filter((place) => place < this.places.length);
      const least = below.reduce((best, place) => (this.precedes(place, best) ? place : best), at);
      if (least === at) return share;
      [this.places[at], this.places[least]] = [this.places[least] as number, this.places[at] as number];
      at = least;
    }
  }

  private precedes(one: number, other: number): boolean {
    const [first, second] = [this.places[one] as number, this.places[other] as number];
    const difference = (this.loads[first] as number) - (this.loads[second] as number);
    return difference < 0 || (difference === 0 && first < second);
  }
}
