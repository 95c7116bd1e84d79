import { tick } from 'svelte';
import { inTurn } from '$lib/ui/parts/breathe';

/** Cards and what they hold are drawn in tasks of their own: so many are waited for. */
const MOST_TURNS = 30;

/** The first element that a selector finds, once it is drawn; null where none comes. */
async function drawn(selector: string): Promise<HTMLElement | null> {
  await tick();
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) return found;
    await inTurn();
    await tick();
  }
  return null;
}

/** Shows the card of that element id, and takes the focus there. */
export async function showCard(id: string): Promise<void> {
  const card = await drawn(`#${CSS.escape(id)}`);
  card?.scrollIntoView({ block: 'start' });
  card?.focus({ preventScroll: true });
}

/** Shows the card of the segment editor, and takes the focus there. */
export async function showEditor(): Promise<void> {
  await showCard('card-editor');
}

/** Shows the words of the segment that is open, and takes the focus to what it gives, or how it talks. */
export async function showMessage(field: 'value' | 'how'): Promise<void> {
  await showEditor();
  (await drawn('#card-editor [role="tab"][data-tab="words"]'))?.click();
  const box = await drawn(`#card-editor [data-story="${field}"] textarea`);
  box?.focus({ preventScroll: true });
  box?.scrollIntoView({ block: 'center' });
}

/** The control from which the card of a customer was opened. */
let asker: HTMLElement | undefined;

/** Shows the card of the customer that is looked at, and takes the focus there. */
export async function showCustomer(): Promise<void> {
  const { activeElement } = document;
  const from =
    activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : undefined;
  if (!from?.closest('#card-customer')) asker = from;
  await showCard('card-customer');
}

/** After the card of a customer was closed: back to the control that opened it, where that is still there. */
export async function leaveCustomer(): Promise<void> {
  const back = asker;
  asker = undefined;
  await tick();
  if (back?.isConnected !== true) return settle('steps');
  back.focus({ preventScroll: true });
  back.scrollIntoView({ block: 'nearest' });
}

/** Takes the focus to the element of that id, which is seen already. */
export async function takeFocus(id: string): Promise<void> {
  await tick();
  document.getElementById(id)?.focus({ preventScroll: true });
}

/** After a control went away with what it did: takes the focus to the element of that id, if nothing else has it. */
export async function settle(id: string): Promise<void> {
  await tick();
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) {
    document.getElementById(id)?.focus({ preventScroll: true });
  }
}
