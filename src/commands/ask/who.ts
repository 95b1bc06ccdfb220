import type { Audit, Person } from '../../audit/audit.ts';
import { standingAlone, type Prompter } from '../../collect/prompter.ts';
import { AccordError } from '../../errors.ts';
import type { Reply } from '../../replies/reply.ts';
import { sayIn } from '../../text/language.ts';
import { didYouMean, listed } from '../../text/nearest.ts';

/** The side with this id, or null for none. Throws `usage` with the nearest id. */
export function sideNamed(audit: Audit, id: string | undefined): string | null {
  if (id === undefined) return null;
  const ids = audit.sides.map((side) => side.id);
  if (ids.includes(id)) return id;
  throw new AccordError('usage', `"${id.slice(0, 63)}" is not a side of this audit.${didYouMean(id, ids)}`, {
    hint: `Sides: ${listed(ids)}.`,
  });
}

/** People who have not submitted, of one side where it is given. */
export function openPeople(
  audit: Audit,
  states: ReadonlyMap<string, Reply['state']>,
  side: string | null,
): Person[] {
  return audit.people.filter(
    (person) => states.get(person.id) !== 'submitted' && (side === null || person.side === side),
  );
}

/** Lets one of these people be picked; null: stopped. */
export async function pickedPerson(
  prompter: Prompter,
  audit: Audit,
  round: string,
  open: readonly Person[],
  states: ReadonlyMap<string, Reply['state']>,
  lang: string | null,
): Promise<Person | null> {
  const say = sayIn([...(lang === null ? [] : [lang]), ...audit.languages]);
  const { interview: t } = say.words;
  const label = (person: Person) => {
    const side = audit.sides.find((one) => one.id === person.side);
    const state = states.get(person.id);
    return [
      person.id,
      person.job ?? (side === undefined ? person.side : say(side.name)),
      state === 'draft' ? t.started : state === 'withdrawn' ? t.withdrawn : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  };
  for (;;) {
    const outcome = await prompter.ask({
      words: say.words,
      title: t.title({ company: audit.company, round }),
      ...standingAlone,
      ask: t.whoAnswers,
      help: t.notSubmitted,
      control: {
        type: 'pick-one',
        options: open.map((person) => ({ value: person.id, label: label(person) })),
        other: false,
      },
    });
    if (outcome.type === 'stop') return null;
    if (outcome.type !== 'answer') continue;
    const { value } = outcome.answer;
    const person = open.find((one) => one.id === value);
    if (person !== undefined) return person;
  }
}
