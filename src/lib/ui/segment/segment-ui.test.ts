import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import { shopCatalog } from '../../segments/fixture-shop';
import { segmentText } from '../../text/areas/segment';
import { isUsed } from './data';
import RemoveDialog from './RemoveDialog.svelte';
import SegmentKeeping from './SegmentKeeping.svelte';
import { restingWords, termWords } from './term-words';

const nothing = () => undefined;
const LANGS = ['ko', 'en'] as const;
const orders = (value: number): Condition => ({ kind: 'trait', trait: 'orders', test: { op: '>=', value } });
const UNUSED = { segments: [], cards: [], suppresses: false, lists: [] };
const USED = {
  segments: ['Rest <b>'],
  cards: [{ ko: '무엇이 다른가?', en: 'What is different?' }],
  suppresses: true,
  lists: ['list.csv'],
};
const segment: Segment = {
  id: 's1',
  name: 'Loyal',
  condition: orders(4),
  note: 'Agreed <with> sales',
  versions: [
    { condition: orders(1), asOf: '2026-01-31', customers: 1200 },
    { condition: orders(2), asOf: '2026-01-31', customers: 1100 },
    { condition: orders(3), asOf: '2026-03-31', customers: null },
  ],
};

const textOf = (html: string) =>
  html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function keeping(lang: 'ko' | 'en', of: Segment, more: object = {}): string {
  const props = {
    lang,
    segment: of,
    catalog: shopCatalog('2026-03-31'),
    segments: [of],
    asOf: '2026-03-31',
    size: 900,
    uses: UNUSED,
  };
  const acts = {
    onchange: nothing,
    onconfirm: nothing,
    onback: nothing,
    onarchive: nothing,
    onunarchive: nothing,
  };
  return render(SegmentKeeping, { props: { ...props, ...acts, ...more } }).body;
}

describe('the history of a segment', () => {
  it('lists versions newest first, with sizes and differences in words', () => {
    const items = [...keeping('en', segment).matchAll(/<li.*?<\/li>/gs)].map(([item]) => textOf(item));
    const [newest, middle, oldest] = items;
    expect(newest).toMatch(/^Version 3, until .*Mar.*not counted before the change, 900 customers after it/);
    expect(middle).toMatch(/^Version 2, until .*Jan.* 1,100 customers before the change, not counted after/);
    expect(oldest).toMatch(/^Version 1, until .*Jan.* 1,200 → 1,100 customers/);
    for (const item of items) expect(item).toMatch(/~ Changed .*→.*4/);
  });

  it.each(LANGS)('tells versions of one day from one another (%s)', (lang) => {
    const labels = [...keeping(lang, segment).matchAll(/<button[^>]*aria-label="([^"]+)"/g)].map(
      ([, l]) => l,
    );
    expect(labels).toHaveLength(3);
    expect(new Set(labels).size).toBe(3);
  });

  it.each(LANGS)('says that there is none yet, and names every button (%s)', (lang) => {
    const t = segmentText[lang];
    const { versions: _, ...fresh } = segment;
    expect(textOf(keeping(lang, fresh))).toContain(t.noHistory);
    expect(textOf(keeping(lang, segment)).split(t.goBack)).toHaveLength(4);
  });
});

