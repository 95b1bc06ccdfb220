import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../src/replies/reply.ts';
import { accord, folder } from './accord.ts';
import { hasTmux, openTerminal, type Terminal } from './terminal.ts';

const bin = fileURLToPath(new URL('../bin/accord.js', import.meta.url));
const isBuilt = existsSync(new URL('../dist/main.js', import.meta.url));
const canRun = hasTmux() && isBuilt;
if (!canRun) {
  const why = isBuilt ? 'tmux is not installed' : 'dist/ is not built';
  process.stderr.write(`skipped: ${why}; no interview in a real terminal\n`);
}

const auditYaml = `format: 1
company: Acme Pumps
privacy: named
questionnaires: [all-kinds, second]
sides:
  - sales: Sales
  - marketing: Marketing
people:
  - {id: sales-head, side: sales, role: head, job: Head of sales}
  - {id: marketing-head, side: marketing, role: head}
`;

const allKinds = `format: 1
id: all-kinds
version: 1
title: All kinds
sides: [sales, marketing]
dimensions:
  - id: things
    title: Things
    questions:
      - id: k-scale
        ask: {sales: How often do you hear of a change in time?, marketing: How often do you tell sales in time?}
        why: A change heard late is a promise broken.
        predict: true
        scale: {points: [Never, Rarely, Sometimes, Often, Always]}
      - id: k-choice
        ask: Who speaks first?
        choice: {options: [{ours: Our side}, {theirs: The other side}], other: true}
      - id: k-depends
        ask: How many days later?
        when: {question: k-choice, is: theirs}
        number: {unit: days, scale: linear, range: [0, 60], apart: 30}
      - id: k-checklist
        ask: What must be true before a lead is handed over?
        checklist: {options: [{asked: They asked}, {budget: There is a budget}, {paper: They read a paper}], other: true, at-most: 2}
      - id: k-ranking
        ask: What counts most?
        ranking: {items: [{speed: Speed}, {fit: Fit}, {size: Size}]}
      - id: k-number
        ask: How many hours until the first call?
        predict: true
        number: {unit: h, floor: 0.25, range: [0, 720]}
`;

const second = `format: 1
id: second
version: 1
title: Second
dimensions:
  - id: rest
    title: Rest
    questions:
      - id: k-allocation
        ask: Divide 100 points of the joint budget.
        allocation: {categories: [{new: Winning new customers}, {keep: 既存のお客様を守る}, {brand: Brand}]}
      - id: k-owner
        ask: Who owns the price list?
        owner: {candidates: [{sales: Sales}, {marketing: Marketing}]}
      - id: k-sorting
        ask: Which of these would you take?
        sorting: {cards: [{c1: A fitter who asked for a price}, {c2: A student}, {c3: A buyer}], bins: [{accept: Accept}, {refuse: Refuse}]}
      - id: k-exchange
        ask: What goes to and fro?
        exchange: {items: [{cases: Customer cases}, {prices: Price sheets}, {names: Names}], at-most: 2, first: 1}
      - id: k-text
        ask: What is a lead?
        text: {max: 200}
`;

const round = 'r2026-q4';
const reply = (cwd: string) =>
  JSON.parse(readFileSync(join(cwd, 'rounds', round, 'replies', 'sales-head.json'), 'utf8')) as Reply;

/** What each answer says, without measures and marks. */
const said = (cwd: string) =>
  reply(cwd).answers.map(({ question, value, other, none, guesses, parked }) =>
    JSON.stringify([
      question,
      value ?? none ?? null,
      other ?? null,
      guesses?.map((one) => one.value) ?? [],
      parked === true,
    ]),
  );

const line = (
  question: string,
  value: unknown,
  more: { other?: string; guess?: unknown; parked?: true } = {},
) =>
  JSON.stringify([
    question,
    value,
    more.other ?? null,
    more.guess === undefined ? [] : [more.guess],
    more.parked === true,
  ]);

