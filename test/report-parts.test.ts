import { describe, expect, it } from 'vitest';
import { acme, auditYaml, everybody, type Answers, type Change } from './acme.ts';
import { printed } from './built.ts';

const people = {
  sales: ['sales-head', 'sales-north', 'sales-south'],
  marketing: ['marketing-head', 'marketing-web', 'marketing-events'],
};

const only = (...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(everybody).filter(([id]) => ids.includes(id)));

/** Lines between a heading and the next of its level or above. */
function section(page: string, heading: string): string {
  const lines = page.split('\n');
  const start = lines.indexOf(heading);
  if (start < 0) return '';
  const level = heading.indexOf(' ');
  const end = lines.findIndex((line, at) => at > start && /^#+ /.test(line) && line.indexOf(' ') <= level);
  return lines.slice(start, end < 0 ? undefined : end).join('\n');
}

const headings = (page: string) => page.split('\n').filter((line) => line.startsWith('## '));

describe('the balance sheet', () => {
  const items = ['dates', 'verdicts', 'cases', 'prices', 'visits'];
  const questionnaire = `format: 1
id: small
version: 1
title: Small
dimensions:
  - id: all
    title: All
    questions:
      - id: trade
        ask: What must you have?
        exchange: {first: 2, items: [${items.map((item) => `${item}: The ${item}`).join(', ')}]}
`;

  type Lists = Record<'need' | 'first' | 'receive' | 'give', string[]>;
  const lists = (need: string, first: string, receive: string, give: string): Lists => {
    const ids = (text: string) => items.filter((item) => text.split(' ').includes(item));
    return { need: ids(need), first: ids(first), receive: ids(receive), give: ids(give) };
  };
  const said: Record<string, Lists> = {
    'sales-head': lists('dates cases visits', 'cases', 'visits', 'verdicts'),
    'sales-north': lists('dates cases', 'cases dates', 'visits', 'verdicts prices'),
    'sales-south': lists('cases visits', '', '', 'prices'),
    'marketing-head': lists('verdicts prices cases', 'prices', 'verdicts', 'visits dates'),
    'marketing-web': lists('verdicts prices', 'prices', 'verdicts', 'visits'),
    'marketing-events': lists('verdicts', '', 'verdicts', 'visits dates'),
  };
  const change: Change = {
    questionnaire,
    answers: Object.fromEntries(Object.entries(said).map(([id, trade]) => [id, { trade }])),
  };

  /** Counted anew from what each person said. */
  const count = (side: keyof typeof people, list: keyof Lists, item: string) =>
    people[side].filter((id) => said[id]?.[list].includes(item)).length;

  it('adds up from the page: every count is that of the people who said so', async () => {
    const page = await printed('markdown', acme(change));
    const part = section(page, '## Give and get');
    for (const [to, from, name, other] of [
      ['sales', 'marketing', 'Sales', 'Marketing'],
      ['marketing', 'sales', 'Marketing', 'Sales'],
    ] as const) {
      const way = part.split(`**What ${name} gets from ${other}: `)[1]?.split('**What')[0] ?? '';
      const rows = way.split('\n').filter((line) => line.startsWith('| The '));
      const seen = rows.map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
      const mentioned = items.filter(
        (item) => count(to, 'need', item) + count(to, 'receive', item) + count(from, 'give', item) > 0,
      );
      expect(seen.map(([label]) => label).sort()).toEqual(mentioned.map((item) => `The ${item}`).sort());
      for (const [label = '', needed, received, given, state] of seen) {
        const item = label.replace('The ', '');
        const [need, first, receive, give] = [
          count(to, 'need', item),
          count(to, 'first', item),
          count(to, 'receive', item),
          count(from, 'give', item),
        ];
        expect(needed).toBe(`${need} of 3${first > 0 ? `, ${first} first` : ''}`);
        expect([received, given]).toEqual([`${receive} of 3`, `${give} of 3`]);
        // Most of three people: two.
        const [isNeeded, isReceived, isGiven] = [need >= 2, receive >= 2, give >= 2];
        const expected = isNeeded
          ? isGiven
            ? isReceived
              ? 'met'
              : 'given, not received'
            : isReceived
              ? ''
              : 'unmet'
          : isGiven
            ? 'unwanted'
            : '';
        expect(state, `${label} to ${name}`).toBe(expected);
      }
      for (const [, number, words] of (way.split('\n')[0] ?? '').matchAll(
        /(\d+) (unmet|met|unwanted|given, not received)/g,
      )) {
        expect(seen.filter((row) => row[4] === words)).toHaveLength(Number(number));
      }
    }
  });

  it('names the pairs worth trading: an open need against another, what must come first before the rest', () => {
    const [sheet] = acme(change).balance;
    // Open for sales: cases (2 first); dates come from 2 of 3 and do not arrive; visits arrive and are given.
    expect(sheet?.trades.map(({ first, second }) => [first.item, second.item])).toEqual([]);
    const without = { ...change.answers } as Record<string, { trade: Lists }>;
    for (const id of people.sales) without[id] = { trade: { ...(said[id] as Lists), give: [] } };
    const open = acme({
      ...change,
      answers: {
        ...without,
        'marketing-web': { trade: lists('verdicts prices', 'prices', '', 'visits') },
        'marketing-head': { trade: lists('verdicts prices', 'prices', '', 'visits') },
      },
    });
    expect(open.balance[0]?.trades.map(({ first, second }) => [first.item, second.item])).toEqual([
      ['cases', 'prices'],
      ['dates', 'verdicts'],
    ]);
  });

  it('stands in the terminal in two lines, and nowhere without such a question', async () => {
    const out = await printed('terminal', acme(change), { width: 160 });
    expect(out).toMatch(/Give and get\s+to Sales 1 unmet, 1 given, not received, 1 met · to Marketing/);
    expect(await printed('markdown', acme())).not.toContain('Give and get');
  });
});

describe('a report without a gap', () => {
  const alike = Object.fromEntries(
    Object.keys(everybody).map((id) => [id, { ...everybody['sales-head'], told: { value: 5, guess: 5 } }]),
  );

  it('says what holds and what to keep, before anything else, in sentences', async () => {
    const report = acme({ answers: alike });
    expect(report.holds[0]).toBe('No question sets the two sides apart.');
    expect(report.holds[1]).toBe(
      'Sales and Marketing say the same on all 7 questions that could be compared.',
    );
    expect(report.holds.join(' ')).toMatch(
      /On all 2 of these that were guessed.* Worth keeping: Call hours · .* and 1 more\./,
    );
    const page = await printed('markdown', report);
    expect(headings(page).slice(0, 2)).toEqual(['## In short', '## What holds']);
    expect(await printed('terminal', report)).toContain('No question sets the two sides apart.');
  });

  it('never takes silence for agreement', () => {
    const silent = Object.fromEntries(
      Object.entries(alike).map(([id, answers]) => [
        id,
        id.startsWith('marketing') ? { ...answers, pay: { none: 'prefer-not' } } : answers,
      ]),
    );
    const { holds } = acme({ answers: silent });
    expect(holds[1]).toContain('on all 6 questions');
    expect(holds.at(-1)).toBe('On 1 question too little is known; that is no agreement.');
  });

  it('says so of questions seen alike and low: to be put right together', () => {
    const low = Object.fromEntries(
      Object.entries(alike).map(([id, answers]) => [id, { ...answers, told: 1 }]),
    );
    const report = acme({ answers: low });
    expect(report.holds.join(' ')).toContain('with nothing to negotiate: Both hear too late.');
    expect(report.findings.filter((one) => one.leads).map((one) => one.id)).toEqual(['agreed-problem:told']);
  });
});

describe('the picture of a side outside the pair', () => {
  it('says of each question whether it is that of both, of one, or apart from both', () => {
    const [view] = acme().views;
    // Sales says 24 h, marketing 1 h, the executive 4 h; told: 2, 2, 4; pay and orphan lead by name.
    expect(view).toEqual({
      side: 'executive',
      compared: 6,
      apartFromBoth: ['call-hours', 'told'],
      withFirst: ['pay'],
      withSecond: [],
      // Nobody against one name is 50 points, and apart begins above.
      withBoth: ['budget', 'conditions', 'orphan-lead'],
    });
  });

  it('has a section of its own, with what that side does not know', async () => {
    const part = section(await printed('markdown', acme()), "## Chief executive's picture");
    expect(part).toContain('Compared on 6 questions: close to both on 3,');
    expect(part).toContain('- Apart from both: Call hours · Told.');
    expect(part).toContain('- Close to Sales, apart from Marketing: Pay.');
    expect(part).toContain('- Not known to Chief executive: Prices.');
  });

  it('is not there where nobody outside has answered', async () => {
    const report = acme({ answers: only(...people.sales, ...people.marketing) });
    expect(report.views).toEqual([]);
    expect(await printed('markdown', report)).not.toContain("'s picture");
  });
});

describe('a report on one person alone', () => {
  it('shows the own picture, what it puts low, what is not known, and invites both heads', async () => {
    const low = { executive: { ...everybody.executive, told: 1 } };
    const page = await printed('markdown', acme({ answers: low }));
    expect(section(page, '## The picture so far')).toContain('| Call hours | 4 h |');
    expect(section(page, '### What these answers themselves put low')).toContain(
      '- Told, Chief executive: Never',
    );
    expect(section(page, '### What is not known')).toContain('- Prices (Chief executive: does not know)');
    expect(
      page.match(/^> Tell me when it suits you, and I will open the questions for you\.$/gm),
    ).toHaveLength(2);
  });

  it('invites with minutes, who sees it, and no begging; without a head it names none', () => {
    const { invitations } = acme({ answers: only('executive') });
    expect(invitations.map(({ side, person }) => [side, person])).toEqual([
      ['sales', 'sales-head'],
      ['marketing', 'marketing-head'],
    ]);
    for (const { text, minutes } of invitations) {
      expect(minutes).toBeGreaterThan(0);
      expect(text.join(' ')).toContain(`about ${minutes} minutes`);
      expect(text.join(' ')).toContain('I have answered the same 9 questions.');
      expect(text.join(' ')).not.toContain('accord');
      expect(text.join(' ')).toContain('by name');
      expect(text.join(' ')).not.toMatch(/!|please|anonym/i);
    }
    const headless = auditYaml().replace(/, role: head/g, '');
    const [one] = acme({ audit: headless, answers: only('executive') }).invitations;
    expect(one?.person).toBeNull();
    expect(one?.text.join(' ')).not.toContain('accord ask');
  });

  it('sends to audit.yaml and not to the interview where nobody of a side is named there', async () => {
    const nextOf = async (audit: string) => {
      const text = await printed('terminal', acme({ audit, answers: only('executive') }));
      return text.slice(text.lastIndexOf('Next')).replace(/\s+/g, ' ');
    };
    expect(await nextOf(auditYaml())).toContain('accord ask interview the next person');
    const alone = auditYaml().replace(
      /people:[\s\S]*/,
      'people:\n  - {id: executive, side: executive, role: head}\n',
    );
    const named = (await nextOf(alone)).match(
      /- (\{id: [^}]*\}) one line more under "people:" in audit\.yaml, indented as the one above it, then/g,
    );
    expect(named).toHaveLength(2);
    expect(await nextOf(alone)).not.toContain('interview the next person');
    // The lines are taken as they stand.
    const lines = (await nextOf(alone)).match(/- \{id: [^}]*\}/g) ?? [];
    const audit = `${alone}${lines.map((line) => `  ${line}\n`).join('')}`;
    const { sides, invitations } = acme({ audit, answers: only('executive') });
    expect(sides.map(({ id, invited }) => [id, invited])).toEqual([
      ['sales', 1],
      ['marketing', 1],
      ['executive', 1],
    ]);
    expect(invitations.map(({ person }) => person)).toEqual(['sales-head', 'marketing-head']);
  });

  it('invites only who is missing, and nobody where nobody has answered', () => {
    expect(acme({ answers: only('sales-head', 'sales-north') }).invitations.map((one) => one.side)).toEqual([
      'marketing',
    ]);
    expect(acme({ answers: {} }).invitations).toEqual([]);
    expect(acme().invitations).toEqual([]);
  });
});

