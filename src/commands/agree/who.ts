import { nameOf } from '../../actions/stands.ts';
import type { Agreement } from '../../charter/charter.ts';
import { AccordError } from '../../errors.ts';
import type { Control } from '../../questions/control.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import type { Said } from './decided.ts';
import type { Opened } from './opened.ts';
import type { Part } from './workshop.ts';

/** Who answers for it; may be skipped. */
export function ownerPart({ audit, say }: Opened, before: Agreement | undefined): Part {
  const { charter: t } = checkWords(audit.languages);
  const named = (id: string) => nameOf(id, audit, say);
  const isPerson = (id: string) => audit.people.some((one) => one.id === id);
  const ids = [...new Set([...audit.sides, ...audit.people].map(({ id }) => id))];
  // A side that is called as one of its people is that person: both would stand there in the same words.
  const twin = (id: string) =>
    audit.people.find((one) => !isPerson(id) && one.side === id && named(one.id) === named(id))?.id;
  const offered = ids.filter((id) => twin(id) === undefined);
  const isAlone = (id: string) => offered.every((one) => one === id || named(one) !== named(id));
  const owner = before?.owner ?? '';
  return {
    needed: (all) => all.owner === undefined,
    screen: () => ({
      ask: t.whoOwns,
      help: '',
      canSkip: true,
      control: pickOne(
        offered.map((id) => ({ value: id, label: isAlone(id) ? named(id) : `${named(id)} · ${id}` })),
      ),
      current: owner === '' ? null : { value: twin(owner) ?? owner, other: null },
    }),
    heard: (all, answer) => (answer === null ? all : { ...all, owner: String(answer.value) }),
  };
}

/** Who signs for this side. Throws `usage` where audit.yaml names nobody of it. */
export function signerPart({ audit, say }: Opened, side: string): Part {
  const { charter: t } = checkWords(audit.languages);
  const own = audit.people.filter((one) => one.side === side);
  const first = own.find(({ role }) => role === 'head') ?? own[0];
  const isSigned = (all: Said) => Object.hasOwn(all.by ?? {}, side);
  if (first === undefined) {
    throw new AccordError(
      'usage',
      `audit.yaml names nobody of the side ${side}, so nobody can sign for it.`,
      {
        hint: 'Add its head under "people", then type it again.',
      },
    );
  }
  return {
    needed: (all) => !isSigned(all),
    screen: () => ({
      ask: t.whoSigns({ side: nameOf(side, audit, say) }),
      help: '',
      control: pickOne(
        own.map(({ id, job }) => ({ value: id, label: job === null ? id : `${id} · ${job}` })),
      ),
      current: { value: first.id, other: null },
    }),
    heard: (all, answer) =>
      answer === null
        ? { problem: t.whoSigns({ side: nameOf(side, audit, say) }) }
        : { ...all, by: { ...all.by, [side]: String(answer.value) } },
  };
}

function pickOne(options: readonly { value: string; label: string }[]): Control {
  return { type: 'pick-one', options, other: false };
}
