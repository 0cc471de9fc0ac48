/** An optional engine that is not installed or does not work here, with the reason and the remedy. */
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
