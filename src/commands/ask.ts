import type { Person, Round } from '../audit/audit.ts';
import { AccordError } from '../errors.ts';
import { canPrompt, isPlain } from '../io.ts';
import type { Reply } from '../replies/reply.ts';
import type { Store } from '../stores/store.ts';
import type { Command, ExitCode, GlobalOptions } from './command.ts';
import { typed } from './typed.ts';

/** `accord ask [PERSON]`: interviews one person in this terminal; every answer is saved at once. */
export const ask: Command = {
  examples: [
    ['accord ask sales-head', 'interview one person, or go on where they left'],
    ['accord ask', 'choose among those who have not submitted'],
    ['accord ask sales-head --plain', 'numbered lines, for screen readers'],
  ],
  declare(command) {
    command
      .argument('[person]', 'id of a person in audit.yaml (default: choose from a list)')
      .option('--side <id>', 'offer only the people of this side')
      .option('--plain', 'numbered lines, nothing redraws (ACCORD_PLAIN=1 does the same)')
      .addHelpText(
        'after',
        '\nEvery answer is saved before the next question is shown. Leave with ctrl-c; the same command goes on.',
      );
  },
  async run(context, [wanted], options) {
    const { io, global, note } = context;
    if (!canPrompt(io)) {
      throw new AccordError('no-terminal', 'There is no terminal to ask in; nothing was asked.', {
        hint: 'Run it in a terminal. Scripts bring answers in with "accord import FILE".',
      });
    }
    const { auditHere } = await import('./audit-here.ts');
    const { refuseClosed, roundAtHand } = await import('./round-at-hand.ts');
    const { sideNamed, openPeople, pickedPerson } = await import('./ask/who.ts');
    const { personNamed } = await import('./person-named.ts');
    const { prompterFor } = await import('../collect/prompter-for.ts');
    const opened = await auditHere(context);
    const { store } = opened;
    const { audit, round } = roundAtHand(opened, global.round, note);
    refuseClosed(round);
    const side = sideNamed(audit, options.side as string | undefined);
    const prompter = await prompterFor(io, options.plain === true || isPlain(io), global.color);

    let person: Person | null;
    if (wanted === undefined) {
      const states = await statesIn(store, round.id);
      const open = openPeople(audit, states, side);
      if (open.length === 0) {
        note('Everybody has submitted. Next: accord report');
        return 0;
      }
      person = await pickedPerson(prompter, audit, round.id, open, states, global.lang);
      if (person === null) return stopped(note, 'Stopped; nobody was asked.');
    } else person = personNamed(audit, wanted, side);

    const before = await store.load(round.id, person.id);
    if (before?.state === 'submitted') throw alreadySubmitted(person.id, global);
    await store.checkWritable(round.id);

    const { emptyReply } = await import('../collect/record.ts');
    const { interview } = await import('../collect/interview.ts');
    const language = global.lang ?? before?.language ?? audit.languages[0] ?? 'en';
    const reply: Reply = { ...(before ?? emptyReply(round.id, person, language, io.now())), language };
    const { roundNow } = await import('../stores/round-file.ts');
    let isFirst = true;
    const save = async (answered: Reply) => {
      // An interview takes its time, and what comes after the seal would break it.
      const refuse = ({ id, closed }: Round) => {
        if (closed !== null) throw closedMeanwhile(id, closed);
      };
      // The first save costs no answer yet. It may open again what was withdrawn, which the seal counts, and comes either
      // before an import of this person or after it.
      if (isFirst || answered.state === 'submitted') {
        const { savedWhileOpen } = await import('./while-open.ts');
        await savedWhileOpen(context, opened, round, refuse, () => store.save(answered));
        isFirst = false;
        return;
      }
      // A draft waits for nobody: whoever holds the lock must not cost an answer.
      refuse(await roundNow(opened.folder, round.id));
      await store.save(answered);
    };
    const { end } = await interview({ audit, reply, prompter, save, now: io.now });
    if (end === 'declined') {
      note('Nothing was changed.');
      return 0;
    }
    if (end === 'stopped') {
      // A screen hands nothing over before enter, so that it does not matter whether something was typed.
      const kept = 'All answers are saved; what was still being typed is not kept.';
      return stopped(note, `Stopped. ${kept} Go on with: ${typed(['ask', person.id], global)}`);
    }
    const { freeze } = await import('./freeze.ts');
    await freeze(context, opened, round, audit);
    const isLast = openPeople(audit, await statesIn(store, round.id), null).length === 0;
    const after = isLast
      ? 'Everybody named has submitted. Next: accord report'
      : 'See who is missing with: accord status';
    note(`Submitted: the answers of ${person.id} count in round ${round.id}. ${after}`);
    return 0;
  },
};

/** How far each person is who has begun. */
async function statesIn(store: Store, round: string): Promise<Map<string, Reply['state']>> {
  const states = new Map<string, Reply['state']>();
  await store.each(round, ({ reply }) => void states.set(reply.person, reply.state));
  return states;
}

function stopped(note: (text: string) => void, text: string): ExitCode {
  note(text);
  return 130;
}

function closedMeanwhile(round: string, closed: string): AccordError {
  return new AccordError('conflict', `The round ${round} was closed (${closed}) while you were answering.`, {
    hint: 'What you answered before is kept and does not count. To count it, whoever leads the audit opens a new round: accord round open',
  });
}

function alreadySubmitted(person: string, global: GlobalOptions): AccordError {
  return new AccordError('conflict', `${person} has submitted already; submitted answers are not changed.`, {
    hint: `To change them, first take them back: ${typed(['withdraw', person], global)}`,
  });
}
