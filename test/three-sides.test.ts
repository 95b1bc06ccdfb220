import { describe, expect, it } from 'vitest';
import { outsiders } from '../src/report/outsiders.ts';
import { matrixTable } from '../src/phrases/matrix.ts';
import { score, type Scored } from '../src/score/audit-score.ts';
import { tally } from './tallies.ts';
import { acme, auditYaml, everybody } from './acme.ts';
import { printed } from './built.ts';
import { audit as pairAudit, question, replies } from './counted.ts';
import { flat } from './explained.ts';

const weights = [1, 2, 1, 1];
const four = weights.map((weight, at) => question(`q${at}`, 'scale', undefined, { weight }));

const scoreOf = (table: Parameters<typeof replies>[1], population: 'everyone' | 'sample' = 'everyone') => {
  const bare = pairAudit(four, population);
  const subject: Scored = {
    ...bare,
    sides: [{ id: 'service', population: 'everyone' }, ...bare.sides],
  };
  return score(subject, tally(four, replies(four, table)));
};

/** Sales 1, marketing 5, the executive between them, service nearer to marketing; one question not answered by all. */
const table = {
  sales: [[1, 1, 1, 1]],
  marketing: [[5, 5, 5, 5]],
  executive: [[3, 3, 1, null]],
  service: [[4, 5, 4, 5]],
};

describe('three or more sides', () => {
  it('stand in a matrix, the pair first, each over the questions that both answered', () => {
    const { matrix } = scoreOf(table);
    expect(matrix.sides).toEqual(['sales', 'marketing', 'service', 'executive']);
    const [sales, marketing, service, executive] = matrix.cells;
    expect(sales?.[0]).toBeNull();
    expect(sales?.[1]).toEqual({ gap: 1, questions: 4 });
    // Executive from sales: (1 x 50 + 2 x 50 + 1 x 0) / 4; from marketing (50 + 100 + 100) / 4.
    expect(executive?.[0]).toEqual({ gap: 0.375, questions: 3 });
    expect(executive?.[1]).toEqual({ gap: 0.625, questions: 3 });
    expect(service?.[1]?.gap).toBeCloseTo((0.25 + 0.25) / 5, 12);
    expect(marketing?.[2]).toEqual(service?.[1]);
    for (const [row, cells] of matrix.cells.entries()) {
      for (const [column, cell] of cells.entries()) expect(cell).toEqual(matrix.cells[column]?.[row]);
    }
  });

  it('hold the same overall in the matrix as in the headline and in the list of other pairs', () => {
    const found = scoreOf(table);
    expect(found.matrix.cells[0]?.[1]?.gap).toBe(found.overall.value);
    for (const { first, second, gap, questions } of found.others) {
      const [row, column] = [found.matrix.sides.indexOf(first), found.matrix.sides.indexOf(second)];
      expect(found.matrix.cells[row]?.[column]).toEqual(gap === null ? null : { gap, questions });
    }
    expect(found.others).toHaveLength(5);
  });

  it('obey the triangle inequality question by question, observed even in samples', () => {
    const found = scoreOf(
      {
        ...table,
        sales: [
          [1, 2, 3, 1],
          [2, 1, 1, 1],
        ],
        marketing: [
          [5, 5, 4, 5],
          [4, 4, 5, 3],
        ],
      },
      'sample',
    );
    const observed = found.questions.map((one) => one.gap.value?.observed ?? NaN);
    const mean = observed.reduce((sum, one, at) => sum + one * (weights[at] ?? 0), 0) / 5;
    expect(found.leads).toBe('adjusted');
    expect(found.matrix.cells[0]?.[1]?.gap).toBeCloseTo(mean, 12);
    expect(found.overall.value).toBeLessThan(mean);
  });

  it('leave out a side that nobody answered for, and need three for a table', () => {
    const two = { sales: table.sales, marketing: table.marketing };
    expect(scoreOf(two).matrix.sides).toEqual(['sales', 'marketing']);
    expect(scoreOf({ ...two, service: table.service }).matrix.sides).toEqual([
      'sales',
      'marketing',
      'service',
    ]);
  });

  it('keep a side that could be compared with one side of the pair alone, with a gap in its row', () => {
    const { matrix } = scoreOf({
      sales: [[1, 1, null, null]],
      marketing: [[null, null, 5, 5]],
      executive: [[3, 3, null, null]],
    });
    expect(matrix.sides).toEqual(['sales', 'executive']);
  });

  it('are compared from above with both: how far, to whom nearer, farthest from both', () => {
    const [executive, service] = outsiders(scoreOf(table)).reverse();
    expect(executive).toMatchObject({
      side: 'executive',
      questions: 3,
      toFirst: 0.375,
      toSecond: 0.625,
      nearerFirst: 1,
      nearerSecond: 0,
      asFar: 2,
    });
    // On q2 the executive says what sales says, so it is not far from both.
    expect(executive?.widest.map((one) => one.question)).toEqual(['q0', 'q1']);
    expect(executive?.widest[0]).toEqual({ question: 'q0', toFirst: 0.5, toSecond: 0.5 });
    expect(service).toMatchObject({ side: 'service', nearerFirst: 0, nearerSecond: 4 });
  });
});

describe('the reports of three sides', () => {
  const withoutExecutive = Object.fromEntries(Object.entries(everybody).filter(([id]) => id !== 'executive'));

  it('show every side against every other in text and Markdown, and only then', async () => {
    const report = acme();
    const found = matrixTable(report);
    expect(found?.heads).toEqual(['Sales', 'Marketing', 'Chief executive']);
    const overall = String(Math.round(100 * (report.overall.value ?? NaN)));
    expect(found?.rows[0]).toEqual(['Sales', '', overall, expect.stringMatching(/^\d+$/)]);
    const markdown = await printed('markdown', report);
    expect(markdown).toContain('All sides');
    expect(markdown).toMatch(/\| points apart \| Sales \| Marketing \| Chief executive \|/);
    const terminal = await printed('terminal', report, { width: 80 });
    expect(terminal).toContain('All sides, points apart');
    const two = acme({ answers: withoutExecutive });
    expect(matrixTable(two)).toBeNull();
    expect(await printed('markdown', two)).not.toContain('All sides');
    expect(await printed('terminal', two)).not.toContain('All sides');
  });

  it('set the chief executive against both on the questions farthest from both, with points', async () => {
    const report = acme();
    const [one] = report.outsiders;
    expect(one?.side).toBe('executive');
    const markdown = await printed('markdown', report);
    for (const { question: id, toFirst, toSecond } of one?.widest.slice(0, 1) ?? []) {
      const label = report.questions.find((each) => each.id === id)?.label ?? '';
      const row = markdown
        .split('\n')
        .find((line) => line.startsWith(`| ${label} |`) && line.includes(` ${Math.round(100 * toFirst)} |`));
      expect(row).toContain(` ${Math.round(100 * toSecond)} |`);
    }
    expect(flat(markdown)).toMatch(/Chief executive: \d+ points from Sales, \d+ points from Marketing\./);
  });

  it('say in samples that the matrix holds observed distances', async () => {
    const report = acme({ audit: auditYaml('sample') });
    expect(matrixTable(report)?.note).toContain('what luck would make is not taken off');
    expect(await printed('markdown', report)).toContain('what luck would make is not taken off');
  });

  it('carry the matrix in JSON', async () => {
    const json = JSON.parse(await printed('json', acme())) as {
      matrix: { sides: string[]; cells: unknown[][] };
    };
    expect(json.matrix.sides).toEqual(['sales', 'marketing', 'executive']);
    expect(json.matrix.cells).toHaveLength(3);
  });
});
