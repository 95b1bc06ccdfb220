import type { Report } from '../report/report.ts';
import type { Chart } from './chart.ts';
import { dumbbells } from './dumbbell.ts';
import { distances, levels } from './heat.ts';

/** A kind of picture: its name begins the ids of its charts. */
export interface ChartKind {
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
];
