/** The process's own terminal: data apart from talk, progress for people alone, nothing that moves a cursor. */
import { expect } from 'chai';
import { processTerminal, type Terminal } from '../../src/cli/terminal.js';

interface Screen {
  readonly isTTY: boolean;
  readonly columns?: number;
}

const PIPE: Screen = { isTTY: false };
const WINDOW: Screen = { isTTY: true, columns: 40 };

/** What a terminal writes on stdout and stderr, of these kinds, in this environment. */
function written(
  [out, err]: readonly [Screen, Screen],
  environment: { readonly [name: string]: string },
  use: (terminal: Terminal) => void,
  repeat: (action: () => void) => void = () => undefined,
): readonly [out: string, err: string] {
  const texts: [string, string] = ['', ''];
  const streams = [out, err].map((screen, at) => ({
    ...screen,
    write: (text: string) => (texts[at as 0 | 1] += text),
  }));
  const replaced = { stdout: streams[0], stderr: streams[1], env: environment };
  const before = Object.entries(replaced).map(([name, value]) => {
    const property = Object.getOwnPropertyDescriptor(process, name) as PropertyDescriptor;
    Object.defineProperty(process, name, { value, configurable: true, enumerable: true, writable: true });
    return [name, property] as const;
  });
  try {
    use(processTerminal(repeat));
  } finally {
    for (const [name, property] of before) Object.defineProperty(process, name, property);
  }
  return texts;
}

describe('cli/terminal', () => {
  it('prints data on stdout and messages on stderr, each with its line break', () => {
    const texts = written([PIPE, PIPE], {}, ({ data, say }) => {
      data('{\n  "a": 1\n}');
      say('a message');
    });
    expect(texts).to.deep.equal(['{\n  "a": 1\n}\n', 'a message\n']);
  });

  it('shows progress where stderr is a terminal that can take it back, and nowhere else', () => {
    const use = ({ progress }: Terminal): void => {
      progress('working');
    };
    expect(written([WINDOW, PIPE], {}, use)).to.deep.equal(['', '']);
    expect(written([PIPE, WINDOW], { TERM: 'dumb' }, use)).to.deep.equal(['', '']);
    expect(written([PIPE, WINDOW], { TERM: 'xterm' }, use)).to.deep.equal(['', 'working']);
  });

  it('U13: says without a terminal now and then what it does, no line twice', () => {
    const actions: (() => void)[] = [];
    const tick = (): void => {
      for (const action of actions) action();
    };
    const use = ({ progress }: Terminal): void => {
      progress('one');
      progress('two');
      tick();
      tick();
      progress('three\u001b[2J');
      tick();
    };
    const [, all] = written([PIPE, PIPE], {}, use, (action) => actions.push(action));
    expect([all, actions.length]).to.deep.equal(['two\nthree [2J\n', 1]);
  });

  it('C5: prints JSON in which no character can act on the terminal', () => {
    const [out] = written([WINDOW, PIPE], {}, ({ json }) => {
      json({ a: '\u009b2J\u202e' });
    });
    expect(out).to.equal('{\n  "a": "\\u009b2J\\u202e"\n}\n');
  });

  it('clears the line of progress before anything else is printed, once', () => {
    const [out, err] = written([PIPE, WINDOW], {}, ({ progress, say, data }) => {
      progress('one');
      progress('two');
      say('a message');
      data('data');
    });
    expect([out, err]).to.deep.equal(['data\n', 'one\r\u001b[2Ktwo\r\u001b[2Ka message\n']);
  });

  it('keeps progress within one line of the window', () => {
    const [, err] = written([PIPE, WINDOW], {}, ({ progress }) => {
      progress('x'.repeat(100));
    });
    expect(err).to.equal('x'.repeat(39));
  });

  it('lets no control character of a file into messages and progress', () => {
    const hostile = 'got "\u001b[2J\r\n\u202e\u009b1A"';
    const [, err] = written([PIPE, WINDOW], {}, ({ progress, say }) => {
      say(hostile);
      progress(hostile);
    });
    expect(err).to.equal('got " [2J 1A"\ngot " [2J 1A"');
  });

  it('colours only for a person who has not asked otherwise', () => {
    const looks = (out: Screen, environment: { readonly [name: string]: string }): readonly unknown[] => {
      let seen: readonly unknown[] = [];
      written([out, WINDOW], environment, ({ colour, width }) => (seen = [colour, width]));
      return seen;
    };
    expect(looks(WINDOW, {})).to.deep.equal([true, 40]);
    expect(looks(WINDOW, { NO_COLOR: '' })).to.deep.equal([false, 40]);
    expect(looks(PIPE, {})).to.deep.equal([false, 100]);
  });
});
