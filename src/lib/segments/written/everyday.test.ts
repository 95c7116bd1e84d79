import { describe, expect, it } from 'vitest';
import { EVERYDAY_BUYING } from './everyday-buying.fixture';
import { EVERYDAY, EVERYDAY_WHEN } from './everyday.fixture';
import { catalog } from './everyday-words.fixture';
import { parseCondition } from './parse';
import { segments as all } from './sentences.fixture';

const segments = all.filter(({ name }) => name !== 'VIP');

function read(text: string, values: readonly string[] = []) {
  return parseCondition(text, catalog, segments, 'ko', () => values);
}

describe('what people say every day', () => {
  it('is at least 60 phrases, half of them Korean', () => {
    const korean = EVERYDAY.filter(([text]) => /[가-힣]/.test(text));
    expect(korean.length).toBeGreaterThanOrEqual(30);
    expect(EVERYDAY.length - korean.length).toBeGreaterThanOrEqual(30);
  });

  it.each([...EVERYDAY, ...EVERYDAY_BUYING, ...EVERYDAY_WHEN])('%s', (text, meaning) => {
    const said = read(text);
    expect(said.ok ? said.value : said.problem).toEqual(meaning);
  });

  it('takes the events that the data has for what a verb says', () => {
    const said = read('최근 7일 방문', ['page_view', 'session_start', '방문']);
    expect(said).toMatchObject({
      value: { where: [{ column: 'event', test: { values: ['session_start', '방문'] } }] },
    });
  });

  it('takes values as the data spells them, and says which are like others', () => {
    const values = ['VIP', 'Gold', 'Gold Plus'];
    expect(read('grade is gold plus', values)).toMatchObject({ value: { test: { values: ['Gold Plus'] } } });
    expect(read('grade is VIP or Gold', values)).toMatchObject({
      value: { test: { values: ['VIP', 'Gold'] } },
    });
    expect(read('등급이 vip나 gold인 고객', values)).toMatchObject({
      value: { test: { values: ['VIP', 'Gold'] } },
    });
    const wrong = read('grade is Golld', values);
    expect(wrong).toMatchObject({ problem: { code: 'unknown-value', from: 9, to: 14 } });
    expect(!wrong.ok && wrong.problem.hint.en).toContain('“Gold”');
  });
});

it.each(['가입일이 2025년 이전', '마지막 주문이 2025년 이전', '주말에만 구매', '주말마다 구매'])(
  'does not take “%s” for something else',
  (text) => {
    expect(read(text)).toMatchObject({ ok: false });
  },
);

it.each([
  ['최근 30일 안에 방문했지만 ⟦구매하지 않음⟧', '최근 30일 안에 구매하지 않음'],
  ['이번 달에 방문했지만 ⟦안 산 고객⟧', '이번 달에 구매하지 않음'],
  ['visited in the last 7 days but ⟦did not buy⟧', 'did not buy in the last 7 days'],
])('asks whose period it is in %s', (marked, offered) => {
  const text = marked.replace(/[⟦⟧]/g, '');
  const said = read(text);
  expect(said).toMatchObject({ problem: { code: 'ambiguous', from: marked.indexOf('⟦') } });
  expect(!said.ok && said.problem.hint.ko + said.problem.hint.en).toContain(offered);
  expect(read(text.replace(/구매하지 않음|안 산 고객/, offered).replace('did not buy', offered)).ok).toBe(
    true,
  );
});

it.each(['최근 30일 안에 방문했지만 한 번도 안 산 고객', 'visited in the last 7 days but never bought'])(
  'knows whose period it is in %s',
  (text) => expect(read(text).ok).toBe(true),
);

it('says what is wrong in the language of the letters', () => {
  const said = parseCondition('5 km from here', catalog, segments, 'en');
  expect(!said.ok && said.problem.hint.en).not.toMatch(/[가-힣]/);
});

