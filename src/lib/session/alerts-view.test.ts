import { expect, it } from 'vitest';
import { emptyNotebook, type Snapshot } from '../core/notebook';
import { fail, ok, type Result } from '../core/problem';
import type { Catalog, Row } from '../core/relation';
import { sameWords } from '../core/words';
import { traitOf } from '../segments/fixture';
import { shopCatalog } from '../segments/fixture-shop';
import { Activities } from './activity.svelte';
import { AlertsView } from './alerts-view.svelte';
import type { Session } from './session.svelte';

const catalogOf = (base: string): Catalog => ({
  ...shopCatalog('2026-01-01'),
  base,
  traits: [traitOf('city', 'category', base, { ko: '도시', en: 'City' })],
});

/** A view in which a newer customers file came, and every question is answered so. */
function viewWith(answer: Result<readonly (readonly Row[])[]>): AlertsView {
  return new AlertsView({
    notebook: { ...emptyNotebook(), asOf: '2026-01-01' },
    catalog: catalogOf('newer'),
    older: { catalog: catalogOf('older') },
    computing: false,
    tray: { ids: [], sizes: { segments: [] } },
    activities: new Activities(),
    tables: { make: () => Promise.resolve(ok(null)) },
    answers: { of: () => Promise.resolve(answer) },
  } as unknown as Session);
}

const before: Snapshot = { asOf: '2025-12-01', sizes: {} } as Snapshot;
const value = (city: string, then: number, now: number): Row => ({
  trait: 'city',
  kind: 'value',
  value: city,
  n_then: then,
  n_now: now,
});

it('tells columns that could not be compared from columns that did not change', async () => {
  const failing = viewWith(
    fail({ code: 'query-failed', message: sameWords('wrong'), hint: sameWords('again') }),
  );
  expect(failing.since(before)?.columns).toEqual([]);
  await failing.lookAtColumns();
  expect(failing.since(before)?.columns).toBe('unknown');

  const still = viewWith(ok([[value('Seoul', 50, 50), value('Busan', 50, 50)]]));
  await still.lookAtColumns();
  expect(still.since(before)?.columns).toEqual([]);

  const moved = viewWith(ok([[value('Seoul', 90, 10), value('Busan', 10, 90)]]));
  await moved.lookAtColumns();
  expect(moved.since(before)?.columns).toMatchObject([{ trait: 'city' }]);
});
