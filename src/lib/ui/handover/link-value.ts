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
