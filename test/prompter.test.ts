import { PassThrough } from 'node:stream';
import { render } from '@inquirer/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { plainPrompter } from '../src/collect/plain.ts';
import type { Outcome, Screen } from '../src/collect/prompter.ts';
import { wordsIn } from '../src/text/words/index.ts';
import { drawOf } from '../src/collect/terminal/draws.ts';
import { paint } from '../src/collect/terminal/paint.ts';
import { put } from '../src/collect/terminal/prompt.ts';
import type { Io } from '../src/io.ts';
import type { Control, ControlOption } from '../src/questions/control.ts';
import { nonAnswers } from '../src/replies/reply.ts';
import { width } from '../src/text/layout.ts';

const options: readonly ControlOption[] = [
  { value: 'a', label: 'Alpha' },
  { value: 'b', label: 'Beta' },
  { value: 'c', label: 'Gamma' },
];
const bins: readonly ControlOption[] = [
  { value: 'yes', label: 'Accept' },
  { value: 'no', label: 'Refuse' },
];

const controls = {
  'pick-one': { type: 'pick-one', options, other: true },
  'pick-several': { type: 'pick-several', options, atMost: 2, other: true },
  order: { type: 'order', options, top: 3 },
  divide: { type: 'divide', options, total: 100, step: 5 },
  number: { type: 'number', unit: 'h', min: 0, max: 720, whole: false },
  sort: { type: 'sort', cards: options, bins },
  write: { type: 'write', max: 40 },
  steps: {
    type: 'steps',
    steps: [
      {
        id: 'need',
        title: 'What do you need?',
        control: { type: 'pick-several', options, atMost: 2, other: false },
        within: null,
      },
      {
        id: 'first',
        title: 'What first?',
        control: { type: 'pick-several', options, atMost: 1, other: false },
        within: 'need',
      },
      {
        id: 'give',
        title: 'What do you give?',
        control: { type: 'pick-several', options, atMost: null, other: false },
        within: null,
      },
    ],
  },
} as const satisfies Record<Control['type'], Control>;

function screenOf(control: Control, changes: Partial<Screen> = {}): Screen {
  return {
    words: wordsIn(['en']),
    title: 'Acme Pumps · alignment audit · round r2026-q4',
    progress: 'first 1 of 2 · 1 of 3 · about 1 minute left',
    ask: 'Which of these?',
    help: 'Think of the last case.',
    why: 'Because it differs.',
    control,
    current: null,
    none: nonAnswers,
    currentNone: null,
    canGoBack: true,
    canSkip: true,
    canResume: true,
    ...changes,
  };
}

let open = new AbortController();
let size = { columns: 80, lines: 24 };
let resized = () => {};
afterEach(() => {
  open.abort();
  open = new AbortController();
  size = { columns: 80, lines: 24 };
});

/** Keys pressed one after another in the terminal's own drawing of a control: names, or text after `type `. */
async function pressed(
  control: Exclude<Control, { type: 'steps' }>,
  keys: readonly string[],
  changes: Partial<Screen & { notice: string }> = {},
) {
  const shown = await render(
    put,
    {
      screen: screenOf(control, changes),
      notice: changes.notice ?? '',
      draw: drawOf(control),
      paint: paint(false),
      size: () => size,
      onResize: (redraw) => {
        resized = redraw;
        return () => undefined;
      },
    },
    { signal: open.signal },
  );
  // Many tests look at a page and never answer it.
  shown.answer.catch(() => undefined);
  for (const key of keys) {
    if (key.startsWith('type '))
      for (const one of key.slice(5)) shown.events.keypress({ name: one, sequence: one } as never);
    else if (key.startsWith('shift ')) shown.events.keypress({ name: key.slice(6), shift: true } as never);
    else shown.events.keypress(key);
  }
  return shown;
}

const answered = async (
  control: Exclude<Control, { type: 'steps' }>,
  keys: readonly string[],
  changes: Partial<Screen> = {},
) => (await pressed(control, keys, changes)).answer;

const answer = (value: unknown, other: string | null = null): Outcome => ({
  type: 'answer',
  answer: { value, other },
});

