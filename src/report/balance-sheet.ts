import type { Picture } from '../findings/picture.ts';
import { itemState } from '../score/balance.ts';
import type { Balance } from '../score/score.ts';
import type { BalanceRow, BalanceSheet, BalanceWay, Trade } from './report.ts';

/** More pairs than this are no first step. */
const mostTrades = 3;

/** What each side must have and what the other gives, item by item; one sheet per question that asks it. */
export function balanceSheets(seen: readonly Picture[]): BalanceSheet[] {
  return seen.flatMap((picture): BalanceSheet[] => {
    const ways = picture.score.balance.map((balance) => way(balance, picture));
    const [toFirst, toSecond] = ways;
    if (toFirst === undefined || toSecond === undefined) return [];
    return [
      {
        question: picture.question.id,
        label: picture.label,
        ways,
        trades: trades(toFirst, toSecond),
      },
    ];
  });
}

function way(balance: Balance, picture: Picture): BalanceWay {
  const answers = (id: string) => picture.sides.find((side) => side.id === id)?.own.n ?? 0;
  const [needing, giving] = [answers(balance.to), answers(balance.from)];
  const rows = balance.items.map((one): BalanceRow => ({
    item: one.item,
    label: picture.options.get(one.item) ?? one.item,
    needed: Math.round(one.needed * needing),
    first: Math.round(one.first * needing),
    received: Math.round(one.received * needing),
    given: Math.round(one.given * giving),
    state: itemState(one.item, balance),
  }));
  const { from, to, gap, lost } = balance;
  return { from, to, needing, giving, gap, lost, rows };
}

/** An open need of one side against one of the other, what must come first before the rest. */
function trades(toFirst: BalanceWay, toSecond: BalanceWay): Trade[] {
  const [one, other] = [open(toFirst), open(toSecond)];
  return one.slice(0, mostTrades).flatMap((first, at) => {
    const second = other[at];
    return second === undefined ? [] : [{ first, second }];
  });
}

function open(one: BalanceWay): BalanceRow[] {
  return one.rows
    .filter((row) => row.state === 'unmet')
    .sort((a, b) => b.first - a.first || b.needed - a.needed);
}
