import { expect, it } from 'vitest';
import { parseCondition } from './parse';
import { catalog, segments } from './sentences.fixture';

/** The wrong place of each is between ⟦ and ⟧. */
const WRONG: readonly (readonly [text: string, code: string, said: RegExp])[] = [
  ['구매하고 VIP⟦이거나⟧ 이탈 위험임', 'mixed-links', /‘그리고’와 ‘또는’이 섞였습니다/],
  ['구매함 또는 VIP ⟦그리고⟧ 이탈 위험', 'mixed-links', /괄호로 묶어 주세요/],
  ['bought and VIP ⟦or⟧ at risk', 'mixed-links', /“and” and “or” are mixed/],
  ['(bought or VIP ⟦and⟧ at risk) and everyone', 'mixed-links', /brackets/],
  ['등급이 ⟦VIP⟧ GOLD임', 'unquoted-value', /따옴표로 묶어야/],
  ['grade is ⟦Very⟧ Gold', 'unquoted-value', /quotation marks/],
  ['⟦매춠이⟧ 3 이상', 'unknown-name', /비슷한 이름: ‘매출’/],
  ['⟦revenu⟧ is at least 3', 'unknown-name', /Names like it: “revenue”/],
  ['⟦‘매츌’⟧이 3 이상', 'unknown-name', /‘매출’/],
  ['⟦"Grad"⟧ is "VIP"', 'unknown-name', /“Grade”/],
  ['in segment ⟦"VIPs"⟧', 'unknown-name', /“VIP”/],
  ['세그먼트 ⟦‘이탈위엄’⟧에 속함', 'unknown-name', /이탈 위험/],
  ['주문(⟦카테고라가⟧ ‘아우터’)이 있음', 'unknown-name', /‘카테고리’/],
  ['had orders (⟦categry⟧ is "x")', 'unknown-name', /“category”/],
  ['주문(⟦‘색상’⟧이 ‘빨강’)이 있음', 'unknown-name', /열 이름이 없습니다/],
  ['가입일이 ⟦2026-02-30⟧ 이후임', 'no-such-day', /달력에 없는 날짜/],
  ['joined is on ⟦2025-02-29⟧', 'no-such-day', /not a day of the calendar/],
  ['2026-01-01부터 ⟦2026-13-01⟧까지 구매함', 'no-such-day', /2026-13-01/],
  ['최근 ⟦0⟧일 안에 구매함', 'out-of-range', /1부터 10,000까지/],
  ['bought in the last ⟦20000⟧ days', 'out-of-range', /from 1 to 10,000/],
  ['bought in the last ⟦1.5⟧ days', 'out-of-range', /from 1 to 10,000/],
  ['⟦앞으로 30일 안에⟧ 구매함', 'rows-ahead', /최근 30일 안에/],
  ['bought ⟦in the next 30 days⟧', 'rows-ahead', /rows on or after the as-of day are not seen/],
  ['their second order ⟦is in the next 2 weeks⟧', 'rows-ahead', /a trait that is a date/],
  ['어느 ⟦400⟧일 사이에든 구매함', 'out-of-range', /366/],
  ['in 0% to ⟦150%⟧ of the random split "a"', 'out-of-range', /0% to 100%/],
  ['주문이 자기 주기(⟦2⟧일 이상)의 2배보다 늦음', 'out-of-range', /3부터 1,000까지/],
  ['등급이 ⟦‘⟧VIP', 'unclosed-quote', /따옴표가 닫히지 않았습니다/],
  ['grade is ⟦"⟧VIP', 'unclosed-quote', /never closed/],
  ['SQL ⟦`⟧SELECT 1', 'unclosed-quote', /닫히지|never closed/],
  ['⟦⟧', 'nothing-written', /아직 쓴 조건이 없습니다/],
  ['최근⟦⟧', 'unfinished', /수/],
  ['최근 90일 안에⟦⟧', 'unfinished', /구매/],
  ['구매하고⟦⟧', 'unfinished', /고객 특성 이름/],
  ['bought at least⟦⟧', 'unfinished', /a number/],
  ['bought and⟦⟧', 'unfinished', /the name of a trait/],
  ['등급이⟦⟧', 'unfinished', /따옴표로 묶은 값/],
  ['(구매함⟦⟧', 'unfinished', /‘\)’/],
  ['not (bought⟦⟧', 'unfinished', /“\)”/],
  ['매출이 3 ⟦정도임⟧', 'unexpected-word', /‘이상’/],
  ['매출이 300 ⟦이사⟧', 'unexpected-word', /‘이사’/],
  ['매출이 300 ⟦이상임다⟧', 'unexpected-word', /‘이상임다’/],
  ['구매함 ⟦VIP임⟧', 'unexpected-word', /‘그리고’, ‘또는’/],
  ['구매함⟦,⟧ VIP임', 'unexpected-word', /‘그리고’, ‘또는’/],
  ['bought ⟦revenue⟧ is at least 3', 'unexpected-word', /“and”/],
  ['bought at least 2 times in the last 90 ⟦dyas⟧', 'unexpected-word', /“days”/],
  ['(구매함) ⟦)⟧', 'unexpected-word', /그리고/],
  ['had orders (category is "a" or amount is at least 3 ⟦and⟧ category is "b")', 'mixed-links', /brackets/],
  ['주문(카테고리가 ‘a’이고 카테고리가 ‘b’⟦이거나⟧ 결제 금액이 3 이상)이 있음', 'mixed-links', /괄호로 묶어/],
  [
    'had orders (⟦any of (any of (any of (any of (amount is at least 3))))⟧)',
    'filters-too-deep',
    /three levels/,
  ],
  [`${'('.repeat(64)}⟦(⟧${'('.repeat(10)}`, 'too-deep', /괄호가 너무 깊습니다/],
];

it('has enough of them', () => expect(WRONG.length).toBeGreaterThanOrEqual(40));

it.each(WRONG)('%s: %s', (marked, code, said) => {
  const text = marked.replace(/[⟦⟧]/g, '');
  const [from, to] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1];
  for (const lang of ['ko', 'en'] as const) {
    const read = parseCondition(text, catalog, segments, lang);
    if (read.ok) expect.fail(JSON.stringify(read.value));
    const { problem } = read;
    expect({ code: problem.code, from: problem.from, to: problem.to }).toEqual({ code, from, to });
    const words = Object.values(problem.message).concat(Object.values(problem.hint)).join(' ');
    expect(words).toMatch(said);
    expect(words).not.toMatch(/undefined|NaN|\[object/);
    for (const one of ['ko', 'en'] as const) expect(problem.message[one] && problem.hint[one]).toBeTruthy();
  }
});
