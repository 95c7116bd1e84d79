import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../core/words';
import SegmentTray from './SegmentTray.svelte';
import type { RingCounts, TraySegment } from './data';

const none = () => undefined;
const segments: readonly TraySegment[] = [
  {
    id: 'a',
    name: 'New & <b>',
    size: 2431,
    share: 0.122,
    revenueShare: 0.061,
    proposed: true,
    reason: 'why',
  },
  { id: 'b', name: '충성', size: 3120, share: 0.157, revenueShare: 0.482, warning: 'watch' },
];
const counts: RingCounts = {
  total: 19_920,
  only: { a: 2000, b: 2689 },
  several: 431,
  outside: 14_800,
  outsideRevenueShare: 0.4,
  pairs: [{ a: 'a', b: 'b', size: 431 }],
};

const tray = (lang: Lang, more: object = {}) =>
  render(SegmentTray, {
    props: {
      lang,
      segments,
      counts,
      onnew: none,
      onedit: none,
      onduplicate: none,
      onsplit: none,
      onremove: none,
      onmove: none,
      onarchive: none,
      onunarchive: none,
      ...more,
    },
  }).body.replace(/<!--.*?-->/gs, '');

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const items = (html: string) => [...html.matchAll(/<li.*?<\/li>/gs)].map(([item]) => textOf(item));

describe('SegmentTray', () => {
  it.each([
    ['en', 'Segments', 'New segment', 'Outside every segment'],
    ['ko', '세그먼트', '새 세그먼트', '어느 세그먼트에도 없음'],
  ] as const)('is a region of list items with name and size in %s', (lang, name, button, outside) => {
    const html = tray(lang);
    expect(html).toMatch(new RegExp(`<section[^>]*aria-label="${name}"`));
    expect(textOf(html)).toContain(button);
    const [first, second, last, ...rest] = items(html);
    expect(rest).toEqual([]);
    expect(first).toMatch(/^New &amp; &lt;b> 2,431/);
    expect(second).toMatch(/^충성 3,120/);
    expect(last).toMatch(new RegExp(`^${outside} 14,800`));
  });

  it('says in words what the ring draws, each customer once', () => {
    const label = /role="img" aria-label="([^"]*)"/.exec(tray('en'))?.[1] ?? '';
    expect(label).toContain('In two or more segments: 431 customers');
    const sizes = [...label.matchAll(/: ([\d,]+) customers/g)].map(([, n]) => Number(n?.replaceAll(',', '')));
    expect(sizes.reduce((sum, n) => sum + n, 0)).toBe(counts.total);
  });

  it('shows the overlaps of the segment that is edited', () => {
    const text = textOf(tray('en', { active: 'a' }));
    expect(text).toContain('Also in another segment (New');
    expect(text).toContain('431 also in 충성 (17.7%)');
  });

  it('says in words and a sign where a segment for a time stands', () => {
    const [first, second] = segments;
    const html = tray('en', {
      segments: [
        { ...first, term: { term: 'active', words: 'In use until May 31' } },
        { ...second, term: { term: 'over', words: 'Over since Mar 1' } },
      ],
    });
    expect(items(html)[0]).toContain('● In use until May 31');
    expect(items(html)[1]).toContain('■ Over since Mar 1');
  });

  it('lists what is archived in a fold at the end', () => {
    const html = tray('en', { archived: [{ id: 'z', name: 'Winter' }] });
    expect(html).not.toMatch(/<details[^>]* open/);
    expect(textOf(/<details.*?<\/details>/s.exec(html)?.[0] ?? '')).toMatch(/^Archived \(1\) .* Winter$/);
    expect(html).toContain('aria-label="Use Winter again"');
    expect(tray('en')).not.toContain('Archived (');
  });

  it('keeps the last result while it counts, and says so', () => {
    const html = tray('ko', { stale: true });
    expect(html).toContain('aria-busy="true"');
    expect(items(html)[1]).toContain('3,120');
  });

  it.each([
    ['no data', { segments: [], counts: undefined }, /Open a file/],
    ['no segment', { segments: [] }, /No segment yet/],
    ['not counted yet', { segments: [{ id: 'n', name: '' }] }, /Unnamed segment …/],
    [
      'five',
      { segments: [1, 2, 3, 4, 5].map((i) => ({ id: `${i}`, name: `${i}` })) },
      /5 segments\. Three or/,
    ],
    ['two', {}, /2 of 4 core segments/],
    [
      'a problem',
      { problem: { code: 'p', message: { ko: '', en: 'It broke' }, hint: { ko: '', en: 'Mend it' } } },
      /It broke Mend it/,
    ],
  ])('%s', (_, more, expected) => {
    expect(textOf(tray('en', more))).toMatch(expected);
  });
});
