import type { Reporter } from './reporter.ts';

/** A page of the report as one HTML file that opens offline, loads nothing and runs nothing. */
export const html: Reporter = {
  name: 'html',
  extensions: ['html', 'htm'],
  async report(report, options) {
    const { documentOf } = await import('./page.ts');
    const { renderedDocument } = await import('../templates/rendered.ts');
    const document = await documentOf(report, options);
    const templates = await options.pages();
    return [{ path: '', content: renderedDocument(document, 'html', { templates, brand: report.brand }) }];
  },
};
