import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../core/relation';
import { STATEMENTS } from '../../lessons/shop/survey/questions';
import { traitOf } from '../fixture';
import { everyCatalog } from '../fixture-tables';
import { TEMPLATES } from './templates';

function asking(questions: readonly string[]): Catalog {
  const shop = everyCatalog('2026-04-01');
  const traits = questions.map((question) => ({
    ...traitOf(question, 'number', 'base', undefined, 'score'),
    family: 'attitude' as const,
  }));
  return { ...shop, traits: [...shop.traits, ...traits] };
}

/** The questions that a template's condition asks about first. */
function askedBy(id: string, catalog: Catalog): readonly string[] {
  const resolved = TEMPLATES.find((one) => one.id === id)?.resolve(catalog);
  if (!resolved?.ok || resolved.condition.kind !== 'all') return [];
  const [leaf] = resolved.condition.of;
  const test = leaf?.kind === 'did' ? leaf.where[0]?.test : undefined;
  return test?.op === 'in' ? test.values : [];
}

describe('questions of a survey', () => {
  it.each([
    ['ko', 0],
    ['en', 1],
  ] as const)('are told by their words (%s)', (_, at) => {
    const catalog = asking(STATEMENTS.map((statement) => statement[at]));
    for (const theme of ['adventure', 'lifestyle', 'eco'] as const) {
      const own = STATEMENTS.filter(([, , outlook]) => outlook === theme).map((one) => one[at]);
      expect(askedBy(theme, catalog)).toEqual(own);
    }
  });

  it('are compared with a score where the survey asks about one thing alone', () => {
    const catalog = asking(['친환경 소재를 고른다']);
    const [eco, adventure] = ['eco', 'adventure'].map((id) =>
      TEMPLATES.find((one) => one.id === id)?.resolve(catalog),
    );
    expect(eco).toMatchObject({ ok: true, condition: { of: [{ test: { op: '>=', value: 4 } }] } });
    expect(adventure).toMatchObject({
      ok: false,
      missing: [{ ko: '설문에 도전과 야외 활동을 점수로 묻는 문항이 있어야 합니다.' }],
    });
  });
});
