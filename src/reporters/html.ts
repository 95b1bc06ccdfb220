import type { Reporter } from './reporter.ts';

/** The full report as one HTML file that opens offline, loads nothing and runs nothing. */
export const html: Reporter = {
  name: 'html',
  extensions: ['html', 'htm'],
  async report(report, { pages, sections }) {
    const { reportDocument } = await import('../document/report.ts');
    const { partOf } = await import('../document/only.ts');
    const { renderedDocument } = await import('../templates/rendered.ts');
    const content = renderedDocument(partOf(reportDocument(report), sections), 'html', {
      templates: await pages(),
      brand: report.brand,
    });
    return [{ path: '', content }];
  },
};
