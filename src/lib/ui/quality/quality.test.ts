import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { CleaningStep } from '../../core/cleaning';
import type { Check } from '../../inputs/checks/check';
import type { FileQuality } from '../../inputs/checks/file-quality';
import { lineageOf } from '../../inputs/checks/lineage';
import type { ColumnSummary } from '../../inputs/checks/summary';
import { lineageText } from '../../text/areas/lineage';
import { qualityText } from '../../text/areas/quality';
import { emptyDraft, listOf, movedStep, stepOf } from './draft';
import { layoutOf, shortName } from './lineage-layout';
import LineageView from './LineageView.svelte';
import { barsOf, measureText } from './figures';
import QualityCard from './QualityCard.svelte';

const nothing = () => undefined;
const words = (text: string) => ({ ko: `${text} (ko)`, en: text });

const check: Check = {
  id: 'spellings',
  dimension: 'consistency',
  question: words('One spelling?'),
  definition: words('The definition.'),
  weight: 1,
  concerned: 1234,
  of: 10_000,
  unit: 'cells',
  columns: ['city'],
  behind: true,
};
const city: ColumnSummary = {
  name: 'city',
  position: 0,
  type: 'text',
  rows: 10_000,
  filled: 9000,
  missing: 1000,
  unreadable: 0,
  distinct: { count: 2, exact: true },
  lengths: { shortest: 2, longest: 5 },
  values: [
    { value: '서울', rows: 7766 },
    { value: '서 울', rows: 1234 },
  ],
  examples: ['서울'],
  odd: [{ kind: 'variants', cells: 1234, examples: ['서 울 → 서울'] }],
  personal: false,
};
const mail: ColumnSummary = {
  ...city,
  name: 'mail',
  position: 1,
  distinct: { count: 10_000, exact: false },
  examples: [],
  odd: [],
  personal: true,
};
const { values: _, ...withoutValues } = mail;
const trim: CleaningStep = { kind: 'even-out', columns: ['city'], forms: ['trim'] };
const fill: CleaningStep = { kind: 'fill', column: 'city', value: '미상' };
const quality: FileQuality = {
  input: 'a',
  profile: { rows: 10_000, columns: [city, withoutValues], months: [], lastDay: '' },
  scores: [
    { dimension: 'accuracy', score: 100, checks: [] },
    { dimension: 'consistency', score: 87, checks: [check] },
    { dimension: 'freshness', score: undefined, checks: [] },
    { dimension: 'lawfulness', score: 50, checks: [] },
  ],
  suggestions: [
    { id: 'a', step: fill, why: words('Because.'), count: 1000, unit: 'cells', sure: true },
    {
      id: 'b',
      step: trim,
      why: words('Why not.'),
      count: undefined,
      unit: 'cells',
      sure: false,
      others: [fill],
    },
  ],
};

const textOf = (html: string) =>
  html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe.each(['ko', 'en'] as const)('the quality card in %s', (lang) => {
  const t = qualityText[lang];
  const show = (more: object = {}) =>
    render(QualityCard, {
      props: {
        lang,
        currency: 'KRW',
        name: 'people.csv',
        columns: ['city', 'mail'],
        quality,
        steps: [trim, fill],
        counts: [{ step: 0, cells: 5, rows: 4, aside: 0, before: 10, after: 10 }],
        onbehind: nothing,
        onpreview: nothing,
        onsteps: nothing,
        ...more,
      },
    }).body;

  it('says scores as numbers, checks with counts, and what was done', () => {
    const html = show();
    const said = textOf(html);
    expect(html).toMatch(/role="meter"[^>]*aria-valuenow="87"/);
    for (const part of [
      t.noScore,
      '87',
      t.found('1,234', t.units.cells, '10,000'),
      t.changed('5', '4'),
      t.counting,
    ])
      expect(said).toContain(part);
    expect(said).toContain(quality.suggestions[0]?.why[lang]);
    expect(html).toContain(t.behindOf(check.question[lang]));
  });

  it('folds the checks that found nothing under those that did', () => {
    const passed: Check = { ...check, id: 'duplicates', question: words('Twice?'), concerned: 0 };
    const scores = [{ dimension: 'consistency', score: 87, checks: [passed, check] }];
    const html = show({ quality: { ...quality, scores } });
    const [before = '', after = ''] = html.split('class="passed');
    expect(before).toContain(check.question[lang]);
    expect(before).not.toContain(passed.question[lang]);
    expect(after).toContain(passed.question[lang]);
    expect(textOf(html)).toContain(t.passed('1'));
  });

  it('hides cells of personal columns behind a check', () => {
    const rows = [{ row: 7, city: '서 울', mail: 'kim@shop.kr' }];
    const html = show({ behind: { check: 'spellings', rows } });
    expect(html).toContain('••••');
    expect(html).not.toContain('kim@shop.kr');
    expect(show({ behind: { check: 'spellings', rows: undefined } })).toContain(t.reading);
    expect(show({ behind: { check: 'spellings', rows }, masked: (_c: string, v: string) => v })).toContain(
      'kim@shop.kr',
    );
  });

  it('shows a preview of a step, and nothing computed yet', () => {
    expect(textOf(show({ preview: { rows: 3, cells: 9 } }))).toContain(t.previewCells('9', '3'));
    expect(textOf(show({ preview: { rows: 3, cells: 0 } }))).toContain(t.previewRows('3'));
    expect(textOf(show({ quality: undefined, steps: [], counts: [] }))).toContain(t.noApplied);
  });

  it('gives every picture words', () => {
    const html = show();
    for (const svg of html.match(/<svg[^>]*>/g) ?? [])
      expect(svg).toMatch(
        /aria-hidden="true"|role="img" aria-label="[^"]+"|aria-label="[^"]+"[^>]*role="img"/,
      );
  });

  it('draws the lineage with a table', () => {
    const l = lineageText[lang];
    const lineage = lineageOf({
      files: [
        {
          id: 'a',
          name: '아주 긴 이름의 고객 파일 2026년 3월.csv',
          role: 'orders',
          rows: 100,
          used: 90,
          aside: [{ label: words('No date'), rows: 10 }],
          cleaned: [{ label: words('Trim'), rows: 4 }],
        },
      ],
      customers: 30,
      joined: [],
      segments: [{ id: 's', name: 'VIP', size: undefined }],
      exports: [{ id: 'e', name: 'vip.csv', segment: 's', rows: 3, left: [] }],
    });
    const said = textOf(render(LineageView, { props: { lang, lineage } }).body);
    for (const part of [
      '−10',
      l.stages.clean,
      l.unknown,
      l.setAside(words('No date')[lang], '10'),
      l.cleaned(words('Trim')[lang], '4'),
    ])
      expect(said).toContain(part);
    expect(
      textOf(render(LineageView, { props: { lang, lineage: { nodes: [], arrows: [] } } }).body),
    ).toContain(l.noLineage);
  });
});

