import type { Finding } from '../../findings/finding.ts';
import { leading } from '../../phrases/differences.ts';
import { bucketOf, saysOf, verdictOf } from '../../phrases/wording.ts';
import type { Report, ReportQuestion } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import { pageWords } from '../../text/words/pages/index.ts';
import type { Block, Section } from '../document.ts';
import { items, list, notes, section, table, texts } from '../parts.ts';
import { marked } from './marked.ts';
import { toneOf } from './tone.ts';

/** The findings that lead, in full: what each side says, what that means, which actions answer it. */
export function toSettle(report: Report): Section[] {
  const { report: t } = wordsIn(report.languages);
  const found = leading(report);
  if (found.length === 0) return [];
  const sections = found.map(({ finding, question, verdict }, index) => {
    const actions = answered(report, finding);
    const next = actions === '' ? '' : t.whatToDoQuestion({ actions, question: question.label });
    const blocks = [...texts(finding.text), said(report, question), ...notes(next)];
    return section(`settle-${finding.id}`, `${index + 1} · ${finding.title}`, blocks, {
      badge: { text: verdict, tone: toneOf(bucketOf(question)) },
    });
  });
  return [section('settle', t.settleFirst, [], { sections })];
}

/** What the sides hold alike, and what to keep. */
export function whatHolds(report: Report): Section[] {
  if (report.holds.length === 0) return [];
  return [section('holds', wordsIn(report.languages).holds.title, list(report.holds))];
}

/** What a question shows, beside its answers: findings that lead stand in full at the beginning of the report. */
export function findingsOn(report: Report, question: ReportQuestion): Block[] {
  const own = report.findings.filter(
    (finding) => finding.question === question.id && finding.about.length === 0,
  );
  const { page: t } = pageWords(report.languages);
  return own.flatMap((finding) =>
    finding.leads ? items([{ title: `${finding.title}.`, text: t.stands }]) : told(report, [finding]),
  );
}

/** The findings that do not lead, the foremost first, by name: each stands in full with its question. */
export function furtherFindings(report: Report): Section[] {
  const { report: t } = wordsIn(report.languages);
  const rest = report.findings.filter((finding) => !finding.leads && finding.about.length === 0);
  const settled = rest.filter((finding) => finding.rank > 0);
  const kept = rest.filter((finding) => finding.rank <= 0);
  return [
    ...(settled.length === 0 ? [] : [section('further', t.further, named(report, settled, t.further))]),
    ...(kept.length === 0 ? [] : [section('keep', t.keepAndKnow, named(report, kept, t.keepAndKnow))]),
  ];
}

/** One finding a line. */
export function told(report: Report, findings: readonly Finding[]): Block[] {
  const { report: t } = wordsIn(report.languages);
  return items(
    findings.map((finding) => {
      const actions = answered(report, finding);
      const next = actions === '' ? '' : ` ${t.whatToDo({ actions })}`;
      return { title: `${finding.title}.`, text: `${finding.text}${next}` };
    }),
  );
}

function named(report: Report, findings: readonly Finding[], caption: string): Block[] {
  const words = wordsIn(report.languages);
  const { page: t } = pageWords(report.languages);
  const rows = findings.map((finding) => {
    const question = report.questions.find(({ id }) => id === finding.question);
    return [
      finding.title,
      question?.label ?? finding.question,
      question === undefined ? '' : verdictOf(question, words).column,
      answered(report, finding),
    ];
  });
  return table(caption, [t.finding, words.report.question, words.report.seen, t.answeredBy], rows);
}

/** What each side of the pair says, and what it expects the other to say. */
function said(report: Report, question: ReportQuestion): Block {
  const words = wordsIn(report.languages);
  const sides = report.pair.map((id) => question.sides.find(({ side }) => side === id));
  const isGuessed = sides.some((side) => side !== undefined && side.guess !== null);
  return {
    kind: 'answers',
    caption: question.label,
    heads: [words.question.says, ...(isGuessed ? [words.question.expects] : [])],
    says: 0,
    sides: report.pair.map((id, at) => ({
      ...marked(report, id),
      cells: [saysOf(sides[at], words), ...(isGuessed ? [sides[at]?.guess?.says ?? ''] : [])],
    })),
  };
}

/** Titles of the actions that answer a finding. */
function answered(report: Report, finding: Finding): string {
  return finding.actions
    .map((id) => report.plan.actions.find((action) => action.id === id)?.title ?? id)
    .join(' · ');
}
