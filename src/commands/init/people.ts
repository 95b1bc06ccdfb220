import { AccordError } from '../../errors.ts';
import type { Words } from '../../text/words/index.ts';
import { idRule, isId } from '../../text/ids.ts';
import type { NewPerson } from './audit-yaml.ts';
import { refusePeople } from './usable.ts';

/** The preset of a chief executive who begins alone. */
export const presetAlone = 'executive';

/** Whoever leads both sides. */
export function chiefExecutive({ newAudit: names }: Words): NewPerson {
  return { id: 'chief-executive', side: 'executive', role: 'head', job: names.executive };
}

/** So many leaders of each side, the heads first. */
export function leaders(sales: number, marketing: number, { newAudit: names }: Words): NewPerson[] {
  const side = (id: 'sales' | 'marketing', count: number): NewPerson[] =>
    Array.from({ length: count }, (_, index) =>
      index === 0
        ? { id: `${id}-head`, side: id, role: 'head', job: names[`${id}Head`] }
        : { id: `${id}-${index + 1}`, side: id, role: 'team', job: null },
    );
  return [...side('sales', sales), ...side('marketing', marketing)];
}

/** Whom the flags name, `id:side[:role[:job]]` each; where they name nobody, whom the preset is for. Throws `usage`. */
export function peopleNamed(flags: readonly string[], preset: string, words: Words): NewPerson[] {
  if (flags.length === 0) {
    return preset === presetAlone
      ? [chiefExecutive(words)]
      : [...leaders(1, 1, words), chiefExecutive(words)];
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
