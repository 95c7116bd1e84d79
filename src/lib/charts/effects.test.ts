import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { sameWords } from '../core/words';
import Effects from './Effects.svelte';
import type { EffectsChart } from './spec';
import { chartText } from './text';

function spec(n: number): EffectsChart {
  return {
    kind: 'effects',
    id: 'near',
    title: sameWords('Near'),
    alt: sameWords('By effect size'),
    columns: { here: sameWords('Here'), there: sameWords('There') },
    rows: Array.from({ length: n }, (_, i) => ({
      item: `t${i}`,
      label: `Trait ${i}`,
      here: '1',
      there: '0',
      effect: 1 / (i + 1),
      low: 0.01,
      high: 1,
    })),
    first: 12,
    select: 'none',
  };
}

it.each(['ko', 'en'] as const)(
  'says how many differences are folded, and unfolds them by a button (%s)',
  (lang) => {
    const drawn = (n: number) => render(Effects, { props: { spec: spec(n), lang } }).body;
    const html = drawn(20);
    expect(html.match(/<th scope="row"/g)).toHaveLength(12);
    expect(html).toMatch(/<button type="button"[^>]*aria-expanded="false"/);
    expect(html).toContain(chartText[lang].more('8'));
    expect(drawn(12)).not.toContain('<button');
  },
);
