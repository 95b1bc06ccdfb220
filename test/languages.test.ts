import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parsedAudit } from '../src/audit/parse.ts';
import { slotScreen } from '../src/collect/slot-screen.ts';
import { slots } from '../src/collect/slots.ts';
import { emptyReply } from '../src/collect/record.ts';
import { welcomeScreen } from '../src/collect/welcome.ts';
import { compiledDemo } from '../src/demo.ts';
import { demoReplies } from '../src/demo/replies.ts';
import { executiveDocument } from '../src/document/executive.ts';
import { problemLine } from '../src/errors.ts';
import { shippedLibrary } from '../src/library.ts';
import { pack } from '../src/pack/index.ts';
import { fileOf } from '../src/pack/sheet.ts';
import { shippedPages } from '../src/pages.ts';
import { coverage } from '../src/questionnaire/coverage.ts';
import { findingKinds, questionsOf, type FindingKind } from '../src/questionnaire/questionnaire.ts';
import type { Reply } from '../src/replies/reply.ts';
import type { Comparison } from '../src/report/comparison.ts';
import { explanation } from '../src/report/explain.ts';
import type { Report } from '../src/report/report.ts';
import { compared } from '../src/reporters/compared.ts';
import { explained } from '../src/reporters/explained.ts';
import { renderedDocument } from '../src/templates/rendered.ts';
import { labelOf } from '../src/text/ids.ts';
import { sayIn } from '../src/text/language.ts';
import { workbook } from '../src/reporters/xlsx/workbook.ts';
import { chartKinds } from '../src/charts/index.ts';
import { catalogues, joined, wordsIn } from '../src/text/words/index.ts';
import { accord, folder } from './accord.ts';
import { acmeFiles } from './acme.ts';
import { builtOf, printed } from './built.ts';
import { books, code, outside, speakPseudo, translated } from './pseudo.ts';
import { auditFiles } from './rounds.ts';

const library = await shippedLibrary();

describe("the product's own words", () => {
  type Groups = Record<string, Record<string, unknown> | undefined>;
  const found = books.flatMap((book, at) =>
    Object.entries((book.en ?? {}) as Groups).flatMap(([group, own]) =>
      Object.keys(own ?? {}).map((id) => ({ at, group, id })),
    ),
  );
  const inLanguage = (language: string, { at, group, id }: (typeof found)[number]) =>
    ((books[at]?.[language] ?? {}) as Groups)[group]?.[id];

  test('are complete in German, each of the kind it has in English', () => {
    const kindOf = (own: unknown) =>
      own === null || typeof own !== 'object' ? typeof own : Object.keys(own).sort().join(' ');
    const wrong = found.filter((one) => kindOf(inLanguage('de', one)) !== kindOf(inLanguage('en', one)));
    expect(wrong).toEqual([]);
    expect(found.length).toBeGreaterThan(400);
  });

  test('hold no entry in German that English does not know', () => {
    const known = new Set(found.map(({ at, group, id }) => `${at}.${group}.${id}`));
    const own = books.flatMap((book, at) =>
      Object.entries((book.de ?? {}) as Groups).flatMap(([group, list]) =>
        Object.keys(list ?? {}).map((id) => `${at}.${group}.${id}`),
      ),
    );
    expect(own.filter((id) => !known.has(id))).toEqual([]);
  });

  test('come in the first language asked, its base, the next one asked, then English, entry by entry', () => {
    const open = catalogues as Record<string, object>;
    open.zz = { report: { inShort: 'Zz' } };
    try {
      const words = wordsIn(['zz-aa', 'de']);
      expect(words.language).toBe('zz');
      expect(words.report.inShort).toBe('Zz');
      expect(words.report.byTheme).toBe('Nach Themen');
      expect(wordsIn(['zz']).report.byTheme).toBe('By theme');
      expect(wordsIn(['qq-rr']).report.inShort).toBe('In short');
      expect(wordsIn([]).report.inShort).toBe('In short');
    } finally {
      delete open.zz;
    }
  });

  test('add to the verdict what each kind of finding sees, but for those of which the verdict says all', () => {
    const told = [
      'apart',
      'unnoticed',
      'split',
      'head-team',
      'worth-keeping',
      'by-profession',
      'blind-spot',
    ] as const satisfies FindingKind[];
    const added = Object.keys(wordsIn(['en']).seen).filter((name) => name !== 'asMuchInside');
    expect([...told, ...added].sort()).toEqual([...findingKinds].sort());
  });

  test('print figures with the signs of the language, and leave English as JavaScript writes it', () => {
    expect(wordsIn(['en']).figure('-12.50')).toBe('-12.50');
    expect(wordsIn(['de']).figure(0.25)).toBe('0,25');
    expect(wordsIn(['de']).figure(7)).toBe('7');
    expect(wordsIn(['en']).whole(1234567)).toBe('1,234,567');
    expect(wordsIn(['de']).whole(1234567)).toBe('1.234.567');
  });

  test('join lists as the language does', () => {
    expect(joined(['a', 'b', 'c'], wordsIn(['en']))).toBe('a, b and c');
    expect(joined(['a', 'b', 'c'], wordsIn(['de']))).toBe('a, b und c');
    expect(joined([], wordsIn(['de']))).toBe('');
  });
});

