import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyReply, inState } from '../src/collect/record.ts';
import type { Outcome, Screen } from '../src/collect/prompter.ts';
import type { Question } from '../src/questionnaire/questionnaire.ts';
import { kindNamed, kinds } from '../src/questions/index.ts';
import type { Reply } from '../src/replies/reply.ts';
import {
  asks,
  auditOf,
  draft,
  everyKind,
  interviewed,
  isWelcome,
  pick,
  question,
  scripted,
} from './interview-audit.ts';
import { sourceWording } from '../src/text/language.ts';

const skip: Outcome = { type: 'skip' };
const back: Outcome = { type: 'back' };
const submit = [pick('submit'), pick('yes')];

const answerTo = (reply: Reply, id: string) => reply.answers.find((answer) => answer.question === id);

describe('an interview', () => {
  const three = () => auditOf([question('a'), question('b'), question('c')]);

  it('asks every question once, in order, then shows all answers and submits after a confirmation', async () => {
    const { end, reply, events } = await interviewed(
      three(),
      draft(),
      scripted([pick(1), pick(2), pick(3), ...submit]),
    );
    expect(asks(events)).toEqual([
      'Before the first question',
      'Ask a?',
      'Ask b?',
      'Ask c?',
      'Your answers',
      'Submit these answers?',
    ]);
    expect(end).toBe('submitted');
    expect(reply.state).toBe('submitted');
    expect(reply.submitted).toBe('2026-11-02T09:00:00.000Z');
    expect(reply.answers.map(({ question: id, value, key, via }) => [id, value, key, via])).toEqual([
      ['a', 1, '1', 'terminal'],
      ['b', 2, '2', 'terminal'],
      ['c', 3, '3', 'terminal'],
    ]);
  });

  it('says before the first question what it is for, how long it takes, who sees the answers and how to leave', async () => {
    const { events } = await interviewed(three(), draft(), () => ({ type: 'stop' }));
    const first = events[0];
    if (first?.type !== 'screen') throw new Error('no screen');
    const { help } = first.screen;
    expect(help).toContain('You answer as sales-head, for Sales.');
    expect(help).toContain('Sales and Marketing answer the same questions');
    expect(help).toMatch(/3 questions, about 1 minute/);
    expect(help).toContain('not anonymous');
    expect(help).toContain('ctrl-c');
    expect(help).toContain('accord ask sales-head');
  });

  it('names a third side only where somebody of it is asked', async () => {
    const audit = three();
    const ceo = { id: 'ceo', side: 'executive', role: 'head', job: null } as const;
    const people = [...audit.people, ceo];
    const { events } = await interviewed({ ...audit, people }, draft(), () => pick('leave'));
    const [first] = events;
    expect(first?.type === 'screen' ? first.screen.help : '').toContain(
      'Sales, Marketing and Chief executive answer the same questions',
    );
  });

  it('writes nothing when the person leaves before the first question', async () => {
    const { end, events } = await interviewed(three(), draft(), () => pick('leave'));
    expect(end).toBe('declined');
    expect(events.filter((event) => event.type === 'saved')).toEqual([]);
  });

  it('saves once before the first question, so that a folder that cannot be written shows there', async () => {
    const refusal = new Error('no space left');
    const audit = three();
    const seen: string[] = [];
    const { interview } = await import('../src/collect/interview.ts');
    await expect(
      interview({
        audit,
        reply: draft(),
        prompter: {
          via: 'plain',
          ask: async (screen) => {
            seen.push(screen.ask);
            return pick('begin');
          },
          say: () => undefined,
        },
        save: async () => {
          throw refusal;
        },
        now: () => new Date(0),
      }),
    ).rejects.toBe(refusal);
    expect(seen).toEqual(['Before the first question']);
  });

  it('has each answer saved before the next screen is shown', async () => {
    const { events } = await interviewed(auditOf(everyKind()), draft(), (screen) =>
      isWelcome(screen)
        ? pick('begin')
        : screen.ask === 'Your answers'
          ? { type: 'stop' }
          : legalAnswer(screen),
    );
    const kindsOfEvent = events.map((event) => event.type);
    expect(kindsOfEvent.join(' ')).toMatch(/^screen saved( screen saved)+ screen$/);
    const saved = events.flatMap((event) => (event.type === 'saved' ? [event.reply] : []));
    saved.slice(1).forEach((reply, index) => expect(reply).not.toEqual(saved[index]));
  });

  it('counts questions in the progress line, within the questionnaire and overall, and minutes by the kinds', async () => {
    const audit = auditOf([question('a'), question('b'), question('c', { questionnaire: 'second' })]);
    const { events } = await interviewed(audit, draft(), scripted([pick(1), pick(1)]));
    const progress = events.flatMap((event) => (event.type === 'screen' ? [event.screen.progress] : []));
    const minutes = (open: number) =>
      Math.ceil((open * (kindNamed('scale')?.seconds({ points: [] }) ?? 0)) / 60);
    expect(progress).toEqual([
      '',
      `first 1 of 2 · 1 of 3 · about ${minutes(3)} minute left`,
      `first 2 of 2 · 2 of 3 · about ${minutes(2)} minute left`,
      `second 1 of 1 · 3 of 3 · about ${minutes(1)} minute left`,
    ]);
  });

  it('goes back, over the start of a questionnaire too, with the earlier answer to start from', async () => {
    const audit = auditOf([question('a'), question('b', { questionnaire: 'second' })]);
    const { reply, events } = await interviewed(audit, draft(), scripted([pick(4), back, pick(5), pick(1)]));
    expect(asks(events).slice(1)).toEqual(['Ask a?', 'Ask b?', 'Ask a?', 'Ask b?', 'Your answers']);
    const again = events.filter((event) => event.type === 'screen')[3];
    expect(again?.type === 'screen' && again.screen.current).toEqual({ value: 4, other: null });
    expect(answerTo(reply, 'a')?.value).toBe(5);
  });

  it('does not go back from the first question', async () => {
    const { events } = await interviewed(three(), draft(), scripted([back, pick(1)]));
    expect(asks(events).slice(1)).toEqual(['Ask a?', 'Ask a?', 'Ask b?']);
    const first = events[2];
    expect(first?.type === 'screen' && first.screen.canGoBack).toBe(false);
  });

  it('comes forward one by one after going back, each answer to be kept, and then to what is open', async () => {
    const four = auditOf([question('a'), question('b'), question('c'), question('d')]);
    const there = [pick(1), pick(2), skip];
    const { reply, events } = await interviewed(
      four,
      draft(),
      scripted([...there, back, back, back, pick(5), pick(2), skip, pick(4), pick(3)]),
    );
    expect(asks(events).slice(1).join(' ')).toBe(
      'Ask a? Ask b? Ask c? Ask d? Ask c? Ask b? Ask a? Ask b? Ask c? Ask d? Ask c? Your answers',
    );
    const shown = events.flatMap((event) => (event.type === 'screen' ? [event.screen.current?.value] : []));
    expect(shown.slice(1)).toEqual([
      ...[undefined, undefined, undefined, undefined],
      ...[undefined, 2, 1, 2, undefined, undefined, undefined, undefined],
    ]);
    expect(reply.answers.map(({ value }) => value)).toEqual([5, 2, 3, 4]);
  });

  it('comes forward to the list of answers, where the way back began there', async () => {
    const there = [pick(1), pick(2), pick(3), back, back, pick(4), pick(5)];
    const { events } = await interviewed(three(), draft(), scripted(there));
    expect(asks(events).slice(4)).toEqual(['Your answers', 'Ask c?', 'Ask b?', 'Ask c?', 'Your answers']);
  });

  it('goes on to what is open where the question the way back began at is put no more', async () => {
    const audit = auditOf([
      question('parent'),
      question('child', { when: { question: 'parent', 'at-least': 3 } }),
      question('last'),
    ]);
    const { events } = await interviewed(audit, draft(), scripted([pick(4), back, pick(1)]));
    expect(asks(events).slice(1)).toEqual(['Ask parent?', 'Ask child?', 'Ask parent?', 'Ask last?']);
  });

  it('puts skipped questions once more at the end, and says at the end what stays open', async () => {
    const { reply, events } = await interviewed(
      three(),
      draft(),
      scripted([skip, pick(2), pick(3), skip, ...submit]),
    );
    expect(asks(events).slice(1)).toEqual([
      'Ask a?',
      'Ask b?',
      'Ask c?',
      'Ask a?',
      'Your answers',
      'Submit these answers?',
    ]);
    expect(events.flatMap((event) => (event.type === 'said' ? [event.text] : []))).toEqual([
      'What you skipped comes once more. Skip it again to leave it open.',
    ]);
    const last = events.findLast((event) => event.type === 'screen');
    expect(last?.type === 'screen' && last.screen.help).toContain('counted as not answered: “Ask a?”.');
    expect(reply.answers.map((answer) => answer.question)).toEqual(['b', 'c']);
  });

  it('keeps an answer whose question is skipped when it is shown again', async () => {
    const { reply } = await interviewed(three(), draft(), scripted([pick(1), back, skip, pick(2)]));
    expect(answerTo(reply, 'a')?.value).toBe(1);
  });

  it('stores each non-answer as itself, apart from answers', async () => {
    const none = (kind: 'dont-know' | 'not-applicable' | 'prefer-not'): Outcome => ({
      type: 'none',
      none: kind,
    });
    const { reply } = await interviewed(
      three(),
      draft(),
      scripted([none('dont-know'), none('not-applicable'), none('prefer-not')]),
    );
    expect(reply.answers.map((answer) => [answer.none, answer.value, answer.key])).toEqual([
      ['dont-know', undefined, undefined],
      ['not-applicable', undefined, undefined],
      ['prefer-not', undefined, undefined],
    ]);
  });

  it('replaces an answer by a non-answer and the other way round', async () => {
    const { reply, events } = await interviewed(
      three(),
      draft(),
      scripted([pick(1), back, { type: 'none', none: 'dont-know' }, back, pick(3)]),
    );
    const third = events.filter((event) => event.type === 'screen')[5];
    expect(third?.type === 'screen' && third.screen.currentNone).toBe('dont-know');
    expect(answerTo(reply, 'a')).toMatchObject({ value: 3, key: '3' });
    expect(answerTo(reply, 'a')).not.toHaveProperty('none');
  });

  it('asks again when the kind does not accept an answer, and saves nothing of it', async () => {
    const { reply, events } = await interviewed(three(), draft(), scripted([pick(9), pick(2)]));
    expect(asks(events).slice(1)).toEqual(['Ask a?', 'Ask a?', 'Ask b?']);
    expect(events.flatMap((event) => (event.type === 'said' ? [event.text] : []))[0]).toContain(
      'whole number',
    );
    expect(reply.answers.map((answer) => answer.value)).toEqual([2]);
  });

  it('changes an earlier answer from the list at the end and comes back to the list', async () => {
    const { reply, events } = await interviewed(
      three(),
      draft(),
      scripted([pick(1), pick(2), pick(3), pick('change b'), pick(5), ...submit]),
    );
    expect(asks(events).slice(4)).toEqual([
      'Your answers',
      'Ask b?',
      'Your answers',
      'Submit these answers?',
    ]);
    expect(answerTo(reply, 'b')?.value).toBe(5);
  });

  it('names what stays open as tables name it', async () => {
    const audit = auditOf([question('lead-id', { label: 'What a lead is' })]);
    const { events } = await interviewed(audit, draft(), scripted([skip, skip]));
    const last = events.findLast((event) => event.type === 'screen');
    const help = last?.type === 'screen' ? last.screen.help : '';
    expect(help).toContain('Skipped, and counted as not answered: What a lead is.');
    expect(help).not.toContain('lead-id');
  });

  it('lists every answer at the end in words', async () => {
    const { events } = await interviewed(
      auditOf([question('a', { predict: 'all' }), question('b'), question('c')]),
      draft(),
      scripted([pick(1), pick(5), { type: 'none', none: 'prefer-not' }, skip, skip]),
    );
    const list = events.findLast((event) => event.type === 'screen');
    if (list?.type !== 'screen' || list.screen.control.type !== 'pick-one') throw new Error('no list');
    const { options, numbers } = list.screen.control;
    expect(options.map(({ label, says }, index) => [numbers?.[index], label, says])).toEqual([
      [null, 'Submit these answers', undefined],
      [1, 'Ask a?', 'never'],
      [null, '… Marketing would answer', 'always'],
      [2, 'Ask b?', 'prefer not to say'],
      [3, 'Ask c?', 'skipped'],
    ]);
  });

  it('does not submit without the confirmation', async () => {
    const { end, reply, events } = await interviewed(
      three(),
      draft(),
      scripted([pick(1), pick(2), pick(3), pick('submit'), pick('no')]),
    );
    expect(asks(events).at(-1)).toBe('Your answers');
    expect(end).toBe('stopped');
    expect(reply.state).toBe('draft');
  });
});

