import { random } from '../../src/lib/stats/random';
import { csv } from './data';
import { expect, test } from './fixture';
import { choose, keys, mouse, press } from './hands';
import { picture, sizeIn } from './market-page';
import { load, ready, start, tray } from './notebook';

test.setTimeout(240_000);
test.use({ actionTimeout: 20_000, colorScheme: 'dark' });

const PLACES = [
  '서울특별시 마포구',
  '서울 강남구',
  '경기도 수원시 팔달구',
  '경기 성남시',
  '부산광역시 중구',
  '제주시',
  '토론토',
];

test('areas are opened, searched and chosen in their tree by keyboard', async ({ page }) => {
  const r = random(5);
  const people = Array.from({ length: 300 }, (_, i) => ({ id: `C${i}`, place: r.pick(PLACES) }));
  const customers = ['고객번호,지역', ...people.map(({ id, place }) => `${id},${place}`)];
  const orders = ['주문번호,고객번호,주문일시,결제금액'];
  people.forEach(({ id }, i) => orders.push(`O${i},${id},2025-0${1 + (i % 6)}-11 10:00:00,${1000 + i}`));
  const inAny = (...parts: RegExp[]) =>
    people.filter(({ place }) => parts.some((part) => part.test(place))).length;

  await start(page, 'ko');
  await load(page, [csv('고객.csv', customers.join('\n')), csv('주문.csv', orders.join('\n'))], 'ko');
  await press(page, tray(page, 'ko').getByRole('button', { name: '새 세그먼트', exact: true }));
  const editor = page.locator('#card-editor');
  await press(page, editor.getByRole('button', { name: '＋ 다른 조건 찾기' }));
  await page.keyboard.type('지역');
  await page.keyboard.press('Enter');
  const bar = editor.locator('[data-node="0"]');
  await choose(page, bar.getByRole('combobox', { name: /비교/ }), '지역에 있음');
  const chip = bar.getByRole('button', { name: /: 지역 고르기$/ });
  await press(page, chip);
  await press(page, bar.getByRole('button', { name: '경기도 펼치기' }));
  await expect(bar.getByRole('button', { name: '경기도 접기' })).toHaveAttribute('aria-expanded', 'true');
  // One of the places is in no area of the country.
  const nowhere = inAny(/토론토/);
  await expect(bar).toContainText(`주소가 있는 고객 300명 가운데 ${nowhere}명은 지역을 찾지 못했습니다.`);
  const parts = bar.getByRole('list', { name: '경기도' });
  await press(page, parts.getByRole('checkbox', { name: '수원시' }), 'Space');
  await ready(page);
  expect(await sizeIn(page, 'ko')).toBe(inAny(/수원/));
  await picture(editor, 'areas');
  const whole = bar.getByRole('checkbox', { name: /^경기도/ });
  expect(await whole.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);

  await press(page, bar.getByRole('searchbox', { name: '지역 찾기' }), 'Control+a');
  await page.keyboard.type('마포');
  await press(page, bar.getByRole('checkbox', { name: '마포구' }), 'Space');
  expect(await sizeIn(page, 'ko')).toBe(inAny(/수원/, /마포/));
  await press(page, bar.getByRole('searchbox', { name: '지역 찾기' }), 'Control+a');
  await page.keyboard.type('부산');
  await press(page, bar.getByRole('checkbox', { name: /^부산광역시/ }), 'Space');
  expect(await sizeIn(page, 'ko')).toBe(inAny(/수원/, /마포/, /부산/));
  await picture(editor, 'areas-search');
  await page.keyboard.press('Escape');
  await expect(bar.getByRole('button', { name: /경기도 수원시/ })).toBeFocused();
});

const HERE = { lat: 37.5012, lon: 127.0396 };
const SEOUL = { lat: 37.567, lon: 126.978 };

/** Kilometres over the earth, by the angle between two places. */
function apart(a: typeof HERE, b: typeof HERE): number {
  const [up, down, round] = [a.lat, b.lat, a.lon - b.lon].map((degrees) => (degrees * Math.PI) / 180);
  if (up === undefined || down === undefined || round === undefined) return Number.NaN;
  return (
    6371.0088 * Math.acos(Math.sin(up) * Math.sin(down) + Math.cos(up) * Math.cos(down) * Math.cos(round))
  );
}

