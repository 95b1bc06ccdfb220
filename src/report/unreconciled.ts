import { isInOwnWords } from '../score/verdict-counts.ts';
import type { Report } from './report.ts';

/** Where a stored report contradicts itself, and what would be right; `message` repeats no more of it than ids and figures. */
interface Contradiction {
  path: readonly (string | number)[];
  message: string;
}

/** What in a report was not made by accord: figures that do not add up, and names of what is not there. Empty: nothing. */
export function unreconciled(report: Report): Contradiction[] {
  const questions = new Map(report.questions.map((one) => [one.id, one]));
  const sides = new Set(report.sides.map(({ id }) => id));
  const dimensions = new Set(report.dimensions.map(({ id }) => id));
  const found: Contradiction[] = [];
  const tell = (path: Contradiction['path'], message: string) => found.push({ path, message });
  const asks = (path: Contradiction['path'], id: string) => {
    if (!questions.has(id)) tell(path, `"${id}" is no question of this report`);
  };
  if (questions.size !== report.questions.length) tell(['questions'], 'names a question twice');
  report.pair.forEach((id, at) => {
    if (!sides.has(id)) tell(['pair', at], `"${id}" is no side of this report`);
  });
  report.questions.forEach(({ dimension, sides: own }, at) => {
    if (!dimensions.has(dimension))
      tell(['questions', at, 'dimension'], `"${dimension}" is no dimension of this report`);
    own.forEach(({ side }, place) => {
      if (!sides.has(side))
        tell(['questions', at, 'sides', place, 'side'], `"${side}" is no side of this report`);
    });
  });
  for (const [verdict, count] of Object.entries(report.verdicts)) {
    const counted = report.questions.filter((one) => one.verdict === verdict).length;
    if (counted !== count)
      tell(
        ['verdicts', verdict],
        `says ${count}, and ${counted} ${counted === 1 ? 'question has' : 'questions have'} this verdict`,
      );
  }
  const ownWords = report.questions.filter(isInOwnWords).length;
  if (ownWords !== report.ownWords) {
    tell(
      ['ownWords'],
      `says ${report.ownWords}, and ${ownWords} of the questions were answered in own words`,
    );
  }
  const { sides: rows, cells } = report.matrix;
  if (cells.length !== rows.length || cells.some((row) => row.length !== rows.length)) {
    tell(['matrix', 'cells'], 'must hold a row and a column for each of "sides"');
  }
  if (report.overall.value !== null && report.questions.every(({ gap }) => gap.value === null)) {
    tell(['overall'], 'holds a figure, and no question was compared');
  }
  report.findings.forEach(({ question }, at) => asks(['findings', at, 'question'], question));
  report.leaders.forEach(({ question }, at) => asks(['leaders', at, 'question'], question));
  report.balance.forEach(({ question }, at) => asks(['balance', at, 'question'], question));
  report.toAsk.forEach(({ question }, at) => asks(['toAsk', at, 'question'], question));
  return found;
}
