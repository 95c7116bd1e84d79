/** A page of a browser under test, as far as a person can reach it. Scripts are expressions run in the page. */
export interface Tab {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** The value of an expression, which must be plain JSON; promises are awaited. */
  value(script: string): Promise<unknown>;
  /** Clicks, with the pointer, the element that the expression gives. */
  click(script: string): Promise<void>;
  /** Replaces what a text box holds, by keyboard, and leaves the box. */
  type(script: string, text: string): Promise<void>;
  /** Chooses the option of a select that says this. */
  choose(script: string, label: string): Promise<void>;
  /** Puts files of this machine into a file input. */
  put(script: string, paths: readonly string[]): Promise<void>;
}

/** The browser or its driver did not come up, however often it was tried. */
export class NeverStarted extends Error {}

/** A browser profile that nobody has used, with one tab. */
export interface Profile {
  readonly tab: Tab;
  close(): Promise<void>;
}

/** A running browser. */
export interface Browser {
  fresh(): Promise<Profile>;
  close(): Promise<void>;
}

/** A browser that may be on this machine. */
export interface Engine {
  readonly name: string;
  /** Debian's packages that bring it. */
  readonly packages: readonly string[];
  installed(): boolean;
  /** Starts it; every host but this machine leads to the port of the trap. */
  launch(trapPort: number): Promise<Browser>;
}
