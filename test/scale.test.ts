import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../src/questionnaire/questionnaire.ts';
import type { Frame } from '../src/replies/fit.ts';
import { parseReply, replyText } from '../src/replies/parse.ts';
import { quickReader } from '../src/replies/quick.ts';
import type { Answer, Reply } from '../src/replies/reply.ts';
import { tallied, wordsKept } from '../src/replies/tallied.ts';
import { rowsKept } from '../src/replies/tally.ts';
import { mergedTally, tally } from './tallies.ts';
import { met } from '../src/stores/met.ts';
import type { OpenAudit } from '../src/stores/folder.ts';
import { accord } from './accord.ts';
import { audit, question, reply as counted } from './counted.ts';
import { seeded } from './random.ts';
import { add, folderWith, opened, refusal, reply, round, smallAudit } from './store-world.ts';

const folder = folderWith();
const open = await opened(folder);
const questions = questionsOf(open.audit.questionnaires);
const frame: Frame = {
  round,
  person: null,
  people: new Map(open.audit.people.map((person) => [person.id, person.side])),
  sides: new Set(open.audit.sides.map((side) => side.id)),
  questions: new Map(questions.map((one) => [one.id, one])),
};
const measure = (id: string) => frame.questions.get(id)?.measure ?? '';
const file = `rounds/${round}/imports/wide.ndjson`;
const line = (one: Reply) => replyText(one, 'line');

/** A submitted reply to the three questions of the small audit, as an import writes it. */
const submitted = (person: string, side: string, answers: Answer[]): Reply => {
  const { started, ...head } = reply(person, side);
  const { format, privacy, language } = head;
  const state = 'submitted';
  return {
    format,
    round,
    person,
    side,
    state,
    privacy,
    language,
    started,
    submitted: started,
    answers,
    end: true,
  };
};
const said = (id: string, more: Partial<Answer>): Answer => ({
  question: id,
  measure: measure(id),
  ...more,
  via: 'import',
});
const oftenIs = (value: number, guess?: { side: string; value: number }) =>
  said('often', {
    value,
    key: String(value),
    ...(guess === undefined ? {} : { guesses: [{ ...guess, key: String(guess.value) }] }),
  });
const words = (value: string) => said('words', { value, key: null });

const point = fc.integer({ min: 1, max: 3 });
const anyWords = fc.oneof(
  fc.constantFrom('},{"question":"often', '"],"end":true}', 'Ä 💧 \\ "', '{}', 'ends here'),
  fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() === text && text !== ''),
);
const anyAnswers = fc.tuple(
  fc.option(
    fc.oneof(
      point.map((value) => oftenIs(value)),
      fc.tuple(point, point).map(([own, guess]) => oftenIs(own, { side: 'marketing', value: guess })),
      fc.constant(said('often', { none: 'dont-know' })),
      point.map((value) => ({ ...oftenIs(value), measure: 'of-another-year' })),
    ),
  ),
  fc.option(
    fc
      .subarray(['a', 'b'])
      .map((value) => said('which', { value, key: value.join(',') }))
      .chain((answer) =>
        fc.option(anyWords, { nil: undefined }).map((other) => ({
          ...answer,
          ...(other === undefined ? {} : { other }),
        })),
      ),
  ),
  fc.option(anyWords.map(words)),
);
const anyReply = (person: string): fc.Arbitrary<Reply> =>
  fc
    .tuple(
      fc.constantFrom('sales', 'marketing'),
      anyAnswers,
      fc.constantFrom('submitted', 'submitted', 'submitted', 'draft', 'withdrawn'),
    )
    .map(([side, answers, state]) => ({
      ...submitted(person, side, answers.filter((one) => one !== null) as Answer[]),
      state: state as Reply['state'],
    }));
const someReplies = fc
  .integer({ min: 0, max: 12 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, at) => anyReply(`p${at + 1}`))));

/** Where a checklist holds ids in the order of its options, its key is theirs; others are left to the strict reader. */
const legalLine = (one: Reply) => parseReply(line(one), file, frame, 'line').value !== null;

