import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import ExportDialog from './ExportDialog.svelte';
import OpenLinkPanel from './OpenLinkPanel.svelte';
import ShareDialog from './ShareDialog.svelte';
import { allThere, type AskedFile } from './asked';
import { exportText } from '../../text/areas/export';
import { NO_SENDING } from '../../handover/consent/rule';
import { firstChoice } from './choice';

const none = () => undefined;
const clean = (html: string) => html.replace(/<!--.*?-->/gs, '');
const textOf = (html: string) =>
  clean(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const LANGS = ['ko', 'en'] as const;

describe('ExportDialog', () => {
  const segments = [
    { id: 'a', name: 'New', size: 2431 },
    { id: 'b', name: 'Loyal', size: 3120 },
  ];
  const dialog = (lang: 'ko' | 'en', more: object = {}) =>
    render(ExportDialog, {
      props: {
        lang,
        segments,
        traits: [{ name: 'orders', label: { ko: '주문 수', en: 'Orders' } }],
        customers: 19_920,
        choice: firstChoice(segments, ['orders'], NO_SENDING),
        risky: 12,
        names: ['new_2026-03-31_2431.csv'],
        onchoice: none,
        onexport: none,
        oncancel: none,
        onclose: none,
        ...more,
      },
    }).body;

  it.each(LANGS)('is a labelled dialog in %s', (lang) => {
    const html = dialog(lang);
    const id = /<dialog[^>]*aria-labelledby="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`id="${id}"`);
    expect(textOf(html)).toContain(lang === 'ko' ? '수식처럼 시작하는 칸이 12개' : '12 cells begin like');
    expect(textOf(html)).toContain('new_2026-03-31_2431.csv');
  });

  it.each([
    [{}, '2 lists, 5,551 rows', 'Export lists (2)'],
    [{ segments: ['b'] }, '1 list, 3,120 rows', 'Export list'],
    [{ rows: 'all' as const }, '1 list, 19,920 rows', 'Export list'],
  ])('says what will be written (%#)', (change, sum, button) => {
    const text = textOf(dialog('en', { choice: { ...firstChoice(segments, [], NO_SENDING), ...change } }));
    expect(text).toContain(`${sum} ${button}`);
  });

  it('cannot be sent without a segment', () => {
    const html = dialog('en', { choice: { ...firstChoice(segments, [], NO_SENDING), segments: [] } });
    expect(textOf(html)).toContain('Choose at least one segment.');
    expect(clean(html)).toMatch(/<button[^>]*class="go[^>]*disabled/);
  });

  it.each(LANGS)('warns of a chosen segment that is not in use, and forbids nothing (%s)', (lang) => {
    const t = exportText[lang];
    const timed = segments.map((one) => (one.id === 'b' ? { ...one, rests: 'Over since Mar 1' } : one));
    const html = dialog(lang, { segments: timed });
    expect(textOf(html)).toContain(t.resting);
    expect(textOf(html)).toContain(t.restingOne('Loyal', 'Over since Mar 1'));
    expect(textOf(html)).not.toContain(t.restingOne('New', ''));
    expect(clean(html)).not.toMatch(/<button[^>]*class="go[^>]*disabled/);
    const other = { ...firstChoice(segments, [], NO_SENDING), segments: ['a'] };
    expect(textOf(dialog(lang, { segments: timed, choice: other }))).not.toContain(t.resting);
  });

  it('shows progress and a way to stop', () => {
    const work = { label: { ko: '쓰는 중', en: 'Writing' }, fraction: 0.5 };
    const html = dialog('en', { work });
    expect(html).toMatch(/aria-valuenow="50"/);
    expect(textOf(html)).toMatch(/Writing 50% Cancel$/);
  });
});

describe('ShareDialog', () => {
  it.each(LANGS)('lists every value and flags the personal ones in %s', (lang) => {
    const { body } = render(ShareDialog, {
      props: {
        lang,
        link: 'https://example.org/#v1',
        advice: { level: 'fine', words: null },
        sizes: true,
        values: [
          { text: '<i>서울</i>', where: 'A', personal: false },
          { text: 'kim@example.com', where: 'B', personal: true },
        ],
        onsizes: none,
        oncopy: none,
        onclose: none,
      },
    });
    expect(body).toMatch(/<input[^>]*readonly[^>]*value="https:\/\/example.org\/#v1"/);
    expect(body).toContain('&lt;i>서울&lt;/i>');
    expect(body.match(/<li/g)).toHaveLength(2);
    expect(body.match(/class="[^"]*personal/g)).toHaveLength(1);
    expect(textOf(body)).toContain(
      lang === 'ko' ? '개인정보로 보이는 값이 1개' : '1 value looks like personal',
    );
  });

  it('folds a long list by where it stands, and leaves what looks personal in sight', () => {
    const columns = Array.from({ length: 30 }, (_, i) => ({
      text: `c${i}`,
      where: 'Column of “a.csv”',
      personal: false,
    }));
    const values = [
      { text: 'Shop', where: 'Title', personal: false },
      ...columns,
      { text: 'kim@example.com', where: 'B', personal: true },
    ];
    const { body } = render(ShareDialog, {
      props: {
        lang: 'en',
        link: 'https://example.org/#v1',
        advice: { level: 'fine', words: null },
        sizes: false,
        values,
        onsizes: none,
        oncopy: none,
        onclose: none,
      },
    });
    const [before = '', folded = ''] = body.split(/<details(?! open)[^>]*>/);
    expect(before).toContain('kim@example.com');
    expect(textOf(folded)).toContain('31 texts in 2 places');
    expect(folded.match(/<li/g)).toHaveLength(2);
    for (const { text } of columns) expect(folded).toContain(text);
  });
});

describe('OpenLinkPanel', () => {
  const orders: AskedFile = {
    id: '1',
    name: 'o.csv',
    role: 'orders',
    rows: 9,
    columns: ['a'],
    state: 'missing',
  };
  const panel = (files: readonly AskedFile[], sizes: readonly object[] = []) =>
    textOf(
      render(OpenLinkPanel, {
        props: {
          lang: 'en',
          title: 'Spring',
          files,
          sizes: sizes as never,
          onfiles: none,
          onmap: none,
          ongo: none,
        },
      }).body,
    );

  it.each([
    ['missing', 'Not opened yet', false],
    ['reading', 'Comparing…', false],
    ['same', 'Same data', true],
    ['other-rows', 'Same columns, other rows', true],
    ['columns-missing', 'Columns are missing', false],
  ] as const)('a file that is %s', (state, text, there) => {
    const files = [{ ...orders, state, missing: ['paid'] }];
    expect(allThere(files)).toBe(there);
    const shown = panel(files);
    expect(shown).toContain(text);
    expect(shown.includes('Open files')).toBe(!there);
    expect(shown.includes('Open the notebook')).toBe(there);
    expect(shown.includes('Missing: paid.')).toBe(state === 'columns-missing');
  });

  it.each([
    [5, 5, 'The segment has the size', '✓ same'],
    [4, 5, '1 segment differs', '−1'],
    [undefined, 5, 'Counting…', '…'],
  ])('compares %s here with %s in the link', (here, inLink, verdict, difference) => {
    const shown = panel([{ ...orders, state: 'same' }], [{ id: 'a', name: 'New', here, inLink }]);
    expect(shown).toContain(verdict);
    expect(shown).toContain(difference);
  });
});
