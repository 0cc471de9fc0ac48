/** Formulas as text: what is written in TeX here, in the characters of Unicode, for terminals and for sentences. */

/** Commands for which a character or a word stands. */
const SYMBOLS: { readonly [command: string]: string } = {
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', varepsilon: 'ε', epsilon: 'ε', theta: 'θ', lambda: 'λ', mu: 'μ' },
  ...{ pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', varphi: 'φ', phi: 'φ', Gamma: 'Γ', Pi: 'Π', Sigma: 'Σ', infty: '∞' },
  ...{ le: '≤', ge: '≥', ne: '≠', in: '∈', notin: '∉', subseteq: '⊆', sim: '~', approx: '≈', equiv: '≡', perp: '⊥' },
  ...{ succeq: '⪰', preceq: '⪯', prec: '≺', Rightarrow: '⇒', Longrightarrow: '⟹', to: '→', neg: '¬' },
  ...{ forall: '∀', exists: '∃', partial: '∂', nabla: '∇', sum: 'Σ', prod: 'Π', cdot: '·', times: '×', circ: '∘' },
  ...{ odot: '⊙', otimes: '⊗', top: '⊤', dots: '…', cdots: '⋯', langle: '⟨', rangle: '⟩', lVert: '‖', rVert: '‖' },
  ...{ lvert: '|', rvert: '|', Pr: 'Pr', min: 'min', max: 'max', inf: 'inf', sup: 'sup', ker: 'ker', arg: 'arg' },
  ...{ exp: 'exp', log: 'log', ln: 'ln', cos: 'cos', sin: 'sin', arctan: 'arctan', arcsin: 'arcsin', arccos: 'arccos' },
  ...{ '{': '{', '}': '}', '|': '‖', '#': '#', ' ': ' ', ',': ' ', ';': ' ', '!': '', quad: '   ', qquad: '   ' },
  ...{ bigl: '', bigr: '', Bigl: '', Bigr: '', textstyle: '' },
};

const NEGATED: { readonly [symbol: string]: string } = { '≡': '≢' };

const RAISED: { readonly [character: string]: string } = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹' },
  ...{ '−': '⁻', '+': '⁺', '⊤': 'ᵀ', '*': '*', n: 'ⁿ', k: 'ᵏ', d: 'ᵈ' },
};

const LOWERED: { readonly [character: string]: string } = {
  ...{ '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', '5': '₅', '6': '₆', '7': '₇', '8': '₈', '9': '₉' },
  ...{ '−': '₋', '+': '₊', i: 'ᵢ', j: 'ⱼ', k: 'ₖ', l: 'ₗ', m: 'ₘ', n: 'ₙ', r: 'ᵣ', t: 'ₜ', x: 'ₓ' },
};

/** The letters of the alphabets of mathematics, in order from a code point on. */
const shifted = (text: string, capital: number, small: number): string =>
  text.replace(/[A-Za-z]/g, (letter) =>
    String.fromCodePoint(letter.charCodeAt(0) - (letter < 'a' ? 65 - capital : 97 - small)),
  );
const bold = (text: string): string => shifted(text, 0x1d400, 0x1d41a).replace(/^1$/, '𝟏');
const script = (text: string): string => shifted(text, 0x1d4d0, 0x1d4ea);
const DOUBLE_STRUCK: { readonly [letter: string]: string } = { E: '𝔼', R: 'ℝ', P: 'ℙ', N: 'ℕ' };

