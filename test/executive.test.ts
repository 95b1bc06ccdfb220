import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examples } from '../src/demo.ts';
import type { Document, Section } from '../src/document/document.ts';
import { executiveDocument } from '../src/document/executive.ts';
import { shippedPages } from '../src/pages.ts';
import type { Report, ReportQuestion } from '../src/report/report.ts';
import { renderedDocument } from '../src/templates/rendered.ts';
import { monthsAfter } from '../src/text/day.ts';
import { accord } from './accord.ts';
import { acme, auditYaml, type Answers } from './acme.ts';
import { exampleReport } from './example-report.ts';
import { hostile, hostileAudit } from './hostile.ts';
import { active, markdownPage, page as parsedPage } from './parsed.ts';

const ids = [null, ...Object.keys(examples)];
const templates = await shippedPages();

const made = new Map<string, Promise<Report>>();
const example = (id: string | null, language = 'en') => {
  const key = `${id} ${language}`;
  const known = made.get(key) ?? exampleReport(id, [language]);
  made.set(key, known);
  return known;
};

const markdown = (document: Document) => renderedDocument(document, 'markdown', { templates, brand: null });
const page = (report: Report) => markdown(executiveDocument(report));

/** One section of the page as Markdown; empty where it has none. */
function part(report: Report, id: string): string {
  const document = executiveDocument(report);
  const found = document.sections.filter((one) => one.id === id);
  return found.length === 0 ? '' : markdown({ ...document, title: '', subtitle: '', sections: found });
}

/** Two questions that are counted, one that says what a difference costs in their counts, one that says nothing. */
const counting = (
  cost = '{text: ["Waited {kept.sales.median} and {kept.marketing.median}; {lost.sales.median} lost.", "Waited {kept.sales.median} and {kept.marketing.median}."], count: Count the hours.}',
) => `format: 1
id: small
version: 1
title: Small
sides: [sales, marketing]
dimensions:
  - id: handover
    title: Hand-over
    questions:
      - id: promised
        ask: Within how many hours?
        number: {unit: h, floor: 1, range: [0, 720]}
        predict: true
        core: true
        cost: ${cost}
        decision: Set one deadline.
        reasons: {sales: Customers come first., marketing: Interest fades.}
        findings:
          apart: {title: Two deadlines, text: "{sales.says}, {marketing.says}.", actions: [deadline]}
      - id: kept
        ask: How many hours was it?
        number: {unit: h, floor: 1, range: [0, 720]}
      - id: lost
        ask: How many were lost?
        number: {unit: leads, floor: 1, range: [0, 720]}
      - id: owner
        ask: Who decides?
        owner: {candidates: [sales: Sales, marketing: Marketing]}
        findings:
          apart: {title: Two deciders, text: "{sales.says}, {marketing.says}.", actions: [joint-plan]}
`;

const said = (promised: number, more: Record<string, unknown>) => ({
  promised: { value: promised, guess: promised },
  ...more,
});
const answered: Answers = {
  'sales-head': said(48, { kept: 50, lost: 7, owner: 'sales' }),
  'marketing-head': said(1, { kept: 90, lost: 9, owner: 'marketing' }),
  executive: { promised: 5, kept: 60, owner: 'sales' },
};

const asked = (change: { cost?: string; answers?: Answers; audit?: string } = {}) =>
  acme({
    questionnaire: counting(change.cost),
    answers: change.answers ?? answered,
    ...(change.audit === undefined ? {} : { audit: change.audit }),
  });

/** What one person answers otherwise. */
const but = (person: string, change: Record<string, unknown>): Answers => ({
  ...answered,
  [person]: { ...answered[person], ...change },
});

