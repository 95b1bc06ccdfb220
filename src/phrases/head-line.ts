/** The line that names the head of a side in audit.yaml, to be copied under "people:". */
export function headLine(side: string): string {
  return `- {id: ${headId(side)}, side: ${side}, role: head}`;
}

/** What the head of a side is called there. */
export function headId(side: string): string {
  return `${side}-head`;
}
