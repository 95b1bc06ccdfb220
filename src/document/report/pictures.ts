import { answers } from '../../charts/answers.ts';
import { budgets } from '../../charts/budget.ts';
import { cards } from '../../charts/cards.ts';
import type { Chart } from '../../charts/chart.ts';
import { dumbbells } from '../../charts/dumbbell.ts';
import { distances, levels } from '../../charts/heat.ts';
import { owners } from '../../charts/owners.ts';
import { quadrants } from '../../charts/quadrant.ts';
import { timings } from '../../charts/timing.ts';
import { trends } from '../../charts/trend.ts';
import { isCompared } from '../../phrases/wording.ts';
import type { Report } from '../../report/report.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import { pageWords } from '../../text/words/pages/index.ts';
import type { Block, Section } from '../document.ts';
import { items, section } from '../parts.ts';

/** The pictures of a report, each drawn once: by the question or theme they are of. */
export interface Pictures {
  /** Of a question: what each side answers. */
  answers: ReadonlyMap<string, Chart>;
  cards: ReadonlyMap<string, Chart>;
  dumbbells: ReadonlyMap<string, Chart>;
}

/** Draws what stands beside questions and themes. */
export function pictures(report: Report): Pictures {
  const of = (charts: readonly Chart[]) =>
    new Map(charts.map((chart) => [chart.id.slice(chart.id.indexOf(':') + 1), chart] as const));
  return {
    answers: of(answers(report)),
    cards: of(cards(report)),
    dumbbells: isCompared(report) ? of(dumbbells(report)) : new Map(),
  };
}

/** A picture as a block; nothing without one. */
export function picture(chart: Chart | undefined): Block[] {
  return chart === undefined ? [] : [{ kind: 'chart', chart }];
}

/** How the figure moved from round to round, and what may be said of each round and the one before it. */
export function course(report: Report): Block[] {
  const drawn = trends(report);
  if (drawn.length === 0) return [];
  const { trend: t } = checkWords(report.languages);
  const steps = (report.trend?.steps ?? []).map(({ before, after, text }) => ({
    title: `${t.between({ before, after })}:`,
    text,
  }));
  return [...drawn.flatMap(picture), ...items(steps)];
}

/** All questions at a glance: how far apart and how good, who owns what, where the money goes, by when. */
export function overview(report: Report): Section[] {
  if (!isCompared(report)) return [];
  const charts = [quadrants, distances, levels, owners, budgets, timings].flatMap((of) => of(report));
  if (charts.length === 0) return [];
  return [section('pictures', pageWords(report.languages).page.pictures, charts.flatMap(picture))];
}