describe('a predicted question', () => {
  const audit = auditOf([question('a', { predict: 'all' }), question('b', { predict: ['marketing'] })]);

  it('is followed by what the other side would answer', async () => {
    const { reply, events } = await interviewed(
      audit,
      draft(),
      scripted([pick(1), pick(5), pick(2), pick(4)]),
    );
    expect(asks(events).slice(1, 5)).toEqual([
      'Ask a?',
      'What would Marketing answer?',
      'Ask b?',
      'What would Marketing answer?',
    ]);
    expect(answerTo(reply, 'a')).toMatchObject({
      value: 1,
      guesses: [{ side: 'marketing', value: 5, key: '5' }],
    });
  });

  it('is guessed only for the sides it names', async () => {
    const { events } = await interviewed(audit, draft('marketing'), scripted([pick(1), pick(5), pick(2)]));
    expect(asks(events).slice(1)).toEqual(['Ask a?', 'What would Sales answer?', 'Ask b?', 'Your answers']);
  });

  it('is not guessed by a side outside the pair', async () => {
    const { events } = await interviewed(audit, draft('executive'), scripted([pick(1), pick(5)]));
    expect(asks(events).slice(1)).toEqual(['Ask a?', 'Ask b?', 'Your answers']);
  });

  it('goes back from the guess to the own answer and keeps a guess when the own answer changes', async () => {
    const { reply, events } = await interviewed(
      audit,
      draft(),
      scripted([pick(1), back, pick(2), pick(5), back, back, pick(3), pick(5)]),
    );
    expect(asks(events).slice(1)).toEqual([
      'Ask a?',
      'What would Marketing answer?',
      'Ask a?',
      'What would Marketing answer?',
      'Ask b?',
      'What would Marketing answer?',
      'Ask a?',
      'What would Marketing answer?',
      'Ask b?',
    ]);
    expect(answerTo(reply, 'a')).toMatchObject({ value: 3, guesses: [{ side: 'marketing', value: 5 }] });
  });

  it('shows the question as the other side is asked it, or the guess as authored', async () => {
    const worded = auditOf([
      question('a', {
        predict: 'all',
        ask: { bySide: { sales: 'How soon do you call?', marketing: 'How soon should they call?' } },
      }),
      question('b', { predict: 'all', guess: 'How would {other} put it?' }),
    ]);
    const { events } = await interviewed(worded, draft(), scripted([pick(1), pick(1), pick(1)]));
    const screens = events.flatMap((event) => (event.type === 'screen' ? [event.screen] : []));
    expect(screens[2]?.help).toContain('How soon should they call?');
    expect(screens[4]?.ask).toBe('How would Marketing put it?');
  });

  it('offers no own words in a guess', async () => {
    const choice = kindNamed('choice');
    if (choice === undefined) throw new Error('no choice');
    const fields = choice.fields({ options: [{ x: 'X' }, { y: 'Y' }], other: true });
    const one = auditOf([question('a', { kind: 'choice', fields, predict: 'all' })]);
    const { reply, events } = await interviewed(
      one,
      draft(),
      scripted([pick(null, 'neither of them'), pick('x')]),
    );
    const controls = events.flatMap((event) => (event.type === 'screen' ? [event.screen.control] : []));
    expect(controls[1]).toMatchObject({ other: true });
    expect(controls[2]).toMatchObject({ other: false });
    const answer = answerTo(reply, 'a');
    expect(answer).toMatchObject({ other: 'neither of them', guesses: [{ side: 'marketing', value: 'x' }] });
    expect(answer).not.toHaveProperty('value');
    expect(answer).not.toHaveProperty('key');
  });
});

