import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { addsUp, splitConditions } from '../../segments/split';
import { schemeText } from '../../text/areas/scheme';
import PriorityRow from './PriorityRow.svelte';
import SchemeCard from './SchemeCard.svelte';
import SplitDialog from './SplitDialog.svelte';
import { evenShares, namedParts, withHoldout, withoutPart, withPart } from './split-parts';

const letters = (letter: string) => `Part ${letter}`;

describe('parts of a split', () => {
  it.each([2, 3, 4, 7, 10])('%i parts add up, with and without a hold-out', (count) => {
    for (const holdout of [false, true]) {
      const parts = namedParts(evenShares(count, holdout), holdout, letters, 'Hold-out');
      expect(parts).toHaveLength(count);
      expect(addsUp(parts)).toBe(true);
      expect(parts.filter(({ heldOut }) => heldOut)).toEqual(holdout ? parts.slice(-1) : []);
      expect(parts.at(-1)?.name).toBe(holdout ? 'Hold-out' : `Part ${String.fromCharCode(64 + count)}`);
    }
  });

  it('leave no gap and end at 1', () => {
    const parts = namedParts(evenShares(3, true), true, letters, 'Hold-out');
    const ranges = splitConditions('s1', parts, 'spring', 'region').map((condition) => {
      const split = condition.kind === 'all' ? condition.of[1] : undefined;
      if (split?.kind !== 'split') throw new Error('no split');
      expect(split).toMatchObject({ salt: 'spring', within: 'region' });
      return [split.from, split.to];
    });
    expect(ranges).toEqual([
      [0, 0.45],
      [0.45, 0.9],
      [0.9, 1],
    ]);
  });

  it('are refused when they do not add up, or one is empty', () => {
    expect(addsUp(namedParts([50, 40], false, letters, ''))).toBe(false);
    expect(addsUp(namedParts([100, 0], false, letters, ''))).toBe(false);
    expect(addsUp(namedParts([33.33, 33.33, 33.34], false, letters, ''))).toBe(true);
  });
});

describe('shares that were typed', () => {
  it('keep their proportions when a hold-out or a part comes or goes', () => {
    expect(withHoldout([30, 70])).toEqual([27, 63, 10]);
    expect(withoutPart([27, 63, 10], true, 2)).toEqual([30, 70]);
    expect(withPart([30, 70], false)).toEqual([20, 46.67, 33.33]);
    expect(withPart([20, 60, 20], true)).toEqual([13.33, 40, 26.67, 20]);
    expect(withoutPart([20, 30, 50], false, 2)).toEqual([40, 60]);
    expect(withoutPart([20, 30, 50], true, 0)).toEqual([50, 50]);
    for (const shares of [withHoldout([33, 33, 34]), withPart([1, 2, 97], false)])
      expect(addsUp(namedParts(shares, false, letters, ''))).toBe(true);
  });

  it('are not made up where a field is empty', () => {
    expect(withHoldout([NaN, 70])).toEqual([NaN, 70, 10]);
    expect(addsUp(namedParts([NaN, 70, 30], false, letters, ''))).toBe(false);
  });
});

describe('a segment of the card of priorities', () => {
  const row = (waterfall: boolean, rests?: string, stops = false) => {
    const one = { id: 's1', name: 'Spring', stops, fits: 9, taken: 0, left: 20, rests };
    const props = { lang: 'en' as const, row: one, waterfall, total: 20, at: 0, onstop: () => undefined };
    return render(PriorityRow, { props }).body.replace(/<!--.*?-->/gs, '');
  };

  it('says why it takes nobody', () => {
    expect(row(true, 'Over since Mar 1')).toContain('Over since Mar 1. It takes nobody.');
    expect(row(false, 'Over since Mar 1')).toContain('Over since Mar 1<');
    expect(row(true)).not.toContain('nobody');
    expect(row(false, 'Over since Mar 1', true)).toContain('Over since Mar 1. It leaves nobody out.');
  });
});

describe('a control group of the card of priorities', () => {
  it.each(['ko', 'en'] as const)('says that it is held out (%s)', (lang) => {
    const one = { id: 's1', name: 'Spring', stops: true, heldOut: true, fits: 9, taken: 9, left: 20 };
    const props = { lang, row: one, waterfall: false, total: 20, onstop: () => undefined };
    expect(render(PriorityRow, { props }).body).toContain(`>${schemeText[lang].heldOut}<`);
  });
});

describe('the dialog that splits a segment', () => {
  const nothing = () => undefined;
  const dialog = (lang: 'ko' | 'en', drawn: readonly string[]) =>
    render(SplitDialog, {
      props: {
        lang,
        name: 'Loyal',
        traits: [],
        draw: 'split-2',
        drawn: new Set(drawn),
        onsplit: nothing,
        onclose: nothing,
      },
    }).body.replace(/<!--.*?-->/gs, '');

  it.each(['ko', 'en'] as const)(
    'draws by a name of its own, and archives the whole unless told not to (%s)',
    (lang) => {
      const html = dialog(lang, ['split-1']);
      expect(html).toMatch(/<input[^>]*type="text"[^>]*value="split-2"/);
      const archive = html.slice(0, html.indexOf(schemeText[lang].archiveWhole));
      expect(archive.slice(archive.lastIndexOf('<input'))).toMatch(/^<input type="checkbox" checked/);
      expect(html).not.toContain(schemeText[lang].drawnBefore('split-1'));
      expect(html).not.toContain(schemeText[lang].drawnBefore('split-2'));
    },
  );

  it.each(['ko', 'en'] as const)('warns of a draw that the segment is made of (%s)', (lang) => {
    expect(dialog(lang, ['split-1', 'split-2'])).toContain(schemeText[lang].drawnBefore('split-2'));
  });
});

describe('the sum of a waterfall', () => {
  const said = (left: number) => {
    const rows = [
      { id: 's1', name: 'A', stops: false, fits: 9, taken: 9, left: 11 },
      { id: 's2', name: 'B', stops: false, fits: 8, taken: 5, left },
    ];
    const data = { kind: 'waterfall', rows, total: 20, suppressed: 0, several: 0, outside: left } as const;
    const none = () => undefined;
    const props = { lang: 'en', data, stale: false, onkind: none, onstop: none, onplace: none } as const;
    return render(SchemeCard, { props }).body.replace(/<!--.*?-->/gs, '');
  };

  it('is held against what is left by its own count', () => {
    expect(said(6)).toContain('9 + 5 + 6 = 20 ✓');
    expect(said(7)).toContain('9 + 5 + 7 ≠ 20');
    expect(said(7)).not.toContain('✓');
  });
});
