import type { Problem } from '../errors.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import { mapOf } from '../text/plain-shape.ts';
import { problemAt, type Path, type Source } from '../text/source.ts';
import { extensionOf, isExtension } from './extension.ts';
import { questionnaireOf, type ParsedQuestionnaire, type Places } from './parse.ts';
import { questionsOf, type Question, type Questionnaire } from './questionnaire.ts';
import { stemOf, word } from './raw.ts';

/** A questionnaire with the file it was read from. */
export interface Shelved {
  item: Questionnaire;
  source: Source;
  places: Places;
  /** Its own id, and those it is built on. */
  line: readonly string[];
}

/** What the files of a folder hold. */
interface Shelf {
  shelved: Shelved[];
  problems: Problem[];
  /** Ids of questionnaires that are there and could not be used. */
  broken: string[];
}

interface Read extends ParsedQuestionnaire {
  line: readonly string[];
}

/**
 * Questionnaires of one folder, each built on what it extends: another of the folder, or one that ships. One that
 * extends its own id means the shipped one.
 */
export function shelf(
  sources: readonly Source[],
  shipped: readonly Questionnaire[],
  actions: ReadonlySet<string> | null,
): Shelf {
  const idOf = (source: Source) => word(mapOf(source.value)?.id);
  const own = new Map<string, Source>();
  for (const source of sources) if (!own.has(idOf(source))) own.set(idOf(source), source);
  const done = new Map<Source, Read>();
  const open: string[] = [];

  const read = (source: Source): Read => {
    const before = done.get(source);
    if (before !== undefined) return before;
    open.push(idOf(source));
    const result = isExtension(source.value) ? extended(source) : plain(source);
    open.pop();
    done.set(source, result);
    return result;
  };

  const plain = (source: Source): Read => ({
    ...questionnaireOf(source, { actions }),
    line: [idOf(source)],
  });

  const extended = (source: Source): Read => {
    const id = idOf(source);
    const wanted = word(mapOf(source.value)?.extends);
    const complaint = (message: string): Read => {
      const result = extensionOf(source, null, { actions });
      result.problems.unshift(problemAt(source, ['extends'], message));
      return { ...result, line: [id] };
    };
    const other = wanted === id ? undefined : own.get(wanted);
    if (other !== undefined && open.includes(wanted)) {
      const circle = [...open.slice(open.indexOf(wanted)), wanted];
      return complaint(`goes round in a circle: ${listed(circle).replaceAll(', ', ' extends ')}`);
    }
    if (other !== undefined) {
      const base = read(other);
      // What is wrong with the base is told there.
      const result = extensionOf(source, base.questionnaire, { actions });
      return { ...result, line: [id, ...base.line] };
    }
    const base = shipped.find((one) => one.id === wanted);
    if (base === undefined && wanted !== '') {
      const ids = [...new Set([...shipped.map((one) => one.id), ...own.keys()])].filter(
        (one) => one !== id && one !== '',
      );
      return complaint(
        `there is no questionnaire "${wanted.slice(0, 63)}" to build on.${didYouMean(wanted, ids)} (${listed(ids)})`,
      );
    }
    return { ...extensionOf(source, base ?? null, { actions }), line: [id, wanted] };
  };

  const problems: Problem[] = [];
  const shelved: Shelved[] = [];
  const broken: string[] = [];
  for (const source of sources) {
    const { questionnaire, line, places, problems: told } = read(source);
    problems.push(...told);
    if (questionnaire === null) broken.push(idOf(source), stemOf(source.file) ?? '');
    else {
      const item = compared(questionnaire, shipped);
      problems.push(...notices(item, source, places));
      shelved.push({ item, source, places, line });
    }
  }
  return { shelved, problems, broken };
}

/** Marks each question that ships under its id with another measure. */
function compared(questionnaire: Questionnaire, shipped: readonly Questionnaire[]): Questionnaire {
  const originals = new Map(questionsOf(shipped).map((one) => [one.id, one.measure]));
  const marked = (question: Question): Question => {
    const original = originals.get(question.id);
    if (original === undefined) return question;
    const bare: Question = { ...question };
    delete bare.reworded;
    return original === question.measure ? bare : { ...bare, reworded: true };
  };
  return {
    ...questionnaire,
    dimensions: questionnaire.dimensions.map((one) => ({ ...one, questions: one.questions.map(marked) })),
  };
}

function notices(item: Questionnaire, source: Source, places: Places): Problem[] {
  return questionsOf([item]).flatMap((question) => {
    const path: Path | undefined = question.reworded ? places.questions.get(question.id) : undefined;
    if (path === undefined) return [];
    const message = `re-worded: not compared with earlier rounds or other companies that asked "${question.id}" otherwise`;
    return problemAt(source, [...path, 'ask'], message, { on: 'key', severity: 'notice' });
  });
}