describe('what a difference costs', () => {
  const costOf = (report: Report) => report.questions.find(({ id }) => id === 'promised')?.cost;

  it('is said in the counts of the round, the text that says most first', () => {
    const report = asked();
    expect(costOf(report)).toEqual({
      text: 'Waited 50 h and 90 h; 7 leads lost.',
      count: 'Count the hours.',
      missing: [],
    });
    expect(part(report, 'settle')).toContain(
      'By their own answers, not by a count.** Waited 50 h and 90 h; 7 leads lost.',
    );
  });

  it.each([
    ['nobody on that side answered', { lost: { none: 'prefer-not' } }],
    ['nobody on that side knows', { lost: { none: 'dont-know' } }],
  ])('is said in fewer counts where a figure is missing since %s', (_why, change) => {
    expect(costOf(asked({ answers: but('sales-head', change) }))?.text).toBe('Waited 50 h and 90 h.');
  });

  it.each([
    [{ kept: { none: 'dont-know' } }, 'not-known', 'No figure on "Kept" is known to Marketing.'],
    [{ kept: { none: 'prefer-not' } }, 'not-answered', 'No figure on "Kept" came from Marketing.'],
  ])(
    'is not measured where %j leaves no text whole, and the page says who has no figure',
    (change, why, told) => {
      const report = asked({ answers: but('marketing-head', change) });
      expect(costOf(report)?.text).toBeNull();
      expect(costOf(report)?.missing).toEqual([
        { question: 'kept', label: 'Kept', why, sides: ['marketing'] },
      ]);
      expect(part(report, 'settle')).toContain(`is not measured.** ${told} Count the hours.`);
      expect(page(report)).not.toContain('Waited');
    },
  );

  it.each([
    ['{text: "{elsewhere.sales.median} lost.", count: Count them.}', 'Count them.'],
    ['{text: "{elsewhere.sales.median} lost."}', 'It takes the question "Elsewhere", which was not asked.'],
    ['{count: Count them.}', 'Count them.'],
  ])('is not measured by a question that nobody is asked: %s', (cost, told) => {
    const report = asked({ cost });
    expect(costOf(report)?.text).toBeNull();
    expect(part(report, 'settle')).toContain(`is not measured.** ${told}`);
  });

  it('names who has no figure, and no question that nobody is asked, where it says what to count', () => {
    const cost = '{text: "{elsewhere.sales.median} of {kept.marketing.median}.", count: Count them.}';
    const answers = but('marketing-head', { kept: { none: 'prefer-not' } });
    expect(part(asked({ cost, answers }), 'settle')).toContain(
      'is not measured.** No figure on "Kept" came from Marketing. Count them.',
    );
  });

  it.each(['{text: "{promised.executive.median}."}', '{text: "{higher.says} over {lower.says}."}'])(
    'may reach for sides outside the pair, and for the higher of two: %s',
    (cost) => expect(costOf(asked({ cost }))?.text).toMatch(/^(5 h|48 h over 1 h)\.$/),
  );

  it('is never said of one side alone where it needs the higher of two', () => {
    const alone = { 'sales-head': answered['sales-head'] ?? {} };
    const report = asked({ cost: '{text: "{higher.says}.", count: Count.}', answers: alone });
    expect(costOf(report)?.text).toBeNull();
    expect(costOf(report)?.missing[0]?.sides).toEqual(['marketing']);
  });

  it('fills what people wrote in as it is, once', () => {
    const named = auditYaml().replace(
      '- marketing: {name: Marketing',
      '- marketing: {name: "{sales.median}"',
    );
    const report = asked({ cost: '{text: "{marketing} has {marketing.median}."}', audit: named });
    expect(costOf(report)?.text).toBe('{sales.median} has 1 h.');
  });
});

