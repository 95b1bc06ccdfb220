import { registerStanding } from '../../actions/stands.ts';
import { charterDocument } from '../../document/charter.ts';
import { keptRegister } from '../../stores/kept.ts';
import type { Context } from '../command.ts';
import { writePages, type pagesWanted } from '../kept/pages.ts';
import { sidesOf } from './list.ts';
import { opened, standing } from './opened.ts';

/** Writes the charter as it is on disk now, with the actions taken beside it. */
export async function charterPage(
  context: Context,
  asOf: string,
  pages: Awaited<ReturnType<typeof pagesWanted>>,
): Promise<void> {
  const at = await opened({ ...context, note: () => undefined }, asOf);
  const register = await keptRegister(at.open);
  const page = {
    company: at.audit.company,
    languages: at.audit.languages,
    sides: sidesOf(at),
    asOf,
    charter: standing(at, null),
    register: register === null ? null : registerStanding(register.value, at.audit, asOf, at.say),
  };
  await writePages(context, pages, charterDocument(page), at.audit.brand);
}
