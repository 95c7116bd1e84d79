import type { Problem } from '../core/problem';
import type { Row, Trait } from '../core/relation';
import type { Words } from '../core/words';
import { riskyCellsSelect } from '../handover/csv-safe';
import { listFileName } from '../handover/list-file-name';
import { NO_SENDING, type Sending } from '../handover/consent/rule';
import { consentTraits, knowsConsent } from '../segments/consent/may-receive';
import { consentSelect, listCells, listSelect, type ListSegment, type ListSpec } from '../handover/lists';
import type { ConsentChannel } from '../core/personal';
import {
  firstChoice,
  type ConsentCounts,
  type ExportChoice,
  type ExportSegment,
} from '../ui/handover/choice';
import { restingWords } from '../ui/segment/term-words';
import { download } from './download';
import { segmentsAtHand } from '../plan/plan';
import type { Session } from './session.svelte';

const KEY = 'export';
const WITHOUT_CONSENT: Words = { ko: '수신 동의 없음', en: 'Without consent' };
const WRITING: Words = { ko: '목록을 만들고 있습니다', en: 'Writing the list' };
const CHANNELS: readonly ConsentChannel[] = ['email', 'sms', 'kakao', 'push'];
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
  #consent = $state.raw<ConsentCounts>();
  /** Those who stay in each file, in order, where consent leaves people out. */
  #allowed = $state.raw<readonly number[]>([]);
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

  /** Consent among the people of the choice; undefined while it is counted, and when nothing is sent. */
  get consent(): ConsentCounts | undefined {
    return this.#consent;
  }

  /** Channels about which the data know whether people consented. */
  get channels(): ConsentChannel[] {
    return CHANNELS.filter((channel) => knowsConsent(consentTraits(this.traits, channel)));
  }

  get work(): { readonly label: Words; readonly fraction: number | undefined } | undefined {
    return this.#work;
  }

  get problem(): Problem | undefined {
    return this.#problem;
  }

  get segments(): ExportSegment[] {
    const { tray, notebook } = this.#session;
    return segmentsAtHand(notebook).flatMap((segment) => {
      const { id, name } = segment;
      const at = tray?.ids.indexOf(id) ?? -1;
      const size = tray?.sizes.segments[at]?.customers ?? 0;
      const rests = restingWords(segment, notebook.asOf, this.#session.lang());
      return at < 0 ? [] : [{ id, name, size, rests }];
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
    // Where the data say who consented, a person has to say what the list is for.
    this.choose(firstChoice(chosen, columns, this.channels.length > 0 ? undefined : NO_SENDING));
  }

  close(): void {
    this.cancel();
    this.#choice = undefined;
  }

  choose(choice: ExportChoice): void {
    this.#choice = choice;
    this.#session.keeper.postpone();
    void this.#count();
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
    const consent = this.#rule(choice.sending);
    const common = {
      base: catalog.base,
      idColumn: 'customer_id',
      columns,
      rows: choice.rows,
      form: choice.form,
      // People read labels; programs want names that stay the same in every language.
      ...(choice.form === 'safe' ? { headers: lang } : {}),
      ...(consent && !choice.sending?.withoutConsent ? { consent } : {}),
    };
    const name = (segment: string | null, count: number) =>
      listFileName({ segment, asOf: notebook.asOf, count, lang, form: choice.form });
    if (choice.rows === 'all') {
      const spec = { ...common, segments: chosen.map((each) => this.#listed(each)) };
      const total = this.#session.tray?.sizes.total.customers ?? 0;
      return chosen.length === 0 ? [] : [{ name: name(null, total), spec }];
    }
    return chosen.map((each, i) => ({
      name: name(each.name, common.consent ? (this.#allowed[i] ?? each.size) : each.size),
      spec: { ...common, segments: [this.#listed(each)] },
    }));
  }

  #listed({ id, name }: ExportSegment): ListSegment {
    const taken = this.#session.tray?.scheme?.taken.get(id);
    return { name, table: taken ?? this.#session.segmentPlan(id)?.table ?? '' };
  }

  /** By what those without consent are told; undefined when nothing is sent, or the data do not know. */
  #rule(sending: Sending | undefined): ListSpec['consent'] | undefined {
    if (!sending || sending.channel === 'none') return undefined;
    const traits = consentTraits(this.traits, sending.channel);
    return knowsConsent(traits) ? { traits, night: sending.night } : undefined;
  }

  async #count(): Promise<void> {
    const asked = ++this.#asked;
    this.#risky = this.#consent = undefined;
    this.#allowed = [];
    const specs = this.#files().map(({ spec }) => spec);
    const consent = this.#rule(this.#choice?.sending);
    const risky = specs.map((spec) => {
      const { columns, select } = listCells(spec);
      return riskyCellsSelect(columns, select);
    });
    const { asOf } = this.#session.notebook;
    const agreed = consent ? specs.map((spec) => consentSelect({ ...spec, consent }, asOf)) : [];
    const answers = await this.#session.answers.of([...risky, ...agreed], KEY);
    if (asked !== this.#asked || !answers.ok) return;
    const rows = answers.value.map(([row]) => row ?? {});
    const sum = (from: readonly Row[], name: string) =>
      from.reduce((n, row) => n + Number(row[name] ?? 0), 0);
    const said = rows.slice(risky.length);
    this.#risky = sum(rows.slice(0, risky.length), 'cells');
    this.#allowed = said.map((row) => Number(row['allowed'] ?? 0));
    if (consent)
      this.#consent = {
        people: sum(said, 'people'),
        allowed: sum(said, 'allowed'),
        stale: sum(said, 'stale'),
      };
  }

  /** Puts a list into the lineage. */
  #remember(name: string, at: number): void {
    const choice = this.#choice;
    const total = this.#session.tray?.sizes.total.customers ?? 0;
    const segment = choice?.rows === 'members' ? this.#chosen()[at] : undefined;
    const people = segment?.size ?? total;
    const rows = this.#allowed[at] ?? people;
    const kept = choice?.sending?.withoutConsent ? people : rows;
    const left = people > kept ? [{ label: WITHOUT_CONSENT, rows: people - kept }] : [];
    this.#session.written.add({ name, segment: segment?.id ?? '', rows: kept, left });
  }

  #chosen(): ExportSegment[] {
    return this.segments.filter(({ id }) => this.#choice?.segments.includes(id));
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
      this.#remember(name, i);
    }
    this.#choice = undefined;
  }
}
