import { prompterFor } from '../../collect/prompter-for.ts';
import { standingAlone } from '../../collect/prompter.ts';
import { isPlain } from '../../io.ts';
import type { Preset } from '../../questionnaire/questionnaire.ts';
import type { Control } from '../../questions/control.ts';
import { sayIn, type Say } from '../../text/language.ts';
import type { Words } from '../../text/words/index.ts';
import type { Context } from '../command.ts';
import type { Flags, NewAudit } from './audit-yaml.ts';
import { chiefExecutive, leaders, presetAlone } from './people.ts';

/** Asks for what no flag says of a new audit; null: stopped. `names`: what is written, in its language. */
export async function wizard(
  { io, global }: Context,
  { audit: flags, isPresetGiven, arePeopleGiven }: Flags,
  presets: readonly Preset[],
  names: Words,
): Promise<NewAudit | null> {
  const say = sayIn(['en']);
  const prompter = await prompterFor(io, isPlain(io), global.color);
  const ask = async (text: string, help: string, control: Control): Promise<string | null> => {
    const screen = { words: say.words, title: 'New audit', ...standingAlone, ask: text, help, control };
    const outcome = await prompter.ask(screen);
    return outcome.type === 'answer' ? String(outcome.answer.value) : null;
  };
  const company = await ask('What is the name of the company?', '', { type: 'write', max: 80 });
  if (company === null) return null;
  const isAlone = isPresetGiven && flags.preset === presetAlone;
  const who = arePeopleGiven || isAlone ? 'given' : await ask(...whoAnswers);
  if (who === null) return null;
  if (who === 'alone' && !isPresetGiven) {
    return { ...flags, company, preset: presetAlone, people: [chiefExecutive(names)] };
  }
  let people = who === 'alone' ? [chiefExecutive(names)] : flags.people;
  if (who === 'leaders' || who === 'all') {
    const sales = await ask(...howMany('sales'));
    const marketing = sales === null ? null : await ask(...howMany('marketing'));
    if (marketing === null) return null;
    people = [
      ...leaders(Number(sales), Number(marketing), names),
      ...(who === 'all' ? [chiefExecutive(names)] : []),
    ];
  }
  const preset = isPresetGiven
    ? flags.preset
    : await ask('Which questions?', '', presetControl(presets, say));
  return preset === null ? null : { ...flags, company, preset, people };
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
