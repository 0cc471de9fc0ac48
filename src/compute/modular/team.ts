/**
 * What the threads of one elimination tell each other, in memory that they share: who looks for pivots, which columns are taken,
 * and that all have come to the end of a round. With one thread it is the same, and nothing ever waits.
 */

/** Places of int32 in the control area; the two states alternate by rounds, as do the claims behind them. */
const ARRIVED = 0;
const ROUND = 1;
const LEADER = 2;
const SOLVED = 3;
const STATES = 4;
const STATE_SIZE = 4;
/** Place of the first int64. */
const CLAIMS = 8;

/** Pivots that have been found in a panel but not yet made up for in the columns from `column` on. */
export interface Panel {
  readonly top: number;
  readonly column: number;
  readonly pivots: number;
}

/** The columns not yet taken in a round: [front, back). Both in one word, so that no column is ever taken twice. */
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

  /** Takes up to `columns` at the front: where the rest then begins. */
  takeFront(columns: number): number {
    return this.#take((front, back) => [Math.min(front + columns, back), back])[0];
  }

  /** Takes columns at the back, `columns` of those that are left: where they begin and end. */
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

  /** Before the threads begin: `panel` is to be made up for, up to column `end`; the leader has the columns before `front`. */
  begin(panel: Panel, front: number, end: number): void {
    this.#words.fill(0);
    this.setPanel(0, panel);
    this.claims(0).set(front, end);
  }

  /** Whether the caller is the one who looks for pivots in this round: the first to ask. */
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

  /** Takes `columns` right-hand sides: where they begin. */
  takeSolved(columns: number): number {
    return Atomics.add(this.#words, SOLVED, columns);
  }

  /** Waits until all have ended the round. What was written before is then seen by all. */
  endRound(round: number): void {
    if (Atomics.add(this.#words, ARRIVED, 1) + 1 === this.size * (round + 1)) {
      Atomics.store(this.#words, ROUND, round + 1);
      Atomics.notify(this.#words, ROUND);
    }
    while (Atomics.load(this.#words, ROUND) === round) Atomics.wait(this.#words, ROUND, round);
  }
}