describe('the page in a terminal', () => {
  it('shows where we are, the question, its help and the keys, within 80 columns', async () => {
    const { getScreen } = await pressed(controls['pick-several'], []);
    const lines = getScreen().split('\n');
    expect(lines[0]).toMatch(/^Acme Pumps · alignment audit · round r2026-q4/);
    const text = getScreen();
    for (const part of [
      '1 of 3',
      'Which of these?',
      'Think of the last case.',
      '[ ] Alpha',
      '❯ [ ]',
      'space tick',
      'b back',
      's skip',
      '? why we ask',
      "d don't know",
      'n not applicable',
      'p prefer not to say',
      'ctrl-c stop, resume later',
    ]) {
      expect(text).toContain(part);
    }
    for (const line of lines) expect(width(line)).toBeLessThan(80);
  });

  it('leaves by the commands', async () => {
    expect(await answered(controls['pick-one'], ['b'])).toEqual({ type: 'back' });
    expect(await answered(controls['pick-one'], ['left'])).toEqual({ type: 'back' });
    expect(await answered(controls['pick-one'], ['s'])).toEqual({ type: 'skip' });
    expect(await answered(controls['pick-one'], ['d'])).toEqual({ type: 'none', none: 'dont-know' });
    expect(await answered(controls.number, ['n'])).toEqual({ type: 'none', none: 'not-applicable' });
    expect(await answered(controls.divide, ['p'])).toEqual({ type: 'none', none: 'prefer-not' });
  });

  it('offers no command that the screen does not have', async () => {
    const bare = { canGoBack: false, canSkip: false, none: [], why: '' };
    const { getScreen, events } = await pressed(controls['pick-one'], ['b', 's', 'd', '?'], bare);
    expect(getScreen()).not.toMatch(/b back|s skip|don't know|why we ask/);
    const left = await pressed(controls['pick-one'], [], { canResume: false });
    expect(left.getScreen()).toContain('ctrl-c stop');
    expect(left.getScreen()).not.toContain('resume');
    events.keypress('return');
    expect(getScreen()).toBeDefined();
  });

  it('shows why on ? and hides it again', async () => {
    const { getScreen, events } = await pressed(controls['pick-one'], ['type ?']);
    expect(getScreen()).toContain('Because it differs.');
    events.keypress({ name: '?', sequence: '?' } as never);
    expect(getScreen()).not.toContain('Because it differs.');
  });

  it('says what was to be said until a key is pressed', async () => {
    const { getScreen, events } = await pressed(controls['pick-one'], [], { notice: 'It comes once more.' });
    expect(getScreen()).toContain('! It comes once more.');
    events.keypress('down');
    expect(getScreen()).not.toContain('It comes once more.');
  });

  it('makes control characters of questions and options visible', async () => {
    const hostile = [{ value: 'a', label: 'red \u001b[31m\u202e\u0007' }];
    const { getScreen } = await pressed({ type: 'pick-one', options: hostile, other: false }, [], {
      ask: '\u001b]0;title\u0007?',
    });
    const raw = getScreen({ raw: true });
    expect(raw).toContain('\\x1b[31m\\u202e\\x07');
    expect(raw).toContain('\\x1b]0;title\\x07?');
    expect(raw).not.toContain('\u001b[31m');
    expect(raw).not.toContain('\u001b]0');
  });

  it('keeps a long list within the lines of the terminal, with the row at hand in sight', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ value: index, label: `Row ${index} of many` }));
    const { getScreen } = await pressed({ type: 'pick-one', options: many, other: false }, [
      'up',
      'up',
      'up',
    ]);
    expect(getScreen().split('\n').length).toBeLessThan(24);
    expect(getScreen()).toMatch(/❯ +Row 57 of many/);
    expect(getScreen()).toMatch(/↑ \d+ more lines/);
  });

  it('gives the reasons the place of the help where both do not fit, and keeps options in sight', async () => {
    const long = { help: 'Help. '.repeat(90), why: 'Reason. '.repeat(90) };
    const { getScreen, events } = await pressed(controls['pick-several'], [], long);
    expect(getScreen()).toContain('Help.');
    events.keypress({ name: '?', sequence: '?' } as never);
    expect(getScreen()).toContain('Reason.');
    expect(getScreen()).not.toContain('Help.');
    expect(getScreen()).toContain('❯ [ ] Alpha');
    expect(getScreen().split('\n').length).toBeLessThan(24);
  });

  it('keeps options in sight under a question longer than the terminal, and says that it is cut', async () => {
    const { getScreen } = await pressed(controls['pick-one'], ['down'], {
      ask: 'Long question. '.repeat(200),
    });
    expect(getScreen().split('\n').length).toBeLessThan(24);
    expect(getScreen()).toContain('❯ 1 Alpha');
    expect(getScreen()).toMatch(/^ Long question\..* …$/m);
  });

  it('takes nothing pasted for a command, and keeps pasted line breaks in a text', async () => {
    const list = await pressed(controls['pick-one'], [
      'paste-start',
      'd',
      'return',
      's',
      'paste-end',
      'down',
      'return',
    ]);
    expect(await list.answer).toEqual(answer('a'));
    const text = await pressed(controls.write, [
      'paste-start',
      'type one',
      'return',
      'type two',
      'paste-end',
      'return',
    ]);
    expect(await text.answer).toEqual(answer('one\ntwo'));
  });

  it('says which non-answer was given before', async () => {
    const { getScreen } = await pressed(controls.number, [], { currentNone: 'dont-know' });
    expect(getScreen()).toContain("So far: don't know");
  });
});

