import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Lang } from '../../core/words';
import { say } from '../words/say';
import { sameCondition } from './versions';

/** How two definitions differ, as sentences about their conditions. */
export interface DefinitionDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly from: string; readonly to: string }[];
  /** The conditions are joined in another way: other groups, or "any" in place of "all". */
  readonly regrouped: boolean;
}

/** The conditions that groups hold; what is denied is one with its denial. */
function partsOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(partsOf) : [condition];
}

/** The groups alone, with a mark for each condition. */
function shapeOf(condition: Condition): string {
  return condition.kind === 'all' || condition.kind === 'any'
    ? `${condition.kind}(${condition.of.map(shapeOf).join(',')})`
    : '·';
}

/** What a condition is about, so that a change of its value is told as a change. */
function subjectOf(condition: Condition): string {
  if (condition.kind === 'not') return subjectOf(condition.of);
  if (condition.kind === 'trait' || condition.kind === 'rank') return `${condition.kind} ${condition.trait}`;
  if (condition.kind === 'member') return `member ${condition.segment}`;
  if (condition.kind === 'did') return `did ${condition.table}`;
  return condition.kind;
}

interface Said {
  readonly subject: string;
  readonly text: string;
}

/** Those of `all` that are not among `others`, each taken once. */
function without(all: readonly Said[], others: readonly Said[]): Said[] {
  const left = others.map(({ text }) => text);
  return all.filter(({ text }) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What was added, taken away and changed from one definition to another, in words. */
export function definitionDifference(
  before: Condition,
  after: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
  lang: Lang,
): DefinitionDifference {
  const said = (condition: Condition) =>
    partsOf(condition).map((part) => ({
      subject: subjectOf(part),
      text: say(part, catalog, segments, lang),
    }));
  const [was, is] = [said(before), said(after)];
  const gone = without(was, is);
  const fresh = without(is, was);
  const changed: { from: string; to: string }[] = [];
  const removed = gone.filter(({ subject, text }) => {
    const at = fresh.findIndex((one) => one.subject === subject);
    const [to] = at < 0 ? [] : fresh.splice(at, 1);
    if (to) changed.push({ from: text, to: to.text });
    return !to;
  });
  const same = gone.length === 0 && fresh.length === 0 && changed.length === 0;
  const counted = was.length === is.length && was.length > 1;
  const regrouped = same
    ? !sameCondition(before, after)
    : (counted && shapeOf(before) !== shapeOf(after)) || joins(before) !== joins(after);
  return {
    added: fresh.map(({ text }) => text),
    removed: removed.map(({ text }) => text),
    changed,
    regrouped,
  };
}

/** How the outermost conditions are joined; a single one may stand for "all". */
function joins(condition: Condition): 'all' | 'any' {
  return condition.kind === 'any' && condition.of.length > 1 ? 'any' : 'all';
}
