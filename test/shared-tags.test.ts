import { describe, expect, it } from 'vitest';
import { kindNamed } from '../src/questions/index.ts';
import { tally } from './tallies.ts';
import { reportSchema } from '../src/report/schema.ts';
import { score } from '../src/score/audit-score.ts';
import { sharedTags } from '../src/score/shared-tags.ts';
import { accord } from './accord.ts';
import { audit, question, replies } from './counted.ts';

const sorting = kindNamed('sorting');
if (sorting === undefined) throw new Error('no sorting');

/** Cards by id with their tags, into accept or refuse. */
const cards = (tags: Readonly<Record<string, readonly string[]>>) => ({
  cards: Object.entries(tags).map(([id, list]) => ({ [id]: { text: `Card ${id}`, tags: list } })),
  bins: [{ accept: 'Accept' }, { refuse: 'Refuse' }],
});
/** One letter a card: a accepted, r refused. */
const sorted = (ids: readonly string[], bins: string) =>
  Object.fromEntries(ids.map((id, at) => [id, bins[at] === 'a' ? 'accept' : 'refuse']));

/** The tags that part sales and marketing, who sorted as the letters say, one string a person. */
function parting(tags: Readonly<Record<string, readonly string[]>>, sales: string[], marketing: string[]) {
  const fields = sorting?.fields(cards(tags));
  const counts = (people: string[]) => {
    const found = new Map<string, number>();
    for (const bins of people) {
      const key = sorting?.key(fields, sorted(Object.keys(tags), bins)) ?? '';
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    return found;
  };
  return sorting === undefined ? [] : sharedTags(sorting, fields, counts(sales), counts(marketing));
}

describe('what the parting cards share', () => {
  it('is the tag over whose cards the sides differ otherwise than over the rest', () => {
    // Accepted by sales: 1, 1/2, 0, 0; by marketing: 1/2, 0, 1, 1/2.
    // With money (first two): 3/4 against 1/4; without: 0 against 3/4. 1/2 - (-3/4) = 5/4.
    expect(
      parting({ c1: ['money', 'dated'], c2: ['money'], c3: [], c4: [] }, ['aarr', 'arrr'], ['rraa', 'arar']),
    ).toEqual([
      { tag: 'money', cards: ['c1', 'c2'], with: [0.75, 0.25], without: [0, 0.75], difference: 1.25 },
    ]);
  });

  it('counts against the first side where the second takes them more', () => {
    const [found] = parting({ c1: ['money'], c2: ['money'], c3: [] }, ['rra'], ['aaa']);
    expect(found).toMatchObject({ tag: 'money', with: [0, 1], without: [1, 1], difference: -1 });
  });

  it('needs two cards with the tag, and one without', () => {
    expect(parting({ c1: ['money'], c2: [], c3: [] }, ['arr'], ['rrr'])).toEqual([]);
    expect(parting({ c1: ['money'], c2: ['money'] }, ['aa'], ['rr'])).toEqual([]);
  });

  it('begins at a quarter', () => {
    // Four in sales, one in marketing, who refuses all: the shares of sales are the differences.
    const tags = { c1: ['money'], c2: ['money'], c3: [], c4: [] };
    expect(parting(tags, ['aarr', 'rrrr', 'rrrr', 'rrrr'], ['rrrr'])[0]?.difference).toBe(0.25);
    expect(parting(tags, ['aarr', 'rrrr', 'rrrr', 'rrrr', 'rrrr'], ['rrrr'])).toEqual([]);
    // 3/10 with money, (1/10 + 0) / 2 without: a quarter but for rounding.
    expect(
      parting(tags, ['aaar', ...Array.from({ length: 9 }, (_, at) => (at < 2 ? 'aarr' : 'rrrr'))], ['rrrr']),
    ).toHaveLength(1);
  });

  it('is said of the two strongest tags, the same cards under another name left out', () => {
    const tags = {
      c1: ['money', 'cash', 'big'],
      c2: ['money', 'cash'],
      c3: ['dated', 'cheap'],
      c4: ['dated', 'cheap', 'big'],
      c5: ['cheap'],
      c6: ['cheap', 'small'],
      c7: ['cheap', 'small'],
    };
    // Differences per card: 1, 1, 0, 0, 0, 0, -1. money and cash: 1 + 1/5; cheap is all others. small: -1/2 - 2/5;
    // big: 1/2 - 1/5; dated: 0 - 1/5.
    const found = parting(tags, ['aarrrrr'], ['rrrrrra']);
    expect(found.map((one) => [one.tag, Number(one.difference.toFixed(9))])).toEqual([
      ['cash', 1.2],
      ['small', -0.9],
    ]);
  });

  it('is nothing where nobody carries a tag, nobody differs, or a side is silent', () => {
    expect(parting({ c1: [], c2: [], c3: [] }, ['arr'], ['rra'])).toEqual([]);
    expect(parting({ c1: ['money'], c2: ['money'], c3: [] }, ['aar'], ['aar'])).toEqual([]);
    expect(parting({ c1: ['money'], c2: ['money'], c3: [] }, ['aar'], [])).toEqual([]);
  });

  it('stands in the score of the question, and in no other', () => {
    const tags = { c1: ['money'], c2: ['money'], c3: [] };
    const sort = question('leads', 'sorting', cards(tags));
    const plain = question('one');
    const given = replies([sort, plain], {
      sales: [[sorted(Object.keys(tags), 'aar'), 1]],
      marketing: [[sorted(Object.keys(tags), 'rrr'), 5]],
    });
    const { questions } = score(audit([sort, plain]), tally([sort, plain], given));
    expect(questions.map((one) => one.sharedTags?.map((shared) => shared.tag))).toEqual([
      ['money'],
      undefined,
    ]);
  });
});

describe('a report on sorted cards', () => {
  const tags = { c1: ['budget-known', 'dated'], c2: ['budget-known'], c3: [], c4: ['dated'] };
  const listed = Object.entries(tags).map(
    ([id, list]) => `{${id}: {text: Card ${id}, tags: [${list.join(', ')}]}}`,
  );
  const yaml = `format: 1
id: small
version: 1
title: Small
dimensions:
  - id: small
    title: Small
    questions:
      - {id: leads, ask: Which?, sorting: {cards: [${listed.join(', ')}], bins: [{accept: Accept}, {refuse: Refuse}]}}
`;
  const people = [
    ['s1', 'sales', 'aarr'],
    ['s2', 'sales', 'aaar'],
    ['m1', 'marketing', 'rrar'],
  ] as const;
  const files = {
    'audit.yaml': 'format: 1\ncompany: Acme Pumps\nprivacy: named\nquestionnaires: [small]\n',
    'questionnaires/small.yaml': yaml,
    'rounds/r1/round.yaml': 'format: 1\nopened: 2026-11-02\n',
    'all.ndjson': people
      .map(([person, side, bins]) =>
        JSON.stringify({ person, side, answers: { leads: sorted(Object.keys(tags), bins) } }),
      )
      .join('\n'),
  };
  // budget-known: 100 % against 0; the others: (1/2 + 0) / 2 against (1 + 0) / 2. dated: 1/2 - 0 - (3/4 - 1/2) = 1/4.
  const sentence =
    'Where the sides part: of the 2 cards with "budget known" Sales puts 100 % into "Accept" and Marketing 0 %, of the ' +
    'others 25 % and 50 %; of the 2 cards with "dated" Sales puts 50 % into "Accept" and Marketing 0 %, of the others ' +
    '75 % and 50 %.';

  it('says it in one sentence, in Markdown and in explain, and as data', async () => {
    const { cwd, code } = await accord(['import', 'all.ndjson'], { files });
    expect(code).toBe(0);
    const markdown = await accord(['report', '-o', '-', '--format', 'markdown'], { cwd });
    expect(markdown.stdout.replaceAll('\\', '')).toContain(sentence);
    const explained = await accord(['explain', 'leads'], { cwd });
    expect(explained.stdout.replace(/\s+/g, ' ')).toContain(sentence);
    const json = reportSchema.parse(JSON.parse((await accord(['report', '--json'], { cwd })).stdout));
    expect(json.questions[0]?.sharedTags?.map(({ tag, label, into }) => [tag, label, into])).toEqual([
      ['budget-known', 'budget known', 'Accept'],
      ['dated', 'dated', 'Accept'],
    ]);
  });
});
