import { clock } from '../clock.ts';
import { section } from '../../document/parts.ts';
import { list, page, paragraph } from '../page.ts';
import type { SheetMaker } from '../sheet.ts';
import type { Stop, Workshop } from '../workshop.ts';

/** The agenda for the wall: when, how long, what and how; it names questions and shows no answer. */
export const agenda: SheetMaker = (workshop) => {
  const { t, agenda: stops, minutes } = workshop;
  const a = t.agenda;
  return [
    {
      name: '10-agenda',
      what: a.about,
      when: t.when.twoDaysBeforeAndDay,
      print: t.print.oneEachAndWall,
      content: page(
        workshop,
        'agenda',
        a.title,
        [
          section('agenda', '', [
            {
              kind: 'table',
              caption: a.title,
              columns: [
                { head: a.from, numeric: true },
                { head: a.minutes, numeric: true },
                { head: a.subject, numeric: false },
                { head: a.how, numeric: false },
              ],
              rows: [
                ...stops.map((stop) => [
                  clock(workshop, stop.from),
                  String(stop.minutes),
                  titleOf(stop, workshop),
                  howOf(stop, workshop),
                ]),
                [clock(workshop, minutes), String(minutes), a.end, ''],
              ],
            },
            paragraph(a.sized, 'note'),
          ]),
          section('rules', a.rulesTitle, [
            list([a.ruleCases, a.ruleOne, a.ruleParked, a.ruleAgreed, a.ruleDiffer]),
          ]),
        ],
        t.minutes({ minutes }),
      ),
    },
  ];
};

/** What one stretch is called. */
export function titleOf({ kind, about }: Stop, { t }: Workshop): string {
  return about?.title ?? t.parts[kind];
}

function howOf({ kind, about, questions }: Stop, { t, writing }: Workshop): string {
  if (about !== null) {
    const labels = questions.map(({ label }) => label).join(' · ');
    return t.agenda.topic({ how: t.methods[about.method], labels });
  }
  if (kind === 'opening') return writing === null ? t.hows.opening : t.hows.openingWriting;
  return kind === 'topic' ? '' : t.hows[kind];
}
