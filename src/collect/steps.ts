import type { Control, ControlOption, Step } from '../questions/control.ts';
import type { Outcome, Screen } from './prompter.ts';

type Steps = Extract<Control, { type: 'steps' }>;
type Values = Readonly<Record<string, unknown>>;

/** Asks the steps of a control one by one: back goes a step back, every other way out leaves the whole question. */
export async function askSteps(
  screen: Screen & { control: Steps },
  askOne: (screen: Screen) => Promise<Outcome>,
): Promise<Outcome> {
  const { steps } = screen.control;
  const values: Record<string, unknown> = { ...((screen.current?.value ?? {}) as Values) };
  const own = new Map<string, string>();
  let at = 0;
  let forward = true;
  while (at < steps.length) {
    const step = steps[at] as Step;
    const control = narrowed(step, values);
    if (control === null) {
      values[step.id] = [];
      at += forward ? 1 : -1;
      continue;
    }
    const outcome = await askOne({
      ...screen,
      ask: `${screen.ask}\n${screen.words.interview.step({ title: step.title, place: at + 1, count: steps.length })}`,
      control,
      current: step.id in values ? { value: values[step.id], other: own.get(step.id) ?? null } : null,
      canGoBack: at > 0 || screen.canGoBack,
    });
    if (outcome.type === 'back') {
      forward = false;
      at -= 1;
      if (at < 0) return outcome;
    } else if (outcome.type === 'answer') {
      forward = true;
      values[step.id] = outcome.answer.value;
      if (outcome.answer.other !== null) own.set(step.id, outcome.answer.other);
      else own.delete(step.id);
      at += 1;
    } else return outcome;
  }
  const other = [...own.values()].join('; ');
  return { type: 'answer', answer: { value: values, other: other === '' ? null : other } };
}

/** The control of a step with the options chosen in the step it lies within; null: nothing to choose from. */
function narrowed(step: Step, values: Values): Step['control'] | null {
  if (step.within === null) return step.control;
  const chosen = [values[step.within] ?? []].flat();
  if (chosen.length === 0) return null;
  const keep = (options: readonly ControlOption[]) =>
    options.filter((option) => chosen.includes(option.value));
  const { control } = step;
  if (control.type === 'sort') return { ...control, cards: keep(control.cards) };
  if (!('options' in control)) return control;
  const options = keep(control.options);
  if (options.length === 0) return null;
  if (control.type === 'order') return { ...control, options, top: Math.min(control.top, options.length) };
  return { ...control, options };
}
