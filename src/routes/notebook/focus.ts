import { tick } from 'svelte';

/** Shows the card of the segment editor, and takes the focus there. */
export async function showEditor(): Promise<void> {
  await tick();
  const card = document.getElementById('card-editor');
  card?.scrollIntoView({ block: 'start' });
  card?.focus({ preventScroll: true });
}

/** After a control went away with what it did: takes the focus to the element of that id, if nothing else has it. */
export async function settle(id: string): Promise<void> {
  await tick();
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) {
    document.getElementById(id)?.focus({ preventScroll: true });
  }
}
