import { prompterFor } from '../../collect/prompter-for.ts';
import { standingAlone } from '../../collect/prompter.ts';
import { isPlain } from '../../io.ts';
import type { Preset } from '../../questionnaire/questionnaire.ts';
import type { Control } from '../../questions/control.ts';
import { sayIn, type Say } from '../../text/language.ts';
import type { Words } from '../../text/words/index.ts';
import type { Context } from '../command.ts';
import type { Flags, NewAudit, NewPerson } from './audit-yaml.ts';
import { chiefExecutive, leaders, presetAlone } from './people.ts';

/** What was answered so far; what is not asked is not in it. */
interface Given {
  company?: unknown;
  who?: unknown;
  sales?: unknown;
  marketing?: unknown;
  preset?: unknown;
}

/** Asks for what no flag says of a new audit, back and forth; null: stopped. `names`: what is written, in its language. */
export async function wizard(
  { io, global }: Context,
  { audit: flags, isPresetGiven, arePeopleGiven }: Flags,
  presets: readonly Preset[],
  names: Words,
): Promise<NewAudit | null> {
  const say = sayIn(['en']);
  const isAlone = isPresetGiven && flags.preset === presetAlone;
  const haveLeaders = ({ who }: Given) => who === 'leaders' || who === 'all';
  const steps: readonly (readonly [keyof Given, Asked, (given: Given) => boolean])[] = [
    ['company', ['What is the name of the company?', '', { type: 'write', max: 80 }], () => true],
    ['who', whoAnswers, () => !arePeopleGiven && !isAlone],
    ['sales', howMany('sales'), haveLeaders],
    ['marketing', howMany('marketing'), haveLeaders],
    [
      'preset',
      ['Which questions?', '', presetControl(presets, say)],
      ({ who }) => !isPresetGiven && who !== 'alone',
    ],
  ];
  const prompter = await prompterFor(io, isPlain(io), global.color);
  const given: Given = {};
  const before: number[] = [];
  for (let at = 0; at < steps.length;) {
    const [id, [ask, help, control], isAsked] = steps[at] as (typeof steps)[number];
    if (!isAsked(given)) {
      delete given[id];
      at += 1;
      continue;
    }
    const outcome = await prompter.ask({
      words: say.words,
      title: 'New audit',
      ...standingAlone,
      ask,
      help,
      control,
      current: id in given ? { value: given[id], other: null } : null,
      canGoBack: before.length > 0,
    });
    if (outcome.type === 'back') at = before.pop() ?? at;
    else if (outcome.type === 'answer') {
      given[id] = outcome.answer.value;
      before.push(at);
      at += 1;
    } else return null;
  }
  return {
    ...flags,
    company: String(given.company),
    preset: given.who === 'alone' && !isPresetGiven ? presetAlone : String(given.preset ?? flags.preset),
    people: peopleFrom(given, names) ?? flags.people,
  };
}

/** Whom the answers name; null: nobody was asked for. */
function peopleFrom({ who, sales, marketing }: Given, names: Words): NewPerson[] | null {
  if (who === undefined) return null;
  if (who === 'alone') return [chiefExecutive(names)];
  const named = leaders(Number(sales), Number(marketing), names);
  return who === 'all' ? [...named, chiefExecutive(names)] : named;
}

type Asked = [text: string, help: string, control: Control];

const whoAnswers: Asked = [
  'Who answers?',
  'Others can be added to audit.yaml later.',
  {
    type: 'pick-one',
    options: [
      { value: 'leaders', label: 'Leaders of sales and of marketing' },
      { value: 'all', label: 'Leaders of sales and of marketing, and the chief executive' },
      { value: 'alone', label: 'The chief executive alone, for now' },
    ],
    other: false,
  },
];

function howMany(side: string): Asked {
  const control: Control = { type: 'number', unit: '', min: 1, max: 20, whole: true };
  return [`How many leaders of ${side} will answer?`, 'The head included.', control];
}

function presetControl(presets: readonly Preset[], say: Say): Control {
  const options = presets
    .filter(({ id }) => id !== presetAlone)
    .map(({ id, title, minutes }) => ({
      value: id,
      label: `${say(title)}: at most ${minutes} minutes a person`,
    }));
  return { type: 'pick-one', options, other: false };
}
