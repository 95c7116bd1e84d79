import type { TestEngine } from '../../../../tests/engine/wasm';
import type { StepSpec } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Lang } from '../../core/words';
import type { Compiled, Focus, Results, StepView } from '../contract';
import { stepKindOf } from '../index';
import { type Fixture, FOCUS, focusSql } from './catalogs';
import { schemeFixture, schemeStatements } from './scheme';

/** Makes the tables of a fixture, and its segment table, in place of those of the one before. */
export function loadFixture(engine: TestEngine, fixture: Fixture): void {
  for (const [table, select] of Object.entries(fixture.tables)) {
    engine.query(`CREATE OR REPLACE TABLE "${table}" AS ${select}`);
  }
  engine.query(`CREATE OR REPLACE TABLE "${FOCUS.table}" AS ${focusSql(fixture.catalog)}`);
  for (const { table, select } of schemeStatements(fixture.catalog)) {
    engine.query(`CREATE OR REPLACE TABLE "${table}" AS ${select}`);
  }
}

/** Runs the statements and answers the queries of a compiled step. */
export function answer(engine: TestEngine, compiled: Compiled): Results {
  engine.run(compiled.statements);
  return Object.fromEntries(
    Object.entries(compiled.queries).map(([name, select]) => [name, engine.query(select)]),
  );
}

/** A view of a step with its real results. */
export function viewOf<S extends StepSpec>(
  engine: TestEngine,
  spec: S,
  catalog: Catalog,
  focus?: Focus,
  lang: Lang = 'ko',
): StepView<S> {
  const scheme = schemeFixture(catalog);
  const results = answer(engine, stepKindOf(spec).compile(spec, catalog, focus, scheme));
  return { spec, catalog, results, lang, scheme };
}
