import type { Condition, LeafOf } from '../core/condition';
import type { Segment } from '../core/notebook';
import type { Problem } from '../core/problem';
import type { Catalog } from '../core/relation';
import { walk, type NodePath, type PlacedNode } from '../core/tree';
import { checkRank, checkSplit } from './checking/among';
import { checkDistance } from './checking/distance';
import { checkDid } from './checking/did';
import {
  brokenSegment,
  circleProblem,
  laterDay,
  noPast,
  tooLarge,
  unknownSegment,
  writtenOut,
} from './checking/member';
import { checkSequence } from './checking/sequence';
import { checkTimes } from './checking/times';
import { checkAhead, checkTest, unknownTrait } from './checking/value';
import { checkWritten } from './checking/written';
import { findSegment, findTrait } from './find';
import { MAX_NODES } from './limits';
import { isWas, pastOf, type WasLeaf } from './was';
import { at, blocks } from './problems';

/** Whether the reader has allowed a written SELECT, by its text. */
export type AllowedSql = (sql: string) => boolean;

interface Around {
  readonly catalog: Catalog;
  readonly segments: readonly Segment[];
  readonly self: string | undefined;
  readonly allowed: AllowedSql;
  /** Whether a segment cannot be computed, by id, as far as it was asked. */
  readonly broken: Map<string, boolean>;
}

function emptyGroup(kind: 'all' | 'any', path: NodePath): Problem {
  return at(
    path,
    'empty-group',
    kind === 'all'
      ? { ko: '조건이 없어 모든 고객이 해당합니다.', en: 'Without a condition, every customer matches.' }
      : { ko: '조건이 없어 아무도 해당하지 않습니다.', en: 'Without a condition, nobody matches.' },
    { ko: '조건을 하나 이상 넣으세요.', en: 'Add at least one condition.' },
  );
}

function isBroken(segment: Segment, around: Around): boolean {
  const known = around.broken.get(segment.id);
  if (known !== undefined) return known;
  const found = checkNodes(segment.condition, { ...around, self: segment.id }).some(blocks);
  around.broken.set(segment.id, found);
  return found;
}

/** What is wrong with naming a segment. */
function checkNamed(id: string, path: NodePath, around: Around): Problem[] {
  const segment = findSegment(around.segments, id);
  if (!segment) return [unknownSegment(path)];
  const circle = circleProblem(id, path, around.self, around.segments);
  if (circle) return [circle];
  return isBroken(segment, around) ? [brokenSegment(segment, path)] : [];
}

function checkMember(leaf: LeafOf<'member'>, path: NodePath, around: Around): Problem[] {
  const named = checkNamed(leaf.segment, path, around);
  const segment = findSegment(around.segments, leaf.segment);
  return segment && named.length === 0 && isWas(leaf) ? checkWas(leaf, segment, path, around) : named;
}

function checkPart(leaf: LeafOf<'split'>, path: NodePath, around: Around): Problem[] {
  const { among } = leaf;
  const named = among === undefined ? [] : checkNamed(among, path, around);
  return [...named, ...checkSplit(leaf, around.catalog, path)];
}

/** The same segment as of a day: it must lie no later than the as-of day, and the data must be able to tell. */
function checkWas(leaf: WasLeaf, segment: Segment, path: NodePath, around: Around): Problem[] {
  if (leaf.asOf > around.catalog.asOf) return [laterDay(path)];
  const then = pastOf(leaf, segment, around.catalog, around.segments);
  if (!then) return [noPast(segment, path)];
  const past = { ...around, catalog: then.catalog, self: segment.id, broken: new Map<string, boolean>() };
  return checkNodes(segment.condition, past).some(blocks) ? [noPast(segment, path)] : [];
}

function checkNode({ path, node }: PlacedNode, around: Around): Problem[] {
  const { catalog } = around;
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.of.length === 0 ? [emptyGroup(node.kind, path)] : [];
    case 'not':
      return [];
    case 'did':
      return checkDid(node, catalog, path);
    case 'member':
      return checkMember(node, path, around);
    case 'rank':
      return checkRank(node, catalog, path);
    case 'distance':
      return checkDistance(node, catalog, path);
    case 'split':
      return checkPart(node, path, around);
    case 'nth':
    case 'regular':
    case 'returned':
    case 'overdue':
      return checkTimes(node, catalog, path);
    case 'sequence':
      return checkSequence(node, catalog, path);
    case 'sql':
      return checkWritten(node, catalog, path, around.allowed);
    case 'trait': {
      const trait = findTrait(catalog, node.trait);
      if (!trait) return [unknownTrait(node.trait, path)];
      return [
        ...checkTest(node.test, trait, path, (name) => findTrait(catalog, name), catalog.asOf),
        ...checkAhead(node, trait, path),
      ];
    }
  }
}

function checkNodes(condition: Condition, around: Around): Problem[] {
  return walk(condition).flatMap((placed) => checkNode(placed, around));
}

/**
 * What is wrong with a condition on this data; `place` is the path of the node. `self` is the id of the segment
 * that it is the condition of, saved or not, so that circles are found; `allowed`
 * says which written SELECTs may run, none when it is left out. Those that `blocks` keep it from being computed.
 */
export function checkCondition(
  condition: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
  self?: string,
  allowed: AllowedSql = () => false,
): Problem[] {
  const current = segments.map((segment) => (segment.id === self ? { ...segment, condition } : segment));
  const found = checkNodes(condition, { catalog, segments: current, self, allowed, broken: new Map() });
  return found.some(blocks) || writtenOut(condition, current) <= MAX_NODES ? found : [...found, tooLarge()];
}
