import { describe, expect, it } from 'vitest';
import type { Condition } from '../core/condition';
import { emptyNotebook, type Notebook, type Segment } from '../core/notebook';
import { checkCondition } from '../segments/check';
import { shopCatalog } from '../segments/fixture-shop';
import { addCondition, canJoin } from './edits';
import type { Session } from './session.svelte';

const member = (segment: string): Condition => ({ kind: 'member', segment });
const not = (of: Condition): Condition => ({ kind: 'not', of });
const SEGMENTS: readonly Segment[] = [
  { id: 's1', name: 'VIP', condition: { kind: 'all', of: [] } },
  { id: 's2', name: 'At risk', condition: { kind: 'any', of: [not(member('s1'))] } },
  { id: 's3', name: 'New', condition: { kind: 'all', of: [] } },
];

/** A session that has a segment open. */
function editing(id: string | undefined) {
  let notebook: Notebook = { ...emptyNotebook(), segments: SEGMENTS };
  const session = {
    get notebook() {
      return notebook;
    },
    editing: id,
    history: { goesOn: () => false },
    change: (changed: Notebook) => (notebook = changed),
    edit: (other: string | undefined) => (session.editing = other),
  };
  return session as unknown as Session;
}

describe('a condition from a chart', () => {
  it.each<[string, Condition, boolean]>([
    ['s1', { kind: 'all', of: [member('s3')] }, true],
    ['s1', { kind: 'all', of: [member('s3'), not(member('s1'))] }, false],
    ['s1', { kind: 'all', of: [not(member('s2')), member('s3')] }, false],
    ['s2', { kind: 'all', of: [member('s1'), not(member('s3'))] }, true],
    ['s2', { kind: 'any', of: [{ kind: 'all', of: [member('s1'), member('s2')] }] }, false],
    ['gone', member('s3'), false],
  ])('beside %s, %#: never makes a circle', (id, condition, joins) => {
    const session = editing(id);
    expect(canJoin(session, condition)).toBe(joins);
    addCondition(session, 'Both', condition);
    const { segments } = session.notebook;
    expect(segments).toHaveLength(joins ? 3 : 4);
    expect(session.editing).toBe(joins ? id : segments.at(-1)?.id);
    const catalog = shopCatalog('2026-03-31');
    for (const each of segments) {
      const codes = checkCondition(each.condition, catalog, segments, each.id).map(({ code }) => code);
      expect(codes).not.toContain('segment-cycle');
      expect(codes).not.toContain('broken-segment');
    }
  });

  it('is a segment of its own while none is open', () => {
    expect(canJoin(editing(undefined), member('s1'))).toBe(false);
  });
});
