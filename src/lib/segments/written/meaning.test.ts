import { describe, expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import { checkCondition } from '../check';
import { dependsOn } from '../cycle';
import { parseForSegment, problemsAtWords } from './meaning';
import { parseCondition } from './parse';
import { say } from '../words/say';
import { catalog, segments } from './sentences.fixture';
import { writeCondition } from './write';

const [vip, risk] = ['VIP', '이탈 위험'].map((name) => segments.find((each) => each.name === name)) as [
  Segment,
  Segment,
];

/** The text with what is wrong with its condition between ⟦ and ⟧, and what is said of each. */
function meant(text: string, wrap = false) {
  const read = parseCondition(text, catalog, segments, 'ko');
  if (!read.ok) return expect.fail(JSON.stringify(read.problem));
  const root: Condition = wrap ? { kind: 'all', of: [read.value] } : read.value;
  const problems = checkCondition(root, catalog, segments, 'self');
  return problemsAtWords(text, read, root, problems).map(({ code, from, to, message }) => {
    expect(message.ko).toContain(`‘${text.slice(from, to)}’: `);
    expect(message.en).toContain(`“${text.slice(from, to)}”: `);
    return [code, `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`];
  });
}

describe('what is wrong with the meaning of a text', () => {
  it.each([
    ['⟦revenue contains "a"⟧', 'wrong-test'],
    ['bought and ⟦revenue contains "a"⟧ and in segment "VIP"', 'wrong-test'],
    ['bought or not (bought and ⟦their revenue contains "a"⟧)', 'wrong-test'],
    ['매출이 3 이상이고 (구매함 또는 ⟦매출이 "a"를 포함함⟧)', 'wrong-test'],
    ['bought and who ⟦#"no such thing" is at least 3⟧', 'unknown-trait'],
    ['bought and ⟦not in segment #"gone"⟧', 'unknown-segment'],
  ])('%s is told at its words', (marked, code) => {
    const text = marked.replace(/[⟦⟧]/gu, '');
    for (const wrap of [false, true]) expect(meant(text, wrap)).toEqual([[code, marked]]);
  });

  it('is nothing where nothing is wrong', () => {
    expect(meant('bought and revenue is at least 3')).toEqual([]);
    for (const text of ['everyone', '아무도 아님', 'not (everyone)']) expect(meant(text)).toEqual([]);
  });
});

describe('an archived segment', () => {
  const all: readonly Segment[] = segments.map((one) =>
    one.id === vip.id ? { ...one, archived: true } : one,
  );
  const free = all.filter(({ archived }) => !archived);

  it.each([
    ['ko', '구매하고 ⟦VIP임⟧', '보관되어 있습니다', 'VIP 다시 쓰기'],
    ['en', 'bought and ⟦in segment "VIP"⟧', 'is archived', 'Use VIP again'],
  ] as const)(
    'is not called unknown, but is to be brought back first (%s)',
    (lang, marked, message, hint) => {
      const text = marked.replace(/[⟦⟧]/gu, '');
      const [from, to] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1];
      const read = parseForSegment(text, risk.id, catalog, { members: free, all }, lang);
      expect(read).toMatchObject({ ok: false, problem: { code: 'archived-segment', from, to } });
      if (read.ok) return;
      expect(read.problem.message[lang]).toContain(message);
      expect(read.problem.hint[lang]).toContain(hint);
    },
  );

  it('is written and read by its name where a condition names it already', () => {
    const condition = { kind: 'member', segment: vip.id } as const;
    for (const lang of ['ko', 'en'] as const) {
      const text = writeCondition(condition, catalog, all, lang);
      expect(text).toContain('VIP');
      const read = parseForSegment(text, risk.id, catalog, { members: all, all }, lang);
      expect(read).toMatchObject({ ok: true, value: condition });
      expect(say(condition, catalog, all, lang)).toContain('VIP');
    }
  });
});

describe('a segment within itself', () => {
  /** VIP is made of a third segment, which is made of “at risk”. */
  const all: readonly Segment[] = [
    ...segments.filter(({ id }) => id !== vip.id && id !== risk.id),
    risk,
    { id: 'mid', name: '중간 단계', condition: { kind: 'not', of: { kind: 'member', segment: risk.id } } },
    { ...vip, condition: { kind: 'any', of: [{ kind: 'member', segment: 'mid' }] } },
  ];
  const members = all.filter(({ id }) => id !== risk.id && !dependsOn(id, risk.id, all));

  it.each([
    ['구매하고 ⟦VIP임⟧', '이탈 위험 → VIP → 중간 단계 → 이탈 위험'],
    ['구매하고 ⟦세그먼트 ‘중간 단계’에 속함⟧', '이탈 위험 → 중간 단계 → 이탈 위험'],
    ['⟦세그먼트 ‘이탈 위험’에 속하지 않음⟧', '이탈 위험 → 이탈 위험'],
    ['bought and ⟦in segment "VIP"⟧ and revenue is at least 3', '이탈 위험 → VIP → 중간 단계 → 이탈 위험'],
    ['bought or ⟦in segment #"mid"⟧', '이탈 위험 → 중간 단계 → 이탈 위험'],
  ])('%s is refused with the way back', (marked, path) => {
    const text = marked.replace(/[⟦⟧]/gu, '');
    const [from, to] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1];
    const read = parseForSegment(text, risk.id, catalog, { members, all }, 'ko');
    expect(read).toMatchObject({ ok: false, problem: { code: 'segment-cycle', from, to } });
    if (!read.ok)
      for (const lang of ['ko', 'en'] as const) expect(read.problem.message[lang]).toContain(path);
  });

  it('is told apart from a name that nothing has, and from other mistakes', () => {
    const parse = (text: string) => parseForSegment(text, risk.id, catalog, { members, all }, 'ko');
    expect(parse('in segment "VIPs"')).toMatchObject({ problem: { code: 'unknown-name' } });
    expect(parse('in segment "VIP" and ')).toMatchObject({ problem: { code: 'unfinished' } });
    expect(parse('bought and revenue is at least 3')).toMatchObject({ ok: true });
    const outside = parseForSegment('in segment "VIP"', 'other', catalog, { members: all, all }, 'ko');
    expect(outside).toMatchObject({ ok: true, value: { kind: 'member', segment: vip.id } });
  });
});