describe('a drafted step', () => {
  const draft = emptyDraft('city');
  it.each([
    [{}, { kind: 'even-out', columns: ['city'], forms: ['trim', 'spaces', 'nfc', 'width'] }],
    [{ forms: [] }, undefined],
    [
      { kind: 'merge', from: ' a, b ,', value: 'c' },
      { kind: 'merge', column: 'city', merges: [{ from: ['a', 'b'], to: 'c' }] },
    ],
    [{ kind: 'merge', from: '', value: 'c' }, undefined],
    [
      { kind: 'fill', value: ' x ' },
      { kind: 'fill', column: 'city', value: 'x' },
    ],
    [{ kind: 'fill', value: ' ' }, undefined],
    [{ kind: 'blank', test: 'missing' }, undefined],
    [
      { kind: 'blank', test: 'outside', low: '1,000', high: '' },
      { kind: 'blank', column: 'city', test: { kind: 'outside', low: 1000 } },
    ],
    [{ kind: 'blank', test: 'outside', low: '5', high: '1' }, undefined],
    [
      { kind: 'set-aside', test: 'missing' },
      { kind: 'set-aside', column: 'city', test: { kind: 'missing' }, why: 'missing' },
    ],
    [{ kind: 'set-aside', test: 'outside', low: 'x', high: 'y' }, undefined],
    [
      { kind: 'leading-zeros', digits: '5' },
      { kind: 'leading-zeros', column: 'city', digits: 5 },
    ],
    [{ kind: 'leading-zeros', digits: '5.5' }, undefined],
    [
      { kind: 'duplicates', same: 'email', keep: 'fullest' },
      { kind: 'duplicates', by: { kind: 'email', column: 'city' }, keep: 'fullest' },
    ],
    [{ column: '' }, undefined],
  ] as const)('%j', (part, step) => {
    expect(stepOf({ ...draft, ...part })).toEqual(step);
  });

  it('reads lists and moves steps', () => {
    expect(listOf(' a,, b ')).toEqual(['a', 'b']);
    expect(movedStep([trim, fill], 1, -1)).toEqual([fill, trim]);
    expect(movedStep([trim, fill], 0, -1)).toEqual([trim, fill]);
  });
});

describe('figures', () => {
  it('write years without grouping', () => {
    const manner = { lang: 'en' as const, currency: 'KRW' };
    expect(measureText(1957, { type: 'number', year: true }, manner)).toBe('1957');
    expect(measureText(1957, { type: 'number' }, manner)).toBe('1,957');
  });

  it('draw a histogram or the most frequent values', () => {
    const manner = { lang: 'en' as const, currency: 'KRW' };
    expect(barsOf(city, manner).map(({ share }) => share)).toEqual([1, 1234 / 7766]);
    const dates = {
      ...city,
      type: 'date' as const,
      bins: [{ low: 1_700_000_000, high: 1_710_000_000, rows: 4 }],
    };
    expect(barsOf(dates, manner)[0]?.label).toBe('Nov 14, 2023 – Mar 9, 2024: 4');
    expect(barsOf(withoutValues, manner)).toEqual([]);
  });

  it('cut long names and keep boxes apart', () => {
    expect(shortName('orders.csv')).toBe('orders.csv');
    expect(shortName('가나다라마바사아자차카타파하')).toBe('가나다라마바사아자…');
    const file = (id: string) => ({
      id,
      name: id,
      role: 'orders' as const,
      rows: 1,
      used: 1,
      aside: [],
      cleaned: [],
    });
    const { boxes, lines } = layoutOf(
      lineageOf({ files: [file('a'), file('b')], customers: 1, joined: [], segments: [], exports: [] }),
    );
    expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(boxes.length);
    expect(lines).toHaveLength(3);
  });
});
