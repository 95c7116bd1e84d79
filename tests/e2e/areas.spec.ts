import { random } from '../../src/lib/stats/random';
import { csv } from './data';
import { expect, test } from './fixture';
import { choose, press } from './hands';
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
