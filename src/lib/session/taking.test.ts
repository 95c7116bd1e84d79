import { describe, expect, it } from 'vitest';
import type { InputSpec } from '../core/input';
import { emptyNotebook, type Notebook } from '../core/notebook';
import type { CleanData } from './load';
import type { TrayOutcome } from './outcome';
import { withInputs } from './taking';

const reading = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  escape: '"',
  header: true,
  skip: 0,
} as const;
const input = (id: string, name = `${id}.csv`): InputSpec => ({
  id,
  name,
  role: 'orders',
  reading,
  columns: [],
  mapping: {},
});

const size = (customers: number) => ({ customers, revenue: 0 });
const tray = {
  ids: ['s1', 's2'],
  sizes: { total: size(100), segments: [size(40), size(7)] },
} as unknown as TrayOutcome;
const data = { facts: { lastDay: '2026-03-31' }, asOf: '2026-04-01' } as unknown as CleanData;

function notebook(asOf: string): Notebook {
  return { ...emptyNotebook(), asOf, inputs: [input('i1'), input('i2')] };
}

describe('inputs that are taken', () => {
  it('come behind those that are there, or in the place of the same one', () => {
    const next = withInputs(
      notebook('2026-04-01'),
      [{ spec: input('i2', 'again.csv') }, { spec: input('i3') }],
      { data, tray },
    );
    expect(next.inputs.map(({ name }) => name)).toEqual(['i1.csv', 'again.csv', 'i3.csv']);
    expect(next.snapshots?.map(({ sizes }) => sizes)).toEqual([{ s1: 40, s2: 7 }]);
    expect(next.asOf).toBe('2026-04-01');
  });

  it('keep no figures where there are none, or where a file is only mapped anew', () => {
    const at = notebook('2026-04-01');
    const again = withInputs(at, [{ spec: input('i2', 'again.csv') }], { data, tray });
    expect(again).not.toHaveProperty('snapshots');
    const none = { ids: [], sizes: { total: size(100), segments: [] } } as unknown as TrayOutcome;
    expect(withInputs(at, [{ spec: input('i3') }], { data, tray: none })).not.toHaveProperty('snapshots');
    expect(withInputs(at, [{ spec: input('i3') }], { data: undefined, tray })).not.toHaveProperty(
      'snapshots',
    );
  });

  it('keep marks of the definitions, which say nothing of the data', () => {
    const segment = { id: 's1', name: 'One', condition: { kind: 'all', of: [] } } as const;
    const at = { ...notebook('2026-04-01'), segments: [segment] };
    const next = withInputs(at, [{ spec: input('i9') }], { data, tray });
    expect(next.snapshots?.[0]?.definitions).toEqual({
      s1: expect.stringMatching(/^[0-9a-z]{11}$/) as unknown,
    });
  });

  it('that replace others keep the figures so far, and let a natural day move on', () => {
    const next = withInputs(notebook('2026-04-01'), [{ spec: input('i9'), replaces: 'i1' }], { data, tray });
    expect(next.inputs.map(({ id }) => id)).toEqual(['i9', 'i2']);
    expect(next.asOf).toBe('');
    expect(next.snapshots).toEqual([
      {
        asOf: '2026-04-01',
        files: ['i1.csv', 'i2.csv'],
        customers: 100,
        sizes: { s1: 40, s2: 7 },
        definitions: {},
      },
    ]);
  });

  it('leave a day that was chosen', () => {
    const next = withInputs(notebook('2026-01-01'), [{ spec: input('i9'), replaces: 'i1' }], { data, tray });
    expect(next.asOf).toBe('2026-01-01');
  });
});
