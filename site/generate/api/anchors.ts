/** The places of headings in a page, as VitePress names them: in small letters, and with a number where one occurs again. */

export class Anchors {
  private readonly places = new Map<string, string>();

  /** All headings of the page in their order. */
  constructor(headings: readonly string[]) {
    const taken = new Set<string>();
    for (const heading of headings) {
      const plain = heading
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, '-')
        .replace(/^-|-$/g, '');
      let place = plain;
      for (let number = 1; taken.has(place); number++) place = `${plain}-${number}`;
      taken.add(place);
      this.places.set(heading, place);
    }
  }

  of(heading: string): string {
    const place = this.places.get(heading);
    if (place === undefined) throw new Error(`expected a heading of the page, got ${heading}`);
    return place;
  }
}