describe('a window of 60 columns and 15 lines', () => {
  const long = {
    title: 'Acme Pumps International · alignment audit · round r2026-q4',
    progress: 'What a lead is to you 3 of 10 · 11 of 47 · about 28 minutes left',
    ask: 'Of the joint budget of the coming year, which part should go to each of these, as you would divide it yourself today?',
    help: 'Think of the last case you remember. What was meant to be is another matter, and nobody is graded by it.',
    why: 'A figure that each side takes for granted is seldom the same figure. '.repeat(3),
  };
  const seven = Array.from({ length: 7 }, (_, index) => ({
    value: `v${index}`,
    label: `Row ${index}: winning customers who have not bought for a long time`,
  }));
  const cards = seven.map(({ value, label }) => ({ value, label: `Card of ${label}` }));
  const shown: [
    name: string,
    control: Exclude<Control, { type: 'steps' }>,
    keys: string[],
    expected: (string | RegExp)[],
  ][] = [
    ['pick-one', { type: 'pick-one', options: seven, other: true }, ['down', 'down'], ['❯ 2 Row 1', 'Row 0']],
    [
      'pick-several',
      { type: 'pick-several', options: seven, atMost: 3, other: true },
      ['space', 'end', 'up'],
      ['❯ [ ] Row 6', 'Row 5', 'ticked: 1 of at most 3'],
    ],
    [
      'order',
      { type: 'order', options: seven, top: 3 },
      ['space'],
      [/❯ {2}·/, ' 1. Row 0', 'placed: 1 of 3'],
    ],
    [
      'divide',
      { type: 'divide', options: seven, total: 100, step: 5 },
      ['type 40', 'down', 'right'],
      ['❯ Row 1', 'Row 0', 'left to give: 55'],
    ],
    ['number', { ...controls.number, unit: 'h' }, ['type 12'], ['12▏ h', '0 to 720 h']],
    [
      'sort',
      { type: 'sort', cards, bins },
      ['type 1', 'down'],
      ['card 2 of 7', '│ Card of Row 1', '❯ 1 Accept', '2 Refuse'],
    ],
    ['sorted', { type: 'sort', cards, bins }, ['type 1111111'], ['❯ Accept: Card of Row 0', 'Card of Row 1']],
    [
      'write',
      { type: 'write', max: 400 },
      [`type ${'so many words '.repeat(20)}`, 'type end'],
      ['end▏', /so many.*\n.*end▏/, '283 of 400 characters'],
    ],
  ];

  it.each(shown)(
    'shows of %s the row at hand, another one and what stands beside them',
    async (_, control, keys, expected) => {
      size = { columns: 60, lines: 15 };
      const { getScreen } = await pressed(control, keys, long);
      const lines = getScreen().split('\n');
      expect(lines.length).toBeLessThan(15);
      for (const line of lines) expect(width(line)).toBeLessThan(60);
      expect(getScreen()).toContain('What a lead is to you 3 of 10');
      expect(getScreen()).toContain('Of the joint budget');
      for (const one of expected) {
        if (typeof one === 'string') expect(getScreen()).toContain(one);
        else expect(getScreen()).toMatch(one);
      }
    },
  );

  it.each([50, 42, 40].flatMap((columns) => shown.map((one) => [one[0], columns, one] as const)))(
    'shows of %s in %i columns and 16 lines the row at hand and where we are, no line wider than the window',
    async (_, columns, [, control, keys]) => {
      size = { columns, lines: 16 };
      for (const language of ['en', 'de']) {
        const { getScreen, events } = await pressed(control, keys, { ...long, words: wordsIn([language]) });
        const isWithin = () => {
          const lines = getScreen().split('\n');
          expect(lines.length).toBeLessThan(16);
          for (const line of lines) expect(width(line)).toBeLessThan(columns);
        };
        isWithin();
        expect(getScreen()).toContain('What a lead is to you 3 of 10');
        expect(getScreen()).toMatch(/❯|▏/);
        expect(getScreen()).not.toMatch(/^ *· (\?|…)/m);
        const before = getScreen();
        if (control.type === 'write' || control.type === 'number') events.keypress('escape');
        events.keypress({ name: '?', sequence: '?' } as never);
        expect(getScreen()).not.toBe(before);
        isWithin();
        open.abort();
        open = new AbortController();
      }
    },
  );

  it.each(shown)('leaves own words and figures of %s within 42 columns', async (_, control) => {
    size = { columns: 42, lines: 30 };
    const wide =
      control.type === 'number' ? { ...control, unit: 'thousand pounds a year', max: 1e9 } : control;
    const { getScreen } = await pressed(wide, ['up', 'type many words of somebody of their own'], {
      words: wordsIn(['de']),
    });
    for (const line of getScreen().split('\n')) expect(width(line)).toBeLessThan(42);
  });

  it('says below 40 columns only that the window is too narrow, and takes no key until it is wider', async () => {
    size = { columns: 39, lines: 16 };
    const { getScreen, events } = await pressed({ type: 'pick-one', options: seven, other: false }, ['down']);
    expect(getScreen()).toBe('Window too narrow: needs 40 columns');
    events.keypress('return');
    events.keypress('s');
    size = { columns: 80, lines: 24 };
    resized();
    expect(getScreen()).toContain('Which of these?');
    expect(getScreen()).not.toContain('❯');
  });

  it.each(shown)(
    'shows the reasons of %s whole, with every key; the next key goes back',
    async (_, control, keys, expected) => {
      size = { columns: 60, lines: 15 };
      const { getScreen, events } = await pressed(control, keys, long);
      const before = getScreen();
      if (control.type === 'write' || control.type === 'number') events.keypress('escape');
      events.keypress({ name: '?', sequence: '?' } as never);
      expect(getScreen().match(/taken? for granted|takes for granted/g)).toHaveLength(3);
      expect(getScreen()).toContain('p prefer not to say');
      expect(getScreen()).toContain('any key: back to the question');
      expect(getScreen().split('\n').length).toBeLessThan(15);
      // Nothing may be answered by a key while the answers are out of sight.
      events.keypress('return');
      expect(getScreen()).toBe(before);
      expect(expected.length).toBeGreaterThan(0);
    },
  );

  it('shows all of a text that was cut, where there are no reasons to show', async () => {
    size = { columns: 60, lines: 15 };
    const help = Array.from({ length: 12 }, (_, index) => `Line ${index} of what is to be known.`).join('\n');
    const control = { type: 'pick-one', options, other: false } as const;
    const { getScreen, events } = await pressed(control, ['down'], {
      help,
      why: '',
      canSkip: false,
      none: [],
    });
    expect(getScreen()).toContain('? all of the text');
    expect(getScreen()).not.toContain('Line 11');
    const before = getScreen();
    events.keypress({ name: '?', sequence: '?' } as never);
    for (const line of help.split('\n')) expect(getScreen()).toContain(line);
    events.keypress('return');
    expect(getScreen()).toBe(before);
  });

  it('keeps the step that is asked when the question above it is cut', async () => {
    size = { columns: 60, lines: 15 };
    const { getScreen } = await pressed(
      { type: 'pick-several', options: seven, atMost: null, other: false },
      [],
      {
        ...long,
        ask: `${'A long question that goes before. '.repeat(9)}\nWhat do you need from them? (1 of 4)`,
      },
    );
    expect(getScreen()).toContain('What do you need from them? (1 of 4)');
    expect(getScreen()).toContain('❯ [ ] Row 0');
  });

  it('draws anew when the window is resized, at the new size, without a key', async () => {
    const { getScreen } = await pressed({ type: 'pick-one', options: seven, other: false }, ['down']);
    expect(getScreen()).toContain('ctrl-c stop, resume later');
    size = { columns: 60, lines: 12 };
    resized();
    expect(getScreen().split('\n').length).toBeLessThan(12);
    expect(getScreen()).toContain('❯ 1 Row 0');
    size = { columns: 80, lines: 24 };
    resized();
    expect(getScreen()).toContain('ctrl-c stop, resume later');
  });
});

