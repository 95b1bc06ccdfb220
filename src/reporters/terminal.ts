import type { Report } from '../report/report.ts';
import { visibleLine } from '../text/escape.ts';
import { escaped } from './escaped.ts';
import type { Reporter } from './reporter.ts';
import { bullets, type Block } from './terminal/block.ts';
import { counts, title, widest } from './terminal/headline.ts';
import { inColumns, inList } from './terminal/layout.ts';
import { paint } from './terminal/paint.ts';
import { alone, askNext, ownPicture } from './terminal/picture.ts';
import { asides, limits, next, notKnown } from './terminal/rest.ts';
import { overall, themes } from './terminal/themes.ts';
import { isCompared } from './wording.ts';

/** One screen for the person at the terminal: what differs, how far, what is not known, what to type next. */
export const terminal: Reporter = {
  name: 'terminal',
  extensions: ['txt'],
  report(report, { width, color, list }) {
    const safe = escaped(report, visibleLine);
    const blocks = isCompared(safe) ? compared(safe, width) : single(safe);
    const content = list ? inList(blocks, paint(color)) : inColumns(blocks, width, paint(color));
    return Promise.resolve([{ path: '', content }]);
  },
};

function compared(report: Report, width: number): Block[] {
  return [
    title(report),
    counts(report),
    widest(report),
    themes(report, width),
    ...overall(report),
    ...asides(report),
    limits(report),
    next(report),
  ];
}

function single(report: Report): Block[] {
  const unknown = notKnown(report);
  return [
    title(report),
    alone(report),
    ...ownPicture(report),
    ...(unknown.length === 0 ? [] : [bullets('Not known', unknown)]),
    ...askNext(report),
    limits(report),
    next(report),
  ];
}
