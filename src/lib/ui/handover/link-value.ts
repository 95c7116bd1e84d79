/** A text or number from the notebook that whoever has the link can read. */
export interface LinkValue {
  readonly text: string;
  /** Where it stands, e.g. the segment's name. */
  readonly where: string;
  /** It looks like a name, a phone number, an address of mail or the like. */
  readonly personal: boolean;
  /** What it looks like, in the language shown. */
  readonly why?: string;
}

/** The values that stand at one place. */
export interface PlaceValues {
  readonly where: string;
  readonly texts: readonly string[];
}

/** The values that look like nobody's, by where they stand, in their order. */
export function plainByPlace(values: readonly LinkValue[]): PlaceValues[] {
  const places = new Map<string, string[]>();
  for (const { text, where, personal } of values) {
    if (personal) continue;
    places.set(where, [...(places.get(where) ?? []), text]);
  }
  return [...places].map(([where, texts]) => ({ where, texts }));
}
