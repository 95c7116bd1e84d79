/** A piece of a sentence: fixed text, or a chip that stands for one field of the leaf and can be edited there. */
export type Part = { readonly text: string } | { readonly chip: string; readonly field: string };

type Piece = string | Part | readonly Part[];

/** A chip of a field. */
export function chip(field: string, shown: string): Part {
  return { chip: shown, field };
}

function partsOf(piece: Piece): readonly Part[] {
  if (typeof piece === 'string') return piece === '' ? [] : [{ text: piece }];
  return 'length' in piece ? piece : [piece];
}

function merged(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last && 'text' in last && 'text' in part) out[out.length - 1] = { text: last.text + part.text };
    else out.push(part);
  }
  return out;
}

/** A template of a sentence, e.g. line`whose ${label} is ${value}`. */
export function line(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Part[] {
  return merged(strings.flatMap((text, i) => [...partsOf(text), ...partsOf(pieces[i] ?? '')]));
}

/** Pieces one after the other, with text between them; empty ones are passed over. */
export function joinParts(lines: readonly (readonly Part[])[], between: string): Part[] {
  const full = lines.filter((parts) => parts.length > 0);
  return merged(full.flatMap((parts, i) => (i === 0 ? parts : [{ text: between }, ...parts])));
}

/** The sentence without its chips' borders. */
export function textOf(parts: readonly Part[]): string {
  return parts.map((part) => ('text' in part ? part.text : part.chip)).join('');
}

/** The parts of a thing within the leaf: their fields begin with its own. */
export function under(field: string, parts: readonly Part[]): Part[] {
  return parts.map((part) => ('text' in part ? part : { ...part, field: `${field}.${part.field}` }));
}