describe('what was entered', () => {
  const again = (key: string) => `! Press ${key} again to put aside what you have entered here.`;
  const entered: [control: Exclude<Control, { type: 'steps' }>, keys: string[]][] = [
    [controls['pick-several'], ['space']],
    [controls['pick-several'], ['end', 'type rare', 'return', 'up']],
    [controls.order, ['space']],
    [controls.divide, ['right']],
    [controls.sort, ['type 1']],
  ];

  it('is put aside by a letter only when it is pressed twice', async () => {
    for (const [control, keys] of entered) {
      for (const key of ['d', 'n', 'p', 's']) {
        const { getScreen, events, answer: given } = await pressed(control, [...keys, key]);
        expect(getScreen(), `${control.type} ${key}`).toContain(again(key));
        events.keypress('home');
        expect(getScreen()).not.toContain(again(key));
        events.keypress(key);
        events.keypress(key === 'd' ? 'n' : 'd');
        expect(getScreen()).toContain(again(key === 'd' ? 'n' : 'd'));
        events.keypress(key === 'd' ? 'n' : 'd');
        expect(await given).toEqual({ type: 'none', none: key === 'd' ? 'not-applicable' : 'dont-know' });
      }
    }
  });

  it('before is no hindrance: nothing new is lost', async () => {
    const current = { value: ['a', 'b'], other: null };
    expect(await answered(controls['pick-several'], ['down', 'p'], { current })).toEqual({
      type: 'none',
      none: 'prefer-not',
    });
  });
});

