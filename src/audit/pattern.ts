/** Does an id fit a pattern, in which `*` stands for any run of characters? Without one: is it the same? */
export function fits(pattern: string, id: string): boolean {
  if (!pattern.includes('*')) return pattern === id;
  const [head = '', ...rest] = pattern.split('*');
  if (!id.startsWith(head)) return false;
  const last = rest.pop() ?? '';
  let at = head.length;
  for (const part of rest) {
    const found = id.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return id.length - last.length >= at && id.endsWith(last);
}
