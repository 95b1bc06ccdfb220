import type { ReportQuestion, ReportSide } from './report.ts';

/** What most of a side say, of a list its first: `Marketing (4 of 5)`; all of it where it is short or has no first. */
export function leadingAnswer({ rows }: Pick<ReportQuestion, 'rows'>, side: ReportSide): string {
  if (side.n <= 1 || side.extent !== null) return side.says;
  if (rows === 'parts') {
    const [most] = [...side.rows].sort((one, other) => other.share - one.share);
    return most === undefined ? side.says : `${most.label} ${most.text}`;
  }
  if (rows === 'places') {
    const [first] = [...side.rows].sort((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity));
    return first === undefined ? side.says : `${first.label} (${first.text})`;
  }
  if (rows !== 'one-of' && rows !== 'owners' && rows !== 'any-of') return side.says;
  const given = side.rows.filter(({ count }) => (count ?? 0) > 0);
  if (given.length <= 1) return side.says;
  const most = Math.max(...given.map(({ count }) => count ?? 0));
  const leading = given.filter(({ count }) => count === most);
  // Where many lead alike, nobody does.
  if (leading.length > 2) return side.says;
  return leading.map(({ label, text }) => `${label} (${text})`).join(', ');
}