describe('keeping a segment', () => {
  it('shows its note as text', () => {
    expect(keeping('en', segment)).toContain('Agreed &lt;with> sales');
  });

  it.each(LANGS)('offers to confirm the definition, where there is a day for it (%s)', (lang) => {
    const t = segmentText[lang];
    const defined = { ...segment, defined: '2026-02-28' };
    expect(textOf(keeping(lang, defined))).toContain(t.stillRight);
    expect(textOf(keeping(lang, defined, { asOf: '' }))).not.toContain(t.stillRight);
  });

  it('offers to archive it, or to take it back', () => {
    expect(textOf(keeping('en', segment))).toMatch(/Archive$/);
    const archived = textOf(keeping('en', { ...segment, archived: true }));
    expect(archived).toContain('neither computed nor counted');
    expect(archived).toMatch(/Take it back$/);
  });

  it.each(LANGS)('says where it is used (%s)', (lang) => {
    expect(textOf(keeping(lang, segment))).toContain(segmentText[lang].usedNowhere);
    const text = textOf(keeping(lang, segment, { uses: USED }));
    for (const part of [
      'Rest &lt;b>',
      USED.cards[0]?.[lang] ?? '?',
      segmentText[lang].suppresses,
      'list.csv',
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe('before a used segment is deleted', () => {
  it.each(LANGS)('says what would miss it, and offers to archive it (%s)', (lang) => {
    const props = { lang, name: 'Loyal', uses: USED, archived: false };
    const acts = { onremove: nothing, onarchive: nothing, onclose: nothing };
    const text = textOf(render(RemoveDialog, { props: { ...props, ...acts } }).body);
    const t = segmentText[lang];
    for (const part of [t.removeTitle('Loyal'), 'list.csv', t.remove, t.archiveInstead, t.cancel]) {
      expect(text).toContain(part);
    }
  });

  it('knows what uses it', () => {
    expect(isUsed(UNUSED)).toBe(false);
    expect(isUsed({ ...UNUSED, suppresses: true })).toBe(true);
    expect(isUsed({ ...UNUSED, lists: ['a.csv'] })).toBe(true);
  });
});

describe('a segment for a time', () => {
  it.each(LANGS)('may be for a season, and shows which (%s)', (lang) => {
    const names = segmentText[lang].seasonNames;
    const spring = { ...segment, starts: '2026-03-01', ends: '2026-05-31' };
    const html = keeping(lang, spring).replace(/<!--.*?-->/gs, '');
    for (const name of Object.values(names)) expect(html).toMatch(new RegExp(`<option[^>]*>${name} \\(`));
    expect(html).toMatch(new RegExp(`<option[^>]*selected[^>]*>${names.spring} \\(`));
    expect(html).not.toMatch(new RegExp(`<option[^>]*selected[^>]*>${names.summer} \\(`));
    expect(keeping(lang, spring, { asOf: '' })).not.toContain(names.chuseok);
  });

  it.each(LANGS)('says where it stands (%s)', (lang) => {
    const { terms } = segmentText[lang];
    expect(termWords({}, '2026-03-31', lang)).toBeUndefined();
    expect(termWords({ starts: '2026-03-01' }, '2026-03-31', lang)).toEqual({
      term: 'active',
      words: terms.open,
    });
    expect(termWords({ ends: '2026-03-01' }, '2026-03-31', lang)?.term).toBe('over');
    expect(termWords({ starts: '2026-04-01' }, '2026-03-31', lang)?.words).toMatch(/4\. 1|Apr 1/);
  });

  it('says why it is not in use', () => {
    expect(restingWords({ starts: '2026-04-01' }, '2026-03-31', 'en')).toMatch(/^Not begun: from .*Apr/);
    expect(restingWords({ ends: '2026-03-01' }, '2026-03-31', 'ko')).toMatch(/끝남$/);
    expect(restingWords({ ends: '2026-03-31' }, '2026-03-31', 'en')).toBeUndefined();
    expect(restingWords({}, '2026-03-31', 'en')).toBeUndefined();
  });
});

describe('versions', () => {
  const many = (n: number): Segment => ({
    ...segment,
    versions: Array.from({ length: n }, (_, i) => ({ condition: orders(i), asOf: '', customers: i })),
  });

  it.each(LANGS)('say that older ones go once as many are there as are kept (%s)', (lang) => {
    const says = segmentText[lang].historyFull('50');
    expect(textOf(keeping(lang, many(50)))).toContain(says);
    expect(textOf(keeping(lang, many(49)))).not.toContain(says);
  });
});