describe('the one page', () => {
  it('shows what both sides say, what each expects of the other, and what only somebody above can decide', () => {
    const report = asked();
    const settle = part(report, 'settle');
    expect(settle).toContain('## Where the two sides disagree');
    expect(settle).toContain('Two deadlines');
    expect(settle).toMatch(/\| 48 h +\| 1 h +\|/);
    expect(settle).toMatch(/\*\*expects of Marketing:\*\* 48 h/);
    expect(part(report, 'decisions')).toMatch(/\| 1 \| Set one deadline\. \| +\|/);
  });

  it('takes the first action where a question names no decision, and says each decision once', () => {
    const decisions = part(asked(), 'decisions');
    expect(decisions).toContain('## Two decisions only you can take');
    expect(decisions.match(/Set one deadline\./g)).toHaveLength(1);
    expect(decisions).toMatch(/\| 2 \| .+\. \| +\|/);
  });

  it('leaves out what both have accepted until a day, and lists it to be left alone; expired it is back', () => {
    const report = asked();
    const accepted = (expired: boolean): Report => ({
      ...report,
      accepted: [
        {
          question: 'promised',
          questions: [{ id: 'promised', label: 'Promised', verdict: 'unnoticed' }],
          reason: 'A trial',
          owners: [],
          until: '2027-03-31',
          expired,
          state: 'apart',
        },
      ],
    });
    expect(part(accepted(false), 'settle')).not.toContain('Two deadlines');
    expect(part(accepted(false), 'decisions')).not.toContain('Set one deadline');
    expect(part(accepted(false), 'leave')).toContain('Accepted by both until 2027-03-31:** Promised');
    expect(part(accepted(true), 'settle')).toContain('Two deadlines');
    expect(part(accepted(true), 'leave')).not.toContain('Accepted');
    const [one] = accepted(false).accepted;
    const two = [one, { ...one, questions: [{ id: 'kept', label: 'Kept', verdict: 'apart' }] }];
    const both = part({ ...report, accepted: two as Report['accepted'] }, 'leave');
    expect(both).toContain('Accepted by both until 2027-03-31:** Promised · Kept');
    expect(both.match(/Accepted by both/g)).toHaveLength(1);
  });

  it('says the day of what was signed or taken on, and leaves room for every other', () => {
    const report = asked();
    const agreement = (apart: boolean | null) => ({
      question: 'promised',
      label: 'Promised',
      agreed: '4 h',
      text: '',
      gives: [],
      reason: '',
      owner: '',
      signed: '2026-06-30',
      effective: null,
      signatories: [],
      review: '2027-01-15',
      reviewOverdue: false,
      differUntil: null,
      expired: false,
      threshold: 0.3,
      drift: [
        {
          side: 'sales',
          n: 1,
          distance: apart === null ? null : Number(apart),
          apart,
          now: '9 h',
          why: null,
        },
      ],
    });
    const signed = (apart: boolean | null): Report => ({
      ...report,
      charter: { agreements: [agreement(apart)], drifted: 0, expired: 0, reviewsOverdue: 0 },
    });
    expect(part(signed(false), 'decisions')).toMatch(
      /\| 2 \| Set one deadline\. \| signed 2026-06-30, and kept \|/,
    );
    expect(part(signed(false), 'leave')).toContain('not discussed again:** Promised (2026-06-30)');
    expect(part(signed(null), 'decisions')).toMatch(/signed 2026-06-30 \|/);
    expect(part(signed(true), 'leave')).not.toContain('2026-06-30');
    expect(part(signed(true), 'decisions')).toContain('signed 2026-06-30; now Sales 9 h');
    expect(part(signed(true), 'next')).toContain('2027-01-15: what was signed is looked at again.');
    const taken: Report = {
      ...report,
      register: {
        actions: [
          {
            id: 'deadline',
            title: 'Write the deadline',
            owner: ['sales-head'],
            owners: 'Head of sales',
            due: '2026-12-15',
            doneWhen: '',
            evidence: '',
            state: 'open',
            overdue: false,
            daysLate: 0,
            missed: 0,
            escalate: null,
            history: [],
          },
        ],
        open: 1,
        overdue: 0,
        done: 0,
        dropped: 0,
      },
    };
    expect(part(taken, 'decisions')).toContain('2026-12-15, Head of sales');
    expect(part(taken, 'next')).toContain('2026-12-15: Write the deadline (Head of sales).');
  });

  it('says where a side outside the pair stands apart from both, and asks it to answer where it has not', () => {
    expect(part(asked(), 'picture')).toMatch(/\| Promised +\| 5 h +\| 48 h +\| 1 h +\|/);
    expect(part(asked(), 'picture')).toMatch(/apart from both on \d of \d compared questions\./);
    const without = Object.fromEntries(Object.entries(answered).filter(([id]) => id !== 'executive'));
    expect(part(asked({ answers: without }), 'picture')).toContain('Answer the same questions yourself');
  });

  it('names who has not answered, counts them where they are many, and says when all have', () => {
    expect(part(asked(), 'silent')).toContain('Sales: 2 of 3 (sales-north, sales-south)');
    const unknowing = part(asked({ answers: but('sales-head', { kept: { none: 'dont-know' } }) }), 'silent');
    expect(unknowing).toContain('## Not answered, not known');
    expect(unknowing).toContain('**Not known:**');
    const many = Array.from({ length: 9 }, (_, at) => `  - {id: extra-${at}, side: sales}\n`).join('');
    const silent = part(asked({ audit: auditYaml() + many }), 'silent');
    expect(silent).toContain('Sales: 11 of 12');
    expect(silent).not.toContain('extra-');
    const people = /people:[\s\S]*/;
    const three = auditYaml().replace(
      people,
      'people:\n  - {id: sales-head, side: sales}\n  - {id: marketing-head, side: marketing}\n  - {id: executive, side: executive}\n',
    );
    expect(part(asked({ audit: three }), 'silent')).toContain('Everybody who was asked has answered.');
  });

  it('says that nothing can be compared where a side is silent, whom to ask and what first, and concludes nothing', () => {
    const report = asked({ answers: { executive: answered.executive ?? {} } });
    const text = page(report);
    expect(text).toContain('Sales and Marketing have not answered.');
    expect(text).toContain('"accord ask sales-head"');
    expect(text).toContain('"accord ask marketing-head"');
    expect(text).toContain('## What Sales has yet to answer');
    expect(text).not.toMatch(/disagree|Alignment|Two deadlines|2027/);
    const half = page(asked({ answers: { 'sales-head': answered['sales-head'] ?? {} } }));
    expect(half).toContain('Marketing has not answered.');
    expect(half).not.toMatch(/Sales has not|disagree|accord ask sales-head/);
  });

  it('says who must be named in audit.yaml first where nobody of a side is', () => {
    const people = 'people:\n  - {id: executive, side: executive, role: head}\n';
    const audit = auditYaml().replace(/people:[\s\S]*/, people);
    const text = page(asked({ audit, answers: { executive: answered.executive ?? {} } }));
    expect(text).toContain(
      'Sales and Marketing have not been asked: audit.yaml names nobody of these sides yet.',
    );
    expect(text).toContain('Nobody of Sales and Marketing is named in audit.yaml yet.');
    expect(text).toMatch(
      /Ask the head of Sales to answer, alone[^]*under "people:" in audit\.yaml, indented as the one above it: - \{id: sales-head, side: sales, role: head\}[^]*not to be asked aloud/,
    );
    expect(text).not.toMatch(/Everybody who was asked|accord ask/);
  });

  it('says so where nothing sets the sides apart, and does not call it health', async () => {
    const aligned = part(await example('aligned'), 'settle');
    expect(aligned).toContain('No question sets the two sides apart.');
    const mess = part(await example('agreed-mess'), 'settle');
    expect(mess).toContain('## What both sides see alike, and nobody has put right');
    expect(mess).toContain('same, and low');
  });

  it('shows the figure small, with what may be said of the last round', () => {
    const report = asked();
    const text = '63 to 71: more than noise.';
    const step = {
      before: 'r1',
      after: 'r2',
      refused: null,
      alignment: null,
      change: null,
      noise: null,
      verdict: null,
      text,
    };
    expect(part(report, 'next')).toMatch(
      /Alignment across the sides \d+ of 100, for your own trend only\.$/m,
    );
    expect(part({ ...report, trend: { rounds: [], steps: [step] } }, 'next')).toContain(text);
  });

  it.each([
    ['2026-11-22', '2027-05-22'],
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2026-06-30', '2026-12-30'],
  ])('looks again six months after %s: %s', (day, then) => {
    expect(monthsAfter(day, 6)).toBe(then);
  });
});