describe('pick one, in a terminal', () => {
  const control = controls['pick-one'];

  it('returns the option pointed at', async () => {
    expect(await answered(control, ['down', 'down', 'return'])).toEqual(answer('b'));
    expect(await answered(control, ['type 3', 'return'])).toEqual(answer('c'));
  });

  it('answers nothing on an enter typed in haste', async () => {
    const { getScreen, events, answer: given } = await pressed(control, ['return']);
    expect(getScreen()).toContain('! Choose one first');
    events.keypress('down');
    expect(getScreen()).not.toContain('! Choose one first');
    events.keypress('return');
    expect(await given).toEqual(answer('a'));
  });

  it('names the digits that choose, as many as there are options', async () => {
    const few = await pressed(controls['pick-one'], []);
    expect(few.getScreen()).toContain('1-4 or ↑ ↓ choose · enter next');
    const many = Array.from({ length: 12 }, (_, index) => ({ value: index, label: `Option ${index}` }));
    const long = await pressed({ type: 'pick-one', options: many, other: false }, []);
    expect(long.getScreen()).toContain('1-9 or ↑ ↓ choose · enter next');
    const one = await pressed({ type: 'pick-one', options: many.slice(0, 1), other: false }, []);
    expect(one.getScreen()).toContain(' ↑ ↓ choose · enter next');
    expect(one.getScreen()).not.toContain('1-');
  });

  it('starts from the earlier answer, own words included', async () => {
    expect(await answered(control, ['return'], { current: { value: 'c', other: null } })).toEqual(
      answer('c'),
    );
    const again = await answered(control, ['return', 'type !', 'return'], {
      current: { value: null, other: 'mine' },
    });
    expect(again).toEqual(answer(null, 'mine!'));
  });

  it('opens own words as soon as their row is chosen, so that text is never a command', async () => {
    for (const keys of [['type 4'], ['up'], ['end'], ['down', 'down', 'down', 'down']]) {
      const given = await answered(control, [...keys, 'type 日本 thing', 'return']);
      expect(given, keys.join(' ')).toEqual(answer(null, '日本 thing'));
    }
  });

  it('goes on from own words by up and down, keeps them, and takes none for an answer', async () => {
    const { getScreen, events, answer: given } = await pressed(control, ['up', 'return']);
    expect(getScreen()).toContain('! Nothing was written.');
    for (const key of ['m', 'y', 'up']) events.keypress(key);
    expect(getScreen()).toContain('❯ 3 Gamma');
    expect(getScreen()).toContain('Something else: my');
    events.keypress('return');
    expect(await given).toEqual(answer('c'));
  });

  it('calls options by numbers of their own, of more than one digit', async () => {
    const options = Array.from({ length: 104 }, (_, index) => ({
      value: index,
      label: `Ask ${index}`,
      says: 'no',
    }));
    const numbers = options.map((_, index) => (index === 0 ? null : index));
    const list: Control = { type: 'pick-one', options, numbers, other: false };
    const { getScreen, events, answer: given } = await pressed(list, ['type 42'], { canSkip: false });
    expect(getScreen()).toMatch(/❯ +42 Ask 42 — no/);
    for (const [key, row] of [
      ['end', 103],
      ['pageup', 93],
      ['pagedown', 103],
      ['home', 0],
      ['pagedown', 10],
      ['7', 7],
    ] as const) {
      events.keypress(key.length === 1 ? ({ name: key, sequence: key } as never) : key);
      expect(getScreen()).toMatch(new RegExp(`❯ +\\d* *Ask ${row} — no`));
    }
    events.keypress('return');
    expect(await given).toEqual(answer(7));
  });

  it('shows what was said to an option on its line, both as long as the line is', async () => {
    const options = [
      { value: 'a', label: 'A long question. '.repeat(9).trim(), says: 'A long answer. '.repeat(9).trim() },
    ];
    for (const columns of [60, 80, 160]) {
      size = { columns, lines: 24 };
      const { getScreen } = await pressed({ type: 'pick-one', options, other: false }, [], {
        canSkip: false,
      });
      const line =
        getScreen()
          .split('\n')
          .find((one) => one.includes('❯')) ?? '';
      expect(line).toMatch(/A long question.*… — A long answer.*…$/);
      expect(width(line)).toBeLessThan(columns);
      expect(width(line)).toBeGreaterThan(columns - 10);
    }
  });

  it('takes own words, in which letters are no commands', async () => {
    expect(await answered(control, ['up', 'return', 'type bsdnp', 'return'])).toEqual(answer(null, 'bsdnp'));
  });
});

describe('pick several, in a terminal', () => {
  const control = controls['pick-several'];

  it('returns the ticked options in their own order', async () => {
    expect(await answered(control, ['down', 'down', 'space', 'up', 'up', 'space', 'return'])).toEqual(
      answer(['a', 'c']),
    );
  });

  it('takes none for the answer only on a second enter, unless it was the answer before', async () => {
    const doubt = '! Nothing is ticked. Press enter again if none of these applies.';
    const { getScreen, events, answer: given } = await pressed(control, ['return']);
    expect(getScreen()).toContain(doubt);
    events.keypress('down');
    expect(getScreen()).not.toContain(doubt);
    for (const key of ['space', 'space', 'return']) events.keypress(key);
    expect(getScreen()).toContain(doubt);
    events.keypress('return');
    expect(await given).toEqual(answer([]));
    const ticked = { value: ['a'], other: null };
    const unticked = await pressed(control, ['space', 'return'], { current: ticked });
    expect(unticked.getScreen()).toContain(doubt);
    const none = { value: [], other: null };
    expect(await answered(control, ['return'], { current: none })).toEqual(answer([]));
  });

  it('holds the cap, own words included', async () => {
    const { getScreen, events, answer: given } = await pressed(control, ['type 123']);
    expect(getScreen()).toContain('! At most 2: untick one first.');
    expect(getScreen()).toContain('ticked: 2 of at most 2');
    for (const key of ['up', 'up', 'space']) events.keypress(key);
    expect(getScreen()).toContain('! At most 2');
    events.keypress('1');
    events.keypress('return');
    expect(await given).toEqual(answer(['b']));
  });

  it('keeps own words beside what is ticked', async () => {
    const own = await answered(control, ['type 1', 'up', 'space', 'type rare', 'return', 'return']);
    expect(own).toEqual(answer(['a'], 'rare'));
  });

  it('takes a letter on their row for own words and no command', async () => {
    expect(await answered(control, ['end', 'type new idea', 'return', 'return'])).toEqual(
      answer([], 'new idea'),
    );
    expect(await answered(control, ['end', 'escape', 'n'])).toEqual({ type: 'none', none: 'not-applicable' });
  });

  it('leaves own words as they were on esc', async () => {
    const kept = await answered(control, ['up', 'space', 'type x', 'escape', 'return'], {
      current: { value: ['a'], other: 'before' },
    });
    expect(kept).toEqual(answer(['a'], 'before'));
  });
});

