import type { Report } from '../report/report.ts';
import { answers } from './answers.ts';
import { budgets } from './budget.ts';
import { cards } from './cards.ts';
import type { Chart } from './chart.ts';
import { dumbbells } from './dumbbell.ts';
import { distances, levels } from './heat.ts';
import { owners } from './owners.ts';
import { quadrants } from './quadrant.ts';
import { timings } from './timing.ts';
import { trends } from './trend.ts';

/** A kind of picture: its name begins the ids of its charts. */
interface ChartKind {
  name: string;
  /** What it shows, for the help. */
  about: string;
  /** In the order of the report; empty where the report holds nothing for it. */
  of(report: Report): Chart[];
}

/** Every picture of a report. A new one is one file and one entry here. */
export const chartKinds: readonly ChartKind[] = [
  { name: 'dumbbell', about: 'how far apart, question by question, for each theme', of: dumbbells },
  { name: 'distances', about: 'heat map: points apart between and inside the sides', of: distances },
  { name: 'levels', about: 'heat map: how good the state is, by each side', of: levels },
  { name: 'quadrant', about: 'gap and level together', of: quadrants },
  { name: 'answers', about: 'what each side answers to one question, as counted', of: answers },
  { name: 'owners', about: 'who owns what, by each side', of: owners },
  { name: 'cards', about: 'which sorted cards each side takes', of: cards },
  { name: 'budget', about: 'how each side divides the hundred', of: budgets },
  { name: 'timing', about: 'everything counted in time, from minutes to years', of: timings },
  { name: 'trend', about: 'alignment and verdicts over the rounds', of: trends },
];
