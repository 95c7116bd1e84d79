import { partMissing } from '../problems';
import { refuse } from '../refusal';
import type { OpenPart } from './opened';

/** The part of that id; the only one whatever it is called, since next month's file calls it otherwise. */
export function chosenPart(parts: readonly OpenPart[], id: string | undefined): OpenPart {
  const [first] = parts;
  if (first && (parts.length === 1 || id === undefined || id === '')) return first;
  const names = parts.map(({ part }) => part.name);
  return parts.find(({ part }) => part.id === id) ?? refuse(partMissing(id ?? '', names));
}
