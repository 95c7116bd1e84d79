import { expect, it } from 'vitest';
import type { InputSpec } from '../core/input';
import { shopCatalog } from '../segments/fixture-shop';
import { OlderCatalog } from './older-catalog.svelte';
import type { TakenInput } from './taking';

const taken = (role: string, replaces?: string) =>
  ({ spec: { id: 'x', role } as InputSpec, ...(replaces && { replaces }) }) as TakenInput;

it('keeps what a newer customers file took the place of, until more files come', () => {
  const older = new OlderCatalog();
  const now = shopCatalog('2026-01-01');
  older.follow([taken('customers', 'a')], now);
  expect(older.catalog).toBe(now);
  older.follow([], now);
  expect(older.catalog).toBe(now);
  // The figures that alerts compare with are those of before these files.
  older.follow([taken('orders')], now);
  expect(older.catalog).toBeUndefined();
});
