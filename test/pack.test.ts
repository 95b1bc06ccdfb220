import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Document } from '../src/document/document.ts';
import { executiveDocument } from '../src/document/executive.ts';
import { toSettle } from '../src/document/executive/settle.ts';
import { pack } from '../src/pack/index.ts';
import { longestStretch } from '../src/pack/breaks.ts';
import { partsOf } from '../src/pack/minutes.ts';
import type { Sheet } from '../src/pack/sheet.ts';
import { workshopOf } from '../src/pack/workshop.ts';
import { shippedPages } from '../src/pages.ts';
import type { SummaryRow } from '../src/questions/kind.ts';
import { actionsFrom } from '../src/registers/actions.ts';
import { decisionsFrom } from '../src/registers/decisions.ts';
import type { Report } from '../src/report/report.ts';
import { renderedDocument } from '../src/templates/rendered.ts';
import { accord, folder } from './accord.ts';
import { exampleReport } from './example-report.ts';
import { presetAudit } from './generated.ts';

const options = { minutes: 210, start: null, ending: 'html' };

const textOf = (sheet: Sheet | undefined) => JSON.stringify(sheet?.content ?? null);
const named = (sheets: readonly Sheet[], part: string) => sheets.find(({ name }) => name.includes(part));
const documentOf = (sheet: Sheet | undefined) => sheet?.content as Document;

/** Every text and every phrase that a side says, made its own: nobody else could have said it. */
function marked(report: Report): Report {
  const mark = (side: string, text: string) => `${text} [said by ${side}]`;
  return {
    ...report,
    questions: report.questions.map((question) => ({
      ...question,
      sides: question.sides.map((one) => ({
        ...one,
        says: one.says === '' ? '' : mark(one.side, one.says),
        guess: one.guess === null ? null : { ...one.guess, says: mark(one.side, one.guess.says) },
        words: one.words.map((word) => ({ ...word, text: mark(one.side, word.text) })),
      })),
    })),
    findings: report.findings.map((finding) => ({ ...finding, title: 'a finding', text: 'a finding' })),
  };
}

/** An example in which a question of cards on four piles is what is to be settled first. */
async function stagesApart(): Promise<Report> {
  const report = await exampleReport('agreed-mess');
  const [finding] = report.findings.filter(({ leads }) => leads);
  if (finding === undefined) throw new Error('nothing leads');
  const questions = report.questions.map((one) =>
    one.id === 'stage-holders' ? { ...one, verdict: 'apart' as const } : one,
  );
  return { ...report, questions, findings: [{ ...finding, question: 'stage-holders', rank: 1 }] };
}

type Node = DefaultTreeAdapterTypes.Node;

function elements(node: Node): DefaultTreeAdapterTypes.Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...below] : below;
}

let atWar: Report;
let acme: Report;

beforeAll(async () => {
  atWar = await exampleReport('at-war');
  acme = await exampleReport(null);
});