describe('heads and their teams', () => {
  const answers = {
    ...everybody,
    'sales-head': { ...everybody['sales-head'], told: { value: 5, guess: 2 } },
  };

  it('stand in a section of their own that says who sees it first, with what each says', async () => {
    const page = await printed('markdown', acme({ answers }));
    const part = section(page, '## Heads and their teams');
    expect(part).toContain('Show this to the head concerned first');
    expect(part).toContain('In Sales the head says: Always. The team says: Rarely.');
    expect(section(page, '## In short')).toContain('show "Heads and their teams" to the head of Sales');
    for (const other of ['## What to settle first', '## Further findings', '## What holds']) {
      expect(section(page, other)).not.toContain('head and team');
    }
  });

  it('enter no other figure', () => {
    const [one, other] = [
      acme({ answers }),
      acme({ answers, audit: auditYaml().replaceAll(', role: head', '') }),
    ];
    expect(one.overall).toEqual(other.overall);
    expect(one.sides.find((side) => side.id === 'sales')?.headTeam).toBeGreaterThan(0);
    expect(other.sides.every((side) => side.headTeam === null)).toBe(true);
    expect(other.findings.some((finding) => finding.kind === 'head-team')).toBe(false);
  });
});

describe('the plan on the page', () => {
  it('opens three at most, names each owner as the audit does, and tells every action in full once', async () => {
    const report = acme();
    const page = await printed('markdown', report);
    for (const action of report.plan.actions) {
      expect(page.split(`#### ${action.title}`)).toHaveLength(2);
    }
    const open = section(page, '### Open now');
    expect(open.match(/^#### /gm)).toHaveLength(Math.min(3, report.plan.actions.length));
    expect(section(page, '### Who does what')).toContain('#### Together');
    expect(page).toContain('- Owner: Sales and Marketing');
    const because = report.plan.because.split('. ')[0] ?? '';
    expect(page.split(because)).toHaveLength(2);
  });

  it('is worded for the target of the audit', () => {
    const one = acme({ audit: auditYaml().replace('format: 1', 'format: 1\ntarget: one-process') });
    expect(one.plan.aim).toContain('one process with common objectives');
    expect(acme().plan.aim).toContain('linked where it pays');
  });
});
