import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Problem } from '../../core/problem';
import { isLeaf, walk, type NodePath } from '../../core/tree';
import { cycleFrom } from '../cycle';
import { findSegment } from '../find';
import { MAX_NODES } from '../limits';
import { segmentIn } from '../names-in';
import { at } from '../problems';

/** A condition names a segment that does not exist. */
export function unknownSegment(path: NodePath): Problem {
  return at(
    path,
    'unknown-segment',
    {
      ko: '이 조건이 가리키는 세그먼트가 없습니다.',
      en: 'The segment that this condition names does not exist.',
    },
    {
      ko: '다른 세그먼트를 고르거나 이 조건을 지우세요.',
      en: 'Choose another segment, or remove this condition.',
    },
  );
}

/** A condition names a segment that cannot be computed itself. */
export function brokenSegment({ name }: Segment, path: NodePath): Problem {
  return at(
    path,
    'broken-segment',
    { ko: `‘${name}’ 세그먼트를 계산할 수 없습니다.`, en: `The segment “${name}” cannot be computed.` },
    { ko: `먼저 ‘${name}’ 세그먼트의 문제를 해결하세요.`, en: `First mend the segment “${name}”.` },
  );
}

/** A condition comes to name a segment that was put away. */
export function archivedSegment({ name }: Segment, path: NodePath): Problem {
  return at(
    path,
    'archived-segment',
    { ko: `‘${name}’ 세그먼트는 보관되어 있습니다.`, en: `The segment “${name}” is archived.` },
    {
      ko: `세그먼트 목록 아래 ‘보관한 세그먼트’에서 ‘${name} 다시 쓰기’를 누른 다음 쓰세요.`,
      en: `Open “Archived” below the list of segments and choose “Use ${name} again”; then it can be named.`,
    },
  );
}

/** The circle that naming this segment closes or leads to, with its path; nothing when there is none. */
export function circleProblem(
  member: string,
  path: NodePath,
  self: string | undefined,
  segments: readonly Segment[],
): Problem | null {
  const circle = cycleFrom(member, segments, self === undefined ? [] : [self]);
  if (!circle) return null;
  const names = circle.map((id) => findSegment(segments, id)?.name || id).join(' → ');
  return at(
    path,
    'segment-cycle',
    {
      ko: `세그먼트가 서로를 되짚어 가리킵니다: ${names}`,
      en: `Segments name each other in a circle: ${names}`,
    },
    {
      ko: '이 가운데 한 곳에서 세그먼트 조건을 지우세요.',
      en: 'Remove the condition on a segment in one of them.',
    },
  );
}

/** A condition asks who was in a segment on a day after the as-of day. */
export function laterDay(path: NodePath): Problem {
  return at(
    path,
    'day-after-as-of',
    { ko: '기준일보다 뒤의 날짜입니다.', en: 'This day lies after the as-of day.' },
    { ko: '기준일이나 그 전 날짜를 고르세요.', en: 'Choose the as-of day or one before it.' },
  );
}

/** A condition asks who was in a segment on a day of which the data cannot tell. */
export function noPast({ name }: Segment, path: NodePath): Problem {
  return at(
    path,
    'no-past',
    {
      ko: `이 데이터로는 그날 ‘${name}’ 세그먼트에 누가 있었는지 알 수 없습니다.`,
      en: `This data cannot tell who was in the segment “${name}” on that day.`,
    },
    {
      ko: '날짜가 있는 파일을 함께 열거나, 날짜를 빼세요.',
      en: 'Open a file with dates as well, or leave the day out.',
    },
  );
}

/** Nodes of a condition with the segments that it names written out. */
export function writtenOut(condition: Condition, segments: readonly Segment[]): number {
  const sizes = new Map<string, number>();
  const size = (tree: Condition): number =>
    walk(tree).reduce((sum, { node }) => {
      const named = isLeaf(node) ? segmentIn(node) : undefined;
      const own = node.kind === 'member' ? 0 : 1;
      return sum + own + (named === undefined ? 0 : of(named));
    }, 0);
  const of = (id: string): number => {
    const known = sizes.get(id);
    if (known !== undefined) return known;
    sizes.set(id, 1);
    const segment = findSegment(segments, id);
    const nodes = segment ? size(segment.condition) : 1;
    sizes.set(id, nodes);
    return nodes;
  };
  return size(condition);
}

/** The condition is too long once the segments that it names are written out. */
export function tooLarge(): Problem {
  return at(
    '',
    'condition-too-large',
    {
      ko: `가리키는 세그먼트까지 풀어 쓰면 조건이 ${MAX_NODES.toLocaleString('ko')}개를 넘습니다.`,
      en: `With the segments that it names written out, this has more than ${MAX_NODES.toLocaleString('en')} conditions.`,
    },
    { ko: '조건을 여러 세그먼트로 나누거나 줄이세요.', en: 'Use fewer conditions.' },
  );
}
