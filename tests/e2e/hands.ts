import type { Locator, Page } from '@playwright/test';
import { expect } from './fixture';
import { tabTo } from './keys';

/** The ways in which a person works the segment editor. */
export interface Hands {
  /** `back`: from behind, as a person does who knows where it stands. */
  press(target: Locator, back?: boolean): Promise<void>;
  /** Chooses an option by the words that it shows. */
  choose(select: Locator, label: string): Promise<void>;
  /** Replaces what stands in a field. */
  type(field: Locator, text: string): Promise<void>;
  tick(box: Locator): Promise<void>;
  /** Takes an entry of an open menu that adds conditions. */
  take(menu: Locator, section: string, entry: string): Promise<void>;
}

/** Presses a key on a control that was reached by Tab. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

const ASCII = /^[ -~]+$/;

/** Moves a select that has the focus to an option, by arrows alone. */
export async function arrow(page: Page, select: Locator, label: string): Promise<void> {
  const [at, to] = await select.evaluate((element, wanted) => {
    const { options, selectedIndex } = element as HTMLSelectElement;
    return [selectedIndex, [...options].findIndex((option) => option.text.trim() === wanted)] as const;
  }, label);
  if (to < 0) throw new Error(`there is no option ${label} in ${String(select)}`);
  for (let i = at; i !== to; i += Math.sign(to - at)) {
    await page.keyboard.press(to > at ? 'ArrowDown' : 'ArrowUp');
    await expect(select).toBeFocused();
  }
}

/** Chooses an option of a select that is closed: by the letters of its name, or by arrows where it has others. */
export async function choose(page: Page, select: Locator, label: string): Promise<void> {
  await tabTo(page, select);
  if (ASCII.test(label)) await page.keyboard.type(label, { delay: 20 });
  else await arrow(page, select, label);
  await expect(select.locator('option:checked')).toHaveText(label);
  await expect(select).toBeFocused();
}

/** Replaces what stands in a field that was reached by Tab. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await expect(field).toBeFocused();
}

/** Works with the keyboard alone. */
export function keys(page: Page): Hands {
  return {
    async press(target, back = false) {
      await tabTo(page, target, back ? 'Shift+Tab' : 'Tab');
      await page.keyboard.press('Enter');
    },
    choose: (select, label) => choose(page, select, label),
    type: (field, text) => type(page, field, text),
    async tick(box) {
      await press(page, box, 'Space');
      await expect(box).toBeChecked();
    },
    async take(menu, _section, entry) {
      await expect(menu.getByRole('searchbox')).toBeFocused();
      await page.keyboard.type(entry);
      await page.keyboard.press('Enter');
    },
  };
}

/** Works with the mouse, and types only what has to be typed. */
export function mouse(): Hands {
  return {
    press: (target) => target.click(),
    async choose(select, label) {
      await select.selectOption({ label });
    },
    async type(field, text) {
      await field.click();
      await field.fill(text);
    },
    tick: (box) => box.check(),
    async take(menu, section, entry) {
      const heading = menu.getByRole('button', { name: section, exact: true });
      if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
      const list = menu.getByRole('list', { name: section, exact: true });
      // Personal columns are marked behind their name.
      const named = new RegExp(`^${entry}( (개인정보|personal))?$`, 'i');
      await list.getByRole('button', { name: named }).click();
    },
  };
}
