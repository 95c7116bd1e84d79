import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { sameWords } from '../../core/words';
import { whyText } from '../../text/areas/why';
import RowsTable from './RowsTable.svelte';

const columns = [{ name: 'amount', type: 'money' as const, label: sameWords('Amount') }];
const rows = [{ t: '2026-03-01 10:00', w0: 5, total: 1 }];

it.each(['ko', 'en'] as const)('names the columns that are not shown (%s)', (lang) => {
  const html = (hidden: readonly string[]) =>
    render(RowsTable, {
      props: { lang, currency: 'KRW', list: { columns, rows, total: 1, hidden: hidden.map(sameWords) } },
    }).body;
  expect(html(['Brand', 'Channel'])).toContain(whyText[lang].hidden('Brand, Channel'));
  expect(html([])).not.toContain(whyText[lang].hidden(''));
  expect(html([])).not.toContain('<p');
});
