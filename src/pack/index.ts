import type { Report } from '../report/report.ts';
import type { Sheet, SheetMaker } from './sheet.ts';
import { agenda } from './sheets/agenda.ts';
import { beforeEach } from './sheets/before.ts';
import { questionCards, sortingCards } from './sheets/cards.ts';
import { charter } from './sheets/charter.ts';
import { facilitator } from './sheets/facilitator.ts';
import { guests } from './sheets/guests.ts';
import { readMe } from './sheets/read-me.ts';
import { registers } from './sheets/registers.ts';
import { sideBySide } from './sheets/side-by-side.ts';
import { writing } from './sheets/writing.ts';
import { workshopOf, type PackOptions } from './workshop.ts';

/** What a pack holds, in the order it is used. A new sheet is one file and one entry here. */
const makers: readonly SheetMaker[] = [
  beforeEach,
  guests,
  agenda,
  facilitator,
  writing,
  sortingCards,
  questionCards,
  sideBySide,
  registers,
  charter,
];

/** Everything that is carried into the room, made from a report whose pair has answered; the list of it comes first. */
export function pack(report: Report, options: PackOptions): Sheet[] {
  const workshop = workshopOf(report, options);
  const sheets = makers.flatMap((make) => make(workshop));
  return [readMe(workshop, sheets), ...sheets];
}
