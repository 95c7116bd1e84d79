import { columnFilters } from '../../core/filters';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../core/relation';
import { STATEMENTS } from '../../lessons/shop/survey/questions';
import { traitOf } from '../fixture';
import { everyCatalog } from '../fixture-tables';
import { eventOf } from './event-names';
import { NO_FACTS } from './template';
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
  const test = leaf?.kind === 'did' ? columnFilters(leaf.where)[0]?.test : undefined;
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

  it('about needs and motives are told by their words, and how content people are is no need', () => {
    const needs = [
      ['need-price', '가격을 꼼꼼히 비교한다', 'I compare prices'],
      ['need-quality', '품질이 좋은 것을 고른다', 'I look for quality'],
      ['need-trust', '믿는 브랜드만 산다', 'I only buy brands that I trust'],
      ['daily-pattern', '규칙적인 하루를 보낸다', 'I have a fixed routine'],
      ['leisure', '쉬는 날에는 취미를 즐긴다', 'My hobbies matter to me'],
      ['health', '건강을 꼼꼼히 챙긴다', 'I look after my health'],
      ['culture', '전시와 공연을 자주 본다', 'I often go to exhibitions'],
      ['growth', '배우고 성장하는 일에 돈을 쓴다', 'I spend on learning'],
      ['joy', '쇼핑을 하면 기분이 좋아진다', 'Shopping makes me happy'],
      ['self-expression', '나를 표현하는 물건을 고른다', 'What I own should express who I am'],
    ] as const;
    const rated = ['가격 만족도', '품질에 만족한다', 'How satisfied are you with the quality?'];
    for (const at of [1, 2] as const) {
      const catalog = asking([...needs.map((need) => need[at]), ...rated]);
      for (const need of needs) expect(askedBy(need[0], catalog)).toEqual([need[at]]);
    }
  });
});

describe('events on the way to a payment', () => {
  it.each([
    ['look', ['view_item', 'Product Viewed', '상품조회'], ['view_item_list', 'page_view', '방문']],
    ['cart', ['add_to_cart', '장바구니 담기'], ['remove_from_cart', 'view_cart', '장바구니 조회']],
    [
      'checkout',
      [
        'begin_checkout',
        'Checkout Started',
        'InitiateCheckout',
        'add_payment_info',
        'payment_failed',
        '결제시작',
        '주문서 진입',
      ],
      ['checkout_completed', 'purchase', '결제완료', '결제취소'],
    ],
    [
      'paid',
      ['purchase', 'Order Completed', 'Placed Order', 'checkout_completed', '결제완료', '구매'],
      ['payment_failed', 'order_cancelled', '결제취소', 'begin_checkout', '결제시작'],
    ],
  ] as const)('of the step %s are told by their names', (step, its, others) => {
    const facts = { ...NO_FACTS, events: [...others, ...its] };
    expect(eventOf(everyCatalog('2026-04-01'), step, facts)).toEqual({
      value: { column: 'event', test: { op: 'in', values: its } },
    });
  });
});
