import { AccordError, clipped } from '../../errors.ts';
import { charterStanding } from '../../charter/stands.ts';
import { checkDays, daySheet, type DayPage } from '../../document/day-sheet.ts';
import { keptCharter } from '../../stores/kept.ts';
import { answered } from '../kept/opened.ts';
import { writePages, type pagesWanted } from '../kept/pages.ts';
import { standing, type Opened } from './opened.ts';

/** The page for the check after 30, 60 or 90 days. */
export async function sheet(
  at: Opened,
  wanted: unknown,
  pages: Awaited<ReturnType<typeof pagesWanted>>,
): Promise<void> {
  const day = checkDays.find((one) => String(one) === String(wanted));
  if (day === undefined) {
    const message =
      wanted === undefined
        ? 'Which check? --day is missing.'
        : `--day: "${clipped(String(wanted))}" is no check.`;
    throw new AccordError('usage', message, { hint: `Write --day ${checkDays.join(', --day ')}.` });
  }
  const { open, audit, asOf, say, register } = at;
  const kept = await keptCharter(open, audit);
  const dates = [
    ...register.actions.flatMap(({ history }) => history[0]?.on ?? []),
    ...(kept?.value.agreed ?? []).map(({ signed }) => signed),
  ].sort();
  const [start] = dates;
  if (start === undefined) {
    throw new AccordError(
      'not-found',
      'Nothing was signed and nothing taken yet, so there is nothing to check.',
      {
        hint: 'Record what both sides settle with "accord agree", and take actions with "accord actions take".',
      },
    );
  }
  const page: DayPage = {
    company: audit.company,
    languages: audit.languages,
    sides: audit.sides.map(({ id, name }) => ({ id, name: say(name) })),
    pair: audit.pair,
    asOf,
    day,
    start,
    charter: kept === null ? null : charterStanding(kept.value, audit, await answered(at), asOf, say),
    register: register.actions.length === 0 ? null : standing(at),
  };
  await writePages(at.context, pages, daySheet(page), audit.brand);
}
