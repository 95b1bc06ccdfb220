import type { Chart } from '../charts/chart.ts';
import type { Reporter } from './reporter.ts';

/** A page of the report as Markdown. Charts stand as files beside it; to the next program they are tables only. */
export const markdown: Reporter = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  async report(report, options) {
    const { chartFileBeside, chartFiles, documentOf, referenceTo } = await import('./page.ts');
    const { renderedDocument } = await import('../templates/rendered.ts');
    const document = await documentOf(report, options);
    const rendering = { templates: await options.pages(), brand: report.brand };
    if (options.file === null)
      return [{ path: '', content: renderedDocument(document, 'markdown', rendering) }];
    const place = chartFileBeside(options.file);
    const chartFile = (chart: Chart) => referenceTo(place(chart));
    return [
      { path: '', content: renderedDocument(document, 'markdown', { ...rendering, chartFile }) },
      ...chartFiles(document, place),
    ];
  },
};
