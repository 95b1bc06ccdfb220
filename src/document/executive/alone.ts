import { headLine } from '../../phrases/head-line.ts';
import { notKnown } from '../../phrases/not-known.ts';
import { nameOf, nobodyNamed } from '../../phrases/wording.ts';
import type { Report } from '../../report/report.ts';
import { joined, wordsIn } from '../../text/words/index.ts';
import { pageWords } from '../../text/words/pages/index.ts';
import type { Section } from '../document.ts';
import type { Amount } from '../executive.ts';
import { list, notes, section, table, texts } from '../parts.ts';
import { nextCheck } from './next.ts';
import { silent } from './silent.ts';

/** Where a side of the pair has not answered: that nothing can be compared, what to do, and what is yet to be answered. */
export function alone(report: Report, amount: Amount): Section[] {
  const words = wordsIn(report.languages);
  const t = pageWords(report.languages).executive;
  const sides = report.pair.filter((id) => report.sides.find((side) => side.id === id)?.submitted === 0);
  const names = sides.map((side) => nameOf(report, side));
  const unknown = notKnown(report).slice(0, amount.unknown + 1);
  const unnamed = nobodyNamed(report);
  const isAsked = sides.some((side) => !unnamed.includes(side));
  const silence = { sides: joined(names, words), count: names.length };
  return [
    section('settle', t.nothingYet, texts(isAsked ? t.nobodyOf(silence) : t.notAsked(silence))),
    ...toDo(report, sides),
    ...sides.flatMap((side) => first(report, side, amount.settle + 1)),
    ...(unknown.length === 0 ? [] : [section('unknown', t.notKnownYet, list(unknown))]),
    silent(report, { ...amount, unknown: 0 }),
    nextCheck(report),
  ];
}

function toDo(report: Report, sides: readonly string[]): Section[] {
  const t = pageWords(report.languages).executive;
  const rows = sides.map((side, at) => {
    const invitation = report.invitations.find((one) => one.side === side);
    const name = nameOf(report, side);
    const text = nobodyNamed(report).includes(side)
      ? t.nameFirst({ side: name, minutes: invitation?.minutes ?? null })
      : invitation === undefined
        ? t.ask({ side: name })
        : t.invite({ side: name, person: invitation.person, minutes: invitation.minutes });
    return [String(at + 1), text, ''];
  });
  const title = t.decisions({ count: rows.length });
  const steps = sides
    .filter((side) => nobodyNamed(report).includes(side))
    .map((side) => t.nameStep({ side: nameOf(report, side), line: headLine(side) }));
  const { notAloud } = wordsIn(report.languages).report;
  const told = notes(...steps, ...(report.toAsk.length === 0 ? [] : [notAloud]));
  return [section('decisions', title, [...table(title, ['', t.decision, t.by], rows), ...told])];
}

function first(report: Report, side: string, most: number): Section[] {
  const questions = report.toAsk.filter((one) => one.side === side).slice(0, most);
  if (questions.length === 0) return [];
  const { executive: t } = pageWords(report.languages);
  return [
    section(
      `ask-${side}`,
      t.askFirst({ side: nameOf(report, side) }),
      list(questions.map(({ text }) => text)),
    ),
  ];
}