describe('a dependent question', () => {
  const audit = auditOf([
    question('a'),
    question('b', { when: { question: 'a', is: ['1'] }, predict: 'all' }),
    question('c', { when: { question: 'b', 'at-least': 3 } }),
    question('d'),
  ]);

  it('is asked only when its condition holds', async () => {
    const { events } = await interviewed(audit, draft(), scripted([pick(2), pick(1)]));
    expect(asks(events).slice(1)).toEqual(['Ask a?', 'Ask d?', 'Your answers']);
  });

  it('has its answer parked, with all that hangs on it, and back when the condition holds again', async () => {
    const given = [pick(1), pick(4), pick(2), pick(5), pick(3)];
    const hidden = await interviewed(audit, draft(), scripted([...given, pick('change a'), pick(2)]));
    expect(hidden.reply.answers.map((answer) => [answer.question, answer.parked])).toEqual([
      ['a', undefined],
      ['b', true],
      ['c', true],
      ['d', undefined],
    ]);
    expect(asks(hidden.events).at(-1)).toBe('Your answers');

    const shown = await interviewed(audit, hidden.reply, scripted([pick('change a'), pick(1), ...submit]));
    expect(shown.end).toBe('submitted');
    expect(shown.reply.answers.map((answer) => [answer.question, answer.value, answer.parked])).toEqual([
      ['a', 1, undefined],
      ['b', 4, undefined],
      ['c', 5, undefined],
      ['d', 3, undefined],
    ]);
    expect(answerTo(shown.reply, 'b')?.guesses).toEqual([{ side: 'marketing', value: 2, key: '2' }]);
  });

  it('is put when an answer changed at the end brings it up', async () => {
    const { events } = await interviewed(
      audit,
      draft(),
      scripted([pick(2), pick(1), pick('change a'), pick(1)]),
    );
    expect(asks(events).slice(3)).toEqual(['Your answers', 'Ask a?', 'Ask b?']);
  });
});

