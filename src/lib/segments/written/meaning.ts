import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Problem } from '../../core/problem';
import type { Catalog } from '../../core/relation';
import { childrenOf, isLeaf, walk, type NodePath } from '../../core/tree';
import type { Lang } from '../../core/words';
import { circleProblem } from '../checking/member';
import { segmentIn } from '../names-in';
import { shownText } from '../words/show';
import { parseCondition, type Written } from './parse';
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

/** The first circle that a condition would close for a segment, at its words. */
function circleIn(text: string, read: Read, self: string, all: readonly Segment[]): TextProblem | undefined {
  for (const { node, path } of walk(read.value)) {
    const named = isLeaf(node) ? segmentIn(node) : undefined;
    const circle = named === undefined ? null : circleProblem(named, path, self, all);
    const [found] = circle ? problemsAtWords(text, read, read.value, [circle]) : [];
    if (found) return found;
  }
  return undefined;
}

/**
 * The condition that a text says for the segment `self`. It may name `members`; one of the others leads to a problem that
 * tells how it comes back to the segment.
 */
export function parseForSegment(
  text: string,
  self: string,
  catalog: Catalog,
  { members, all }: { readonly members: readonly Segment[]; readonly all: readonly Segment[] },
  lang: Lang,
): Written {
  const first = parseCondition(text, catalog, members, lang);
  const again = first.ok || members.length === all.length ? first : parseCondition(text, catalog, all, lang);
  if (!again.ok) return !first.ok && again.problem.from <= first.problem.from ? first : again;
  const circle = circleIn(text, again, self, all);
  return circle ? { ok: false, problem: circle } : again;
}
