import type { Audit } from '../audit/audit.ts';
import type { Reply } from '../replies/reply.ts';
import { sayIn } from '../text/language.ts';
import type { Outcome, Prompter } from './prompter.ts';
import { inState, parkedWhereHidden, recorded, type Given } from './record.ts';
import { review } from './review.ts';
import { slotScreen } from './slot-screen.ts';
import { isGiven, slotKey, slots, type Slot } from './slots.ts';
import { welcomeScreen } from './welcome.ts';

/** One person's interview: what it works on, and the world around it. */
interface Interview {
  audit: Audit;
  /** A draft, empty or to be resumed. */
  reply: Reply;
  prompter: Prompter;
  /** Resolves once the reply is on disk. */
  save(reply: Reply): Promise<void>;
  now(): Date;
}

/** How an interview ended, and the reply as last saved. */
export interface Interviewed {
  /** `declined`: left before the first question; nothing was written. */
  end: 'submitted' | 'stopped' | 'declined';
  reply: Reply;
}

/**
 * Asks everything that is not answered, then what was skipped once more, then shows all answers for change or
 * submission. Who went back comes forward again one by one. Nothing is shown before the answer on the screen before it
 * is saved.
 */
export async function interview({
  audit,
  reply: draft,
  prompter,
  save,
  now,
}: Interview): Promise<Interviewed> {
  const say = sayIn([draft.language, ...audit.languages]);
  const { interview: t } = say.words;
  const title = t.title({ company: audit.company, round: draft.round });
  let reply = parkedWhereHidden(audit, inState(draft, 'draft', now()));

  const welcome = await prompter.ask(welcomeScreen(audit, title, reply, say));
  if (welcome.type === 'stop') return { end: 'stopped', reply: draft };
  if (welcome.type === 'answer' && welcome.answer.value === 'leave') return { end: 'declined', reply: draft };
  // A folder that cannot be written must show before the first question, not after it.
  await save(reply);

  const skipped = new Set<string>();
  let again = false;
  const nextAfter = (slot: Slot | null): Slot | null => {
    const found = nextSlot(slots(audit, reply), slot, reply, skipped);
    if (found !== null || again || skipped.size === 0) return found;
    again = true;
    skipped.clear();
    const rest = nextSlot(slots(audit, reply), null, reply, skipped);
    if (rest !== null) prompter.say(t.skippedAgain);
    return rest;
  };

  /** Where the way back began; `end`: at the list of all answers. */
  let turned: Slot | 'end' | null = null;
  const onwards = (from: Slot): Slot | null => {
    const all = slots(audit, reply);
    const next = all[indexOf(all, from) + 1];
    // What an answer changed on the way took away may be where the way back began.
    const until = turned === 'end' ? all.length : turned === null ? -1 : indexOf(all, turned);
    if (next !== undefined && indexOf(all, next) <= until) return next;
    turned = null;
    return nextAfter(from);
  };

  let slot = nextAfter(null);
  for (;;) {
    if (slot === null) {
      const chosen = await review(prompter, audit, title, reply, say);
      if (chosen.type === 'stop') return { end: 'stopped', reply };
      if (chosen.type === 'submit') {
        const submitted = inState(reply, 'submitted', now());
        await save(submitted);
        return { end: 'submitted', reply: submitted };
      }
      slot = chosen.type === 'change' ? chosen.slot : (slots(audit, reply).at(-1) ?? null);
      turned = chosen.type === 'back' ? 'end' : null;
      continue;
    }
    const all = slots(audit, reply);
    const at = indexOf(all, slot);
    const outcome = await prompter.ask(slotScreen(audit, title, reply, slot, say, at === 0));
    if (outcome.type === 'stop') return { end: 'stopped', reply };
    if (outcome.type === 'back') {
      turned ??= slot;
      slot = all[at - 1] ?? slot;
      continue;
    }
    if (outcome.type === 'skip') {
      skipped.add(slotKey(slot));
      slot = onwards(slot);
      continue;
    }
    const result = recorded(audit, reply, slot, givenBy(outcome), prompter.via);
    if (!result.ok) {
      prompter.say(t.refused({ problem: result.problem }));
      continue;
    }
    await save(result.reply);
    reply = result.reply;
    slot = onwards(slot);
  }
}

function givenBy(outcome: Extract<Outcome, { type: 'answer' | 'none' }>): Given {
  return outcome.type === 'none' ? { none: outcome.none } : { answer: outcome.answer };
}

/** The next unanswered slot that was not skipped: behind the one at hand, else anywhere; null when there is none. */
function nextSlot(
  all: readonly Slot[],
  from: Slot | null,
  reply: Reply,
  skipped: ReadonlySet<string>,
): Slot | null {
  const isOpen = (slot: Slot) => !skipped.has(slotKey(slot)) && !isGiven(slot, reply);
  const start = from === null ? 0 : indexOf(all, from) + 1;
  return all.slice(start).find(isOpen) ?? all.find(isOpen) ?? null;
}

function indexOf(all: readonly Slot[], slot: Slot): number {
  return all.findIndex((one) => slotKey(one) === slotKey(slot));
}
