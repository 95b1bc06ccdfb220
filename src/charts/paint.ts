import type { Report } from '../report/report.ts';
import type { Attributes } from './svg.ts';

/** Whose mark or fill it is: the sides of the pair, and all others. */
export type Who = 'first' | 'second' | 'other';

/**
 * What things are painted with: a class that a page may restyle (dark, brand), and attributes for a file that stands
 * alone on white. Colours are those of the project; shape, letter or hatching always go with them.
 */
export interface Paints {
  paper: Attributes;
  ink: Attributes;
  muted: Attributes;
  /** Thin lines of a scale, and the stronger ones that mean something. */
  grid: Attributes;
  rule: Attributes;
  /** Symbols: filled, hollow, hollow. */
  mark: Readonly<Record<Who, Attributes>>;
  /** Thin lines in the colour of a side. */
  line: Readonly<Record<Who, Attributes>>;
  /** What a bar is filled with, by colour: solid, hatched, light. */
  bar: Readonly<Record<Who, Attributes>>;
  /** The lines that hatch the second side's bars. */
  hatching: Attributes;
}

const standard = { first: '#005a9c', second: '#b24a00', firstFill: '#0072b2', secondFill: '#d55e00' };

/** The paints of a report's pictures; a brand's two colours take the place of the sides' own. `id` is the picture's. */
export function paints(report: Report, id: string): Paints {
  const colors = report.brand?.colors ?? null;
  const own = colors === null ? standard : { ...colors, firstFill: colors.first, secondFill: colors.second };
  const hollow = { fill: '#ffffff', 'stroke-width': 2.2 };
  return {
    paper: { class: 'chart-paper', fill: '#ffffff' },
    ink: { class: 'chart-ink', fill: '#1b1c1f' },
    muted: { class: 'chart-muted', fill: '#54565b' },
    grid: { class: 'chart-grid', stroke: '#dad9d3', 'stroke-width': 1 },
    rule: { class: 'chart-rule', stroke: '#85857f', 'stroke-width': 1.2 },
    mark: {
      first: { class: 'chart-first-mark', fill: own.first },
      second: { class: 'chart-second-mark', ...hollow, stroke: own.second },
      other: { class: 'chart-other-mark', ...hollow, stroke: '#54565b' },
    },
    line: {
      first: { class: 'chart-first-line', stroke: own.first },
      second: { class: 'chart-second-line', stroke: own.second },
      other: { class: 'chart-other-line', stroke: '#54565b' },
    },
    bar: {
      first: { class: 'chart-first-bar', fill: own.firstFill },
      second: { class: 'chart-second-bar', fill: `url(#${id}-hatch)`, stroke: own.secondFill },
      other: { class: 'chart-other-bar', fill: '#e4e3de', stroke: '#85857f' },
    },
    hatching: { class: 'chart-second-line', stroke: own.secondFill, 'stroke-width': 2.4 },
  };
}
