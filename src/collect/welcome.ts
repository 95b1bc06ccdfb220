import type { Audit } from '../audit/audit.ts';
import type { Reply } from '../replies/reply.ts';
import type { Say } from '../text/language.ts';
import { sideName } from '../text/sides.ts';
import { joined } from '../text/words/index.ts';
import { minutesText, secondsLeft } from './progress.ts';
import { standingAlone, type Screen } from './prompter.ts';
import { askedOf, isGiven } from './slots.ts';

/** The screen before the first question: what it is for, how long, who sees the answers, how to leave. */
export function welcomeScreen(audit: Audit, title: string, reply: Reply, say: Say): Screen {
  const put = askedOf(audit, reply);
  const done = put.filter((question) => isGiven({ question, guess: null }, reply)).length;
  const taking = new Set([...audit.pair, ...audit.people.map(({ side }) => side)]);
  const named = (ids: Iterable<string>) => {
    const these = new Set(ids);
    return joined(
      audit.sides.filter(({ id }) => these.has(id)).map((side) => say(side.name)),
      say.words,
    );
  };
  const isAlone = !audit.people.some(({ side }) => side !== reply.side);
  const { words } = say;
  const { interview: t } = words;
  const youAre = audit.pair.includes(reply.side) ? t.youAre : t.youAreAbove;
  const left = minutesText(secondsLeft(audit, reply), words);
  return {
    words,
    title,
    ...standingAlone,
    canResume: true,
    ask: done === 0 ? t.before : t.again,
    help: [
      youAre({ person: reply.person, side: say(sideName(audit.sides, reply.side)) }),
      isAlone && !audit.pair.includes(reply.side)
        ? t.purposeAlone({ pair: named(audit.pair) })
        : t.purpose({ sides: named(taking) }),
      done === 0
        ? t.howLong({ questions: put.length, left })
        : t.howFar({ done, questions: put.length, left }),
      t.whoSees,
      t.leave({ command: `accord ask ${reply.person}` }),
    ].join('\n\n'),
    control: {
      type: 'pick-one',
      options: [
        { value: 'begin', label: done === 0 ? t.begin : t.goOn },
        { value: 'leave', label: t.notNow },
      ],
      other: false,
    },
  };
}
