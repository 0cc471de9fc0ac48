/**
 * Communication between the threads of one elimination, in shared memory: which thread looks for pivots, which columns are taken,
 * and whether all threads have reached the end of a round. With one thread the same code runs and never waits.
 */

/** Positions of int32 values in the control area. The two states alternate between rounds, and so do the claims behind them. */
const ARRIVED = 0;
const ROUND = 1;
const LEADER = 2;
const SOLVED = 3;
const STATES = 4;
const STATE_SIZE = 4;
/** The position of the first int64 value. */
const CLAIMS = 8;

/** A panel of pivots by which the columns from `column` on have not yet been updated. */
export interface Panel {
  readonly top: number;
  readonly column: number;
  readonly pivots: number;
}

/** The columns [front, back) that no thread has taken yet in a round. Both bounds are in one word, so that no column is taken twice. */
export class Claims {
  readonly #cells: BigInt64Array;
  readonly #cell: number;

  constructor(cells: BigInt64Array, cell: number) {
    this.#cells = cells;
    this.#cell = cell;
  }

  set(front: number, back: number): void {
    Atomics.store(this.#cells, this.#cell, word(front, back));
  }

  /** Takes up to `columns` columns at the front; returns where the remaining ones begin. */
  takeFront(columns: number): number {
    return this.#take((front, back) => [Math.min(front + columns, back), back])[0];
  }

  /** Takes `columns(left)` columns at the back, where `left` is the number that remains; returns where they begin and end. */
  takeBack(columns: (left: number) => number): readonly [number, number] {
    let end = 0;
    const [, start] = this.#take((front, back) => {
      end = back;
      return [front, back - Math.min(columns(back - front), back - front)];
    });
    return [start, end];
  }

  #take(change: (front: number, back: number) => readonly [number, number]): readonly [number, number] {
    for (;;) {
      const seen = Atomics.load(this.#cells, this.#cell);
      const next = change(Number(seen >> 32n), Number(seen & 0xffffffffn));
      if (Atomics.compareExchange(this.#cells, this.#cell, seen, word(...next)) === seen) return next;
    }
  }
}

function word(front: number, back: number): bigint {
  return (BigInt(front) << 32n) | BigInt(back);
}

export class Team {
  readonly size: number;
  readonly buffer: ArrayBufferLike;
  readonly #words: Int32Array;
  readonly #cells: BigInt64Array;

  constructor(size: number, buffer: ArrayBufferLike, control: number) {
    this.size = size;
    this.buffer = buffer;
    this.#words = new Int32Array(buffer, control, 2 * CLAIMS);
    this.#cells = new BigInt64Array(buffer, control, CLAIMS + 2);
  }

  /** Prepares round 0: the columns before `end` are updated by `panel`; those before `front` belong to the leader. */
  begin(panel: Panel, front: number, end: number): void {
    this.#words.fill(0);
    this.setPanel(0, panel);
    this.claims(0).set(front, end);
  }

  /** True for the first thread that asks in this round: it looks for the next pivots. */
  leads(round: number): boolean {
    return Atomics.compareExchange(this.#words, LEADER, round, round + 1) === round;
  }

  claims(round: number): Claims {
    return new Claims(this.#cells, CLAIMS + (round % 2));
  }

  panel(round: number): Panel {
    const [top, column, pivots] = this.#words.subarray(this.#state(round)) as Iterable<number> as [
      number,
      number,
      number,
    ];
    return { top, column, pivots };
  }

  setPanel(round: number, { top, column, pivots }: Panel): void {
    this.#words.set([top, column, pivots], this.#state(round));
  }

  #state(round: number): number {
    return STATES + STATE_SIZE * (round % 2);
  }

  /** Takes `columns` right-hand sides; returns where they begin. */
  takeSolved(columns: number): number {
    return Atomics.add(this.#words, SOLVED, columns);
  }

  /** Waits until all threads have ended the round. Everything written before is then visible to all. */
  endRound(round: number): void {
    if (Atomics.add(this.#words, ARRIVED, 1) + 1 === this.size * (round + 1)) {
      Atomics.store(this.#words, ROUND, round + 1);
      Atomics.notify(this.#words, ROUND);
    }
    while (Atomics.load(this.#words, ROUND) === round) Atomics.wait(this.#words, ROUND, round);
  }
}
