import type { Round } from '../../audit/audit.ts';
import type { Difference } from '../../audit/freeze.ts';
import { recordedText, type Outcomes } from '../../audit/outcomes.ts';
import { AccordError } from '../../errors.ts';
import type { OpenAudit } from '../../stores/folder.ts';
import { sealState, type SealState } from '../../stores/seal.ts';
import { padded } from '../../text/layout.ts';
import { checkWords, type CheckWords } from '../../text/words/checks/index.ts';
import type { Context, ExitCode } from '../command.ts';
import { toldOf } from '../round-at-hand.ts';
import { languagesFor } from '../languages.ts';
import { countedReplies, type CountedReplies } from './counted.ts';

/** One round as the list shows it. */
interface ListedRound {
  id: string;
  opened: string;
  closed: string | null;
  seal: SealState;
  resealed: string | null;
  /** null: nothing is frozen yet. */
  questions: number | null;
  /** Where audit.yaml differs from what it froze; null: nowhere. */
  difference: Difference | null;
  /** null: not readable. */
  replies: CountedReplies | null;
  /** Since it was closed. */
  withdrawnAfterClosing: number;
  outcomes: Outcomes;
}

/** `accord round list`: every round, oldest first. */
export async function listRounds(
  { global, print, note }: Context,
  open: OpenAudit,
  wanted: string | null,
): Promise<ExitCode> {
  const found = open.rounds.filter(({ id }) => wanted === null || id === wanted);
  const rows: ListedRound[] = [];
  for (const round of found) rows.push(await listed(open, round, note));
  if (global.json) {
    print(JSON.stringify({ rounds: rows }, null, 2));
    return 0;
  }
  const words = checkWords(languagesFor(open.audit, global.lang));
  print(rows.length === 0 ? words.rounds.none : rows.flatMap((row) => lines(row, rows, words)).join('\n'));
  for (const round of found) {
    const { difference } = open.auditIn(round);
    const text = difference === null ? null : toldOf(round, difference);
    if (text !== null) note(text);
  }
  return 0;
}

async function listed(open: OpenAudit, round: Round, note: Context['note']): Promise<ListedRound> {
  const { id, opened, closed, frozen, resealed, withdrawn, outcomes } = round;
  const replies = await countedReplies(open.store, id).catch((error: unknown) => {
    if (!(error instanceof AccordError)) throw error;
    note(`${id}: ${error.message}`);
    return null;
  });
  return {
    id,
    opened,
    closed,
    seal: await sealState(open.folder, round),
    resealed: resealed ?? null,
    questions: frozen?.questionnaires.reduce((sum, one) => sum + one.questions.length, 0) ?? null,
    difference: open.auditIn(round).difference,
    replies,
    withdrawnAfterClosing: withdrawn ?? 0,
    outcomes: outcomes ?? {},
  };
}

function lines(row: ListedRound, all: readonly ListedRound[], { rounds: t }: CheckWords): string[] {
  const width = Math.max(...all.map(({ id }) => id.length));
  const dates =
    row.closed === null ? t.opened({ date: row.opened }) : t.ran({ from: row.opened, to: row.closed });
  const dateWidth = Math.max(
    ...all.map((one) =>
      one.closed === null
        ? t.opened({ date: one.opened }).length
        : t.ran({ from: one.opened, to: one.closed }).length,
    ),
  );
  const { replies, questions, withdrawnAfterClosing: withdrawn, resealed } = row;
  const count =
    replies === null
      ? t.unreadable
      : [
          t.submitted({ count: replies.submitted }),
          ...(replies.drafts > 0 ? [t.drafts({ count: replies.drafts })] : []),
        ].join(', ');
  const indent = ' '.repeat(width + 2);
  const figures = Object.entries(row.outcomes).map(([id, one]) => `${id} ${recordedText(one)}`);
  return [
    `${padded(row.id, width)}  ${padded(dates, dateWidth)}  ${t.seal[row.seal]}, ${count}`,
    ...(questions === null || row.closed !== null ? [] : [`${indent}${t.frozen({ questions })}`]),
    ...(withdrawn > 0 ? [`${indent}${t.withdrawn({ count: withdrawn })}`] : []),
    ...(resealed === null ? [] : [`${indent}${t.resealed({ date: resealed })}`]),
    ...(figures.length > 0 ? [`${indent}${figures.join(' · ')}`] : []),
  ];
}
