import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { Condition } from '../../src/lib/core/condition';
import { emptyNotebook, type Notebook, type Segment } from '../../src/lib/core/notebook';
import type { Result } from '../../src/lib/core/problem';
import { listSelect } from '../../src/lib/handover/lists';
import { guessCurrency } from '../../src/lib/inputs/currency';
import { Answers } from '../../src/lib/session/answers';
import { beginNotebook, proposalsOf, withProposals } from '../../src/lib/session/begin';
import { compute, type Sink } from '../../src/lib/session/compute';
import { InputFiles } from '../../src/lib/session/input-files.svelte';
import { loadClean } from '../../src/lib/session/load';
import { openFile } from '../../src/lib/session/opening';
import { Members } from '../../src/lib/session/members';
import { Tables } from '../../src/lib/session/tables';
import { editNumbers } from './edit-numbers.mjs';
import { openNativeEngine, type Ran } from './native-engine';

/** What native DuckDB with one thread needs for the product's own work, in milliseconds. */
export interface NativeFigures {
  /** The clean tables and what was found on the way. */
  readonly load: number;
  /** From the start of the load to the first card with an answer. */
  readonly firstChart: number;
  /** From the start of the load to the last answer. */
  readonly ready: number;
  readonly rfm: number;
  readonly edits: readonly number[];
  readonly list: number;
  readonly members: number;
  /** Every statement of the load up to Ready, in order. */
  readonly ran: readonly Ran[];
}

function taken<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.problem.code}: ${result.problem.detail ?? result.problem.message.en}`);
}

/** The condition that is edited, as the browser builds it: what they ordered lately, and two traits. */
function edited(days: number, orders: number): Condition {
  return {
    kind: 'all',
    of: [
      {
        kind: 'did',
        table: 'orders',
        where: [],
        window: { kind: 'last', n: days, unit: 'day' },
        measure: { kind: 'times' },
        test: { op: '>=', value: 1 },
      },
      { kind: 'trait', trait: 'orders', test: { op: '>=', value: orders } },
      { kind: 'trait', trait: 'recency', test: { op: '<=', value: 60 } },
    ],
  };
}

const silent = (): void => {};

function fewerBins(notebook: Notebook): Notebook {
  const steps = notebook.steps.map((step) =>
    step.spec.kind === 'rfm' ? { ...step, spec: { ...step.spec, bins: 4 } } : step,
  );
  return { ...notebook, steps };
}

/** The session's work on one file, without a page. */
class Work {
  readonly native;
  readonly #answers;
  readonly #members;
  readonly #tables;
  readonly #files;
  #cards = 0;
  /** When the first card had its answer. */
  firstCard = 0;

  constructor(native: Awaited<ReturnType<typeof openNativeEngine>>) {
    this.native = native;
    this.#answers = new Answers(native.engine);
    this.#members = new Members(native.engine);
    this.#tables = new Tables(native.engine);
    this.#files = new InputFiles(native.engine);
  }

  async load(path: string) {
    const { engine } = this.native;
    const opening = { engine, key: 'bench', onprogress: silent };
    const opened = taken(await openFile(opening, 'i1', new File([await openAsBlob(path)], basename(path))));
    const { spec } = opened.guess;
    this.#files.add('i1', opened.file);
    const currency = guessCurrency(spec, opened.guess.rows) ?? 'USD';
    const common = { engine, tables: this.#tables, answers: this.#answers, files: this.#files };
    const notebook = { ...emptyNotebook(), currency, timeZone: 'Asia/Seoul', inputs: [spec] };
    const start = performance.now();
    const work = { ...common, specs: [spec], notebook, key: 'bench', onprogress: silent };
    const data = taken(await loadClean(work));
    return { data, start, notebook };
  }

  /** What a new notebook becomes: its cards, then the segments that are proposed. */
  async begin(data: Awaited<ReturnType<Work['load']>>['data'], blank: Notebook): Promise<Notebook> {
    const notebook = beginNotebook(blank, data);
    await this.compute(notebook, data.catalog);
    const begun = withProposals(notebook, taken(await proposalsOf(data, this.#answers, 'bench', 'en')));
    await this.compute(begun, data.catalog);
    return begun;
  }

  async compute(notebook: Notebook, base: Parameters<typeof compute>[0]['base'], editing?: string) {
    const sink: Sink = {
      plan: silent,
      card: () => {
        if (this.#cards++ === 0) this.firstCard = performance.now();
      },
      tray: silent,
      editor: silent,
    };
    const held = { tables: this.#tables, answers: this.#answers, members: this.#members };
    const common = { ...held, key: 'bench', onprogress: silent };
    return taken(await compute({ ...common, notebook, base, editing }, sink));
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Runs the session of the product on native DuckDB: load, first answers, RFM with other bins, edits, and a list. */
export async function measureNative(path: string, edits: number): Promise<NativeFigures> {
  const native = await openNativeEngine(path);
  try {
    const work = new Work(native);
    const { data, start, notebook: empty } = await work.load(path);
    const load = performance.now() - start;
    const begun = await work.begin(data, empty);
    const ready = performance.now() - start;
    const ran = [...native.ran];
    const hasOrders = data.catalog.events.length > 0;
    const rfm = hasOrders ? await timed(() => work.compute(fewerBins(begun), data.catalog)) : NaN;
    const own = (condition: Condition): Segment => ({ id: 'own', name: 'New segment', condition });
    const withOwn = (condition: Condition): Notebook => ({
      ...begun,
      segments: [...begun.segments, own(condition)],
    });
    const times: number[] = [];
    for (let i = 0; i <= edits && hasOrders; i++) {
      const { days, orders } = editNumbers(i);
      const ms = await timed(() => work.compute(withOwn(edited(days, orders)), data.catalog, 'own'));
      if (i > 0) times.push(ms);
    }
    const plan = await work.compute(withOwn({ kind: 'all', of: [] }), data.catalog, 'own');
    const columns = ['orders', 'revenue', 'last_order', 'recency'].flatMap(
      (name) => plan.catalog.traits.find((trait) => trait.name === name) ?? [],
    );
    const table = plan.segments.segments.get('own')?.table ?? '';
    const select = listSelect({
      base: plan.catalog.base,
      idColumn: 'customer_id',
      columns,
      rows: 'members',
      segments: [{ name: 'New segment', table }],
      form: 'safe',
      headers: 'en',
    });
    const list = await timed(() => native.list(select));
    const [counted] = taken(
      await native.engine.query([`SELECT CAST(count(*) AS DOUBLE) AS n FROM (${select})`], ''),
    );
    return {
      load,
      firstChart: work.firstCard - start,
      ready,
      rfm,
      edits: times,
      list,
      members: Number(counted?.[0]?.['n']),
      ran,
    };
  } finally {
    native.close();
  }
}
