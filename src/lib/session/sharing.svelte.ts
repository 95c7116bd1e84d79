import type { Notebook } from '../core/notebook';
import { withoutPersonalLists } from '../handover/personal-lists';
import { literalsOf } from '../handover/literals';
import { KIND_WORDS } from '../inputs/personal/kind-words';
import { encodeLink, linkAdvice, stripForLink, type LinkAdvice } from '../handover/recipe-link';
import { closePairs, isSmall, USUAL_SMALLEST } from '../handover/small-cells';
import type { LinkValue } from '../ui/handover/link-value';
import type { Session } from './session.svelte';

/** The share dialog: the link, what it will contain, and whether it was copied. */
export class Sharing {
  readonly #session: Session;
  #open = $state(false);
  #sizes = $state(true);
  #copied = $state.raw<{ readonly link: string; readonly done: boolean }>();

  constructor(session: Session) {
    this.#session = session;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Whether the link carries the sizes of the segments. */
  get sizes(): boolean {
    return this.#sizes;
  }

  set sizes(sizes: boolean) {
    this.#sizes = sizes;
  }

  /** The link that was last put on the clipboard, and whether the browser allowed it. */
  get copied(): { readonly link: string; readonly done: boolean } | undefined {
    return this.#copied;
  }

  get link(): string {
    const page = location.origin + location.pathname;
    return encodeLink(this.#carried(), page);
  }

  /** The notebook as the link holds it. */
  #carried(): Notebook {
    return stripForLink(this.#session.notebook, this.#sizes ? this.#counts() : {});
  }

  #counts(): Record<string, number> {
    const { tray } = this.#session;
    return Object.fromEntries(
      (tray?.ids ?? []).map((id, i) => [id, tray?.sizes.segments[i]?.customers ?? 0]),
    );
  }

  /** Fewer people than this are not counted in what leaves the device. */
  get smallest(): number {
    return this.#session.notebook.smallest ?? USUAL_SMALLEST;
  }

  /** Names of segments whose size is left out because it is small. */
  get hidden(): string[] {
    const counts = this.#counts();
    const { segments } = this.#session.notebook;
    return segments.filter(({ id }) => isSmall(counts[id] ?? 0, this.smallest)).map(({ name }) => name);
  }

  /** Names of segments whose lists of personal values the link leaves out. */
  get emptied(): string[] {
    const { segments, inputs } = this.#session.notebook;
    const carried = withoutPersonalLists(segments, inputs);
    return segments.filter((segment, i) => segment !== carried[i]).map(({ name }) => name);
  }

  /** Names of segments of which one minus the other shows a few people. */
  get pairs(): (readonly [string, string])[] {
    const { tray, notebook } = this.#session;
    const name = (id: string) => notebook.segments.find((segment) => segment.id === id)?.name ?? id;
    const pairs = closePairs(tray?.ids ?? [], tray?.overlap ?? [], this.smallest);
    return pairs.map(({ a, b }) => [name(a), name(b)] as const);
  }

  get advice(): LinkAdvice {
    return linkAdvice(this.link);
  }

  /** Every literal value that the link will contain. */
  get values(): LinkValue[] {
    const lang = this.#session.lang();
    return literalsOf(this.#carried()).map(({ value, place, personal }) => ({
      text: value,
      where: place[lang],
      personal: personal !== undefined,
      ...(personal === undefined ? {} : { why: KIND_WORDS[personal][lang] }),
    }));
  }

  /** Opens the dialog. A link in which nothing looks personal is on the clipboard at once. */
  async open(): Promise<void> {
    await this.#session.keeper.measureAll();
    this.#copied = undefined;
    this.#open = true;
    if (!this.values.some(({ personal }) => personal)) await this.copy(this.link);
  }

  close(): void {
    this.#open = false;
  }

  /** Puts the link on the clipboard; false when the browser does not allow it. */
  async copy(link: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(link);
      this.#copied = { link, done: true };
    } catch {
      this.#copied = { link, done: false };
    }
    return this.#copied.done;
  }
}
