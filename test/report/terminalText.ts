/** Texts for a terminal, as tests look at them. */
import { expect } from 'chai';
import type { Paper } from '../../src/report/paint.js';

export const PLAIN: Paper = { colour: false, width: 80 };
export const ESCAPE = String.fromCharCode(27);

/** Runs of spaces and line breaks as one space, so that wrapping does not matter. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** The text without white space and without the lines of a tree, which is the same at any width. */
export const lettersIn = (text: string): string => text.replace(/[\s│├└─]/g, '');

export const unpainted = (text: string): string => text.replace(new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g'), '');

export function expectFits(text: string, width: number): void {
  for (const line of text.split('\n')) expect(Array.from(line).length, line).to.be.at.most(width);
}