describe('order, in a terminal', () => {
  const control = controls.order;

  it('gives nothing a place by itself', async () => {
    const { getScreen } = await pressed(control, ['return']);
    expect(getScreen()).toContain('! 3 more to place');
  });

  it('gives places in the order they are taken, and the last one by itself', async () => {
    expect(await answered(control, ['down', 'down', 'space', 'down', 'space', 'return'])).toEqual(
      answer(['c', 'b', 'a']),
    );
  });

  it('moves items up, down and to a place, and takes them out', async () => {
    const all = ['space', 'space', 'space'];
    expect(await answered(control, [...all, 'shift up', 'return'])).toEqual(answer(['a', 'c', 'b']));
    expect(await answered(control, [...all, 'type 1', 'return'])).toEqual(answer(['c', 'a', 'b']));
    expect(await answered(control, [...all, 'up', 'up', 'type -', 'return'])).toEqual(
      answer(['b', 'a', 'c']),
    );
    const { getScreen } = await pressed(control, [...all, 'space', 'up', 'space', 'return']);
    expect(getScreen()).toContain('! 2 more to place');
  });

  it('takes the first few only, where only those are asked', async () => {
    const top: Control = { type: 'order', options, top: 1 };
    const { getScreen, events, answer: given } = await pressed(top, ['down', 'space', 'space']);
    expect(getScreen()).toContain('! Every place is taken');
    events.keypress('return');
    expect(await given).toEqual(answer(['b']));
  });

  it('starts from earlier answers, ties of an import included', async () => {
    expect(
      await answered(control, ['return'], { current: { value: [['c', 'a'], 'b'], other: null } }),
    ).toEqual(answer(['c', 'a', 'b']));
  });
});

describe('divide, in a terminal', () => {
  const control = controls.divide;

  it('shows what is left to give and takes no other total than the whole', async () => {
    const {
      getScreen,
      events,
      answer: given,
    } = await pressed(control, ['type 40', 'down', 'right', 'right', 'return']);
    expect(getScreen()).toContain('left to give: 50');
    expect(getScreen()).toContain('! 50 left to give.');
    expect(getScreen()).toMatch(/Alpha +████████░{12} +40/);
    for (const key of ['down', 'r', 'return']) events.keypress(key);
    expect(await given).toEqual(answer({ a: 40, b: 10, c: 50 }));
  });

  it('never gives more than is left by arrows, says so when typed, and goes not below 0', async () => {
    const { getScreen, events } = await pressed(control, ['type 98', 'down', 'right', 'right']);
    expect(getScreen()).toMatch(/Beta +\S+ +2/);
    for (const key of ['left', 'left', '3', 'return']) events.keypress(key);
    expect(getScreen()).toContain('too many: 1');
    expect(getScreen()).toContain('! 1 too many.');
    for (const key of ['backspace', 'left', 'left']) events.keypress(key);
    expect(getScreen()).toMatch(/Beta +\S+ +0/);
  });

  it('adds tenths without leaving a rest', async () => {
    const tenths = ['type 0.1', 'down', 'type 0.2', 'down', 'type 99.7', 'return'];
    expect(await answered(control, tenths)).toEqual(answer({ a: 0.1, b: 0.2, c: 99.7 }));
  });

  it('aligns wide characters', async () => {
    const wide: Control = {
      ...control,
      options: [
        { value: 'a', label: '日本語の予算' },
        { value: 'b', label: 'Brand' },
      ],
    };
    const { getScreen } = await pressed(wide, []);
    const bars = getScreen()
      .split('\n')
      .filter((line) => line.includes('░'));
    expect(bars).toHaveLength(2);
    const starts = bars.map((line) => width(line.slice(0, line.indexOf('░'))));
    expect(starts[0]).toBe(starts[1]);
  });
});

describe('number, in a terminal', () => {
  it('reads point and comma, and names the range', async () => {
    expect(await answered(controls.number, ['type 2,5', 'return'])).toEqual(answer(2.5));
    const { getScreen, events, answer: given } = await pressed(controls.number, ['type 721', 'return']);
    expect(getScreen()).toContain('! The number must lie between 0 and 720.');
    expect(getScreen()).toContain('0 to 720 h');
    events.keypress('backspace');
    events.keypress('return');
    expect(await given).toEqual(answer(72));
  });

  it('guesses nothing: no answer on enter alone, on 1,000, or on part of a number', async () => {
    for (const typed of ['', '1,000', '12.000', '-', '1.2.3']) {
      const { getScreen } = await pressed(controls.number, [`type ${typed}`, 'return']);
      expect(getScreen(), typed).toContain('! ');
    }
    const current = { value: 6, other: null };
    for (const typed of ['xoon', '2 miles', '4x']) {
      const { getScreen } = await pressed(controls.number, [`type ${typed}`, 'return'], { current });
      expect(getScreen(), typed).toContain('! Write a number from 0 to 720 h.');
    }
    const whole: Control = { ...controls.number, whole: true };
    const { getScreen } = await pressed(whole, ['type 2.5', 'return']);
    expect(getScreen()).toContain('! Write a whole number');
  });

  it('keeps three decimals that were given on enter alone, here and in plain lines', async () => {
    const current = { value: 1.125, other: null };
    expect(await answered(controls.number, ['return'], { current })).toEqual(answer(1.125));
    expect((await plain(controls.number, [''], { current })).outcome).toEqual(answer(1.125));
  });
});

