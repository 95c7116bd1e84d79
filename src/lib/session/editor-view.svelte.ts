import type { PersonalKind } from '../core/personal';
import type { Problem } from '../core/problem';
import type { Segment } from '../core/notebook';
import type { Catalog } from '../core/relation';
import { checkCondition } from '../segments/check';
import { explainSql } from '../segments/explain-sql';
import { blocks } from '../segments/problems';
import { evidenceTraits, sampleSelect } from '../segments/sample';
import { measuredColumns } from '../segments/why/measured-columns';
import { readUnplaced, unplacedSelect, type Unplaced } from '../segments/unplaced';
import { valuesSelect } from '../segments/values';
import type { Sample, SampleColumn, ValueCount, ValueSource } from '../ui/builder/scene';
import { formatSql } from '../handover/format-sql';
import { segmentsAtHand } from '../plan/plan';
import type { Session } from './session.svelte';

const ID: SampleColumn = {
  name: 'customer_id',
  label: { ko: '고객', en: 'Customer' },
  unit: 'none',
  type: 'text',
};

/** What the editor asks for when a person opens a view: the SQL, the sample, the values of a column. */
export class EditorView {
  readonly #session: Session;
  #sql = $state.raw<{ raw: string; formatted: string }>();
  #sample = $state.raw<{ table: string; sample: Sample }>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** What is wrong with the condition. */
  problems(segment: Segment, catalog: Catalog): Problem[] {
    const { allowed, notebook } = this.#session;
    const segments = segmentsAtHand(notebook);
    return checkCondition(segment.condition, catalog, segments, segment.id, (sql) => allowed.has(sql));
  }

  /** The SQL of the condition as it is now; formatted a moment after it was asked for. */
  sql(segment: Segment, catalog: Catalog): string {
    if (this.problems(segment, catalog).some(blocks)) return '';
    const raw = explainSql(segment.condition, catalog, segmentsAtHand(this.#session.notebook));
    return this.#sql?.raw === raw ? this.#sql.formatted : raw;
  }

  /** Formats the SQL for reading. */
  async openSql(segment: Segment, catalog: Catalog): Promise<void> {
    const raw = this.sql(segment, catalog);
    if (raw !== '' && this.#sql?.formatted !== raw) this.#sql = { raw, formatted: await formatSql(raw) };
  }

  /** Twenty members of the segment as it is now; undefined until they were asked for. */
  sample(segment: Segment): Sample | undefined {
    const asked = this.#sample;
    if (asked?.table !== this.#session.segmentPlan(segment.id)?.table) return undefined;
    const { columns, rows } = asked?.sample ?? { columns: [], rows: [] };
    return { columns, rows: this.#session.pseudonyms.rows(rows, this.#kinds()) };
  }

  /** The real id of the member in that row of the sample. */
  sampledId(segment: Segment, row: number): string | undefined {
    const asked = this.#sample;
    if (asked?.table !== this.#session.segmentPlan(segment.id)?.table) return undefined;
    const id = asked?.sample.rows[row]?.['customer_id'];
    return id === undefined || id === null ? undefined : String(id);
  }

  /** What the columns of a sample say about persons: ids always, traits that were recognised. */
  #kinds(): Record<string, PersonalKind> {
    const traits = this.#session.catalog?.traits ?? [];
    const personal = traits.flatMap(({ name, personal: kind }) => (kind ? [[name, kind] as const] : []));
    return { customer_id: 'person-id', ...Object.fromEntries(personal) };
  }

  /** Asks for the members. */
  async openSample(segment: Segment, catalog: Catalog): Promise<void> {
    const table = this.#session.segmentPlan(segment.id)?.table;
    if (!table) return;
    this.#session.keeper.postpone();
    const traits = evidenceTraits(segment.condition, catalog, segmentsAtHand(this.#session.notebook));
    const measured = measuredColumns(segment.condition, catalog, segmentsAtHand(this.#session.notebook));
    const select = sampleSelect(table, catalog, traits, 20, measured);
    const answers = await this.#session.answers.of([select], 'sample');
    const rows = answers.ok ? answers.value[0] : undefined;
    if (!rows) return;
    await this.#session.pseudonyms.learnRows(rows, this.#kinds());
    this.#sample = { table, sample: { columns: [ID, ...measured, ...traits], rows } };
  }

  /** How many customers have an address in no known area. */
  async unplaced(trait: string, catalog: Catalog): Promise<Unplaced | undefined> {
    const select = unplacedSelect(trait, catalog);
    if (select === undefined) return undefined;
    this.#session.keeper.postpone();
    const answers = await this.#session.answers.of([select], 'unplaced');
    return answers.ok ? readUnplaced(answers.value[0]?.[0] ?? {}) : undefined;
  }

  /** The most frequent values of a trait or a column. */
  async values(source: ValueSource, catalog: Catalog): Promise<readonly ValueCount[]> {
    const select = valuesSelect(source, catalog);
    this.#session.keeper.postpone();
    const answers = select === undefined ? undefined : await this.#session.answers.of([select], 'values');
    if (!answers?.ok) return [];
    return (answers.value[0] ?? []).map((row) => ({ value: String(row['value']), count: Number(row['n']) }));
  }
}
