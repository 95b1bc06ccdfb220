/** Days that every year has. */
const day =
  /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/;

/** True for a day, `2026-11-02`; leap days are left to the schema. */
export function isDay(value: unknown): boolean {
  return typeof value === 'string' && day.test(value);
}