describe('authored texts', () => {
  test('fall back to English before any other language', () => {
    expect(sayIn(['fr'])({ de: 'Farbe', en: 'colour' })).toBe('colour');
    expect(sayIn(['fr'])({ de: 'Farbe', it: 'colore' })).toBe('Farbe');
  });

  test('are complete in English', () => {
    const missing = coverage(library, 'en').flatMap(({ id, texts }) =>
      texts.filter((text) => !text.covered).map(({ of, part }) => `${id} ${of} ${part}`),
    );
    expect(missing).toEqual([]);
  });

  test('are complete in German for the preset quick: questions, findings, the actions they name, about', () => {
    const preset = library.presets.find((one) => one.id === 'quick');
    const questions = questionsOf(library.questionnaires).filter(({ id }) => preset?.questions?.includes(id));
    expect(questions).toHaveLength(preset?.questions?.length ?? 0);
    const actions = questions.flatMap(({ findings, items }) =>
      [...Object.values(findings), ...Object.values(items)].flatMap((one) => one.actions),
    );
    const needed = new Set(['quick', ...questions.map(({ id }) => id), ...actions]);
    const wholes = new Set(preset?.questionnaires);
    const missing = coverage(library, 'de').flatMap(({ id, texts }) =>
      texts
        .filter(({ of, part }) =>
          of === null ? wholes.has(id) && ['title', 'about'].includes(part) : needed.has(of),
        )
        .filter((text) => !text.covered)
        .map(({ of, part, says }) => `${id} ${of ?? ''} ${part}: ${says}`),
    );
    expect(missing).toEqual([]);
  });

  test('that lack a language are counted by questionnaire', async () => {
    const found = await accord(['questionnaires', '--coverage', 'de']);
    expect([found.code, found.stderr]).toEqual([0, '']);
    expect(found.stdout).toMatch(/^Texts in de\n/);
    expect(found.stdout).toMatch(/^lead-definition {2,}\d+ of +\d+ texts/m);
    const json = await accord(['questionnaires', '--coverage', 'fr', '--json']);
    const data = JSON.parse(json.stdout) as {
      questionnaires: { id: string; texts: number; covered: number; missing: object[] }[];
    };
    for (const one of data.questionnaires) {
      expect(one.covered + one.missing.length).toBe(one.texts);
      expect(one.covered).toBe(0);
    }
    expect(data.questionnaires.map(({ id }) => id)).toContain('actions');
    expect((await accord(['questionnaires', '--coverage', 'deutsch'])).code).toBe(2);
    expect((await accord(['questionnaires', 'show', 'timeframes', '--coverage', 'de'])).code).toBe(2);
  });

  test('of an own questionnaire are counted too', async () => {
    const found = await accord(['questionnaires', '--coverage', 'de'], { cwd: folder(acmeFiles()) });
    expect(found.stdout).toMatch(/^small +0 of +\d+ texts/m);
  });
});