for (const { lang, hand } of [
  { lang: 'ko', hand: 'mouse' },
  { lang: 'en', hand: 'keyboard' },
] as const) {
  test(`customers near a place are chosen by ${hand}, counted as in plain code: ${lang}`, async ({
    page,
  }) => {
    const t = {
      ko: {
        create: '새 세그먼트',
        first: '＋ 다른 조건 찾기',
        who: '어떤 고객인지',
        entry: '장소에서 가깝거나 먼 고객',
        km: '거리(km)',
        side: '가까움 또는 멂',
        beyond: '넘게 떨어짐',
        place: '장소의 위도와 경도',
        office: '거리를 재는 곳',
        seoul: '서울특별시청',
        wrong: /위도, 경도 순서로/,
        header: '고객번호,가입일,위도,경도',
      },
      en: {
        create: 'New segment',
        first: '＋ Find a condition',
        who: 'Who they are',
        entry: 'Near a place, or far from it',
        km: 'Kilometres',
        side: 'Within or farther',
        beyond: 'are more than',
        place: 'Latitude and longitude of the place',
        office: 'Place to measure from',
        seoul: 'Seoul City Hall',
        wrong: /latitude, then longitude/,
        header: 'customer_id,joined,latitude,longitude',
      },
    }[lang];
    const r = random(9);
    const people = Array.from({ length: 300 }, (_, i) => ({
      lat: i % 10 === 3 ? null : Number((37.3 + r.uniform() * 0.4).toFixed(4)),
      lon: Number((126.8 + r.uniform() * 0.4).toFixed(4)),
    }));
    const customers = people.map(({ lat, lon }, i) => `C${i},2024-01-0${1 + (i % 9)},${lat ?? ''},${lon}`);
    const orders = people.map((_, i) => `O${i},C${i},2025-0${1 + (i % 6)}-11 10:00:00,${1000 + i}`);
    const count = (fits: (km: number) => boolean, from = HERE) =>
      people.filter(({ lat, lon }) => lat !== null && fits(apart({ lat, lon }, from))).length;
    const hands = hand === 'mouse' ? mouse() : keys(page);

    await start(page, lang);
    const files = [
      csv(lang === 'ko' ? '고객.csv' : 'customers.csv', [t.header, ...customers].join('\n')),
      csv(
        lang === 'ko' ? '주문.csv' : 'orders.csv',
        ['주문번호,고객번호,주문일시,결제금액', ...orders].join('\n'),
      ),
    ];
    await load(page, files, lang);
    await hands.press(tray(page, lang).getByRole('button', { name: t.create, exact: true }));
    const editor = page.locator('#card-editor');
    await hands.press(editor.getByRole('button', { name: t.first }));
    await hands.take(editor, t.who, t.entry);
    const bar = editor.locator('[data-node="0"]');
    await expect(bar).toBeVisible();
    expect(await sizeIn(page, lang)).toBe(count((km) => km <= 5, SEOUL));

    const place = bar.getByRole('textbox', { name: t.place });
    await hands.type(place, '127.0396, 37.5012');
    await expect(bar.getByText(t.wrong)).toBeVisible();
    await hands.type(place, `${HERE.lat}, ${HERE.lon}`);
    await expect(bar.getByText(t.wrong)).toHaveCount(0);
    await hands.type(bar.getByRole('textbox', { name: t.km }), '12.5');
    expect(await sizeIn(page, lang)).toBe(count((km) => km <= 12.5));
    await hands.choose(bar.getByRole('combobox', { name: t.side }), t.beyond);
    expect(await sizeIn(page, lang)).toBe(count((km) => km > 12.5));
    await hands.choose(bar.getByRole('combobox', { name: t.office }), t.seoul);
    await expect(place).toHaveValue('37.567, 126.978');
    expect(await sizeIn(page, lang)).toBe(count((km) => km > 12.5, SEOUL));
    await picture(editor, `near-${lang}`);
  });
}