describe('the quick reader of imports', () => {
  it('reads every line that accord writes, and reads it as the strict reader does', () => {
    const quick = quickReader(frame);
    let read = 0;
    fc.assert(
      fc.property(anyReply('p1'), (one) => {
        fc.pre(legalLine(one));
        read += 1;
        expect(quick(line(one))).toEqual(one);
      }),
      { numRuns: 1000, seed: 1 },
    );
    expect(read).toBeGreaterThan(500);
  });

  it('reads no text that the strict reader refuses or reads otherwise', () => {
    const quick = quickReader(frame);
    let judged = 0;
    fc.assert(
      fc.property(
        anyReply('p1'),
        fc.nat(),
        fc.integer({ min: 0, max: 12 }),
        fc.oneof(
          fc.constantFrom(
            '"',
            '{',
            '}',
            ']',
            ',',
            ':',
            '1',
            '\\',
            ' ',
            '\n',
            '"end":true',
            '"key":"2",',
            '},{"question":"',
          ),
          fc.string({ maxLength: 3 }),
        ),
        (one, at, cut, put) => {
          const text = line(one);
          const start = at % text.length;
          const changed = text.slice(0, start) + put + text.slice(start + cut);
          const found = quick(changed);
          if (found === null) return;
          judged += 1;
          const strict = parseReply(changed, file, frame, 'line');
          expect(strict.problems).toEqual([]);
          expect(found).toEqual(strict.value);
        },
      ),
      { numRuns: 5000, seed: 2 },
    );
    expect(judged).toBeGreaterThan(50);
  });

  const good = submitted('p1', 'sales', [oftenIs(2), words('fine')]);
  const changed = (from: string, to: string) => {
    expect(line(good)).toContain(from);
    return line(good).replace(from, to);
  };
  it.each([
    ['a value off the scale', changed('"value":2', '"value":4')],
    ['a key of another value', changed('"key":"2"', '"key":"1"')],
    ['a key given twice', changed('"value":2', '"value":1,"value":2')],
    ['one question answered twice', line({ ...good, answers: [oftenIs(2), oftenIs(2)] })],
    ['a side the audit has not', changed('"side":"sales"', '"side":"sale"')],
    ['a person of the audit on another side', changed('"person":"p1"', '"person":"marketing-head"')],
    ['another round', changed(round, 'r2026-q3')],
    ['a day that is none', changed('2026-11-02T09:00:00.000Z', '2026-11-31T09:00:00.000Z')],
    ['spaces', changed('"answers":[', '"answers": [')],
    ['no line feed', line(good).trimEnd()],
    ['no end', changed(',"end":true', '')],
    ['an unknown field', changed('"via":"import"', '"via":"import","hurry":true')],
    ['a weaker promise', changed('"named"', '"open"')],
    ['a device as a person', changed('"p1"', '"con"')],
    ['two documents', line(good).trimEnd() + line(good)],
    ['nothing', '\n'],
  ])('leaves %s to the strict reader, also after the same answers were read well', (_what, text) => {
    const quick = quickReader(frame);
    expect(quick(line(good))).toEqual(good);
    expect(quick(text)).toBeNull();
    expect(quick(line({ ...good, person: 'p2' }))).toEqual({ ...good, person: 'p2' });
  });

  it.each(['2028-02-29', '2026-01-31', '2026-12-31', '2026-11-30'])(
    'knows that %s is a day, or asks',
    (day) => {
      const one = { ...good, started: `${day}T23:59:59.999Z` };
      const quick = quickReader(frame)(line(one));
      if (quick !== null) expect(quick).toEqual(one);
      expect(parseReply(line(one), file, frame, 'line').value).toEqual(one);
    },
  );
});

/** The tally of a round, read as `accord score` reads it. */
async function streamed(from: OpenAudit) {
  const running = tallied(from.audit);
  await from.store.each(round, ({ reply }) => running.add(reply));
  return running.done();
}

