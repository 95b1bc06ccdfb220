import type { Report } from '../report/report.ts';
import { visibleLine } from '../text/escape.ts';
import { wordsIn } from '../text/words/index.ts';
import { escaped } from './escaped.ts';
import { notKnown } from '../phrases/not-known.ts';
import type { Reporter } from './reporter.ts';
import { bullets, paragraph, type Block } from './terminal/block.ts';
import { counts, foremost, title } from './terminal/headline.ts';
import { inColumns, inList } from './terminal/layout.ts';
import { paint } from './terminal/paint.ts';
import { alone, askNext, invitations, ownPicture } from './terminal/picture.ts';
import { asides, limits, next, openNow } from './terminal/rest.ts';
import { allSides } from './terminal/sides.ts';
import { overall, themes } from './terminal/themes.ts';
import { isCompared, notHealth } from '../phrases/wording.ts';

/** One screen for the person at the terminal: what differs, how far, what is not known, what to type next. */
export const terminal: Reporter = {
  name: 'terminal',
  extensions: ['txt'],
  async report(report, { width, color, list, sections }) {
    const safe = escaped(report, visibleLine);
    const blocks = sections.length > 0 ? await inFull(safe, sections) : await onOneScreen(safe, width);
    const content = list ? inList(blocks, paint(color)) : inColumns(blocks, width, paint(color));
    return [{ path: '', content }];
  },
};

/** Most audits have neither charter, actions nor accepted differences yet, and their words take time to read. */
async function keptOf(report: Report): Promise<Block[]> {
  if (report.charter === null && report.register === null && report.accepted.length === 0) return [];
  return (await import('./terminal/kept.ts')).kept(report);
}

async function onOneScreen(report: Report, width: number): Promise<Block[]> {
  const kept = await keptOf(report);
  return isCompared(report) ? compared(report, width, kept) : single(report, kept);
}

/** Sections of the full report, as the pages have them. */
async function inFull(report: Report, sections: readonly string[]): Promise<Block[]> {
  const { partOf } = await import('../document/only.ts');
  const { reportDocument } = await import('../document/report.ts');
  const { sectionBlocks } = await import('./terminal/section.ts');
  return partOf(reportDocument(report), sections).sections.flatMap((one) => sectionBlocks(one));
}

function compared(report: Report, width: number, kept: readonly Block[]): Block[] {
  return [
    title(report),
    counts(report),
    ...(notHealth(report) === '' ? [] : [paragraph(notHealth(report))]),
    ...foremost(report),
    themes(report, width),
    ...overall(report),
    ...kept,
    ...openNow(report),
    ...asides(report),
    ...allSides(report),
    limits(report),
    next(report),
  ];
}

function single(report: Report, kept: readonly Block[]): Block[] {
  const unknown = notKnown(report);
  return [
    title(report),
    alone(report),
    ...ownPicture(report),
    ...(unknown.length === 0 ? [] : [bullets(wordsIn(report.languages).report.notKnown, unknown)]),
    ...kept,
    ...askNext(report),
    ...invitations(report),
    limits(report),
    next(report),
  ];
}
