import { tick } from 'svelte';

/** Shows the card of that element id, and takes the focus there. */
export async function showCard(id: string): Promise<void> {
  await tick();
  const card = document.getElementById(id);
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
  const card = document.getElementById('card-editor');
  card?.querySelector<HTMLElement>('[role="tab"][data-tab="words"]')?.click();
  await tick();
  const box = card?.querySelector<HTMLElement>(`[data-story="${field}"] textarea`);
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

/** After a control went away with what it did: takes the focus to the element of that id, if nothing else has it. */
export async function settle(id: string): Promise<void> {
  await tick();
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) {
    document.getElementById(id)?.focus({ preventScroll: true });
  }
}
