/** A self-contained HTML document. */
import { html, type Markup } from './markup.js';
import { STYLE } from './style.js';
import { symbols } from './symbols.js';

/** The versions and the machine with which a report was made. */
export interface Provenance {
  readonly lossproof: string;
  readonly node: string;
  readonly machine: string;
}

export interface Page {
  readonly title: string;
  /** The part of the header below the title. */
  readonly header: Markup;
  readonly main: Markup;
  readonly provenance: Provenance;
}

export function page({ title, header, main, provenance }: Page): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title} · lossproof</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <header>
          <h1>${symbols(title)}</h1>
          ${header}
        </header>
        <main>${main}</main>
        <footer>
          <p>
            Made with lossproof ${provenance.lossproof} on Node ${provenance.node}, ${provenance.machine}. Times are of
            that machine and prove nothing.
          </p>
        </footer>
      </body>
    </html> `.text;
}