describe('a resumed interview', () => {
  it('starts at the first question without an answer', async () => {
    const audit = auditOf([question('a'), question('b'), question('c')]);
    const first = await interviewed(audit, draft(), scripted([pick(1), skip, pick(3)]));
    const second = await interviewed(audit, first.reply, scripted([pick(2)]));
    expect(asks(second.events)).toEqual(['Welcome back', 'Ask b?', 'Your answers']);
    expect(second.reply.answers.map((answer) => answer.value)).toEqual([1, 2, 3]);
  });

  it('comes to a guess that was left open', async () => {
    const audit = auditOf([question('a', { predict: 'all' }), question('b')]);
    const first = await interviewed(audit, draft(), scripted([pick(1)]));
    const second = await interviewed(audit, first.reply, scripted([pick(2)]));
    expect(asks(second.events).slice(1)).toEqual(['What would Marketing answer?', 'Ask b?']);
  });

  it('asks a question again whose wording has changed, and says so', async () => {
    const before = auditOf([question('a', { predict: 'all' }), question('b')]);
    const first = await interviewed(before, draft(), scripted([pick(1), pick(2), pick(3)]));
    const after = auditOf([question('a', { predict: 'all', measure: 'another' }), question('b')]);
    const second = await interviewed(after, first.reply, scripted([pick(4), pick(5)]));
    expect(asks(second.events).slice(1)).toEqual(['Ask a?', 'What would Marketing answer?', 'Your answers']);
    const screen = second.events[2];
    expect(screen?.type === 'screen' && screen.screen.help).toContain('has changed since you answered it');
    expect(screen?.type === 'screen' && screen.screen.current).toBeNull();
    expect(answerTo(second.reply, 'a')).toMatchObject({
      measure: 'another',
      value: 4,
      guesses: [{ value: 5 }],
    });
  });

  it('keeps the outdated answer until a new one is given, and answers to questions that are gone', async () => {
    const before = auditOf([question('a'), question('gone')]);
    const first = await interviewed(before, draft(), scripted([pick(1), pick(2)]));
    const after = auditOf([question('a', { measure: 'another' }), question('b')]);
    const second = await interviewed(after, first.reply, scripted([skip, pick(3)]));
    expect(second.reply.answers.map((answer) => [answer.question, answer.measure, answer.value])).toEqual([
      ['a', 'measure-of-a', 1],
      ['b', 'measure-of-b', 3],
      ['gone', 'measure-of-gone', 2],
    ]);
  });

  it('of a withdrawn reply shows the list of answers and can submit it anew', async () => {
    const audit = auditOf([question('a')]);
    const first = await interviewed(audit, draft(), scripted([pick(1), ...submit]));
    const withdrawn = inState(first.reply, 'withdrawn', new Date(0));
    const second = await interviewed(audit, withdrawn, scripted([pick('change a'), pick(2), ...submit]));
    expect(asks(second.events)[1]).toBe('Your answers');
    expect(second.events.find((event) => event.type === 'saved')).toMatchObject({
      reply: { state: 'draft' },
    });
    expect(second.reply).toMatchObject({ state: 'submitted', answers: [{ value: 2 }] });
  });
});

