import { AccordError } from '../../errors.ts';
import { idRule, isId } from '../../text/ids.ts';
import type { NewPerson } from './audit-yaml.ts';
import { refusePeople } from './usable.ts';

/** The preset of a chief executive who begins alone. */
export const presetAlone = 'executive';

/** Whoever leads both sides. */
export const chiefExecutive: NewPerson = {
  id: 'chief-executive',
  side: 'executive',
  role: 'head',
  job: 'Chief executive',
};

/** So many leaders of each side, the heads first. */
export function leaders(sales: number, marketing: number): NewPerson[] {
  const side = (id: string, count: number): NewPerson[] =>
    Array.from({ length: count }, (_, index) =>
      index === 0
        ? { id: `${id}-head`, side: id, role: 'head', job: `Head of ${id}` }
        : { id: `${id}-${index + 1}`, side: id, role: 'team', job: null },
    );
  return [...side('sales', sales), ...side('marketing', marketing)];
}

/** Whom the flags name, `id:side[:role[:job]]` each; where they name nobody, whom the preset is for. Throws `usage`. */
export function peopleNamed(flags: readonly string[], preset: string): NewPerson[] {
  if (flags.length === 0) {
    return preset === presetAlone ? [chiefExecutive] : [...leaders(1, 1), chiefExecutive];
  }
  const named = flags.map((flag): NewPerson => {
    const [id = '', side = '', role = 'head', ...job] = flag.split(':');
    if (!isId(id) || !isId(side)) {
      throw new AccordError('usage', `--person "${flag}" does not name a person.`, {
        hint: `Write id:side, id:side:role or id:side:role:job; ids are ${idRule}. Example: --person sales-head:sales:head:"Head of sales"`,
      });
    }
    if (role !== 'head' && role !== 'team') {
      throw new AccordError('usage', `--person "${flag}": "${role}" is not a role.`, {
        hint: 'Roles: head, team',
      });
    }
    return { id, side, role, job: job.join(':') || null };
  });
  refusePeople(named);
  return named;
}