describe('replies counted one after another', () => {
  it('make the tally of all at once, whichever files they come from', async () => {
    await fc.assert(
      fc.asyncProperty(someReplies, fc.integer({ min: 0, max: 12 }), async (replies, cut) => {
        fc.pre(replies.every(legalLine));
        const [here, there] = [replies.slice(0, cut), replies.slice(cut)];
        const fresh = folderWith();
        add(fresh, {
          [`rounds/${round}/imports/one.ndjson`]: here.map(line).join(''),
          [`rounds/${round}/imports/two.ndjson`]: there.map(line).join(''),
        });
        const found = await streamed(await opened(fresh));
        expect(found.tally).toEqual(tally(questions, replies));
        expect(found.tally).toEqual(mergedTally(tally(questions, here), tally(questions, there)));
        const drafts = replies.filter((one) => one.state === 'draft');
        expect([...found.drafts.values()].reduce((sum, one) => sum + one, 0)).toBe(drafts.length);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('count what a plain loop over the answers counts, over many pieces of one file', async () => {
    const random = seeded(5);
    const expected = new Map<string, number>();
    const lines = Array.from({ length: 6000 }, (_, at) => {
      const side = random() < 0.4 ? 'sales' : 'marketing';
      const value = 1 + Math.floor(random() * 3);
      const key = `${side} ${value}`;
      expected.set(key, (expected.get(key) ?? 0) + 1);
      return line(
        submitted(`p${at}`, side, [oftenIs(value), words(`Ünlike the others, ${at} 💧`.repeat(4))]),
      );
    });
    const text = lines.join('');
    expect(Buffer.byteLength(text)).toBeGreaterThan(2.5 * 1024 * 1024);
    const fresh = folderWith();
    add(fresh, { [file]: text });
    const found = await streamed(await opened(fresh));
    const sides = [...(found.tally.sides.get('often') ?? [])];
    const own = sides.flatMap(([side, one]) =>
      [...one.own].map(([key, count]) => [`${side} ${key}`, count] as const),
    );
    expect(new Map(own)).toEqual(expected);
    expect(found.words).toHaveLength(wordsKept);
    expect(found.words[0]?.text).toBe('Ünlike the others, 0 💧'.repeat(4));
    expect(found.wordsLeftOut).toEqual(new Map([['words', 5000]]));
  });

  it('are kept by person only while they are few', () => {
    const one = question('one');
    const running = tallied({ ...audit([one]), people: [] });
    for (let at = 0; at < rowsKept; at += 1) {
      running.add(counted(`p${at}`, 'sales', [one], { one: { value: 1 + (at % 5) } }));
    }
    expect(running.done().tally.rows).toHaveLength(rowsKept);
    running.add(counted('last', 'marketing', [one], { one: { value: 3 } }));
    expect(running.done().tally.rows).toBeNull();
    expect(running.done().tally.people).toEqual(
      new Map([
        ['sales', rowsKept],
        ['marketing', 1],
      ]),
    );
  });

  it('beyond that make a report that says what was given up, and figures all the same', async () => {
    const people = rowsKept + 1;
    const lines = Array.from({ length: people }, (_, at) =>
      line(
        submitted(`p${at}`, at % 2 ? 'sales' : 'marketing', [oftenIs(at % 2 ? 1 : 3), words(`text ${at}`)]),
      ),
    );
    const files = { ...smallAudit, [file]: lines.join('') };
    const score = await accord(['score', '--json'], { files });
    expect(score.code).toBe(0);
    const [first] = (JSON.parse(score.stdout) as { questions: { gap: { value: { observed: number } } }[] })
      .questions;
    expect(first?.gap.value.observed).toBe(1);
    const report = await accord(['report', '--json'], { cwd: score.cwd });
    const { limits } = JSON.parse(report.stdout) as { limits: string[] };
    expect(limits.join('\n')).toContain('More than 10,000 people answered');
    expect(limits.join('\n')).toContain('"Words": the first 1,000 of 10,001 texts in own words are shown.');
  });
});

describe('an import of many lines', () => {
  const many = (count: number, change: (text: string, at: number) => string = (text) => text) =>
    Array.from({ length: count }, (_, at) =>
      change(line(submitted(`p${at + 1}`, 'sales', [oftenIs(2)])), at + 1),
    ).join('');
  const refused = async (content: string | Uint8Array, more: Record<string, string> = {}) => {
    const fresh = folderWith();
    add(fresh, { [file]: content, ...more });
    const { store } = await opened(fresh);
    let taken = 0;
    const found = await refusal(store.each(round, () => (taken += 1)));
    return { ...found, taken };
  };
  const far = 5000;

  it.each([
    ['a value off the scale', '"value":2', '"value":7', 'must be a whole number from 1 to 3'],
    ['a stale key', '"key":"2"', '"key":"3"', 'is not the key of this value'],
    ['a side that is none', '"side":"sales"', '"side":"salez"', 'Did you mean "sales"'],
    ['a key given twice', '"value":2', '"value":1,"value":2', 'value'],
    ['no JSON', '"answers":[', '"answers":(', 'JSON'],
  ])('with %s in it is refused by file and line', async (_what, from, to, message) => {
    const { code, said } = await refused(
      many(far, (text, at) => (at === 4321 ? text.replace(from, to) : text)),
    );
    expect(code).toBe('file');
    expect(said).toContain(`${file}:4321`);
    expect(said).toContain(message);
    expect(said.match(/wide\.ndjson:/g)?.length).toBe(1);
  });

  it.each([1, 40, 120, 200])(
    'that was cut off %i bytes before its end is refused by its last line',
    async (cut) => {
      const whole = many(far);
      if (cut === 1) {
        // Only the line feed is missing: nothing of the reply is lost.
        const fresh = folderWith();
        add(fresh, { [file]: whole.slice(0, -1) });
        expect((await streamed(await opened(fresh))).tally.people.get('sales')).toBe(far);
        return;
      }
      const { said } = await refused(whole.slice(0, -cut));
      expect(said).toContain(`${file}:${far}`);
      expect(said).toContain('cut off');
    },
  );

  it('never holds a person twice: both lines are named', async () => {
    const { code, said, taken } = await refused(
      many(far, (text, at) => (at === 4800 ? text.replace('"p4800"', '"p17"') : text)),
    );
    expect(code).toBe('file');
    expect(said).toContain(`${file}:4800 : holds "p17", who stands in line 17 too`);
    expect(taken).toBe(far - 1);
  });

  it('never holds a person of another import or of a file: both places are named', async () => {
    const { said } = await refused(many(20), {
      [`rounds/${round}/imports/another.ndjson`]:
        many(3, (text, at) => text.replace(`"p${at}"`, `"q${at}"`)) + many(1),
      '~/sales-north.json': `${JSON.stringify(reply('sales-north', 'sales'), null, 2)}\n`,
      [`rounds/${round}/imports/zoo.ndjson`]: line(reply('sales-north', 'sales')),
    });
    expect(said).toContain(
      `${file}:1 : holds "p1", who stands in line 4 of rounds/${round}/imports/another.ndjson too`,
    );
    expect(said).toContain(
      `zoo.ndjson:1 : holds "sales-north", who stands in rounds/${round}/replies/sales-north.json too`,
    );
  });

  it('tells at most twenty problems of one file', async () => {
    const { said } = await refused(many(far, (text) => text.replace('"value":2', '"value":9')));
    expect(said.split('\n')).toHaveLength(21);
    expect(said).toContain(`${file}:20`);
  });

  it('names the line of a byte that is not UTF-8, however far down', async () => {
    const bytes = Buffer.from(many(far));
    const at = bytes.indexOf('"p4000"');
    bytes[at + 2] = 0xe9;
    const { said } = await refused(bytes);
    expect(said).toContain(`${file}:4000:`);
    expect(said).toContain('byte 0xe9 is not UTF-8');
  });

  it('names a line that is too long to be a reply', async () => {
    const { said } = await refused(many(3) + `${'x'.repeat(5 * 1024 * 1024)}\n`);
    expect(said).toContain(`${file}:4`);
    expect(said).toContain('longer than 4 MiB');
  });

  it('may begin with a byte order mark', async () => {
    const fresh = folderWith();
    add(fresh, { [file]: `\ufeff${many(3)}` });
    expect((await streamed(await opened(fresh))).tally.people.get('sales')).toBe(3);
  });

  it('in another encoding is refused as such', async () => {
    expect((await refused(Buffer.from(`\ufeff${many(3)}`, 'utf16le'))).said).toContain('UTF-16');
  });
});

describe('who was met before', () => {
  it('is known as a map knows it, with the first place', () => {
    const ids = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(ids, fc.constantFrom('a', 'b'), fc.option(fc.integer({ min: 1, max: 9 })))),
        (list) => {
          const before = met();
          const map = new Map<string, { file: string; line: number | null }>();
          for (const [person, inFile, at] of [...list, ...list]) {
            const found = { file: inFile, line: at };
            expect(before(person, found)).toEqual(map.get(person) ?? null);
            if (!map.has(person)) map.set(person, found);
          }
        },
      ),
      { numRuns: 1000, seed: 4 },
    );
  });

  it('holds for a hundred thousand people', () => {
    const before = met();
    const ask = (at: number) => before(`person-${at}`, { file: 'f', line: at });
    for (let at = 1; at <= 100_000; at += 1) if (ask(at) !== null) throw new Error(`${at} was not met`);
    for (let at = 1; at <= 100_000; at += 1) if (ask(at)?.line !== at) throw new Error(`${at} was met`);
  });
});
