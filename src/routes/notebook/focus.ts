import { tick } from 'svelte';

async function show(id: string): Promise<void> {
  await tick();
  const card = document.getElementById(id);
  card?.scrollIntoView({ block: 'start' });
  card?.focus({ preventScroll: true });
}

/** Shows the card of the segment editor, and takes the focus there. */
export async function showEditor(): Promise<void> {
  await show('card-editor');
}

/** Shows the card of the customer that is looked at, and takes the focus there. */
export async function showCustomer(): Promise<void> {
  await show('card-customer');
}

/** After a control went away with what it did: takes the focus to the element of that id, if nothing else has it. */
export async function settle(id: string): Promise<void> {
  await tick();
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) {
    document.getElementById(id)?.focus({ preventScroll: true });
  }
}
