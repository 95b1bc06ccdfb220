import * as z from 'zod';

const color = z.lazy(() =>
  z
    .string({
      // Without quotes all of it is a comment.
      error: ({ input }) => (input === null ? 'a colour like "#005a9c" needs quotes' : undefined),
    })
    .regex(/^#[0-9a-fA-F]{6}$/, 'is no colour like "#005a9c"; put it in quotes'),
);

/** `brand` of `audit.yaml`: whose paper a report is printed on. */
export const brandSchema = z.lazy(() =>
  z
    .strictObject({
      name: z.string().trim().min(1).max(200).optional().describe('Printed at the head of every page.'),
      logo: z
        .string()
        .min(1)
        .max(400_000)
        .optional()
        .describe('A PNG, JPEG or SVG file in the audit, by its path; or such a picture as a data URI.'),
      colors: z
        .strictObject({
          first: color.describe('Of the first side of the pair; contrast to white at least 4.5.'),
          second: color.describe('Of the second side; not to be taken for the first.'),
        })
        .optional(),
    })
    .describe('Whose paper reports are printed on.'),
);

/** The brand of `audit.yaml` as written; whether colours can be read on paper is judged later. */
export type AuthoredBrand = z.output<typeof brandSchema>;
