import type { Entity, StitchKey } from '../core/notebook';
import type { Role } from '../core/input';
import { ROLE_LABELS } from '../inputs/field-labels';
import type { Joined, Match, NewSide, SideFile } from '../ui/people/people';
import { setEntities, setEntity } from './edits';
import { freshId } from './fresh-id';
import type { Session } from './session.svelte';

const KEYS: readonly StitchKey[] = ['email', 'phone', 'member'];

/** Identifiers that the files have, by which ids could be joined. */
export function possibleKeys(session: Session): StitchKey[] {
  const { inputs } = session.notebook;
  return KEYS.filter((key) => inputs.some(({ mapping }) => mapping[key] !== undefined));
}

/** What joining ids came to; undefined where none was asked for. */
export function joinedOf(session: Session): Joined | undefined {
  return session.data?.quality.stitched;
}

/** How many customers of each role every other one knows. */
export function matchesOf(session: Session): Match[] {
  return (session.data?.quality.pairs ?? []).map(({ from, to, matched, total }) => ({
    id: `${from}>${to}`,
    from: ROLE_LABELS[from],
    to: ROLE_LABELS[to],
    matched,
    total,
  }));
}

/** The roles that the id of a match stands for. */
export function rolesOfMatch(id: string): readonly [Role, Role] | undefined {
  const [from, to] = id.split('>');
  const known = (role: string | undefined): role is Role => role !== undefined && role in ROLE_LABELS;
  return known(from) && known(to) ? [from, to] : undefined;
}

/** Whether the files say to which company a contact belongs. */
export function hasAccounts(session: Session): boolean {
  return session.notebook.inputs.some(
    ({ role, mapping }) => role === 'customers' && mapping.account !== undefined,
  );
}

/** Files with the columns that could name members of another entity. */
export function sideFiles(session: Session): SideFile[] {
  return session.notebook.inputs.map(({ id, name, columns, dropped = [] }) => ({
    id,
    name,
    columns: columns.map((column) => column.name).filter((column) => !dropped.includes(column)),
  }));
}

/** Counts companies. */
export function countAccounts(session: Session, name: string): void {
  const { entities = [] } = session.notebook;
  const added: Entity = { id: freshId('t', entities), name, accounts: true };
  setEntities(session, [...entities, added]);
  setEntity(session, added.id);
}

/** Counts members of another side of the data, such as restaurants. */
export function countSide(session: Session, { name, columns }: NewSide): void {
  const { entities = [], inputs } = session.notebook;
  const added: Entity = { id: freshId('t', entities), name };
  const sided = inputs.map((input) => {
    const column = columns[input.id];
    return column === undefined ? input : { ...input, sides: { ...input.sides, [added.id]: column } };
  });
  const notebook = { ...session.notebook, inputs: sided, entities: [...entities, added], entity: added.id };
  session.edit(undefined);
  session.change(notebook, { kind: 'inputs' });
}