describe.each(ids)('the page of the example %s', (id) => {
  it.each(['en', 'de'])(
    'is whole in %s: no hole, no person who answered, three of each',
    async (language) => {
      const report = await example(id, language);
      const text = page(report);
      expect(text).not.toMatch(/\bNaN\b|undefined|\bnull\b|\[object|[{}]|Infinity/);
      const missing = report.sides.flatMap((side) => side.missing);
      const people = report.questions
        .flatMap((one) => one.sides.flatMap((side) => side.words.map(({ person }) => person)))
        .filter((person) => person.includes('-') && !missing.includes(person));
      for (const person of new Set(people)) expect(text).not.toContain(person);
      if (report.overall.value === null) return;
      const document = executiveDocument(report);
      expect(document.sections.find((one) => one.id === 'settle')?.sections).toHaveLength(3);
      expect(part(report, 'decisions').match(/^\| \d \|/gm)).toHaveLength(3);
    },
  );

  it('is made of what leads the report, differences first, and cuts no sentence of it', async () => {
    const report = await example(id);
    const shown = sectionsOf(executiveDocument(report)).filter((one) => one.id.startsWith('settle-'));
    const leading = report.findings.filter((one) => one.leads).map((one) => one.question);
    const questions = shown.map((one) => one.id.replace('settle-', ''));
    expect(leading).toEqual(expect.arrayContaining(questions));
    for (const question of questions) {
      const found = report.questions.find((one) => one.id === question) as ReportQuestion;
      const costs = [found.cost?.text, found.cost?.count].filter((one) => (one ?? '') !== '');
      expect(costs.some((one) => page(report).includes(String(one)))).toBe(true);
    }
  });
});

describe('in every free text and name, a hostile text', () => {
  it.each([...hostile.keys()])('turn %i does nothing on the one page', async (turn) => {
    const { files } = hostileAudit(turn);
    const args = ['report', '--page', 'executive', '-o', 'e.html', '-o', 'e.md'];
    const { code, cwd } = await accord(args, { files, now: '2026-11-22T09:00:00Z' });
    expect(code).toBe(0);
    const [html, md] = ['e.html', 'e.md'].map((name) => readFileSync(join(cwd, name), 'utf8'));
    expect(active(parsedPage(html ?? ''))).toEqual([]);
    expect(active(markdownPage(md ?? ''))).toEqual([]);
    expect(`${html}${md}`).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]|\p{Surrogate}/u,
    );
  });
});

function sectionsOf(document: Pick<Document, 'sections'>): Section[] {
  return document.sections.flatMap((one) => [one, ...sectionsOf(one)]);
}
