import type { TestEngine } from '../../../tests/engine/wasm';
import type { Notebook } from '../core/notebook';
import { ok } from '../core/problem';
import type { Statement } from '../core/relation';
import type { Engine } from '../engine/protocol';
import { Activities } from './activity.svelte';
import { Answers } from './answers';
import { HealthView } from './health-view.svelte';
import { History } from './history.svelte';
import { tablesAt, type CleanData } from './load';
import { Results } from './results.svelte';
import type { Session } from './session.svelte';
import { Tables } from './tables';

/** For tests: a session over clean data in a test engine, without files, storage and page. */
export interface TestSession {
  readonly session: Session;
  /** Computes the notebook as it is now. */
  readonly settle: () => Promise<void>;
}

/** Begins a session with a notebook over clean data. */
export function sessionOver(data: CleanData, engine: TestEngine, notebook: Notebook): TestSession {
  const answering = {
    run: (statements: readonly Statement[]) => Promise.resolve(ok(engine.run(statements) ?? null)),
    query: (selects: readonly string[]) => Promise.resolve(ok(selects.map((select) => engine.query(select)))),
    keepOnly: () => Promise.resolve(),
  } as unknown as Engine;
  const results = new Results(answering);
  const history = new History();
  history.replace(notebook);
  let editing: string | undefined;
  const session = {
    history,
    activities: new Activities(),
    answers: new Answers(answering),
    tables: new Tables(answering),
    computing: false,
    get notebook() {
      return history.now;
    },
    get editing() {
      return editing;
    },
    get catalog() {
      return results.catalog;
    },
    get scheme() {
      return results.scheme;
    },
    get tray() {
      return results.tray;
    },
    segmentPlan: (id: string) => results.segmentPlan(id),
    edit: (id: string | undefined) => (editing = id),
    change: (next: Notebook, _: unknown, key = '') => history.change(next, { ko: '', en: '' }, key),
    notify: (problem: unknown) => {
      throw new Error(JSON.stringify(problem));
    },
  };
  const whole = session as unknown as Session & { health: HealthView };
  whole.health = new HealthView(whole);
  const settle = async () => {
    const computed = await results.compute(
      {
        notebook: history.now,
        base: data.catalog,
        editing,
        tablesAt: tablesAt(data),
        allowed: () => true,
        tables: session.tables,
        answers: session.answers,
        key: 'k',
        onprogress: () => undefined,
      },
      () => true,
      data.statements,
    );
    if (!computed.ok) throw new Error(computed.problem.message.en);
  };
  return { session: whole, settle };
}
