import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Problem } from '../../core/problem';
import type { Catalog } from '../../core/relation';
import { childrenOf, isLeaf, walk, type NodePath } from '../../core/tree';
import type { Lang } from '../../core/words';
import { archivedSegment, circleProblem } from '../checking/member';
import { findSegment } from '../find';
import { segmentIn } from '../names-in';
import { shownText } from '../words/show';
import { parseCondition, type KnownValues, type Written } from './parse';
import type { TextProblem } from './problems';
import type { Span } from './reader';

type Read = Extract<Written, { ok: true }>;

/** The words that say a node of a condition, or else the innermost node around it that has words of its own. */
function wordsOf(read: Read, root: Condition, path: NodePath): Span | undefined {
  let node: Condition | undefined = root;
  let span = read.spanOf(root);
  for (const step of path === '' ? [] : path.split('.')) {
    node = node && childrenOf(node)[Number(step)];
    span = (node && read.spanOf(node)) ?? span;
  }
  return span;
}

/**
 * What is wrong with a condition, at the words that say it and with them in quotation marks; `root` is what was read, or
 * a group around it.
 */
export function problemsAtWords(
  text: string,
  read: Read,
  root: Condition,
  problems: readonly Problem[],
): TextProblem[] {
  // “Everyone” and “nobody” are said on purpose: a group without conditions is only half made in the builder.
  const meant = problems.filter(({ code }) => code !== 'empty-group');
  return meant.map((problem) => {
    const span = wordsOf(read, root, problem.place ?? '') ?? { from: 0, to: text.length };
    const words = shownText(text.slice(span.from, span.to));
    const { ko, en } = problem.message;
    const message = words === '' ? problem.message : { ko: `‘${words}’: ${ko}`, en: `“${words}”: ${en}` };
    return { ...problem, message, ...span };
  });
}

/** Segments that a text may name, and all of which it is to be said why not. */
interface Named {
  readonly members: readonly Segment[];
  readonly all: readonly Segment[];
}

/** What keeps a segment from being named. */
function hindrance(id: string, path: NodePath, self: string, { members, all }: Named): Problem | null {
  const circle = circleProblem(id, path, self, all);
  if (circle || findSegment(members, id)) return circle;
  const segment = findSegment(all, id);
  return segment?.archived ? archivedSegment(segment, path) : null;
}

/** The first name of a text that may not stand in the segment, at its words. */
function hinderedIn(text: string, read: Read, self: string, named: Named): TextProblem | undefined {
  for (const { node, path } of walk(read.value)) {
    const id = isLeaf(node) ? segmentIn(node) : undefined;
    const found = id === undefined ? null : hindrance(id, path, self, named);
    const [told] = found ? problemsAtWords(text, read, read.value, [found]) : [];
    if (told) return told;
  }
  return undefined;
}

/**
 * The condition that a text says for the segment `self`. It may name `members`; one of the others leads to a problem that
 * tells how it comes back to the segment, or that it is archived.
 */
export function parseForSegment(
  text: string,
  self: string,
  catalog: Catalog,
  named: Named,
  lang: Lang,
  valuesFor?: KnownValues,
): Written {
  const { members, all } = named;
  const first = parseCondition(text, catalog, members, lang, valuesFor);
  const again =
    first.ok || members.length === all.length ? first : parseCondition(text, catalog, all, lang, valuesFor);
  if (!again.ok) return !first.ok && again.problem.from <= first.problem.from ? first : again;
  const hindered = hinderedIn(text, again, self, named);
  return hindered ? { ok: false, problem: hindered } : again;
}
