import type { Day } from '../../../src/lib/core/day';
import { emptyNotebook, type Notebook, type Segment, type Step } from '../../../src/lib/core/notebook';
import type { Result } from '../../../src/lib/core/problem';
import type { Engine } from '../../../src/lib/engine/protocol';
import type { NodeCount } from '../../../src/lib/core/tree';
import { Answers } from '../../../src/lib/session/answers';
import { compute, type Sink } from '../../../src/lib/session/compute';
import { InputFiles } from '../../../src/lib/session/input-files.svelte';
import { loadClean, tablesAt, type CleanData } from '../../../src/lib/session/load';
import { openFile } from '../../../src/lib/session/opening';
import { Members } from '../../../src/lib/session/members';
import { Tables } from '../../../src/lib/session/tables';
import { segmentsOf, twelve } from './trees';

/** What each question took, in milliseconds, and what was answered, to be held against the naive queries. */
export interface SegmentFigures {
  readonly edits: readonly number[];
  readonly counts: readonly NodeCount[];
  readonly opening: number;
  readonly sizes: readonly number[];
  readonly upset: number;
  readonly combinations: number;
  readonly months: number;
  /** Size of each segment on each day. */
  readonly overTime: readonly (readonly number[])[];
  readonly base: string;
  readonly orders: string;
  readonly asOf: Day;
}

/** How much is asked. */
export const EDITS = 40;
export const SEGMENTS = 20;
export const COMPARED = 8;
export const MONTHS = 24;

function taken<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.problem.code}: ${result.problem.detail ?? result.problem.message.en}`);
}

const silent = (): void => {};

/** The session's work on segments, over one orders file, without a page. */
export class SegmentWork {
  readonly #engine: Engine;
  #tables;
  #answers;
  #members;
  #data: CleanData | undefined;
  #notebook: Notebook = { ...emptyNotebook(), currency: 'KRW', timeZone: 'Asia/Seoul' };

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#tables = new Tables(engine);
    this.#answers = new Answers(engine);
    this.#members = new Members(engine);
  }

  async load(file: File): Promise<void> {
    const engine = this.#engine;
    const { guess } = taken(await openFile({ engine, key: 'bench', onprogress: silent }, 'i1', file));
    const files = new InputFiles(engine);
    files.add('i1', file);
    this.#notebook = { ...this.#notebook, inputs: [guess.spec] };
    const common = { engine, tables: this.#tables, answers: this.#answers, files, key: 'bench' };
    this.#data = taken(
      await loadClean({ ...common, specs: [guess.spec], notebook: this.#notebook, onprogress: silent }),
    );
    this.#notebook = { ...this.#notebook, asOf: this.#data.asOf };
  }

  /** Computes until the sizes of segments (and of the nodes of the one that is edited) are known; milliseconds. */
  async #until(segments: readonly Segment[], steps: readonly Step[], editing?: string) {
    if (!this.#data) throw new Error('nothing is loaded');
    const start = performance.now();
    const since = () => performance.now() - start;
    let [counted, sized] = [NaN, NaN];
    let counts: readonly NodeCount[] = [];
    let sizes: number[] = [];
    let rows: Readonly<Record<string, readonly Record<string, unknown>[]>> = {};
    const sink: Sink = {
      plan: silent,
      card: (_, card) => (rows = card.results ?? {}),
      editor: (editor) => {
        counted = since();
        counts = editor?.counts ?? [];
      },
      tray: (tray) => {
        sized = since();
        sizes = tray.sizes.segments.map(({ customers }) => customers);
      },
    };
    const notebook = { ...this.#notebook, segments, steps };
    const doc = { notebook, base: this.#data.catalog, editing, tablesAt: tablesAt(this.#data) };
    const held = { tables: this.#tables, answers: this.#answers, members: this.#members };
    const common = { ...held, key: 'bench', onprogress: silent };
    taken(await compute({ ...doc, ...common }, sink));
    return { counted, sized, counts, sizes, rows, all: since() };
  }

  /** Edits, opening, combinations and sizes over time, one after another. */
  async measure(): Promise<SegmentFigures> {
    const own = (edit: number): Segment[] => [{ id: 'own', name: 'New segment', condition: twelve(edit) }];
    const edits: number[] = [];
    let counts: readonly NodeCount[] = [];
    for (let edit = 0; edit <= EDITS; edit++) {
      const done = await this.#until(own(edit), [], 'own');
      if (edit > 0) edits.push(done.counted);
      counts = done.counts;
    }
    const opened = await this.#until(segmentsOf(SEGMENTS), []);
    const compared = segmentsOf(COMPARED);
    await this.#until(compared, []);
    const upset = await this.#until(compared, [{ id: 'u', spec: { kind: 'overlap', segments: [] } }]);
    const spec = { kind: 'over-time', unit: 'month', n: MONTHS - 1, alert: 0.2 } as const;
    const months = await this.#until(compared, [{ id: 't', spec }]);
    const days = Object.entries(months.rows).filter(([name]) => name !== 'ids');
    return {
      edits,
      counts,
      opening: opened.sized,
      sizes: opened.sizes,
      upset: upset.all,
      combinations: Number(upset.rows['patterns']?.[0]?.['combinations']),
      months: months.all,
      overTime: days.map(([, [row = {}]]) => compared.map((_, i) => Number(row[`n${i}`]))),
      base: this.#data?.catalog.base ?? '',
      orders: this.#data?.catalog.events[0]?.table ?? '',
      asOf: this.#data?.asOf as Day,
    };
  }
}
