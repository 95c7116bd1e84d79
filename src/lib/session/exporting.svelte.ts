import type { Problem } from '../core/problem';
import type { Trait } from '../core/relation';
import type { Words } from '../core/words';
import { riskyCellsSelect } from '../handover/csv-safe';
import { listFileName } from '../handover/list-file-name';
import { listCells, listSelect, type ListSegment, type ListSpec } from '../handover/lists';
import { firstChoice, type ExportChoice, type ExportSegment } from '../ui/handover/choice';
import { download } from './download';
import type { Session } from './session.svelte';

const KEY = 'export';
const WRITING: Words = { ko: '목록을 만들고 있습니다', en: 'Writing the list' };
const USUAL = ['orders', 'revenue', 'last_order', 'recency'];

interface ListFile {
  readonly name: string;
  readonly spec: ListSpec;
}

/** The export dialog: what is chosen, what it would make, and the making of it. */
export class Exporting {
  readonly #session: Session;
  #choice = $state.raw<ExportChoice>();
  #risky = $state<number>();
  #work = $state.raw<{ label: Words; fraction: number | undefined }>();
  #problem = $state.raw<Problem>();
  #asked = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The choice while the dialog is open; undefined when it is closed. */
  get choice(): ExportChoice | undefined {
    return this.#choice;
  }

  /** Text cells that a spreadsheet would run; undefined while they are counted. */
  get risky(): number | undefined {
    return this.#risky;
  }

  get work(): { readonly label: Words; readonly fraction: number | undefined } | undefined {
    return this.#work;
  }

  get problem(): Problem | undefined {
    return this.#problem;
  }

  get segments(): ExportSegment[] {
    const { tray, notebook } = this.#session;
    return notebook.segments.flatMap(({ id, name }) => {
      const at = tray?.ids.indexOf(id) ?? -1;
      return at < 0 ? [] : [{ id, name, size: tray?.sizes.segments[at]?.customers ?? 0 }];
    });
  }

  get traits(): readonly Trait[] {
    return this.#session.catalog?.traits ?? [];
  }

  /** Opens the dialog with the segment that is looked at, or the first. */
  open(): void {
    const segments = this.segments;
    const looked = segments.filter(({ id }) => id === this.#session.editing);
    const chosen = looked.length > 0 ? looked : segments.slice(0, 1);
    const columns = USUAL.filter((name) => this.traits.some((trait) => trait.name === name));
    this.#problem = undefined;
    this.choose(firstChoice(chosen, columns));
  }

  close(): void {
    this.cancel();
    this.#choice = undefined;
  }

  choose(choice: ExportChoice): void {
    this.#choice = choice;
    this.#session.keeper.postpone();
    void this.#countRisky();
  }

  cancel(): void {
    this.#session.engine.cancel(KEY);
  }

  /** Names of the files that the choice makes. */
  get names(): string[] {
    return this.#files().map(({ name }) => name);
  }

  #files(): ListFile[] {
    const { catalog, notebook } = this.#session;
    const choice = this.#choice;
    if (!catalog || !choice) return [];
    const chosen = this.segments.filter(({ id }) => choice.segments.includes(id));
    const columns = catalog.traits.filter(({ name }) => choice.columns.includes(name));
    const lang = this.#session.lang();
    const common = {
      base: catalog.base,
      idColumn: 'customer_id',
      columns,
      rows: choice.rows,
      form: choice.form,
      // People read labels; programs want names that stay the same in every language.
      ...(choice.form === 'safe' ? { headers: lang } : {}),
    };
    const name = (segment: string | null, count: number) =>
      listFileName({ segment, asOf: notebook.asOf, count, lang, form: choice.form });
    if (choice.rows === 'all') {
      const spec = { ...common, segments: chosen.map((each) => this.#listed(each)) };
      const total = this.#session.tray?.sizes.total.customers ?? 0;
      return chosen.length === 0 ? [] : [{ name: name(null, total), spec }];
    }
    return chosen.map((each) => ({
      name: name(each.name, each.size),
      spec: { ...common, segments: [this.#listed(each)] },
    }));
  }

  #listed({ id, name }: ExportSegment): ListSegment {
    return { name, table: this.#session.segmentTable(id) ?? '' };
  }

  async #countRisky(): Promise<void> {
    const asked = ++this.#asked;
    this.#risky = undefined;
    const selects = this.#files().map(({ spec }) => {
      const { columns, select } = listCells(spec);
      return riskyCellsSelect(columns, select);
    });
    const answers = await this.#session.answers.of(selects, KEY);
    if (asked !== this.#asked || !answers.ok) return;
    this.#risky = answers.value.reduce((sum, rows) => sum + Number(rows[0]?.['cells'] ?? 0), 0);
  }

  /** Makes the files and hands them to the browser, one after the other; then the dialog closes. */
  async run(): Promise<void> {
    const files = this.#files();
    const bom = this.#choice?.bom ?? true;
    this.#problem = undefined;
    for (const [i, { name, spec }] of files.entries()) {
      this.#work = { label: WRITING, fraction: files.length > 1 ? i / files.length : undefined };
      this.#session.keeper.postpone();
      const made = await this.#session.activities.during(KEY, WRITING, () =>
        this.#session.engine.exportCsv(listSelect(spec), { bom }, KEY),
      );
      this.#work = undefined;
      if (!made.ok) {
        this.#problem = made.problem;
        return;
      }
      download(name, made.value);
    }
    this.#choice = undefined;
  }
}
