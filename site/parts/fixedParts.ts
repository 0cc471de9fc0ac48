/** The markup of a page that does not go through Markdown: the page has a mark for each part, and a file has the parts. */
import type { Markup } from '../../src/report/markup.js';
import { oneLine } from './oneLine.js';

export class FixedParts {
  private readonly collected: string[] = [];

  /** `page` is the path of the page without its extension, such as claims/k16/gradient. */
  constructor(private readonly page: string) {}

  /** The mark that stands in Markdown for this markup. */
  add(markup: Markup, kind = ''): string {
    this.collected.push(oneLine(markup));
    return `<FixedPart page="${this.page}" :part="${this.collected.length - 1}"${kind === '' ? '' : ` kind="${kind}"`} />`;
  }

  get parts(): readonly string[] {
    return this.collected;
  }
}
