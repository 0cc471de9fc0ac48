/** An optional engine that is not here: why, and what a person can do about it. */
export class Absent extends Error {
  override readonly name = 'Absent';

  constructor(
    readonly engine: string,
    readonly reason: string,
    readonly remedy: string,
  ) {
    super(`${engine}: ${reason}; ${remedy}`);
  }
}