describe('whatever a person does', () => {
  const list = everyKind();
  /** A few kinds between a question and those that hang on it, so that a walk gets to the end and back again. */
  const audits = fc.subarray(list, { minLength: 1, maxLength: 3 }).map((some) =>
    auditOf([
      question('parent'),
      ...some.map((one) => ({ ...one, when: { question: 'parent', is: ['1', '2'] } })),
      question('child', {
        questionnaire: 'second',
        when: { question: 'parent', 'at-least': 2 },
        predict: 'all',
      }),
    ]),
  );
  const moves = fc.array(fc.tuple(fc.nat(11), fc.nat(1000)), { minLength: 20, maxLength: 120, size: 'max' });
  let unparked = 0;

  it(
    'the reply stays valid, and no acknowledged answer is lost or changed by another',
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('sales', 'marketing', 'executive'),
          audits,
          moves,
          async (side, audit, walk) => {
            const byId = new Map(
              audit.questionnaires
                .flatMap((one) => one.dimensions.flatMap((d) => d.questions))
                .map((q) => [q.id, q]),
            );
            const left = [...walk];
            /** The latest acknowledged outcome by question, or by question and guess, as the person gave it. */
            const given = new Map<string, Outcome>();
            let own = '';
            let pending: { slot: string; outcome: Outcome } | null = null;
            const { events } = await interviewed(
              audit,
              emptyReply('r1', { id: 'p', side }, 'en', new Date(0)),
              (screen, past) => {
                // The screen itself is the last event; acknowledged is what was saved before it.
                if (pending !== null && past.at(-2)?.type === 'saved')
                  given.set(pending.slot, pending.outcome);
                pending = null;
                if (isWelcome(screen)) return pick('begin');
                const move = left.shift();
                if (move === undefined) return { type: 'stop' };
                const outcome = moved(screen, move);
                if (screen.progress === '') return outcome;
                const isGuess = screen.ask.startsWith('What would');
                own = isGuess
                  ? (/is asked: Ask (.+)\?/.exec(screen.help)?.[1] ?? '')
                  : screen.ask.slice('Ask '.length, -1);
                pending = { slot: isGuess ? `${own}/guess` : own, outcome };
                return outcome;
              },
            );
            const saved = events.flatMap((event) => (event.type === 'saved' ? [event.reply] : []));
            saved.forEach((reply, index) => {
              expectValid(reply, byId);
              const before = saved[index - 1];
              unparked += reply.answers.filter(
                (one) => !one.parked && answerTo(before ?? reply, one.question)?.parked,
              ).length;
            });
            for (const [slot, outcome] of given) {
              const [id = '', guess] = slot.split('/');
              const answer = answerTo(saved.at(-1) as Reply, id);
              const kept = guess === undefined ? answer : answer?.guesses?.[0];
              expect(kept, `answer to ${slot}`).toBeDefined();
              if (outcome.type === 'none') expect(kept?.none).toBe(outcome.none);
              if (outcome.type === 'answer')
                expect(kept?.key).toBe(keyOf(byId.get(id), outcome.answer.value));
            }
          },
        ),
        { numRuns: 150 },
      );
      // Otherwise the walks would prove nothing of what is parked.
      expect(unparked).toBeGreaterThan(10);
    },
  );

  function keyOf(one: Question | undefined, value: unknown): string | null {
    const kind = kindNamed(one?.kind ?? '');
    const legal = kind?.legal(one?.fields, value);
    return legal?.ok ? (kind?.key(one?.fields, legal.answer) ?? null) : null;
  }

  function expectValid(reply: Reply, byId: ReadonlyMap<string, Question>): void {
    expect(Object.keys(reply).at(-1)).toBe('end');
    expect(new Set(reply.answers.map((answer) => answer.question)).size).toBe(reply.answers.length);
    const parent = answerTo(reply, 'parent');
    const value = typeof parent?.value === 'number' ? parent.value : null;
    for (const answer of reply.answers) {
      const one = byId.get(answer.question);
      expect(answer.measure).toBe(one?.measure);
      for (const given of [answer, ...(answer.guesses ?? [])]) {
        expect([given.value !== undefined, given.none !== undefined].filter(Boolean)).toHaveLength(1);
        if (given.value !== undefined) expect(given.key).toBe(keyOf(one, given.value));
      }
      const isPut =
        answer.question === 'parent' ||
        (value !== null && (answer.question === 'child' ? value >= 2 : value <= 2));
      expect(answer.parked === true, `${answer.question} parked`).toBe(!isPut);
    }
  }
});

