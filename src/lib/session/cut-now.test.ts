import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { emptyNotebook, type Notebook, type Segment, type StepSpec } from '../core/notebook';
import type { Row } from '../core/relation';
import { planNotebook, statementsOf, type Plan } from '../plan/plan';
import { bitsOf, countOf } from '../segments/bits/bits';
import { nodeCounts } from '../segments/bits/node-counts';
import { sentSelect } from '../segments/bits/select';
import { explainSql } from '../segments/explain-sql';
import { figuresSelect } from '../segments/health/facts-sql';
import { overlapSelect } from '../segments/overlap';
import { sizesSelect } from '../segments/sizes';
import { STEP_KIND_NAMES, STEP_KINDS } from '../steps/index';
import { CONDITIONS, CUT, filesBefore, LAST, opened } from './fixture-cut';
import { tablesAt, type CleanData } from './load';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

const SEGMENTS: readonly Segment[] = CONDITIONS.map((condition, i) => ({
  id: `s${i}`,
  name: `S${i}`,
  condition,
}));

function planned(data: CleanData): Plan {
  const specs = STEP_KIND_NAMES.flatMap((kind): StepSpec[] => STEP_KINDS[kind].defaults(data.catalog));
  const notebook: Notebook = {
    ...emptyNotebook(),
    asOf: CUT,
    steps: specs.map((spec, i) => ({ id: `c${i}`, spec })),
    segments: SEGMENTS,
  };
  const plan = planNotebook(notebook, data.catalog, undefined, tablesAt(data));
  engine.run(statementsOf(plan));
  return plan;
}

/** Everything that a notebook shows, in figures and ids. */
function shown(data: CleanData, plan: Plan): Record<string, unknown> {
  const { catalog } = plan;
  const tables = SEGMENTS.map(({ id }) => plan.segments.segments.get(id)!.table);
  const words = Math.ceil(catalog.customers / 32);
  const bits = (select: string) => bitsOf(String(engine.query(select)[0]?.['bits']), words);
  const everyone = bits(sentSelect({ table: catalog.base }, catalog));
  const counts = SEGMENTS.map(({ id, condition }) => {
    const { leafTables } = plan.segments.segments.get(id)!;
    return nodeCounts(
      condition,
      leafTables.map((table) => bits(sentSelect({ bits: table }, catalog))),
      everyone,
    );
  });
  const charts = plan.steps.map(({ step, compiled, problems }) => [
    step.spec,
    problems,
    Object.entries(compiled?.queries ?? {}).map(([name, select]) => [name, engine.query(select)]),
  ]);
  return {
    customers: catalog.customers,
    everyone: countOf(everyone),
    ids: engine.query(`SELECT customer_id FROM "${catalog.base}" ORDER BY c`),
    counts,
    members: SEGMENTS.map(({ condition }) =>
      engine
        .query(explainSql(condition, catalog, SEGMENTS))
        .map((row: Row) => row['customer_id'])
        .toSorted(),
    ),
    sizes: engine.query(sizesSelect(tables, catalog)),
    overlaps: engine.query(overlapSelect(tables, catalog.base)),
    health: engine.query(figuresSelect(tables, catalog)),
    charts,
  };
}

describe.each([true, false])('a notebook as of an earlier day (a customers file: %s)', (people) => {
  it('says what it says of data that end there', async () => {
    const whole = await opened(engine, filesBefore(engine, `whole-${people}`, LAST, people), CUT);
    const cut = await opened(engine, filesBefore(engine, `cut-${people}`, CUT, people), CUT);
    const all = await opened(engine, filesBefore(engine, `all-${people}`, LAST, people), LAST);
    expect([cut.later, all.later]).toEqual([0, 0]);
    expect(whole.later).toBe(all.catalog.customers - cut.catalog.customers);
    expect(whole.later).toBeGreaterThan(30);
    const [then, now] = [shown(cut, planned(cut)), shown(whole, planned(whole))];
    for (const name of Object.keys(then)) expect(now[name], name).toEqual(then[name]);
  });

  it('needs no table more where nobody comes later', async () => {
    const files = filesBefore(engine, `usual-${people}`, LAST, people);
    const usual = await opened(engine, files, LAST);
    const made = usual.statements.map(({ table }) => table.replace(/_.*/, ''));
    expect(made.filter((name) => name !== 'raw' && name !== 'refused')).toEqual([
      'ids',
      'orders',
      'tickets',
      'known',
      'customers',
    ]);
  });
});