const upToCtrlC = [
  line('k-scale', 2, { guess: 5 }),
  line('k-choice', 'theirs'),
  line('k-depends', 12),
  line('k-checklist', ['budget'], { other: 'a name' }),
  line('k-ranking', ['fit', 'speed', 'size']),
];

const atTheEnd = [
  line('k-scale', 2, { guess: 5 }),
  line('k-choice', 'ours'),
  line('k-depends', 12, { parked: true }),
  line('k-checklist', ['budget'], { other: 'a name' }),
  line('k-ranking', ['fit', 'speed', 'size']),
  line('k-number', 2.5, { guess: 48 }),
  line('k-allocation', { new: 40, keep: 35, brand: 25 }),
  line('k-owner', 'dont-know'),
  line('k-sorting', { c1: 'accept', c2: 'refuse', c3: 'accept' }),
  line('k-exchange', { need: ['cases', 'names'], receive: ['prices'], give: [], first: ['names'] }),
  line('k-text', 'Somebody who asked to be called'),
];

/** Each step: what must stand on the screen, then the keys (a word of tmux's keys) or, after `=`, text to type. */
type Step = [expected: (string | RegExp)[], keys: string[]];

const inPages: { first: Step[]; resumed: Step[] } = {
  first: [
    [['Before the first question', 'not anonymous', 'ctrl-c'], ['Enter']],
    [['hear of a change', 'All kinds 1 of 5', '1 of 10', /about \d+ minutes left/], ['?']],
    [['A change heard late is a promise broken.'], ['3', 'Enter']],
    [['What would Marketing answer?', 'Marketing is asked: How often do you tell'], ['b']],
    [
      ['hear of a change', '❯ 3 Sometimes'],
      ['Up', 'Enter'],
    ],
    [['What would Marketing answer?'], ['5', 'Enter']],
    [['Who speaks first?'], ['Down', 'Down', 'Enter']],
    [
      ['How many days later?', '0 to 60 days', 'All kinds 3 of 6'],
      ['=12', 'Enter'],
    ],
    [['What must be true'], ['Down', 'Space', 'Up', 'Up', 'Space']],
    [['Something else: ▏'], ['=a name', 'Enter']],
    [['[x] Something else: a name', 'ticked: 2 of at most 2'], ['1']],
    [['! At most 2: untick one first.'], ['Enter']],
    [['What counts most?'], ['Space', 'Space', 'Space']],
    [['placed: 3 of 3'], ['Up', '+']],
    [[/❯ {2}1\. Fit/], ['Enter']],
    [['How many hours until'], ['s']],
    [
      ['Divide 100 points', 'Second 1 of 5'],
      ['=40', 'Down', 'Right'],
    ],
    [['left to give: 55'], ['C-c']],
  ],
  resumed: [
    [['Welcome back', '5 of 11 questions answered'], ['Enter']],
    [['How many hours until'], ['=2,5', 'Enter']],
    [['What would Marketing answer?'], ['=48', 'Enter']],
    [['left to give: 100'], ['=40', 'Down', '=35', 'Enter']],
    [['! 25 left to give.'], ['Down', 'r']],
    [['left to give: 0'], ['Enter']],
    [['Who owns the price list?'], ['d']],
    [['card 1 of 3', 'A fitter'], ['1']],
    [['card 2 of 3', 'A student'], ['1']],
    [['card 3 of 3'], ['Left']],
    [['card 2 of 3'], ['2']],
    [['card 3 of 3', 'A buyer'], ['1']],
    [['all sorted', 'Refuse: A student'], ['Enter']],
    [['What do you need from them? (1 of 4)'], ['1', '3', 'Enter']],
    [
      ['come first? (2 of 4)', '[ ] Names'],
      ['2', 'Enter'],
    ],
    [['in usable form? (3 of 4)'], ['2', 'Enter']],
    [['What do you give them? (4 of 4)'], ['Enter']],
    [['! Nothing is ticked. Press enter again'], ['Enter']],
    [['What is a lead?'], ['Escape']],
    [['any other key: back to the text'], ['s']],
    [
      ['What you skipped comes once more', 'What is a lead?'],
      ['=Somebody who asked to be called', 'Enter'],
    ],
    [
      ['Your answers', 'Nothing was skipped.', /❯ +Submit these answers/],
      ['Down', 'Down', 'Down'],
    ],
    [[/❯ +2 Who speaks first\? — The other side/], ['Enter']],
    [[/❯ 2 The other side/], ['1', 'Enter']],
    [['Your answers', /2 Who speaks first\? — Our side/, /❯ +Submit these answers/], ['Enter']],
    [['Submit these answers?', 'Yes, submit'], ['Enter']],
    [['Submitted: the answers of sales-head count'], []],
  ],
};