describe('a pack', () => {
  it('holds a sheet for each side, the agenda, the guide, cards, sheets side by side, registers and the charter', () => {
    expect(pack(atWar, options).map(({ name }) => name)).toEqual([
      '00-read-me',
      '01-before-sales',
      '02-before-marketing',
      '03-before-executive',
      '04-before-guests',
      '10-agenda',
      '11-facilitator',
      '20-silent-writing',
      '21-cards-lead-cards',
      '22-question-cards',
      '23-side-by-side',
      '30-decisions',
      '31-actions',
      '32-charter',
    ]);
  });

  it('shows no side what another one said before the day, in any length and language', async () => {
    const reports = [atWar, acme, await exampleReport('at-war', ['de'])];
    for (const report of reports) {
      for (const minutes of [60, 210, 420, 600]) {
        const sheets = pack(marked(report), { ...options, minutes });
        for (const { id } of report.sides) {
          const sheet = textOf(named(sheets, `before-${id}`));
          const said = sheet.match(/\[said by [a-z]+\]/g) ?? [];
          expect([...new Set(said)]).toEqual([`[said by ${id}]`]);
        }
        const open = ['guests', 'agenda', 'silent-writing', 'cards-lead-cards', 'question-cards', 'charter'];
        for (const part of open) expect(textOf(named(sheets, part))).not.toContain('[said by');
      }
    }
  });

  it('lays both answers and a reason for each side by side in the guide and on the sheets, and nobody else on the sheets', () => {
    const sheets = pack(marked(atWar), options);
    const { questions } = workshopOf(atWar, options);
    expect(questions.length).toBeGreaterThan(4);
    for (const part of ['facilitator', 'side-by-side']) {
      const text = textOf(named(sheets, part));
      for (const question of questions) {
        for (const side of atWar.pair) {
          const says = question.sides.find((one) => one.side === side)?.says ?? '';
          expect(text).toContain(JSON.stringify(`${says} [said by ${side}]`).slice(1, -1));
          const reason = question.reasons.find((one) => one.side === side)?.text ?? '';
          expect(text).toContain(JSON.stringify(reason).slice(1, -1));
        }
      }
    }
    expect(textOf(named(sheets, 'side-by-side'))).not.toContain('executive');
  });

  it('asks whoever decides for both to name who breaks a tie, whether or not somebody there has answered', () => {
    const ofPair = atWar.questions.map((one) => ({
      ...one,
      sides: one.sides.filter(({ side }) => atWar.pair.includes(side)),
    }));
    const none = { invited: 0, submitted: 0 };
    const silent = atWar.sides.map((one) => (one.id === 'executive' ? { ...one, ...none } : one));
    const pairOnly = atWar.sides.filter(({ id }) => atWar.pair.includes(id));
    for (const [report, part] of [
      [atWar, 'before-executive'],
      [{ ...atWar, sides: silent, questions: ofPair }, 'before-executive'],
      [{ ...atWar, sides: pairOnly, questions: ofPair }, 'before-decider'],
    ] as const) {
      const text = textOf(named(pack(report, options), part));
      expect(text).toContain('Name who breaks a tie');
      expect(text.includes('This sheet shows no answers')).toBe(report !== atWar);
    }
  });

  it('has every card once, at most eight a sheet', () => {
    const sheet = documentOf(named(pack(atWar, options), 'cards-lead-cards'));
    const blocks = sheet.sections.flatMap((section) => section.blocks);
    const pages = blocks.flatMap((block) => (block.kind === 'cards' ? [block.cards] : []));
    const question = atWar.questions.find(({ rows }) => rows === 'cards');
    expect(pages.map((cards) => cards.length)).toEqual([8, 2]);
    expect(pages.flat().map(({ text }) => text)).toEqual(question?.sides[0]?.rows.map(({ label }) => label));
  });

  it('draws the answers of a sheet side by side, and tells needs and gives, too many to be drawn there, in a table each way', () => {
    const sheet = documentOf(named(pack(atWar, options), 'side-by-side'));
    const shownOf = (id: string) =>
      (sheet.sections.find((one) => one.id === id)?.blocks ?? []).flatMap((block) =>
        block.kind === 'table' ? [block.caption] : block.kind === 'chart' ? ['a picture'] : [],
      );
    expect([shownOf('first-call'), shownOf('give-and-get')]).toEqual([
      ['a picture'],
      ['From Marketing to Sales', 'From Sales to Marketing'],
    ]);
    const tables = sheet.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' && block.caption.startsWith('From') ? [block] : [])),
    );
    const counts = atWar.balance.flatMap(({ ways }) =>
      ways.map(({ rows }) => rows.filter((row) => row.needed + row.received + row.given > 0).length),
    );
    expect(tables.map(({ rows }) => rows.length)).toEqual(counts);
    expect(
      tables.flatMap(({ columns, rows }) => rows.map((row) => row.length === columns.length)),
    ).not.toContain(false);
  });

  it('tells in a table, with what both sides answer alone, what has more rows than can be read in a picture', () => {
    const sheet = documentOf(named(pack(acme, options), 'side-by-side'));
    const blocks = sheet.sections.find(({ id }) => id === 'lead-conditions')?.blocks ?? [];
    const shown = blocks.flatMap((one) =>
      one.kind === 'table' ? one.columns.map(({ head }) => head) : one.kind === 'chart' ? ['a picture'] : [],
    );
    expect(shown).toEqual(['answer', 'Sales', 'Marketing']);
  });

  it('prints cards to sort of open questions, says when they are used, and names the piles they go to', async () => {
    const short = pack(acme, { ...options, minutes: 90 });
    const told = textOf(named(short, 'read-me'));
    expect(textOf(named(short, '10-agenda'))).not.toContain('Lead cards');
    expect(textOf(named(short, 'cards-lead-cards'))).toContain('The piles: Accept · Refuse');
    expect(told).toContain('If there is time left');
    const quiet = { ...atWar, findings: atWar.findings.filter(({ question }) => question !== 'lead-cards') };
    expect(pack(quiet, options).filter(({ name }) => name.startsWith('21-'))).toEqual([]);
    expect(textOf(named(pack(atWar, options), 'cards-lead-cards'))).toContain('The piles: Accept · Refuse');
    expect(textOf(named(pack(await stagesApart(), options), 'cards-stage-holders'))).toContain(
      'The piles: Sales · Marketing · Service · Nobody I could name',
    );
  });

  it('says of cards on several piles where each side puts most, and of cards on two whose share is shown', async () => {
    const tableOf = (report: Report, id: string) => {
      const sheet = documentOf(named(pack(report, options), 'side-by-side'));
      const blocks = sheet.sections.find((one) => one.id === id)?.blocks ?? [];
      return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))[0];
    };
    const two = tableOf(atWar, 'lead-cards');
    expect(two?.columns.map(({ head }) => head)).toEqual(['', 'Sales: Accept', 'Marketing: Accept']);
    expect(two?.rows[0]?.slice(1)).toEqual(['0 of 4', '4 of 4']);
    const stages = await stagesApart();
    const putElsewhere = (row: SummaryRow) => {
      const counts: Readonly<Record<string, number>> = { Sales: 1, Marketing: 1 };
      const piles = row.piles?.map(({ label }) => ({ label, count: counts[label] ?? 0 }));
      const text = 'Sales (1 of 2), Marketing (1 of 2)';
      return row.label === 'Thinks of buying again' && piles !== undefined ? { ...row, piles, text } : row;
    };
    const questions = stages.questions.map((question) => ({
      ...question,
      sides: question.sides.map((one) =>
        one.side === 'marketing' ? { ...one, rows: one.rows.map(putElsewhere) } : one,
      ),
    }));
    const four = tableOf({ ...stages, questions }, 'stage-holders');
    expect(four?.columns.map(({ head }) => head)).toEqual(['', 'Sales', 'Marketing']);
    expect(four?.rows.slice(0, 2)).toEqual([
      ['Thinks of buying again', 'Nobody I could name (3 of 3)', 'Sales (1 of 2), Marketing (1 of 2)'],
      ['Notices a problem', 'Nobody I could name (3 of 3)', 'Nobody I could name (2 of 2)'],
    ]);
  });

  it.each([90, 210, 420])(
    'seats the first findings of the report before the tail of any theme, in %i minutes',
    (minutes) => {
      for (const report of [atWar, acme]) {
        const { agenda, questions, later } = workshopOf(report, { ...options, minutes });
        const first = toSettle(report).map(({ question }) => question.id);
        const seated = questions.map(({ id }) => id);
        const isWhole = first.every((id) => seated.includes(id));
        expect(isWhole).toBe(minutes >= 210);
        // Neither does the trade of needs wait, nor what the sheet for the chief executive names first.
        expect(seated.includes('give-and-get')).toBe(minutes >= 210);
        expect(seated).toContain(first[0]);
        expect(agenda.find(({ about }) => about !== null)?.questions[0]?.id).toBe(first[0]);
        if (!isWhole) expect(seated.filter((id) => !first.includes(id))).toEqual([]);
        if (!isWhole) expect(later[0]?.id).toBe(first.find((id) => !seated.includes(id)));
      }
    },
  );

  it('asks the chief executive to be ready for the decisions that the sheet for the chief executive names', () => {
    const sheet = executiveDocument(acme).sections.find(({ id }) => id === 'decisions');
    const rows = sheet?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? [];
    const decides = documentOf(named(pack(acme, options), 'before-executive')).sections.find(
      ({ id }) => id === 'decides',
    );
    const ready = decides?.blocks.findLast((block) => block.kind === 'list');
    expect(rows.length).toBe(3);
    expect(ready?.kind === 'list' && ready.items.map(({ text }) => text)).toEqual(
      rows.map(([, text]) => text),
    );
  });

  it('leaves out what both sides live with until a day, as the report does', () => {
    const { id, label, verdict } = atWar.questions.find((one) => one.id === 'first-call') ?? {};
    if (id === undefined || label === undefined || verdict === undefined) throw new Error('no first-call');
    const accepted = [
      {
        question: id,
        questions: [{ id, label, verdict }],
        reason: 'A trial.',
        owners: [],
        until: '2027-01-31',
      },
    ];
    const until = (expired: boolean): Report => ({
      ...atWar,
      accepted: accepted.map((one) => ({ ...one, expired, state: 'apart' })),
    });
    const seated = (report: Report) => workshopOf(report, options).questions.map((one) => one.id);
    expect(seated(until(false))).not.toContain(id);
    expect(seated(until(true))).toContain(id);
  });

  it('prompts nobody to argue where both sides say the same', async () => {
    const report = await exampleReport('agreed-mess');
    for (const minutes of [90, 420]) {
      const guide = documentOf(named(pack(report, { ...options, minutes }), 'facilitator'));
      const asked = guide.sections.flatMap(({ sections }) => sections);
      const alike = asked.filter(({ id }) =>
        report.questions.some((one) => `ask-${one.id}` === id && one.verdict === 'same'),
      );
      expect(alike.length).toBeGreaterThan(0);
      const text = JSON.stringify(alike);
      expect(text).toContain('What has kept it as it is, although both sides see it?');
      expect(text).not.toMatch(/of the other side|A good reason/);
    }
  });

  it('lets nobody write and read aloud in an opening that is too short for it', () => {
    const opening = (report: Report, minutes: number) =>
      JSON.stringify(
        documentOf(named(pack(report, { ...options, minutes }), 'facilitator')).sections.find(
          ({ id }) => id === 'stop-1',
        ),
      );
    const large = { ...atWar, sides: atWar.sides.map((one) => ({ ...one, invited: 20 })) };
    expect(named(pack(atWar, { ...options, minutes: 60 }), 'silent-writing')).toBeUndefined();
    expect(opening(atWar, 60)).not.toContain('silent');
    expect(opening(atWar, 90)).toContain('one sheet from each side is read aloud');
    expect(opening(atWar, 210)).toContain('each sheet is read aloud');
    expect(opening(large, 210)).toContain('one sheet from each side is read aloud');
  });

  it('tells nobody by the agenda whether both sides say the same', () => {
    const agendaOf = (verdict: 'same' | 'apart') => {
      const questions = atWar.questions.map((one) => (one.rows === 'cards' ? one : { ...one, verdict }));
      // Without an order that follows from the verdicts.
      const findings = atWar.findings.map((finding) => ({ ...finding, leads: false }));
      return textOf(named(pack({ ...atWar, questions, findings }, { ...options, minutes: 420 }), 'agenda'));
    };
    expect(agendaOf('same')).toContain('First call');
    expect(agendaOf('same')).toBe(agendaOf('apart'));
  });

  it('ends the agenda at a time that lasts no minutes', () => {
    const [section] = documentOf(named(pack(atWar, { ...options, start: 540 }), 'agenda')).sections;
    const rows = section?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? [];
    expect(rows.at(-1)).toEqual(['12:30', '', 'End', '']);
    expect(rows.reduce((sum, [, minutes]) => sum + Number(minutes), 0)).toBe(210);
  });

  it('leaves a side alone what is about that side alone', () => {
    const [first] = atWar.findings.filter(({ rank }) => rank > 0);
    const about = { ...atWar, findings: first === undefined ? [] : [{ ...first, about: ['sales'] }] };
    expect(workshopOf(about, options).questions).toEqual([]);
  });

  it('is made of any findings: each question once, nothing missing, nothing unfinished', () => {
    const ranks = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: atWar.findings.length });
    fc.assert(
      fc.property(ranks, fc.integer({ min: 60, max: 600 }), (drawn, minutes) => {
        const findings = drawn.flatMap((rank, at) => {
          const finding = atWar.findings[at];
          return finding === undefined ? [] : [{ ...finding, rank }];
        });
        const report = { ...atWar, findings };
        const { agenda, questions, later } = workshopOf(report, { ...options, minutes });
        const all = [...questions, ...later].map(({ id }) => id);
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(all)).toEqual(
          new Set(
            findings.filter(({ rank, about }) => rank > 0 && about.length === 0).map((one) => one.question),
          ),
        );
        expect(agenda.reduce((sum, stop) => sum + stop.minutes, 0)).toBe(minutes);
        for (const stop of agenda) expect(stop.about === null).toBe(stop.kind !== 'topic');
        const first = toSettle(report).map(({ question }) => question.id);
        const waits = first.some((id) => later.some((one) => one.id === id));
        const tails = agenda.flatMap((stop) => (stop.about?.leading ? stop.questions : []));
        if (waits) expect(tails.filter(({ id }) => !first.includes(id))).toEqual([]);
        const sheets = pack(report, { ...options, minutes });
        const text = JSON.stringify(sheets);
        expect(text).not.toMatch(/\bNaN\b|undefined|\[object|Infinity/);
        expect(sheets.filter(({ content }) => !('csv' in content) && content.sections.length === 0)).toEqual(
          [],
        );
      }),
      { numRuns: 60 },
    );
  });

  it('puts what the charter holds onto the sheet to sign, and talks of it again only where it is over or a side has moved', () => {
    const agreement = {
      question: 'first-call',
      label: 'First call',
      agreed: '4 h',
      text: 'Called within four hours of hand-over.',
      gives: [],
      reason: '',
      owner: 'Head of sales',
      signed: '2026-11-05',
      effective: null,
      signatories: [],
      review: null,
      reviewOverdue: false,
      differUntil: null,
      expired: false,
      threshold: null,
      drift: [],
    };
    const charter = { agreements: [agreement], drifted: 0, expired: 0, reviewsOverdue: 0 };
    const sheets = pack({ ...atWar, charter }, options);
    expect(textOf(named(sheets, 'charter'))).toContain('Called within four hours of hand-over.');
    expect(textOf(named(sheets, 'decisions'))).not.toContain('first-call');
    const again = [
      { ...agreement, differUntil: '2026-11-01', expired: true },
      { ...agreement, drift: [{ side: 'sales', n: 4, distance: 0.5, apart: true, now: '9 h', why: null }] },
    ];
    for (const one of again) {
      const open = pack({ ...atWar, charter: { ...charter, agreements: [one] } }, options);
      expect(textOf(named(open, 'decisions'))).toContain('first-call');
    }
  });

  it('leaves hostile names and texts as text, in pages, Markdown and CSV', async () => {
    const attack = '<img src=x onerror=alert(1)> =cmd|calc [x](javascript:alert(1)) "\n';
    const hostile = JSON.parse(JSON.stringify(atWar), (key, value: unknown) =>
      ['label', 'text', 'title', 'name', 'says', 'company', 'doneWhen'].includes(key) ? `=${attack}` : value,
    ) as Report;
    const templates = await shippedPages();
    for (const { name, content } of pack(hostile, options)) {
      if ('csv' in content) {
        const cells = Papa.parse<string[]>(content.csv.slice(1)).data.flat();
        expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
        continue;
      }
      const page = parse(renderedDocument(content, 'html', { templates, brand: null }));
      const names = new Set(elements(page).map((one) => one.tagName));
      expect([name, ...['img', 'script', 'iframe'].filter((tag) => names.has(tag))]).toEqual([name]);
      const text = renderedDocument(content, 'markdown', { templates, brand: null });
      expect(text).not.toMatch(/(?<!\\)<img|(?<!\\)\[x\](?!\\)\(/);
    }
  });

  test.each([null, 'aligned', 'agreed-mess'])(
    'of the example %s has registers that are read back as they are',
    async (id) => {
      for (const languages of [['en'], ['de']]) {
        const report = await exampleReport(id, languages);
        const sheets = pack(report, options);
        const bytes = (part: string) =>
          new TextEncoder().encode((named(sheets, part)?.content as { csv: string }).csv);
        const log = decisionsFrom(bytes('30-'), 'decisions.csv');
        const { questions } = workshopOf(report, options);
        expect(log.problems).toEqual([]);
        expect(log.value?.lines).toEqual([]);
        expect(log.value?.open.slice(0, questions.length)).toEqual(questions.map((question) => question.id));
        const register = actionsFrom(bytes('31-'), 'actions.csv');
        expect(register.problems).toEqual([]);
        expect(register.value?.filter(({ state }) => state === 'open').map((one) => one.id)).toEqual(
          report.plan.actions.filter(({ open }) => open).map((action) => action.id),
        );
      }
    },
  );
});

