import { standingAlone } from '../collect/prompter.ts';
import { AccordError } from '../errors.ts';
import { canPrompt, isPlain } from '../io.ts';
import { isId } from '../text/ids.ts';
import type { Command, Context } from './command.ts';
import type { finishedWithdrawal } from './round/withdrawn.ts';
import { wordsIn } from '../text/words/index.ts';

/**
 * `accord withdraw PERSON`: a submitted reply is kept and no longer counts; what was imported is taken out of its import.
 * `accord ask` opens it again.
 */
export const withdraw: Command = {
  examples: [
    ['accord withdraw sales-head', 'take the submitted answers out of the count, after a question'],
    ['accord withdraw sales-head --yes', 'the same without a question'],
  ],
  declare(command) {
    command
      .argument('<person>', 'id of a person in audit.yaml, or of one who was imported')
      .option('-y, --yes', 'do not ask')
      .option('--plain', 'numbered lines, nothing redraws (ACCORD_PLAIN=1 does the same)');
  },
  async run(context, [wanted = ''], options) {
    const { io, global, note } = context;
    const { auditHere } = await import('./audit-here.ts');
    const { currentRound } = await import('../stores/folder.ts');
    const { personNamed } = await import('./person-named.ts');
    const { inState } = await import('../collect/record.ts');
    const opened = await auditHere(context);
    const round = currentRound(opened, global.round);
    const isNamed = opened.audit.people.some(({ id }) => id === wanted);
    const imported = isId(wanted) ? await opened.store.imported(round.id, wanted) : null;
    const own = isId(wanted) && imported === null ? await opened.store.load(round.id, wanted) : null;
    const reply = imported?.reply ?? own;
    const person = reply === null ? personNamed(opened.audit, wanted, null) : { id: reply.person };
    if (reply === null) {
      throw new AccordError('not-found', `${person.id} has not answered in round ${round.id}.`, {
        hint: 'accord status shows who has.',
      });
    }
    if (reply.state === 'draft') {
      throw new AccordError('conflict', `${person.id} has not submitted; drafts never count.`, {
        hint: 'There is nothing to withdraw.',
      });
    }
    if (reply.state === 'withdrawn') {
      note(
        (await finished(context, opened, round, reply))
          ? `${person.id} was withdrawn already; an earlier session ended before it was done with ${round.id}, which is done now.`
          : `${person.id} was withdrawn already.`,
      );
      return 0;
    }
    if (options.yes !== true) {
      const agreed = await isAgreed(context, person.id, round.id, options.plain === true);
      if (agreed === null) return 130;
      if (!agreed) {
        note('Nothing was changed.');
        return 0;
      }
    }
    const kept = inState(reply, 'withdrawn', io.now());
    const { withdrawn } = await import('./round/withdrawn.ts');
    // The question takes its time; the round may have been closed meanwhile.
    const now = await withdrawn(context, opened, round, kept);
    const out = imported === null ? '' : ` taken out of ${imported.file},`;
    const what = `Withdrawn: the answers of ${person.id} are${out} kept and do not count.`;
    if (now.closed !== null) {
      note(
        `${what} ${round.id} was closed already: its round.yaml counts this, without a name, and figures reported before may differ.`,
      );
      return 0;
    }
    note(isNamed ? `${what} "accord ask ${person.id}" opens them again.` : what);
    return 0;
  },
};

async function finished(...of: Parameters<typeof finishedWithdrawal>): Promise<boolean> {
  const { finishedWithdrawal } = await import('./round/withdrawn.ts');
  return finishedWithdrawal(...of);
}

/** Does the person at the terminal want this? null: stopped. */
async function isAgreed(
  { io, global }: Context,
  person: string,
  round: string,
  plain: boolean,
): Promise<boolean | null> {
  if (!canPrompt(io)) {
    throw new AccordError('no-terminal', 'There is no terminal to ask in; nothing was changed.', {
      hint: `To withdraw without a question: accord withdraw ${person} --yes`,
    });
  }
  const { prompterFor } = await import('../collect/prompter-for.ts');
  const prompter = await prompterFor(io, plain || isPlain(io), global.color);
  const outcome = await prompter.ask({
    words: wordsIn(['en']),
    title: `round ${round}`,
    ...standingAlone,
    ask: `Withdraw the answers of ${person}?`,
    help: 'They are kept and do not count until they are submitted again.',
    control: {
      type: 'pick-one',
      options: [
        { value: 'no', label: 'No, leave them' },
        { value: 'yes', label: 'Yes, withdraw' },
      ],
      other: false,
    },
  });
  if (outcome.type === 'stop') return null;
  return outcome.type === 'answer' && outcome.answer.value === 'yes';
}