const inLines: { first: Step[]; resumed: Step[] } = {
  first: [
    [
      ['Before the first question', 'not anonymous', 'ctrl-c', 'Type a number from 1 to 2.'],
      ['=1', 'Enter'],
    ],
    [
      ['hear of a change', 'All kinds 1 of 5', '1 of 10', /about \d+ minutes left/],
      ['=?', 'Enter'],
    ],
    [['A change heard late is a promise broken.'], ['=3', 'Enter']],
    [
      ['What would Marketing answer?', 'Marketing is asked: How often do you tell'],
      ['=b', 'Enter'],
    ],
    [['Enter alone keeps: 3'], ['=2', 'Enter']],
    [[/> 2\n[^]*What would Marketing answer\?/], ['=5', 'Enter']],
    [['Who speaks first?'], ['=2', 'Enter']],
    [
      ['How many days later?', '0 to 60 days', 'All kinds 3 of 6'],
      ['=12', 'Enter'],
    ],
    [['What must be true'], ['=1 2 4', 'Enter']],
    [['These are 3; choose at most 2.'], ['=2 4', 'Enter']],
    [['In your own words, one line.'], ['=a name', 'Enter']],
    [['What counts most?'], ['=2 1', 'Enter']],
    [['How many hours until'], ['=s', 'Enter']],
    [
      ['Divide 100 points', 'Second 1 of 5'],
      ['=40', 'Enter'],
    ],
    [['left to give: 60'], ['C-c']],
  ],
  resumed: [
    [
      ['Welcome back', '5 of 11 questions answered'],
      ['=1', 'Enter'],
    ],
    [['How many hours until'], ['=2,5', 'Enter']],
    [['What would Marketing answer?'], ['=48', 'Enter']],
    [['left to give: 100'], ['=40 35 20', 'Enter']],
    [['That makes 95: 5 are left to give'], ['=40 35', 'Enter']],
    [['Enter alone gives: 25'], ['Enter']],
    [['Who owns the price list?'], ['=d', 'Enter']],
    [['Card 1 of 3: A fitter'], ['=1', 'Enter']],
    [['Card 2 of 3: A student'], ['=1', 'Enter']],
    [['Card 3 of 3: A buyer'], ['=b', 'Enter']],
    [['Enter alone keeps: 1'], ['=2', 'Enter']],
    [[/> 2\n[^]*Card 3 of 3/], ['=1', 'Enter']],
    [['What do you need from them? (1 of 4)'], ['=1 3', 'Enter']],
    [
      ['come first? (2 of 4)', '2. Names'],
      ['=2', 'Enter'],
    ],
    [['in usable form? (3 of 4)'], ['=2', 'Enter']],
    [['What do you give them? (4 of 4)'], ['=0', 'Enter']],
    [['What is a lead?'], ['=s', 'Enter']],
    [
      [/What you skipped comes once more[^]*What is a lead\?[^]*an empty line ends it/],
      ['=Somebody who asked to be called', 'Enter', 'Enter'],
    ],
    [
      ['Your answers', 'Nothing was skipped.', '4. Who speaks first? — The other side'],
      ['=4', 'Enter'],
    ],
    [['Enter alone keeps: 2'], ['=1', 'Enter']],
    [['4. Who speaks first? — Our side'], ['=1', 'Enter']],
    [
      ['Submit these answers?', '1. Yes, submit'],
      ['=1', 'Enter'],
    ],
    [['Submitted: the answers of sales-head count'], []],
  ],
};