it('says nothing of the day of joining where nobody spoke of it', () => {
  const bare = { ...catalog, traits: catalog.traits.filter(({ name }) => name !== 'joined') };
  for (const text of ['신규 고객', '2025-05-01 이후 purple', '올해 purple한 고객']) {
    const said = parseCondition(text, bare, segments, 'ko');
    expect(!said.ok && said.problem.code, text).not.toBe('missing-trait');
  }
  expect(parseCondition('올해 가입한 고객', bare, segments, 'ko').ok).toBe(false);
});

it('takes who signed up for the day of joining where the data has other events only', () => {
  const joined = { kind: 'trait', trait: 'joined', test: { op: 'within' } };
  expect(read('signed up this year', ['visit', 'search'])).toMatchObject({ value: joined });
  expect(read('signed up this year', ['visit', 'sign_up'])).toMatchObject({ value: { table: 'events' } });
});

/** What may mean several things is between ⟦ and ⟧. */
const AMBIGUOUS = [
  ['⟦신규 고객⟧', /첫 주문이 최근 30일/],
  ['⟦new customers⟧', /first order was in the last 30 days/],
  ['등급이 ‘VIP’이고 ⟦휴면 고객⟧', /최근 90일 안에 구매하지 않음/],
  ['⟦lapsed customers⟧', /did not buy in the last 90 days/],
  ['⟦이번 달에 생일⟧', /30일 안에 돌아옴/],
  ['⟦birthday this month⟧', /birthday is in the next 30 days/],
  ['⟦장바구니 이탈 고객⟧', /7일 안에 결제하지 않음/],
  ['⟦abandoned cart⟧', /did not pay within 7 days/],
  ['⟦VIP 고객⟧', /매출 상위 10%/],
  ['⟦VIP⟧', /grade is VIP|등급이 VIP/],
  ['⟦단골⟧', /매출 상위 10%/],
  ['⟦loyal customers⟧', /top 10% by revenue/],
] as const;

it('does not ask what is meant where a segment has the name', () => {
  const dormant = segments.map((one, i) => (i === 0 ? { ...one, name: '휴면 고객' } : one));
  const text = '구매하고 휴면 고객이거나 이탈 위험임';
  const read = (named: typeof segments) => parseCondition(text, catalog, named, 'ko');
  expect(read(segments)).toMatchObject({ problem: { code: 'ambiguous', from: 5, to: 10 } });
  expect(read(dormant)).toMatchObject({ problem: { code: 'mixed-links' } });
});

it.each(AMBIGUOUS)('%s may mean several things', (marked, said) => {
  const text = marked.replace(/[⟦⟧]/g, '');
  const found = read(text);
  if (found.ok) expect.fail(JSON.stringify(found.value));
  const { code, from, to, hint } = found.problem;
  expect({ code, from, to }).toEqual({
    code: 'ambiguous',
    from: marked.indexOf('⟦'),
    to: marked.indexOf('⟧') - 1,
  });
  expect(`${hint.ko} ${hint.en}`).toMatch(said);
});

it('reads each of the meanings that it offers', () => {
  for (const [marked] of AMBIGUOUS) {
    const found = read(marked.replace(/[⟦⟧]/g, ''));
    if (found.ok) expect.fail(marked);
    const offered = [
      ...[...found.problem.hint.ko.matchAll(/‘([^’]*)’/g)].map(([, text]) => text ?? ''),
      ...[...found.problem.hint.en.matchAll(/“([^”]*)”/g)].map(([, text]) => text ?? ''),
    ];
    expect(offered.length).toBeGreaterThanOrEqual(4);
    for (const text of offered) expect(read(text).ok, text).toBe(true);
  }
});

it('says which traits may say where people live', () => {
  const two = {
    ...catalog,
    traits: [
      ...catalog.traits,
      { ...catalog.traits.at(-2), name: 'region', label: { ko: '지역', en: 'Region' } },
    ],
  } as typeof catalog;
  const found = parseCondition('서울 거주', two, segments, 'ko');
  expect(found).toMatchObject({ problem: { code: 'ambiguous' } });
  expect(!found.ok && found.problem.hint.ko).toContain('‘주소’, ‘지역’');
});
