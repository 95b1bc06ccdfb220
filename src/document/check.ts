import type { BaselineRow } from '../gates/baseline.ts';
import { isByDefault } from '../gates/active.ts';
import type { Check, GateResult } from '../gates/check.ts';
import { gateWords, type GateWords } from '../gates/words.ts';
import { checkWords } from '../text/words/checks/index.ts';
import type { Block, Document, Section, Tone } from './document.ts';
import { list, section, table, texts } from './parts.ts';

/** Parts of one gate, and rows of one table, that a page lists; of the rest it says how many. */
const mostListed = 25;

/** A check as a page for the people who are called: what stops, by which rule, who acts, what to do; then the rest. */
export function checkDocument(check: Check): Document {
  const words = gateWords(check.languages);
  const stopping = check.gates.filter((one) => one.stops);
  const others = check.gates.filter((one) => !one.stops && one.verdict !== 'holds');
  const holding = check.gates.filter((one) => one.verdict === 'holds');
  return {
    name: 'check',
    title: titleOf(check, words),
    subtitle: check.line,
    language: checkWords(check.languages).language,
    sections: [
      ...problems(check, words),
      ...filled(
        'stops',
        words.summaryFails({ count: stopping.length }),
        [],
        stopping.map((one) => gateSection(one, words)),
      ),
      ...filled(
        'others',
        words.summaryOthers,
        [],
        others.map((one) => gateSection(one, words)),
      ),
      ...filled('holds', words.summaryHolds, gateTable(holding, words)),
      ...filled('accepted', words.summaryAccepted, acceptedTable(check, words)),
      ...filled('baseline', words.summaryBaseline, baselineLists(check, words)),
      ...filled('about', words.summaryAbout, check.round === null ? [] : texts(...aboutCheck(check, words))),
    ],
  };
}

function titleOf({ company, round }: Check, words: GateWords): string {
  return company === null || round === null ? words.titleBroken : words.title({ company, round });
}

/** A section unless there is nothing in it. */
function filled(
  id: string,
  title: string,
  blocks: readonly Block[],
  sections: readonly Section[] = [],
): Section[] {
  return blocks.length + sections.length === 0 ? [] : [section(id, title, blocks, { sections })];
}

/** Where the gates come from, and what that is good for: one line each. */
function aboutCheck(check: Check, words: GateWords): string[] {
  const { preset } = check;
  return [
    [
      words.asOf({ day: check.asOf }),
      ...(check.before === null ? [] : [words.comparedWith({ round: check.before })]),
      ...(preset === null
        ? []
        : [isByDefault(check) ? words.presetByDefault({ preset }) : words.presetUsed({ preset })]),
    ].join(' · '),
    ...(preset === null ? [] : [words.presetReasons[preset], words.notGated]),
  ];
}

const tones: Readonly<Record<GateResult['verdict'], Tone>> = {
  holds: 'same',
  fails: 'late',
  warns: 'known',
  inconclusive: 'unknown',
  'not-decidable': 'unknown',
};

function gateSection(one: GateResult, words: GateWords): Section {
  const found = [one.shown, one.why].filter((text) => text !== '').join(', ');
  const { file, line, column } = one.place;
  const parts = one.parts.filter((part) => part.verdict !== 'holds');
  return section(
    // Two patterns on one line may differ only by what no id can hold.
    `gate-${one.gate.replaceAll(/[^a-z0-9]+/g, '-')}-${line}-${column}`,
    one.gate,
    [
      ...list([
        ...(found === '' ? [] : [words.factFound({ text: found })]),
        words.factRule({ gate: one.gate, rule: one.rule, file, line }),
        ...(one.owners.length === 0 ? [] : [words.factOwners({ owners: one.owners.join(', ') })]),
        ...(one.todo === '' ? [] : [words.factTodo({ todo: one.todo })]),
      ]),
      ...partTable(parts, one, words),
      ...texts(parts.length > mostListed ? words.more({ count: parts.length - mostListed }) : ''),
    ],
    { badge: { text: words[one.verdict], tone: tones[one.verdict] } },
  );
}

/** What does not hold of a gate's parts; columns that say nothing are left out. */
function partTable(parts: GateResult['parts'], gate: GateResult, words: GateWords): Block[] {
  const [only] = parts;
  if (parts.length === 1 && gate.parts.length === 1 && only?.why === gate.why) return [];
  const rows = parts.slice(0, mostListed).map((part) => ({
    [words.columnPart]: part.label,
    [words.columnVerdict]: parts.every(({ verdict }) => verdict === gate.verdict) ? '' : words[part.verdict],
    [words.columnFound]: part.shown,
    [words.columnWhy]: part.why,
    [words.columnOwners]: part.owners.join(', '),
  }));
  const heads = Object.keys(rows[0] ?? {}).filter((head) => rows.some((row) => row[head] !== ''));
  return table(
    '',
    heads,
    rows.map((row) => heads.map((head) => row[head] ?? '')),
  );
}

function gateTable(gates: readonly GateResult[], words: GateWords): Block[] {
  return table(
    '',
    [words.columnGate, words.columnFound, words.columnRule, words.columnWhy],
    gates.map((one) => [one.gate, one.shown, one.rule, one.why]),
  );
}

function acceptedTable({ accepted }: Check, words: GateWords): Block[] {
  return table(
    '',
    [words.columnQuestion, words.columnUntil, words.columnOwners, words.columnReason],
    accepted
      .slice(0, mostListed)
      .map((one) => [one.question, one.until, one.owners.map(({ owner }) => owner).join(', '), one.reason]),
  ).concat(texts(accepted.length > mostListed ? words.more({ count: accepted.length - mostListed }) : ''));
}

function baselineLists({ baseline }: Check, words: GateWords): Block[] {
  if (baseline === null) return [];
  const row = (title: string, rows: readonly BaselineRow[]) =>
    rows.length === 0 ? [] : [[title, String(rows.length), named(rows, words)]];
  return [
    ...texts(words.baselineOf({ round: baseline.round, day: baseline.written })),
    ...table(
      '',
      ['', '', words.columnQuestion],
      [
        ...row(words.baselineAdded, baseline.added),
        ...row(words.baselineKnown, baseline.known),
        ...row(words.baselineHealed, baseline.healed),
        ...row(words.baselineUnknown, baseline.unknown),
      ],
    ),
  ];
}

function named(rows: readonly BaselineRow[], words: GateWords): string {
  const shown = rows.slice(0, mostListed).map((one) => one.label);
  return [
    ...shown,
    ...(rows.length > mostListed ? [words.more({ count: rows.length - mostListed })] : []),
  ].join(', ');
}

function problems(check: Check, words: GateWords): Section[] {
  const said = check.problems
    .slice(0, mostListed)
    .map(({ file, line, column, message }) =>
      [[file, line, column].filter((one) => one !== null).join(':'), message].join(' '),
    );
  const rest = check.problems.length - mostListed;
  return filled('problems', words.summaryProblems, [
    ...list(said),
    ...texts(rest > 0 ? words.more({ count: rest }) : ''),
  ]);
}