describe.skipIf(!canRun).concurrent('an interview in a real terminal', () => {
  async function inTerminal(cwd: string, act: (terminal: Terminal) => Promise<void>): Promise<void> {
    const terminal = await openTerminal(cwd);
    try {
      await act(terminal);
    } finally {
      await terminal.close();
    }
  }

  const audit = () =>
    folder({
      'audit.yaml': auditYaml,
      'questionnaires/all-kinds.yaml': allKinds,
      'questionnaires/second.yaml': second,
      [`rounds/${round}/round.yaml`]: 'format: 1\nopened: 2026-11-02\n',
    });

  async function walked(terminal: Terminal, steps: readonly Step[]): Promise<void> {
    for (const [expected, keys] of steps) {
      await terminal.until(...expected);
      for (const key of keys) {
        if (key.startsWith('=')) await terminal.type(key.slice(1));
        else await terminal.press(key);
      }
    }
  }

  const typed = async (terminal: Terminal, command: string) => {
    await terminal.type(`clear; ${command}; echo "code $?"`);
    await terminal.press('Enter');
  };

  const ways = [
    { name: 'pages', command: 'ask sales-head', env: {}, steps: inPages, via: 'terminal' },
    { name: 'plain lines', command: 'ask sales-head --plain', env: {}, steps: inLines, via: 'plain' },
  ] as const;

  it.each(ways)(
    'goes over all ten kinds in $name: back, skip, why, change, ctrl-c, resume, finish, report',
    { timeout: 600_000 },
    async ({ command, steps, via }) => {
      const cwd = audit();
      await inTerminal(cwd, async (terminal) => {
        await typed(terminal, `node ${bin} ${command}`);
        await walked(terminal, steps.first);
        await terminal.until(
          'Stopped. All answers are saved; what was still being typed is not kept.',
          'code 130',
        );
        expect(await terminal.property('cursor_flag')).toBe('1');
        expect(said(cwd)).toEqual(upToCtrlC);
        expect(reply(cwd).state).toBe('draft');

        await typed(terminal, `node ${bin} ${command}`);
        await walked(terminal, steps.resumed);
        await terminal.until('code 0');
        expect(said(cwd)).toEqual(atTheEnd);
        expect(reply(cwd)).toMatchObject({ state: 'submitted', end: true });
        expect(new Set(reply(cwd).answers.map((answer) => answer.via))).toEqual(new Set([via]));

        const report = await accord(['report', '--json'], { cwd });
        expect(report.stderr).toBe('');
        expect(report.code).toBe(0);
        expect(report.stdout).toContain('Somebody who asked to be called');

        await typed(terminal, `node ${bin} ask sales-head`);
        await terminal.until('has submitted already', 'accord withdraw sales-head', 'code 2');
      });
    },
  );

  it('redraws nothing where TERM is dumb or ACCORD_PLAIN is set', { timeout: 300_000 }, async () => {
    for (const set of ['TERM=dumb', 'ACCORD_PLAIN=1']) {
      const cwd = audit();
      await inTerminal(cwd, async (terminal) => {
        await typed(terminal, `${set} node ${bin} ask sales-head 2>&1 | cat`);
        // Into a pipe there is no terminal to ask in; on the terminal itself there is.
        await terminal.until('There is no terminal to ask in', 'code');
        await typed(terminal, `${set} node ${bin} ask`);
        await terminal.until('Who answers?', '1. sales-head · Head of sales', 'Type a number from 1 to 2.');
        await terminal.press('C-c');
        await terminal.until('code 130');
      });
    }
  });

  it('draws anew when the window is made small and large again', { timeout: 300_000 }, async () => {
    await inTerminal(audit(), async (terminal) => {
      await typed(terminal, `node ${bin} ask sales-head`);
      await walked(terminal, [[['Before the first question'], ['Enter']]]);
      await terminal.until('hear of a change');
      await terminal.resize(60, 12);
      await terminal.until('? why, all keys');
      await terminal.resize(50, 16);
      await terminal.until('All kinds 1 of', 'in time?', '5 Always', 'p prefer not to say · ctrl-c stop');
      await terminal.resize(38, 16);
      await terminal.until('Window too narrow: needs 40 columns');
      await terminal.resize(100, 30);
      await terminal.until('ctrl-c stop, resume later');
      await terminal.press('s');
      const shown = await terminal.until('Who speaks first?', 'ctrl-c stop, resume later');
      expect(shown.match(/minutes? left/g)).toHaveLength(1);
      expect(shown).not.toContain('hear of a change');
      await terminal.press('C-c');
      await terminal.until('code 130');
    });
  });

  it.each([
    { signal: 'SIGTERM', code: 143 },
    { signal: 'SIGHUP', code: 129 },
  ])(
    'loses nothing on $signal, ends with $code and leaves the terminal as it was',
    { timeout: 300_000 },
    async ({ signal, code }) => {
      const cwd = audit();
      await inTerminal(cwd, async (terminal) => {
        await terminal.type('stty -g > before.txt');
        await terminal.press('Enter');
        await typed(terminal, `sh -c 'echo $$ > pid.txt; exec node ${bin} ask sales-head'`);
        await walked(terminal, [
          [['Before the first question'], ['Enter']],
          [['hear of a change'], ['4', 'Enter']],
        ]);
        await terminal.until('What would Marketing answer?');
        process.kill(Number(readFileSync(join(cwd, 'pid.txt'), 'utf8')), signal);
        await terminal.until(`code ${code}`);
        expect(await terminal.property('cursor_flag')).toBe('1');
        expect(said(cwd)).toEqual([line('k-scale', 4)]);
        await typed(terminal, 'stty -g > after.txt');
        await terminal.until('code 0');
        expect(readFileSync(join(cwd, 'after.txt'), 'utf8')).toBe(
          readFileSync(join(cwd, 'before.txt'), 'utf8'),
        );
      });
    },
  );

  it('takes a submitted reply back only after a yes, and asks on', { timeout: 300_000 }, async () => {
    const cwd = audit();
    await inTerminal(cwd, async (terminal) => {
      await typed(terminal, `node ${bin} ask sales-head --plain`);
      await walked(terminal, [
        [['Before the first question'], ['=1', 'Enter']],
        ...Array.from({ length: 2 }, () =>
          [
            'hear of a change',
            'Who speaks',
            'What must be',
            'What counts',
            'How many hours',
            'Divide 100',
            'price list',
            'Card 1',
            'to and fro',
            'What is a lead',
          ].map((text): Step => [[text], ['=s', 'Enter']]),
        ).flat(),
        [['Skipped, and counted as not answered: “How often do you hear'], ['=1', 'Enter']],
        [['Yes, submit'], ['=1', 'Enter']],
        [['Submitted:', 'code 0'], []],
      ]);
      await typed(terminal, `node ${bin} withdraw sales-head`);
      await walked(terminal, [[['Withdraw the answers of sales-head?', '❯ 1 No'], ['Enter']]]);
      await terminal.until('Nothing was changed.', 'code 0');
      expect(reply(cwd).state).toBe('submitted');
      await typed(terminal, `node ${bin} withdraw sales-head`);
      await walked(terminal, [[['Withdraw the answers'], ['2', 'Enter']]]);
      await terminal.until('Withdrawn:', 'code 0');
      expect(reply(cwd).state).toBe('withdrawn');
      await typed(terminal, `node ${bin} ask sales-head`);
      await terminal.until('Before the first question');
      await terminal.press('C-c');
      await terminal.until('code 130');
    });
  });
});