/** A number, or one letter with its marks. */
const ATOM = /^(\d+(\.\d+)?|\p{L}[\p{Lm}\p{No}₋′]*)$/u;
const OPERAND = /^[\p{L}\p{N}(⟨‖√∇∂[]/u;

/** Undefined for TeX beyond what this project writes. */
export function plainFormula(tex: string): string | undefined {
  const plain = new Reader(tex.match(/\\[A-Za-z]+|\\.|[\s\S]/gu) ?? []).all();
  // Two spaces come from words beside a space; three are a wide one.
  return plain
    ?.trim()
    .replace(/(?<! ) {2}(?! )/g, ' ')
    .replace(/ {3,}/g, '   ');
}

class Reader {
  private at = 0;
  private isKnown = true;

  constructor(private readonly tokens: readonly string[]) {}

  /** Undefined if something was not known, or is left. */
  all(): string | undefined {
    const text = this.until(() => false);
    return this.isKnown && this.at === this.tokens.length ? text : undefined;
  }

  /** Ends the reading. */
  private unknown(): '' {
    this.isKnown = false;
    this.at = this.tokens.length;
    return '';
  }

  /** Reads up to a token at which the group ends, and leaves it. */
  private until(ends: (token: string) => boolean): string {
    let text = '';
    let before = '';
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at] as string;
      if (token === '}' || token === '&' || ends(token)) break;
      const piece = this.next();
      if (token === '\\rVert') text = text.trimEnd();
      // A space after a space or after what opens is none.
      if (piece !== ' ' || !/^ ?$|^(\(|\\lVert)$/.test(before)) text += piece;
      before = piece === ' ' ? ' ' : token;
    }
    return text;
  }

  private next(): string {
    const token = this.take();
    switch (token) {
      case '{':
        return this.closing(
          this.until(() => false),
          '}',
        );
      case '^':
        return placed(this.argument().trim(), RAISED, '^');
      case '_':
        return placed(this.argument().trim(), LOWERED, '_');
      case '-':
        return '−';
      case "'":
        return '′';
    }
    if (/^\s$/.test(token)) return ' ';
    return token.startsWith('\\') ? this.command(token.slice(1)) : token;
  }

  private command(name: string): string {
    switch (name) {
      case 'frac':
      case 'tfrac':
        return this.fraction();
      case 'binom':
        return `binom(${this.argument()}, ${this.argument()})`;
      case 'sqrt':
        return `√(${this.argument()})`;
      case 'text':
      case 'mathrm':
      case 'operatorname':
        return this.words();
      case 'boldsymbol':
      case 'mathbf':
        return bold(this.argument());
      case 'mathcal':
        return script(this.argument());
      case 'mathbb':
        return this.argument().replace(/[A-Z]/g, (letter) => DOUBLE_STRUCK[letter] ?? letter);
      case 'hat':
        return `${this.argument()}\u0302`;
      case 'tilde':
        return `${this.argument()}\u0303`;
      case 'not': {
        const negated = this.argument();
        return NEGATED[negated] ?? `not ${negated}`;
      }
      case 'left':
        return this.delimited();
      case 'begin':
        return this.rows();
    }
    const symbol = Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name] : undefined;
    return symbol ?? this.unknown();
  }

  /** A fraction takes parentheses where something stands beside it: 1/2 x could be read as 1/(2x). */
  private fraction(): string {
    const parts = [this.argument(), this.argument()] as const;
    if (parts[0] === '∂') return `∂/${parts[1].replace('∂ ', '∂')}`;
    const [over, under] = parts.map((part) => (ATOM.test(part) ? part : `(${part})`)) as [string, string];
    return this.isBesideOperand() ? `(${over}/${under})` : `${over}/${under}`;
  }

  private isBesideOperand(): boolean {
    const mark = this.at;
    while (/^(\s|\\,|\\[bB]ig[lr])$/.test(this.tokens[this.at] ?? '')) this.at++;
    const token = this.tokens[this.at] ?? '';
    const symbol = token.startsWith('\\') ? (SYMBOLS[token.slice(1)] ?? 'x') : token;
    this.at = mark;
    return /^[\^_{]$/.test(token) || (!/^\\(right|end|\\)$/.test(token) && OPERAND.test(symbol));
  }

  /** `\left. … \right|` is what stands before a substitution; it gets parentheses. */
  private delimited(): string {
    const left = this.delimiter();
    const text = this.until((token) => token === '\\right').trim();
    this.closing(text, '\\right');
    const right = this.delimiter();
    return left === '.' ? `(${text})${right}` : `${left}${text}${right}`;
  }

  private delimiter(): string {
    const token = this.take();
    return token.startsWith('\\') ? this.command(token.slice(1)) : token;
  }

  private rows(): string {
    const name = this.words();
    const rows: string[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(this.until((token) => token === '\\\\' || token === '\\end').trim());
      const token = this.take();
      if (token === '\\\\') rows.push([]);
      else if (token === '\\end' && this.words() === name) break;
      else if (token !== '&') return this.unknown();
    }
    return `[${rows.map((cells) => cells.join(' ')).join('; ')}]`;
  }

  /** Letters between braces, as they stand. */
  private words(): string {
    this.closing('', '{');
    let text = '';
    while ((this.tokens[this.at] ?? '}') !== '}') text += this.take();
    return this.closing(text, '}');
  }

  private argument(): string {
    while (this.tokens[this.at] === ' ') this.at++;
    return this.next();
  }

  private closing(text: string, token: string): string {
    return this.take() === token ? text : this.unknown();
  }

  private take(): string {
    return this.tokens[this.at++] ?? this.unknown();
  }
}

/** An index or exponent in small characters if there are such, otherwise behind its sign. */
function placed(text: string, small: { readonly [character: string]: string }, sign: string): string {
  const characters = Array.from(text);
  const isWord = /[a-z]{3}/.test(text);
  if (!isWord && characters.every((character) => Object.hasOwn(small, character)))
    return characters.map((character) => small[character]).join('');
  return /^([A-Za-z0-9]+|\S|\([^()]*\))$/u.test(text) ? `${sign}${text}` : `${sign}(${text})`;
}

/** The greatest number of characters of a formula within a sentence, and how much of a longer one is shown. */
const LONGEST = 160;
const BEGINNING = 120;

/** True of a sentence with a formula that is shown in part. */
export const isCut = (sentence: string): boolean => /… \(the beginning of \d+ characters\)/.test(sentence);

/** A formula as part of a sentence; of a long one the beginning, with a remark that it goes on. */
export function inSentence(tex: string): string {
  const characters = Array.from(plainFormula(tex) ?? tex);
  if (characters.length <= LONGEST) return characters.join('');
  return `${characters.slice(0, BEGINNING).join('')}… (the beginning of ${characters.length} characters)`;
}
