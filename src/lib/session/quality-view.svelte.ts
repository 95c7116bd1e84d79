import type { CleaningStep } from '../core/cleaning';
import { ok, type Result } from '../core/problem';
import type { Row } from '../core/relation';
import type { Words } from '../core/words';
import type { Progress } from '../engine/protocol';
import { behindSelect } from '../inputs/checks/check-sql';
import type { CheckId } from '../inputs/checks/check';
import { firstLook, nextLook, readFileQuality, type FileQuality } from '../inputs/checks/file-quality';
import { previewSelect, readPreview } from '../inputs/cleaning/preview';
import type { RawTable } from '../inputs/raw/raw-table';
import type { BehindRows, PreviewState } from '../ui/quality/data';
import type { Session } from './session.svelte';

const CHECKING: Words = { ko: '데이터 품질을 살펴보고 있습니다', en: 'Checking the quality of the data' };
const UNKNOWN: Words = { ko: '미상', en: 'Unknown' };

/** Rows behind a check that are listed. */
const LISTED = 50;

/** Files of fewer rows are looked at without being asked. */
const SMALL = 300_000;

interface Found {
  readonly table: string;
  readonly asOf: string;
  readonly quality: FileQuality;
}

/** What chapter G2 says of each file, found when a person looks at it. */
export class QualityView {
  readonly #session: Session;
  #found = $state.raw<Readonly<Record<string, Found>>>({});
  #looking = $state<string>();
  #behind = $state.raw<BehindRows & { readonly input: string }>();
  #preview = $state.raw<{ readonly input: string; readonly state: PreviewState }>();
  #asked = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  #raw(input: string): RawTable | undefined {
    return this.#session.data?.plan.raws.find(({ file }) => file.spec.id === input);
  }

  /** The quality of a file as it was last found; `stale` when it was cleaned or mapped anew since. */
  of(input: string): { readonly quality: FileQuality | undefined; readonly stale: boolean } {
    const found = this.#found[input];
    const { data } = this.#session;
    const current = found?.table === this.#raw(input)?.statement.table && found?.asOf === data?.asOf;
    return { quality: found?.quality, stale: !current || this.#looking === input };
  }

  /** The rows behind the check that is open for a file. */
  behind(input: string): BehindRows | undefined {
    return this.#behind?.input === input ? this.#behind : undefined;
  }

  /** What the drafted step would do to a file. */
  preview(input: string): PreviewState {
    return this.#preview?.input === input ? this.#preview.state : undefined;
  }

  /** Whether a file is small enough to be looked at without being asked. */
  isQuick(input: string): boolean {
    const rows = this.#session.data?.quality.files.find((file) => file.input === input)?.rows;
    return rows !== undefined && rows <= SMALL;
  }

  /** Looks at a file, unless it was looked at as it is now. */
  async look(input: string): Promise<void> {
    const raw = this.#raw(input);
    if (!raw || this.#looking !== undefined) return;
    if (this.#found[input] !== undefined && !this.of(input).stale) return;
    const { activities, data } = this.#session;
    const asOf = data?.asOf ?? '';
    const key = activities.nextKey('quality');
    this.#looking = input;
    const found = await activities.during(key, CHECKING, (onprogress) =>
      this.#look(raw, asOf, key, onprogress),
    );
    this.#looking = undefined;
    if (!found.ok) {
      if (found.problem.code !== 'cancelled') this.#session.notify(found.problem);
      return;
    }
    this.#found = { ...this.#found, [input]: { table: raw.statement.table, asOf, quality: found.value } };
  }

  async #look(
    raw: RawTable,
    asOf: string,
    key: string,
    onprogress: (progress: Progress) => void,
  ): Promise<Result<FileQuality>> {
    const { tables, data, answers, lang } = this.#session;
    const needed = [raw.statement, ...(raw.refused ? [raw.refused] : [])];
    const look = firstLook(raw, asOf);
    if (!answers.knows(look.selects)) {
      const made = await tables.make(needed, key, onprogress);
      if (!made.ok) return made;
    }
    const first = await answers.of(look.selects, key);
    if (!first.ok) return first;
    const next = nextLook(look, first.value);
    const second = await answers.of(next.selects, key);
    if (!second.ok) return second;
    await tables.drop(data?.plan.passing ?? []);
    return ok(
      readFileQuality(look, first.value, next, second.value, {
        ...this.#known(raw),
        unknown: UNKNOWN[lang()],
      }),
    );
  }

  /** What loading told of a file: broken rows, and customers that no other role knows. */
  #known(raw: RawTable): Parameters<typeof readFileQuality>[4] {
    const report = this.#session.data?.quality;
    const file = report?.files.find(({ input }) => input === raw.file.spec.id);
    const pair = report?.pairs.find(({ from }) => from === raw.file.spec.role);
    return {
      ...(file ? { structure: { rows: file.rows, broken: file.aside.structure + file.aside.refused } } : {}),
      ...(pair ? { unmatched: { customers: pair.total - pair.matched, of: pair.total } } : {}),
    };
  }

  /** Opens the rows behind a check of a file, or closes them. */
  async open(input: string, check: CheckId | undefined): Promise<void> {
    const raw = this.#raw(input);
    const quality = this.#found[input]?.quality;
    const asked = ++this.#asked;
    this.#behind = check && { input, check, rows: undefined };
    const select =
      check &&
      raw &&
      quality &&
      behindSelect(raw.file, check, quality.profile, this.#session.data?.asOf ?? '', LISTED);
    if (!check || !select) return;
    this.#session.keeper.postpone();
    const answer = await this.#session.answers.of([select], 'behind');
    if (asked !== this.#asked || !answer.ok) return;
    const rows: readonly Row[] = answer.value[0] ?? [];
    const personal = quality.profile.columns.filter((column) => column.personal);
    const kinds = Object.fromEntries(personal.map(({ name }) => [name, 'person-id' as const]));
    await this.#session.pseudonyms.learnRows(rows, kinds);
    this.#behind = { input, check, rows };
  }

  /** Counts what a drafted step would do to a file, or forgets the draft. */
  async try(input: string, step: CleaningStep | undefined): Promise<void> {
    const raw = this.#raw(input);
    const asked = ++this.#asked;
    this.#preview = step && { input, state: 'counting' };
    if (!step || !raw) return;
    const answer = await this.#session.answers.of([previewSelect(raw.file, step)], 'preview');
    if (asked !== this.#asked) return;
    this.#preview = answer.ok ? { input, state: readPreview(answer.value[0] ?? []) } : undefined;
  }

  /** What is shown of a cell: pseudonyms where the column is personal. */
  masked(input: string, column: string, value: string): string {
    const personal = this.#found[input]?.quality.profile.columns.find(
      ({ name }) => name === column,
    )?.personal;
    return personal ? this.#session.pseudonyms.shown('person-id', value) : value;
  }
}
