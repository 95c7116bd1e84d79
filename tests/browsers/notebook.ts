import { setTimeout as wait } from 'node:timers/promises';
import type { Target } from './locate';
import type { Person } from './person';

/** The input behind "Open files". */
export const FILES: Target = { role: 'file', name: 'Open files', unseen: true };

const TRAY: Target = { role: 'region', name: 'Segments', exact: true };
const EDITOR: Target = { role: 'region', name: 'New segment' };
const STEPS: Target = { role: 'region', name: 'Steps' };

/** Waits until nothing runs. */
export async function ready(person: Person): Promise<void> {
  await wait(200);
  await person.sees({ role: 'status' }, /^Ready/);
}

/** Loads the files as they were guessed, and waits for the segments. */
export async function load(person: Person, ...paths: string[]): Promise<void> {
  await person.open(FILES, ...paths);
  await person.click({ role: 'button', name: 'Use this mapping' });
  await tray(person);
}

/** Waits for the tray of segments and for every number in it. */
export async function tray(person: Person): Promise<void> {
  await person.sees({ role: 'listitem', within: TRAY, nth: 2 });
  await ready(person);
}

/** Names and sizes of the segments, as the tray says them. */
export function sizes(person: Person): Promise<string[]> {
  return person.texts({ role: 'listitem', within: TRAY });
}

/** How many customers the tray says a segment has. */
export async function sizeOf(person: Person, name: string): Promise<number> {
  const said = await person.sees({ role: 'listitem', name, within: TRAY });
  return Number(/([\d,]+)/.exec(said.slice(said.indexOf(name) + name.length))?.[1]?.replaceAll(',', ''));
}

/** Makes the segment "orders is at least n". */
export async function ordersAtLeast(person: Person, n: number): Promise<void> {
  await person.click({ role: 'button', name: 'New segment' });
  await person.click({ role: 'button', name: 'A trait' });
  await person.choose({ role: 'combobox', within: EDITOR, nth: 0 }, 'Orders');
  await person.choose({ role: 'combobox', within: EDITOR, nth: 1 }, 'is at least');
  await changeOrders(person, n);
}

/** Changes n of that segment, which is being edited. */
export async function changeOrders(person: Person, n: number): Promise<void> {
  await person.type({ role: 'textbox', name: 'Value', within: EDITOR }, String(n));
  await ready(person);
}

/** Waits until the notebook says so of the file that a link or a kept notebook asked for. */
export async function sameData(person: Person): Promise<void> {
  await person.sees(STEPS, /Same data/);
}

/** Waits until the notebook asks for a file, by name. */
export async function asksFor(person: Person, file: string): Promise<void> {
  await person.sees(STEPS, new RegExp(file.replaceAll('.', '\\.')));
}