describe('the minutes of an agenda', () => {
  const weight = fc.double({ min: 0.001, max: 4, noNaN: true });
  const weights = fc.array(weight, { maxLength: 12 });
  const least = fc.integer({ min: 0, max: 12 }).map((steps) => 5 * steps);
  const most = fc.integer({ min: 4, max: 15 }).map((steps) => 5 * steps);
  const claims = fc.array(fc.record({ weight, least, most }), { maxLength: 12 });
  const weighing = (all: readonly number[]) => all.map((one) => ({ weight: one, least: 0, most: 75 }));
  const totals = fc.integer({ min: 60, max: 600 });

  it('add up to the total, without a stretch that is too long or a break at an end', () => {
    fc.assert(
      fc.property(totals, claims, fc.nat({ max: 12 }), (total, given, wanted) => {
        const parts = partsOf(total, given, wanted);
        const topics = parts.filter(({ topic }) => topic !== null);
        expect(topics.map(({ topic }) => topic)).toEqual(topics.map((_, at) => at));
        if (topics.length > 1) {
          const short = topics.filter(({ topic, minutes }) => minutes < (given[topic ?? 0]?.least ?? 0));
          expect(short).toEqual([]);
        }
        const idle = topics.filter(({ topic, minutes }) => {
          const { least = 0, most = 0 } = given[topic ?? 0] ?? {};
          return minutes > Math.max(20, least, most);
        });
        expect(idle).toEqual([]);
        let at = 0;
        for (const { from, minutes } of parts) {
          expect(from).toBe(at);
          expect(minutes).toBeGreaterThanOrEqual(5);
          expect(Number.isInteger(minutes)).toBe(true);
          at += minutes;
        }
        expect(at).toBe(total);
        const odd = parts.filter(({ kind, minutes }) => kind !== 'decisions' && minutes % 5 !== 0);
        expect(odd).toEqual([]);
        const isPause = (kind: string) => kind === 'break' || kind === 'lunch';
        const stretches = parts
          .map(({ kind, minutes }) => (isPause(kind) ? '|' : String(minutes)))
          .join(' ')
          .split('|')
          .map((one) =>
            one
              .trim()
              .split(' ')
              .reduce((sum, minutes) => sum + Number(minutes), 0),
          );
        expect(Math.min(...stretches)).toBeGreaterThan(0);
        expect(Math.max(...stretches)).toBeLessThanOrEqual(longestStretch);
        expect([parts[0]?.kind, parts.at(-1)?.kind]).toEqual(['opening', 'signing']);
        expect(parts.filter(({ kind }) => kind === 'lunch')).toHaveLength(total >= 300 ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });

  it('put lunch at midday where it is known when they start, and plan none for an afternoon or a night', () => {
    fc.assert(
      fc.property(totals, claims, fc.nat({ max: 23 * 60 }), (total, given, start) => {
        const parts = partsOf(total, given, 0, start);
        expect(parts.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(total);
        const meals = parts.filter(({ kind }) => kind === 'lunch').map(({ from }) => start + from);
        const isOver = total >= 300 && start <= 690 && start + total >= 840;
        expect(meals).toHaveLength(isOver ? 1 : 0);
        // From half past eleven to a quarter past one, or as near to it as the ends of topics allow.
        expect(meals.filter((at) => at < 675 || at > 810)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('follow the weights: what weighs more never has less', () => {
    fc.assert(
      fc.property(totals, weights, (total, given) => {
        const sorted = [...given].sort((one, other) => other - one);
        const lengths = partsOf(total, weighing(sorted)).flatMap(({ topic, minutes }) =>
          topic === null ? [] : [minutes],
        );
        expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
        expect(lengths.length > 0).toBe(given.length > 0);
        if (total <= 90) expect(lengths.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('are those of a half day as practised where three topics weigh the same', () => {
    const told = partsOf(210, weighing([1, 1, 1])).map(({ kind, minutes }) => `${kind} ${minutes}`);
    expect(told).toEqual([
      'opening 15',
      'topic 45',
      'topic 45',
      'break 15',
      'topic 45',
      'decisions 35',
      'signing 10',
    ]);
  });
});

describe('accord pack', () => {
  const files = (folder: string) => readdirSync(folder).sort();

  it('writes a folder of pages that load nothing and run nothing, and the same bytes from a stored report', async () => {
    const { cwd } = await accord(['demo', '.', '--example', 'at-war']);
    const made = await accord(['pack', '-o', 'workshop', '--start', '9:00'], { cwd });
    expect([made.code, made.stdout]).toEqual([0, '']);
    expect(made.stderr).toMatch(/^wrote 14 files to workshop; begin with workshop.00-read-me\.html\n$/);
    const names = files(join(cwd, 'workshop'));
    expect(names).toHaveLength(14);
    for (const name of names.filter((one) => one.endsWith('.html'))) {
      const page = readFileSync(join(cwd, 'workshop', name), 'utf8');
      expect(page).toContain('default-src &#39;none&#39;');
      expect(page).not.toMatch(/<script|\bon[a-z]+=|https?:\/\/(?!www\.w3\.org)/);
      expect(parse(page).childNodes).toHaveLength(2);
    }
    expect(readFileSync(join(cwd, 'workshop', '10-agenda.html'), 'utf8')).toContain('12:30');
    await accord(['report', '-o', 'report.json'], { cwd });
    const again = await accord(['pack', '-o', 'again', '--start', '9:00', '--from', 'report.json'], { cwd });
    expect(again.code).toBe(0);
    for (const name of names) {
      const [one, other] = ['workshop', 'again'].map((folder) =>
        readFileSync(join(cwd, folder, name), 'utf8'),
      );
      expect(other).toBe(one);
    }
  });

  it('writes Markdown and German where asked, and over files only with --force', async () => {
    const { cwd } = await accord(['demo', '.']);
    const made = await accord(['pack', '-o', 'mappe', '--format', 'markdown', '--lang', 'de'], { cwd });
    expect(made.code).toBe(0);
    expect(readFileSync(join(cwd, 'mappe', '10-agenda.md'), 'utf8')).toMatch(/^# Ablauf\n/);
    expect(readFileSync(join(cwd, 'mappe', '30-decisions.csv'), 'utf8')).toMatch(/^\ufeffFrage;/);
    const before = readFileSync(join(cwd, 'mappe', '10-agenda.md'), 'utf8');
    const refused = await accord(['pack', '-o', 'mappe'], { cwd });
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringMatching(/holds files already[\s\S]*--force/),
    ]);
    expect(files(join(cwd, 'mappe')).some((name) => name.endsWith('.html'))).toBe(false);
    writeFileSync(join(cwd, 'mappe', '10-agenda.md'), 'mine');
    const forced = await accord(['pack', '-o', 'mappe', '--format', 'markdown', '--lang', 'de', '--force'], {
      cwd,
    });
    expect(forced.code).toBe(0);
    expect(readFileSync(join(cwd, 'mappe', '10-agenda.md'), 'utf8')).toBe(before);
  });

  test.each([
    ['quick', 2],
    ['quick', 3],
    ['full', 40],
  ])(
    'packs the preset %s answered by %i people, in a short workshop and a long one',
    async (preset, people) => {
      const cwd = folder(await presetAudit(preset, people));
      expect((await accord(['import', 'replies.ndjson'], { cwd })).code).toBe(0);
      for (const minutes of ['60', 'day']) {
        const made = await accord(['pack', '-o', minutes, '--minutes', minutes, '--format', 'markdown'], {
          cwd,
        });
        expect([made.code, made.stderr]).toEqual([0, expect.stringContaining('wrote')]);
        for (const name of files(join(cwd, minutes))) {
          const text = readFileSync(join(cwd, minutes, name), 'utf8');
          expect(text).not.toMatch(/\bNaN\b|undefined|\[object|Infinity/);
          expect(text.trim().length).toBeGreaterThan(40);
        }
      }
    },
  );

  it('says so where the time is far longer than what there is to settle', async () => {
    const { cwd } = await accord(['demo', '.', '--example', 'aligned']);
    const long = await accord(['pack', '-o', 'long', '--minutes', 'day'], { cwd });
    expect(long.stderr).toMatch(/of the 420 minutes are left for what comes up/);
    const short = await accord(['pack', '-o', 'short', '--minutes', '90'], { cwd });
    expect(short.stderr).not.toMatch(/are left for/);
  });

  it('refuses an audit in which one side is silent, and says whom to ask', async () => {
    const { cwd } = await accord(['demo', '.', '--example', 'founder-alone']);
    const { code, stdout, stderr } = await accord(['pack', '-o', 'workshop'], { cwd });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/Nobody in Sales and Marketing has answered in round r2026-q4/);
    expect(stderr).toContain('accord ask sales-head');
    expect(files(cwd)).not.toContain('workshop');
  });

  test.each([
    [['pack'], /accord pack -o workshop/],
    [['pack', '-o', 'audit.yaml'], /is a file; name a folder/],
    [['pack', '-o', 'w', '--minutes', '45'], /from 60 to 600/],
    [['pack', '-o', 'w', '--minutes', '1e2'], /from 60 to 600/],
    [['pack', '-o', 'w', '--start', '25:00'], /is not a time/],
    [
      ['pack', '-o', 'w', '--minutes', 'day', '--start', '17:01'],
      /420 minutes from 17:01 on end after midnight, at 00:01\.\s+Begin at 17:00 at the latest/,
    ],
    [['pack', '-o', 'w', '--format', 'pdf'], /html, markdown/],
  ])('%s is refused with the way to say it', async (args, why) => {
    const { cwd } = await accord(['demo', '.']);
    const { code, stderr } = await accord(args, { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(why)]);
    expect(files(cwd)).not.toContain('w');
  });
});