function moved(screen: Screen, [move, seed]: readonly [number, number]): Outcome {
  if (move === 0) return { type: 'back' };
  if (move === 1) return { type: 'skip' };
  if (move === 2) return { type: 'none', none: screen.none[seed % 3] ?? 'dont-know' };
  if (move === 3) return pick({ nonsense: seed });
  if (screen.progress === '' && screen.control.type === 'pick-one') {
    if (seed % 3 !== 0 && screen.ask === 'Your answers') return pick('change parent');
    return pick(screen.control.options[seed % screen.control.options.length]?.value);
  }
  return legalAnswer(screen, seed);
}

/** One of the answers of the example whose control this is. */
function legalAnswer(screen: Screen, seed = 0): Outcome {
  if (/^Ask (parent|child)\?/.test(screen.ask) || screen.control.type === 'pick-one') {
    const options = screen.control.type === 'pick-one' ? screen.control.options : [];
    return pick(options[seed % options.length]?.value);
  }
  const shown = JSON.stringify({ ...screen.control, other: false });
  const kind = kinds.find((one) => {
    const control = one.control(one.fields(one.example.fields), sourceWording);
    return JSON.stringify({ ...control, other: false }) === shown;
  });
  if (kind === undefined) throw new Error(`no kind draws ${shown}`);
  return pick(kind.example.answers[seed % kind.example.answers.length]);
}
