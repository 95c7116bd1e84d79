import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { InputSpec } from '../../core/input';
import { fieldLabel } from '../../inputs/field-labels';
import { mappingText } from '../../text/areas/mapping';
import LoadReport from './LoadReport.svelte';
import MappingView from './MappingView.svelte';
import {
  amountIsProduct,
  fieldProblems,
  fieldsAt,
  fileProblems,
  isRequired,
  reasonOf,
  withField,
  type PendingFile,
} from './pending';
import { loaded, noTime, pendingFiles } from './pending.fixture';

const nothing = () => undefined;
const callbacks = {
  onrole: nothing,
  onmapping: nothing,
  onreading: nothing,
  oncolumn: nothing,
  oncancelled: nothing,
  onremove: nothing,
  onaccept: nothing,
};
const [orders, customers] = pendingFiles() as [PendingFile, PendingFile];
const withMapping = (mapping: InputSpec['mapping']): InputSpec => ({ ...orders.spec, mapping });

/** The text of a page without its tags. */
function textOf(html: string): string {
  return html
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('a pending file', () => {
  it('needs an amount, or a quantity and a price', () => {
    expect(isRequired('amount', withMapping({ quantity: '수량' }))).toBe(true);
    const computed = withMapping({ quantity: '수량', price: '판매단가' });
    expect(isRequired('amount', computed)).toBe(false);
    expect(amountIsProduct(computed)).toBe(true);
    expect(amountIsProduct(withMapping({ amount: 'a', quantity: '수량', price: '판매단가' }))).toBe(false);
    expect(isRequired('customer', customers.spec)).toBe(false);
  });

  it('changes one field and says what a column stands for', () => {
    const spec = withMapping({ customer: 'a', time: 'b' });
    expect(withField(spec, 'time', null)).toEqual({ customer: 'a' });
    expect(withField(spec, 'order', 'a')).toEqual({ customer: 'a', time: 'b', order: 'a' });
    expect(fieldsAt(withMapping({ customer: 'a', order: 'a' }), 'a')).toEqual(['customer', 'order']);
  });

  it('gives the reason only for what was guessed', () => {
    expect(reasonOf(orders, 'customer')).toBe(orders.reasons.customer);
    const byHand = { ...orders, spec: withMapping(withField(orders.spec, 'customer', '채널')) };
    expect(reasonOf(byHand, 'customer')).toBeUndefined();
  });

  it('shows a problem at its field, at the field of its column, or on the file', () => {
    const at = (place?: string) => ({ ...noTime, ...(place === undefined ? {} : { place }) });
    const { place: _, ...placeless } = noTime;
    const file = {
      ...orders,
      problems: [at('time'), at('주문일시'), at('채널'), placeless, at('elsewhere')],
    };
    expect(fieldProblems(file, 'time').map(({ place }) => place)).toEqual(['time', '주문일시']);
    expect(fileProblems(file).map(({ place }) => place)).toEqual([undefined, 'elsewhere']);
  });
});

describe.each(['ko', 'en'] as const)('the mapping view in %s', (lang) => {
  const text = mappingText[lang];
  const show = (files: readonly PendingFile[]) =>
    render(MappingView, { props: { files, lang, ...callbacks } }).body;

  it('shows files, fields, reasons, first rows and the one thing to do', () => {
    const body = show([orders, customers]);
    const words = textOf(body);
    expect(words).toContain(orders.name);
    expect(words).toContain(fieldLabel('time', 'orders')[lang]);
    expect(words).toContain(orders.reasons.customer?.[lang]);
    expect(words).toContain('20240311-001');
    expect(words).toContain(text.cancelMeanings.void.title);
    expect(body.match(/class="[^"]*\bgo\b[^"]*"/g)).toHaveLength(1);
    expect(body).not.toMatch(/<button[^>]*class="[^"]*\bgo\b[^"]*"[^>]*disabled/);
  });

  it('is blocked with the reason while a problem is left', () => {
    const body = show(pendingFiles([noTime]));
    expect(body).toMatch(
      /aria-describedby="[^"]*-why"[^>]*disabled|disabled[^>]*aria-describedby="[^"]*-why"/,
    );
    expect(textOf(body).split(noTime.message[lang]).length).toBeGreaterThan(2);
  });

  it('says how a missing amount is computed', () => {
    const spec = withMapping({ ...orders.spec.mapping, quantity: '수량', price: '판매단가' });
    expect(textOf(show([{ ...orders, spec }]))).toContain(text.product('수량', '판매단가'));
  });

  it('shows 50 columns at first', () => {
    const names = Array.from({ length: 72 }, (_, i) => `c${i}`);
    const columns = names.map((name) => ({ name, type: 'text' as const }));
    const spec = { ...orders.spec, mapping: {}, columns };
    const body = show([{ ...orders, spec, rows: [names] }]);
    expect(body.match(/<th /g)).toHaveLength(50);
    expect(textOf(body)).toContain(text.showAll('72'));
  });

  it('reports what was loaded', () => {
    const words = textOf(render(LoadReport, { props: { data: loaded, lang, ondownload: nothing } }).body);
    for (const part of ['412,040', '405,112', '6,701', '98.8%', '89.5%', '문의'])
      expect(words).toContain(part);
  });

  it('has every word', () => {
    const empty = (value: unknown): boolean =>
      typeof value === 'string'
        ? value.trim() === ''
        : typeof value === 'object' && value !== null && Object.values(value).some(empty);
    expect(empty(text)).toBe(false);
  });
});