describe('a number typed with letters, in a terminal', () => {
  it('shows what it cannot read and refuses it, instead of taking the number that stood there', async () => {
    const alone = { current: { value: 6, other: null }, none: [], canSkip: false };
    const {
      getScreen,
      answer: given,
      events,
    } = await pressed(controls.number, ['type soon', 'return'], alone);
    expect(getScreen()).toContain('6soon');
    expect(getScreen()).toContain('! Write a number from 0 to 720 h.');
    for (let left = 4; left > 0; left -= 1) events.keypress('backspace');
    events.keypress('return');
    expect(await given).toEqual(answer(6));
  });

  it('says the most once, where the unit says it too', async () => {
    const ofTen: Control = { type: 'number', unit: 'of 10', min: 0, max: 10, whole: true };
    const { getScreen } = await pressed(ofTen, ['type 7x', 'return']);
    expect(getScreen()).toContain('of 10      (a whole number, 0 to 10)');
    expect(getScreen()).toContain('! Write a number from 0 to 10.');
    expect((await plain(ofTen, ['x'])).shown).toContain('Type a whole number, 0 to 10.');
  });

  it('takes a span of time that comes out exactly', async () => {
    expect(await answered(controls.number, ['type 2 weeks', 'return'])).toEqual(answer(336));
    const { getScreen } = await pressed(controls.number, ['type 1 month', 'return']);
    expect(getScreen()).toContain('! Write a number');
  });

  it('keeps commands for an empty field and, after esc, for a filled one', async () => {
    expect(await answered(controls.number, ['type s'])).toEqual({ type: 'skip' });
    expect(await answered(controls.number, ['type 12', 'escape', 'type b'])).toEqual({ type: 'back' });
  });
});

describe('sort, in a terminal', () => {
  it('goes card by card, back to the card before, and shows all cards at the end', async () => {
    const {
      getScreen,
      events,
      answer: given,
    } = await pressed(controls.sort, ['type 1', 'left', 'type 2', 'down', 'return']);
    expect(getScreen()).toContain('card 3 of 3');
    expect(getScreen()).toContain('Gamma');
    events.keypress('2');
    expect(getScreen()).toContain('all sorted');
    expect(getScreen()).toMatch(/Refuse: Alpha\n +Accept: Beta\n +Refuse: Gamma/);
    events.keypress('space');
    events.keypress('return');
    expect(await given).toEqual(answer({ a: 'yes', b: 'yes', c: 'no' }));
  });

  it('keeps each card but the one at hand on one line of the list', async () => {
    const cards = options.map(({ value, label }) => ({
      value,
      label: `${label} is long. `.repeat(9).trim(),
    }));
    const { getScreen, events } = await pressed({ type: 'sort', cards, bins }, ['type 121']);
    expect(getScreen()).toMatch(
      /❯ Accept: Alpha is[^…]*long\.\n +Refuse: Beta[^\n]*…\n +Accept: Gamma[^\n]*…\n/,
    );
    events.keypress('end');
    expect(getScreen()).toMatch(/ Refuse: Beta[^\n]*…\n ❯ Accept: Gamma is[^…]*long\.\n/);
  });

  it('goes back to the question before from the first card', async () => {
    expect(await answered(controls.sort, ['type 1', 'b', 'b'])).toEqual({ type: 'back' });
  });
});

describe('write, in a terminal', () => {
  it('takes letters as text; esc and a letter as a command', async () => {
    expect(await answered(controls.write, ['type bad news', 'return'])).toEqual(answer('bad news'));
    expect(await answered(controls.write, ['type so', 'escape', 's'])).toEqual({ type: 'skip' });
    expect(await answered(controls.write, ['escape', 'd'])).toEqual({ type: 'none', none: 'dont-know' });
    expect(await answered(controls.write, ['type a', 'escape', 'x', 'type b', 'return'])).toEqual(
      answer('ab'),
    );
  });

  it('says how much is too much, and that nothing is nothing', async () => {
    const { getScreen, events } = await pressed(controls.write, ['type    ', 'return']);
    expect(getScreen()).toContain('! Nothing was written.');
    for (const one of 'x'.repeat(42)) events.keypress(one);
    events.keypress('return');
    expect(getScreen()).toContain('! 2 characters too many.');
    expect(getScreen()).toContain('42 of 40 characters');
  });

  it('counts no characters of a day', async () => {
    const { getScreen } = await pressed({ type: 'write', max: 40, day: true }, ['type 2026-12-01']);
    expect(getScreen()).toContain('2026-12-01');
    expect(getScreen()).not.toContain('characters');
  });

  it('edits inside the text, characters as people see them', async () => {
    const keys = [
      'type ab',
      'left',
      'type x',
      'home',
      'delete',
      'end',
      'type é',
      'backspace',
      'type !',
      'return',
    ];
    expect(await answered(controls.write, keys)).toEqual(answer('xb!'));
    const family = await pressed(controls.write, []);
    family.events.keypress({ sequence: '👩‍👩‍👧' } as never);
    for (const key of ['a', 'left', 'backspace', 'return']) family.events.keypress(key);
    expect(await family.answer).toEqual(answer('a'));
  });
});

/** A plain interview of one screen: what is typed, line by line, and what comes of it. */
async function plain(control: Control, typed: readonly string[], changes: Partial<Screen> = {}) {
  const stdin = new PassThrough();
  const stderr = new PassThrough();
  const io = {
    stdin,
    stderr,
    stdout: new PassThrough(),
    env: {},
    cwd: '/',
    now: () => new Date(0),
    today: () => '1970-01-01',
    uuid: () => '',
  } as unknown as Io;
  const prompter = plainPrompter(io);
  stdin.end(typed.map((line) => `${line}\n`).join(''));
  const outcome = await prompter.ask(screenOf(control, changes));
  return { outcome, shown: String(stderr.read() ?? ''), prompter, stderr };
}