describe('a report', () => {
  const cwd = folder(acmeFiles());

  test('says once among its limits how many of the shipped texts are not there in its language', async () => {
    const demo = folder({});
    await accord(['demo', 'here'], { cwd: demo });
    const limits = async (language: string, where: string) =>
      (
        JSON.parse((await accord(['report', '--json', '--lang', language], { cwd: where })).stdout) as Report
      ).limits.filter((one) => / Texten der |texts of the questions/.test(one));
    const [german = '', ...more] = await limits('de', join(demo, 'here'));
    expect(more).toEqual([]);
    const [missing = 0, all = 0] = [...german.matchAll(/\d+/g)].map(([figure]) => Number(figure));
    expect(missing).toBeGreaterThan(0);
    expect(missing).toBeLessThan(all);
    expect(await limits('en', join(demo, 'here'))).toEqual([]);
    // What a company wrote itself may be in any language.
    expect(await limits('de', cwd)).toEqual([]);
  });

  test('is written in the language asked for, terminal, Markdown, explanation and data alike', async () => {
    const terminal = await accord(['report', '--lang', 'de'], { cwd });
    expect(terminal.stdout).toContain('Was am meisten zählt');
    expect(terminal.stdout).toMatch(/3 von 3 in Sales/);
    const markdown = await accord(['report', '--lang', 'de', '-o', '-', '--format', 'markdown'], { cwd });
    expect(markdown.stdout).toContain('## Wie die Zahlen entstehen');
    expect(markdown.stdout).not.toMatch(/\b(points apart|questions|answers of|do not know)\b/);
    const why = await accord(['explain', 'call-hours', '--lang', 'de'], { cwd });
    expect(why.stdout).toContain('Zahlen als Verhältnis verglichen');
    const data = JSON.parse((await accord(['report', '--lang', 'de', '--json'], { cwd })).stdout) as Report;
    expect(data.languages.slice(0, 1)).toEqual(['de']);
    expect(data.limits.join(' ')).toContain('Weniger als 4 Fragen');
  });

  test('follows `language` of audit.yaml, and --lang before it', async () => {
    const files = acmeFiles();
    const german = folder({ ...files, 'audit.yaml': `language: [de, en]\n${files['audit.yaml']}` });
    expect((await accord(['report'], { cwd: german })).stdout).toContain('Nach Themen');
    expect((await accord(['report', '--lang', 'en'], { cwd: german })).stdout).toContain('By theme');
  });

  test('in a language nobody wrote is in English', async () => {
    const english = await accord(['report'], { cwd });
    const french = await accord(['report', '--lang', 'fr'], { cwd });
    expect(french).toMatchObject({ code: 0, stdout: english.stdout });
    expect(french.stderr).toBe(
      'accord has no texts in "fr"; it has them in: en, de. What is missing is said in the audit\'s language, else in English.\n',
    );
    const data = await accord(['report', '--lang', 'fr', '--json'], { cwd });
    expect(JSON.parse(data.stderr)).toHaveProperty('note', french.stderr.trim());
    for (const spoken of ['de', 'en', 'de-at', 'en-gb'])
      expect((await accord(['report', '--lang', spoken], { cwd })).stderr).toBe('');
  });

  test.each(['DE', 'german', 'd', 'de_AT', '../de', ''])('that is no code, %j, is refused', async (lang) => {
    const { code, stdout, stderr } = await accord(['report', '--lang', lang], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('is no language code');
  });

  test('takes side names and findings in the language where they have it, in English where not', async () => {
    const files = acmeFiles();
    const named = files['audit.yaml']?.replace('sales: Sales', 'sales: {en: Sales, de: Vertrieb}') ?? '';
    const changed = folder({ ...files, 'audit.yaml': named });
    const found = (await accord(['report', '--lang', 'de'], { cwd: changed })).stdout;
    if (named !== files['audit.yaml']) expect(found).toContain('Vertrieb');
    expect(found).toContain('Marketing');
  });
});

describe('nothing is said in code: in a pseudo-language', () => {
  beforeAll(speakPseudo);

  const examples = ['at-war', 'aligned', 'agreed-mess', 'founder-alone'];
  const templates = new URL('../templates/', import.meta.url);

  /** An example with every authored text translated, and own words that no one can mistake for ours. */
  async function example(id: string, population: 'everyone' | 'sample' = 'everyone') {
    const { answers, audit: source } = await compiledDemo(templates, `examples/${id}`);
    const read = parsedAudit(source, 'audit.yaml', library);
    if (read.value === null) throw new Error(read.problems.map(problemLine).join('\n'));
    const replies = demoReplies(read.value, answers, id).map(withoutWords);
    const audit = {
      ...translated(read.value),
      languages: [code],
      people: read.value.people,
      sides: translated(read.value.sides).map((side) => ({ ...side, population })),
    };
    const { counted, report } = builtOf(audit, replies, { drafts: new Map([['sales', 2]]) });
    return { audit, counted, report };
  }

  /** Names, ids and answers, which belong to no language; whatever else is outside of brackets was said in code. */
  function left(text: string, report: Report, more: readonly string[] = []): string[] {
    const names = [
      report.company,
      ...report.sides.flatMap(({ jobs }) => Object.values(jobs ?? {})),
      report.round,
      'accord report -o report.html',
      'accord pack -o workshop',
      'accord status',
      'accord ask',
      ...report.questions.map(({ id }) => `accord explain ${id}`),
      ...report.sides.flatMap((side) => [side.id, ...side.missing]),
      ...report.questions.flatMap((one) =>
        one.sides.flatMap((side) => side.words.map((word) => word.person)),
      ),
      ...report.questions.flatMap((one) => (one.sharedTags ?? []).map((tag) => tag.label)),
      ...report.plan.actions.flatMap((action) => action.owner.map(labelOf)),
      ...report.invitations.flatMap((one) => one.person ?? []),
      ...more,
    ];
    const rest = [...new Set(names)]
      .sort((one, other) => other.length - one.length)
      .reduce((said, name) => said.replaceAll(name, ' '), outside(text.replaceAll('\\', '')));
    return rest.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word.replaceAll(/zq[a-z]*/gi, '')));
  }

  test.each(examples)('%s: the terminal, in columns and in a list', async (id) => {
    for (const population of ['everyone', 'sample'] as const) {
      const { report } = await example(id, population);
      expect(left(await printed('terminal', report, { width: 100_000 }), report)).toEqual([]);
      expect(left(await printed('terminal', report, { list: true }), report)).toEqual([]);
    }
  });

  test.each(examples)('%s: the Markdown', async (id) => {
    for (const population of ['everyone', 'sample'] as const) {
      const { report } = await example(id, population);
      expect(left(await printed('markdown', report), report)).toEqual([]);
    }
  });

  test.each(examples)('%s: the charts, their titles, descriptions and tables', async (id) => {
    const { report } = await example(id, 'sample');
    const texts = chartKinds
      .flatMap((kind) => kind.of(report))
      .flatMap(({ title, description, table }) => [
        title,
        description,
        table.caption,
        ...table.columns.map(({ head }) => head),
        ...table.rows.flat(),
      ]);
    expect(left(texts.join('\n'), report)).toEqual([]);
  });

  test.each(examples)('%s: the workbook', async (id) => {
    const { report } = await example(id, 'sample');
    const texts = workbook(report).flatMap(({ name, rows }) => [
      name,
      ...rows.flat().flatMap((cell) => (cell?.kind === 'text' ? cell.text : [])),
    ]);
    expect(left(texts.join('\n'), report)).toEqual([]);
  });

  test.each(examples)('%s: the workshop pack', async (id) => {
    const { report } = await example(id);
    const sheets = pack(report, { minutes: 420, start: null, ending: 'html' });
    const pages = await shippedPages();
    const files = sheets.map((sheet) => fileOf(sheet, 'html'));
    for (const { name, content } of sheets) {
      if ('csv' in content) continue;
      const text = renderedDocument(content, 'markdown', { templates: pages, brand: null });
      expect([name, ...left(text, report, files)]).toEqual([name]);
    }
  });

  test.each(examples)('%s: the one page for the chief executive', async (id) => {
    for (const population of ['everyone', 'sample'] as const) {
      const { report } = await example(id, population);
      const templates = await shippedPages();
      const text = renderedDocument(executiveDocument(report), 'markdown', { templates, brand: null });
      expect(left(text, report)).toEqual([]);
    }
  });

  test.each(examples)('%s: every explanation', async (id) => {
    for (const population of ['everyone', 'sample'] as const) {
      const { audit, counted, report } = await example(id, population);
      const subjects = [
        { about: 'overall', id: 'overall' } as const,
        ...report.dimensions.map((one) => ({ about: 'dimension', id: one.id }) as const),
        ...report.questions.map((one) => ({ about: 'question', id: one.id }) as const),
      ];
      for (const subject of subjects) {
        const found = explanation(report, audit, counted, subject);
        const text = explained(found, { width: 100_000, color: false, list: false });
        expect([subject.id, ...left(text, report)]).toEqual([subject.id]);
      }
    }
  });

  test('what changed between two rounds', async () => {
    const given = (value: number) =>
      Object.fromEntries(
        ['sales-1', 'sales-2', 'marketing-1', 'marketing-2'].map((person) => [
          person,
          [1, 2, 3, 4, 5].map((at) => (person.startsWith('sales') ? 1 : Math.max(1, value - (at % 2)))),
        ]),
      );
    const files = auditFiles(5, {
      r1: { opened: '2026-03-02', answers: given(5) },
      r2: { opened: '2026-09-01', answers: { ...given(2), 'sales-3': [1, 1, 1, 1, 1] } },
    });
    const { stdout } = await accord(['compare', 'r1', 'r2', '--json'], { cwd: folder(files) });
    const data = JSON.parse(stdout) as Comparison;
    const pseudo = {
      ...data,
      languages: [code],
      sides: data.sides.map((side) => ({ ...side, name: `⟦${side.name}⟧` })),
      questions: data.questions.map((one, at) => ({
        ...one,
        label: `⟦${one.label}⟧`,
        beyondChance: [true, false, null][at % 3] ?? null,
        sides: one.sides.map((side) => ({
          ...side,
          leading: { before: `⟦${side.leading.before}⟧`, after: `⟦${side.leading.after}⟧` },
        })),
      })),
      leftOut: data.leftOut.map((one) => ({ ...one, label: `⟦${one.label}⟧` })),
    };
    const text = compared(pseudo, { width: 100_000, color: false, list: false });
    const rest = outside(text).replaceAll(/Acme Pumps|r1|r2|(sales|marketing)-\d/g, '');
    expect(rest.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word))).toEqual([]);
  });

  test('the screens of an interview', async () => {
    const { audit } = await example('at-war');
    const say = sayIn([code]);
    const person = audit.people[0];
    if (person === undefined) throw new Error('nobody is asked');
    const reply = emptyReply('r2026-q4', person, code, new Date('2026-11-02T09:00:00Z'));
    const title = say.words.interview.title({ company: audit.company, round: 'r2026-q4' });
    const screens = [
      welcomeScreen(audit, title, reply, say),
      ...slots(audit, reply).map((slot) => slotScreen(audit, title, reply, slot, say, false)),
    ];
    for (const screen of screens) {
      const { title: top, progress, ask, help, why, control } = screen;
      const labels = JSON.stringify(control).match(/"(label|title|unit)":"[^"]*"/g) ?? [];
      const shown = [top, progress, ask, help, why, ...labels.map((one) => one.replace(/^"[a-z]+":/, ''))];
      const ids = [
        audit.company,
        'r2026-q4',
        `accord ask ${person.id}`,
        person.id,
        ...audit.questionnaires.map((one) => one.id),
      ];
      const rest = ids.reduce((said, id) => said.replaceAll(id, ' '), outside(shown.join('\n')));
      expect(rest.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word))).toEqual([]);
    }
  });

  test('no file of what people read holds a sentence: also where no example leads', () => {
    const folders = ['findings', 'report', 'reporters', 'collect', 'pack', 'document'];
    // What scripts and authors read is in English: refusals, and the descriptions of schemas.
    const others = /schema\.ts$|unreconciled\.ts$|collect\/import\/|document\/pages\.ts$/;
    const files = folders.flatMap((name) =>
      readdirSync(new URL(`../src/${name}/`, import.meta.url), { recursive: true })
        .map((file) => `${name}/${String(file).replaceAll('\\', '/')}`)
        .filter((file) => file.endsWith('.ts') && !others.test(file)),
    );
    expect(files.length).toBeGreaterThan(60);
    const found = files.flatMap((file) =>
      readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8')
        .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|^import .*$/gm, '')
        .replaceAll(/(throw )?new (Accord)?Error\([\s\S]*?;\n/g, '')
        .split('\n')
        .flatMap((line) => line.match(/'[^']*'|`[^`]*`|"[^"]*"/g) ?? [])
        // Elements of XML and HTML are no sentences, nor is what is put in.
        .filter((text) =>
          /\p{L}{2,} \p{L}{2,}/u.test(text.replaceAll(/\$\{[^}]*\}/g, '').replaceAll(/<[^<>]*>?/g, '')),
        )
        .map((text) => `${file}: ${text}`),
    );
    const refusals =
      /accord (report|status|ask|withdraw|check|pack|explain)|Did you mean|'nothing was answered'/;
    expect(found.filter((one) => !refusals.test(one))).toEqual([]);
  });
});

/** Own words as no word of the product reads. */
function withoutWords(reply: Reply): Reply {
  return {
    ...reply,
    answers: reply.answers.map((answer) => ({
      ...answer,
      ...(answer.other === undefined ? {} : { other: 'Zqother' }),
      ...(answer.key === null && typeof answer.value === 'string' ? { value: 'Zqwords' } : {}),
    })),
  };
}
