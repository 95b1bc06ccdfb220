import type { Reporter } from './reporter.ts';

/** A page of the report as Markdown. Charts stand as files beside it; to the next program they are tables only. */
export const markdown: Reporter = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  async report(report, options) {
    const { chartFileBeside, chartFiles, documentOf } = await import('./page.ts');
    const { renderedDocument } = await import('../templates/rendered.ts');
    const document = await documentOf(report, options);
    const rendering = { templates: await options.pages(), brand: report.brand };
    if (options.file === null)
      return [{ path: '', content: renderedDocument(document, 'markdown', rendering) }];
    const chartFile = chartFileBeside(options.file);
    return [
      { path: '', content: renderedDocument(document, 'markdown', { ...rendering, chartFile }) },
      ...chartFiles(document, chartFile),
    ];
  },
};
