import type { Reporter } from './reporter.ts';

/** A workbook for people who live in a spreadsheet: every count and gap, and formulas that add them up again. */
export const xlsx: Reporter = {
  name: 'xlsx',
  extensions: ['xlsx'],
  async report(report) {
    // The library that writes it is large, and few runs want it.
    const [{ bytes }, { workbook }] = await Promise.all([
      import('./xlsx/bytes.ts'),
      import('./xlsx/workbook.ts'),
    ]);
    return [{ path: '', content: await bytes(workbook(report)) }];
  },
};
