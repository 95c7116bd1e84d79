import { companies, CONTACTS } from './contacts';
import { expect, test } from './fixture';
import { kept, tabTo } from './keys';
import { load, ready, start, tray } from './notebook';

test('joins ids, counts companies and reads the map of sources by keyboard', async ({ page }) => {
  await start(page);
  await load(page, companies());
  const people = page.getByRole('region', { name: 'Who is one customer?' });
  const everybody = (n: number) => expect(tray(page)).toContainText(new RegExp(`(^|\\D)${n}\\D`));
  await everybody(CONTACTS.ids);

  await tabTo(page, people.getByRole('checkbox', { name: 'Same e-mail' }));
  await page.keyboard.press('Space');
  await expect(people).toContainText(`${CONTACTS.ids} ids became ${CONTACTS.people} customers.`);
  await ready(page);
  await everybody(CONTACTS.people);
  await kept(page, 'joining');

  await tabTo(page, people.getByRole('radio', { name: 'Customers' }));
  await page.keyboard.press('ArrowDown');
  await expect(people.getByRole('radio', { name: /Companies/ })).toBeChecked();
  await ready(page);
  await everybody(CONTACTS.companies);
  await expect(people.getByRole('radio', { name: /Companies/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(people.getByRole('radio', { name: 'Customers' })).toBeChecked();
  await ready(page);
  await everybody(CONTACTS.people);

  const map = people.getByRole('region', { name: 'Where your data comes from' });
  await expect(map.getByRole('listitem').filter({ hasText: 'orders.csv' }).first()).toContainText('In part');
  const unseen = 'What people do and look at before buying stays unseen.';
  const cost = map.getByText(unseen);
  await expect(cost).toBeHidden();
  await tabTo(page, map.locator('summary'));
  await page.keyboard.press('Enter');
  await expect(cost).toBeVisible();
  await expect(map.getByRole('listitem').filter({ hasText: unseen })).toContainText('Waiting for it: paths');
});

test('cleans by hand, sees what was done and takes it back, by keyboard', async ({ page }) => {
  await start(page);
  await load(page, companies());
  const quality = page.getByRole('region', { name: 'Can the data be trusted?' });
  await quality.scrollIntoViewIfNeeded();
  const card = quality.getByRole('region', { name: 'contacts.csv' });
  await expect(card.getByRole('meter').first()).toBeVisible({ timeout: 60_000 });
  const applied = card.getByRole('group', { name: 'Cleaning steps' });
  await expect(applied).toContainText('Nothing has been changed.');
  await tabTo(page, applied.getByText('Add a step', { exact: true }));
  await page.keyboard.press('Enter');

  await tabTo(page, applied.getByRole('combobox', { name: 'What to do' }));
  await page.keyboard.type('Fill', { delay: 20 });
  await tabTo(page, applied.getByRole('combobox', { name: 'Column' }));
  await page.keyboard.type('city', { delay: 20 });
  await tabTo(page, applied.getByRole('textbox', { name: 'Value' }));
  await page.keyboard.type('Elsewhere');
  await tabTo(page, applied.getByRole('button', { name: 'Count what it would do' }));
  await page.keyboard.press('Enter');
  const { blanks } = CONTACTS;
  await expect(applied).toContainText(`Would change ${blanks} cells in ${blanks} rows.`);
  await tabTo(page, applied.getByRole('button', { name: 'Add this step' }));
  await page.keyboard.press('Enter');
  const did = applied.getByRole('listitem').filter({ hasText: 'Fill blanks of “city” with “Elsewhere”' });
  await expect(did).toContainText(`${blanks} cells in ${blanks} rows changed`);
  await ready(page);
  await kept(page, 'adding a step');

  const lineage = quality.getByRole('region', { name: 'Where do these numbers come from?' });
  await tabTo(page, lineage.getByText('As a table'));
  await page.keyboard.press('Enter');
  const way = lineage.getByRole('row').filter({ hasText: 'contacts.csv' });
  await expect(way).toContainText(`${blanks} changed: Fill blanks of “city”`);
  await expect(way).toContainText(`${CONTACTS.ids} rows`);

  await tabTo(page, applied.getByRole('button', { name: /^Undo: Fill blanks/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(applied).toContainText('Nothing has been changed.');
  await ready(page);
  await kept(page, 'taking a step back');
  await expect(way).not.toContainText('changed');
});
