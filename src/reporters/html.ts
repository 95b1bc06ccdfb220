import type { Reporter } from './reporter.ts';

/** The full report as one HTML file that opens offline, loads nothing and runs nothing. */
export const html: Reporter = {
  name: 'html',
  extensions: ['html', 'htm'],
  async report(report, { pages }) {
    const { reportDocument } = await import('../document/report.ts');
    const { renderedDocument } = await import('../templates/rendered.ts');
    const content = renderedDocument(reportDocument(report), 'html', {
      templates: await pages(),
      brand: null,
    });
    return [{ path: '', content }];
  },
};
