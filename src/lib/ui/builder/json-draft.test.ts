import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import { writeConditionJson } from '../../handover/condition-json';
import { draftOf, problemsInJson } from './json-draft';
import JsonView from './JsonView.svelte';
import type { Scene } from './scene';
import { catalog, condition, segments } from './scene.fixture';

const [segment] = segments as [Segment];
const member = (id: string): Condition => ({ kind: 'member', segment: id });

/** What stands at the places of the problems of JSON for the first segment. */
function refused(root: Condition, among: readonly Segment[] = segments) {
  const text = writeConditionJson(root);
  const draft = draftOf(text, 's1', catalog, among);
  if (draft.ok) return expect.fail('applied');
  return draft.problems.map(({ code, from, to, message }) => ({
    code,
    node: JSON.parse(text.slice(from, to)) as unknown,
    en: message.en,
  }));
}

describe('JSON for a segment', () => {
  it('is applied as it stands', () => {
    const draft = draftOf(writeConditionJson(condition), 's1', catalog, segments);
    expect(draft.ok && draft.condition).toEqual(condition);
    expect(draftOf('{"kind":"all","of":[]}', 's1', catalog, segments).ok).toBe(true);
  });

  it('is refused with the place where it cannot be computed', () => {
    const lost: Condition = { kind: 'trait', trait: 'clv', test: { op: '>=', value: 1 } };
    expect(refused({ kind: 'all', of: [condition, { kind: 'not', of: lost }] })).toMatchObject([
      { code: 'unknown-trait', node: lost, en: expect.stringMatching(/of\.1\.of/) as string },
    ]);
    const circle = segments.map((each) => (each.id === 's2' ? { ...each, condition: member('s1') } : each));
    expect(refused({ kind: 'any', of: [member('s2')] }, circle)).toMatchObject([
      {
        code: 'segment-cycle',
        node: member('s2'),
        en: expect.stringMatching(/이탈 위험 → 충성 고객 → 이탈 위험/) as string,
      },
    ]);
    expect(refused({ kind: 'sql', sql: 'DROP TABLE customers' })).toMatchObject([{ code: 'sql-refused' }]);
  });

  it('keeps a SELECT that is still to be allowed', () => {
    const sql: Condition = { kind: 'sql', sql: 'SELECT customer_id FROM customers' };
    expect(draftOf(writeConditionJson(sql), 's1', catalog, segments).ok).toBe(true);
    const waiting = {
      code: 'sql-not-allowed',
      message: { ko: '허용 전', en: 'not allowed' },
      hint: { ko: '읽기', en: 'read' },
      place: '',
    };
    const [told] = problemsInJson(writeConditionJson(sql), sql, [waiting]);
    expect(told?.message).toEqual({ ko: '1행 1열: 허용 전', en: 'Line 1, column 1: not allowed' });
  });

  it.each(['ko', 'en'] as const)('is shown with its problems in %s', (lang) => {
    const scene = {
      segment,
      catalog,
      segments,
      lang,
      problems: [{ code: 'x', message: { ko: '틀림', en: 'wrong' }, hint: { ko: '', en: '' }, place: '4.0' }],
    } as unknown as Scene;
    const { body } = render(JsonView, { props: { scene, onbring: () => undefined } });
    expect(body).toContain('&quot;kind&quot;: &quot;all&quot;'.replaceAll('&quot;', '"'));
    expect(body).toContain(lang === 'ko' ? 'of.4.of: 틀림' : 'of.4.of: wrong');
  });
});
