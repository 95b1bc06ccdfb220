import { parse } from 'yaml';
import { acmeFiles, auditYaml, everybody, questionnaire, type Answers } from './acme.ts';

/** Thirty texts that move cursors, make markup, break tables, run as formulas, turn text around, or fill placeholders. */
export const hostile: readonly string[] = [
  '\u001b[31mred\u001b[0m',
  '\u009b2J\u0007\u0008',
  '\u202egnp.exe\u2066',
  'zero\u200bwidth\ufeffmark\u00ad',
  '\ud800half a pair',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><style>*{display:none}</style>',
  '</title></svg><script>alert(2)</script>',
  '<!-- comment --> <![CDATA[ x ]]> <?pi ?>',
  '&lt;b&gt; &amp;amp; &#60;script&#62;',
  'javascript:alert(1)',
  '| cell | cell |',
  '](javascript:alert(1)) ![x](http://example.invalid/x)',
  '`code` **bold** _under_ ~~gone~~ # head',
  '```\nfence\n```',
  'a\r\nb\n\n## Injected heading\n\n- item',
  '- [ ] task\n1. one\n> quote\n---',
  '<https://example.invalid> www.example.invalid',
  '=cmd|calc!A0',
  '+1+1',
  '-2+3;@SUM(A1)',
  '\t=HYPERLINK("http://example.invalid","x")',
  'a,b;"c"\td',
  '{{ report.company }}{% include "/etc/passwd" %}',
  '{sales.says} ${x} %s %25 ::error file=a,line=1::b',
  '日本語の名前と 👩‍👩‍👧‍👦 עברית',
  'x'.repeat(120),
];

/** A place where people or authors write, and what stands there in this audit. */
export interface Place {
  /** Stands before and after the hostile text, in this place only. */
  before: string;
  after: string;
  text: string;
}

/** The same in a company without malice, and with it: same answers, same structure, other texts. */
export interface Audit {
  files: Record<string, string>;
  places: readonly Place[];
}

/**
 * The small audit with a hostile text in each place where people or authors write: names, jobs, every text of the
 * questionnaire, own words. Over all turns every text comes to every place. Without a turn harmless texts stand there.
 */
export function hostileAudit(turn: number | null, texts: readonly string[] = hostile): Audit {
  const places: Place[] = [];
  const put = (own: string, isTemplate = false): string => {
    const at = places.length;
    const number = String(at).padStart(3, '0');
    const [before, after] = [`qb${number}`, `qe${number}`];
    const wanted = turn === null ? 'harmless' : (texts[(at + turn) % texts.length] ?? '');
    // Braces in a questionnaire hold placeholders; others are refused, with their line.
    const text = isTemplate && /[{}]/.test(wanted) ? '<b>no</b>' : wanted;
    places.push({ before, after, text });
    return `${own} ${before}${text}${after}`;
  };
  const audit = parse(auditYaml()) as Record<string, unknown>;
  audit.company = put('Acme Pumps');
  audit.sides = (audit.sides as Record<string, unknown>[]).map((one) =>
    Object.fromEntries(
      Object.entries(one).map(([id, body]) => [
        id,
        typeof body === 'string'
          ? put(body)
          : { ...(body as object), name: put((body as { name: string }).name) },
      ]),
    ),
  );
  audit.people = (audit.people as object[]).map((person) => ({ ...person, job: put('Job') }));
  const answers: Answers = Object.fromEntries(
    Object.entries(everybody).map(([person, own]) => [
      person,
      Object.fromEntries(
        Object.entries(own).map(([question, answer]) => [question, inOwnWords(answer, put)]),
      ),
    ]),
  );
  const files = acmeFiles({
    audit: JSON.stringify(audit),
    questionnaire: JSON.stringify(walked(parse(questionnaire), '', put)),
    answers,
  });
  return { files, places };
}

type Put = (own: string, isTemplate?: boolean) => string;

function inOwnWords(answer: unknown, put: Put): unknown {
  if (typeof answer === 'string' && answer.includes(' ')) return put(answer);
  if (typeof answer !== 'object' || answer === null || !('other' in answer)) return answer;
  return { ...answer, other: put(String(answer.other)) };
}

const labelled = ['options', 'candidates', 'categories', 'cards', 'bins'];

function walked(value: unknown, key: string, put: Put): unknown {
  if (typeof value === 'string') {
    return ['title', 'text', 'why', 'ask', 'source', 'about', 'label'].includes(key)
      ? put(value, true)
      : value;
  }
  if (Array.isArray(value)) {
    if (!labelled.includes(key)) {
      return value.map((one: unknown) => (key === 'often' ? put(String(one), true) : walked(one, key, put)));
    }
    return value.map((one: Record<string, string>) =>
      Object.fromEntries(Object.entries(one).map(([id, label]) => [id, put(label, true)])),
    );
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, walked(one, key === 'ask' ? 'ask' : name, put)]),
  );
}
