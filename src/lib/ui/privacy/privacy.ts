/** One thing that the browser keeps, as the page shows it. */
export interface ShownThing {
  readonly kind: 'notebook' | 'file' | 'cache' | 'setting' | 'worker';
  readonly name: string;
  readonly bytes?: number | undefined;
}

/** A request, as the page shows it. */
export interface ShownRequest {
  readonly address: string;
  readonly kind: string;
  /** Milliseconds since the page was opened. */
  readonly at: number;
  readonly bytes: number;
  readonly foreign: boolean;
}

/** How far forgetting is: not asked, asked whether sure, removing, done with what is left. */
export type Forgetting =
  { readonly state: 'idle' | 'sure' | 'removing' } | { readonly state: 'done'; readonly left: number };