describe('the plain prompter', () => {
  it('writes no escape byte and no control character but line feeds, whatever it is given', async () => {
    const hostile = '\u001b[31mred\u202e\u0007\r';
    for (const control of Object.values(controls)) {
      const { shown } = await plain(control, ['?', 'x', hostile], {
        ask: hostile,
        help: hostile,
        why: hostile,
      });
      expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });

  it('gives every control all commands', async () => {
    for (const control of Object.values(controls)) {
      expect((await plain(control, ['b'])).outcome).toEqual({ type: 'back' });
      expect((await plain(control, ['s'])).outcome).toEqual({ type: 'skip' });
      expect((await plain(control, ['d'])).outcome).toEqual({ type: 'none', none: 'dont-know' });
      expect((await plain(control, ['n'])).outcome).toEqual({ type: 'none', none: 'not-applicable' });
      expect((await plain(control, ['p'])).outcome).toEqual({ type: 'none', none: 'prefer-not' });
      expect((await plain(control, ['q'])).outcome).toEqual({ type: 'stop' });
      const why = await plain(control, ['?', 'q']);
      expect(why.shown).toContain('Because it differs.');
    }
  });

  it('stops when the input ends, and asks again until then', async () => {
    for (const control of Object.values(controls)) {
      expect((await plain(control, [])).outcome).toEqual({ type: 'stop' });
    }
    const { outcome, shown } = await plain(controls['pick-one'], ['nine', '0', '7', '1 2']);
    expect(outcome).toEqual({ type: 'stop' });
    expect(shown.match(/That is not one number from 1 to 4/g)).toHaveLength(4);
  });

  it('numbers the options, one a line', async () => {
    const { shown } = await plain(controls['pick-one'], ['q']);
    expect(shown).toContain('\n  1. Alpha\n  2. Beta\n  3. Gamma\n  4. Something else, in your own words\n');
  });

  it('returns the same values as the pages do', async () => {
    const given: [Control, string[], Outcome][] = [
      [controls['pick-one'], ['2'], answer('b')],
      [controls['pick-one'], ['4', 'my own'], answer(null, 'my own')],
      [controls['pick-several'], ['3, 1'], answer(['a', 'c'])],
      [controls['pick-several'], ['0'], answer([])],
      [controls['pick-several'], ['', '', '2'], answer(['b'])],
      [controls['pick-several'], ['1 2 3', '1 1', '1 4', 'rare'], answer(['a'], 'rare')],
      [controls.order, ['1 2 2', '3', '3 1'], answer(['c', 'a', 'b'])],
      [controls.divide, ['40', '25', '35'], answer({ a: 40, b: 25, c: 35 })],
      [controls.divide, ['40 25 35'], answer({ a: 40, b: 25, c: 35 })],
      [controls.divide, ['40 25', ''], answer({ a: 40, b: 25, c: 35 })],
      [controls.divide, ['40', 'b', '50', '50', '0'], answer({ a: 50, b: 50, c: 0 })],
      [controls.divide, ['60 60 0', '', '40', ''], answer({ a: 60, b: 40, c: 0 })],
      [controls.number, ['24 h'], answer(24)],
      [controls.number, ['', 'x', '1,000', '12.000', '800', '2,5'], answer(2.5)],
      [controls.number, ['1.125', '1.1250'], answer(1.125)],
      [controls.sort, ['1', 'b', '2', '1', '2'], answer({ a: 'no', b: 'yes', c: 'no' })],
      [controls.write, ['first line', 'second line', ''], answer('first line\nsecond line')],
      [controls.write, ['', 'x'.repeat(41), '', 'short', ''], answer('short')],
      [controls.steps, ['1 3', '2', '0'], answer({ need: ['a', 'c'], first: ['c'], give: [] })],
      [controls.steps, ['0', '2'], answer({ need: [], first: [], give: ['b'] })],
      [controls.steps, ['1 2', 'b', '3', '1', '0'], answer({ need: ['c'], first: ['c'], give: [] })],
    ];
    for (const [control, typed, outcome] of given) {
      expect((await plain(control, typed)).outcome, `${control.type}: ${typed.join(' | ')}`).toEqual(outcome);
    }
  });

  it('keeps the earlier answer on enter alone', async () => {
    const kept: [Control, Screen['current']][] = [
      [controls['pick-one'], { value: 'b', other: null }],
      [controls['pick-several'], { value: ['a', 'c'], other: null }],
      [controls.order, { value: ['c', 'a', 'b'], other: null }],
      [controls.divide, { value: { a: 10, b: 20, c: 70 }, other: null }],
      [controls.number, { value: 24, other: null }],
      [controls.sort, { value: { a: 'yes', b: 'no', c: 'no' }, other: null }],
      [controls.write, { value: 'as before', other: null }],
      [controls.steps, { value: { need: ['a'], first: ['a'], give: ['b'] }, other: null }],
    ];
    for (const [control, current] of kept) {
      const { outcome } = await plain(control, ['', '', ''], { current });
      expect(outcome, control.type).toEqual({ type: 'answer', answer: current });
    }
  });

  it('takes pasted control characters out of own words', async () => {
    const { outcome } = await plain(controls.write, ['a\u001b[31mb\u0000', '']);
    expect(outcome).toEqual(answer('a[31mb'));
  });
});
