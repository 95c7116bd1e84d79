/** What can be done with a segment in the tray. */
export interface TrayActions {
  readonly onedit: (id: string) => void;
  readonly onduplicate: (id: string) => void;
  readonly onremove: (id: string) => void;
  /** Puts it among the archived. */
  readonly onarchive: (id: string) => void;
  /** Takes it back from the archived. */
  readonly onunarchive: (id: string) => void;
  /** Asks how to split it at random. */
  readonly onsplit: (id: string) => void;
  /** One place up (−1) or down (1) in the order of priority. */
  readonly onmove: (id: string, by: -1 | 1) => void;
}
