import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { Condition, Leaf } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import { isLeaf } from '../../core/tree';
import { shopCatalog } from '../../segments/fixture-shop';
import { sidesOf } from '../../segments/why/sides';
import { whyText } from '../../text/areas/why';
import type { WhyLeaf } from './data';
import { sentenceOf } from './sentence';
import WhyLeaves from './WhyLeaves.svelte';

const catalog = shopCatalog('2026-03-31');
const least = (value: number): Condition => ({ kind: 'trait', trait: 'orders', test: { op: '>=', value } });
const lately: Segment = { id: 'lately', name: 'Lately', condition: least(9) };
const member: Leaf = { kind: 'member', segment: 'lately' };

function leaves(condition: Condition, asked: readonly Condition[], answers: readonly boolean[]): WhyLeaf[] {
  return sidesOf(condition, answers).map((sided, i) => {
    const leaf = asked[i];
    if (!leaf || !isLeaf(leaf)) throw new Error('no leaf');
    return { path: String(i), leaf, holds: answers[i] === true, rows: [], ...sided };
  });
}

/** The marks with what stands beside them, in order; a mark that is no alarm in brackets. */
function marks(shown: readonly WhyLeaf[], lang: 'ko' | 'en'): string[] {
  const props = {
    lang,
    leaves: shown,
    segments: [lately],
    catalog,
    currency: 'KRW',
    onsegment: () => undefined,
  };
  const html = render(WhyLeaves, { props }).body.replace(/<!--.*?-->/gs, '');
  return [...html.matchAll(/<li class="([^"]*)".*?>([✓✕])<\/span>.*?<p[^>]*>(.*?)(?:<|$)/gs)].map(
    ([, looks = '', mark = '', asked = '']) => `${/spare/.test(looks) ? `(${mark})` : mark} ${asked.trim()}`,
  );
}

it.each(['ko', 'en'] as const)(
  'marks what is asked, not what is negated, and what is enough (%s)',
  (lang) => {
    const t = whyText[lang];
    const say = (condition: Condition) =>
      isLeaf(condition) ? sentenceOf(condition, catalog, [lately], lang) : '';
    const without: Condition = { kind: 'not', of: member };
    const inner = leaves(lately.condition, [lately.condition], [false]);
    const told = leaves(without, [member], [false]).map((one) => ({ ...one, inner }));
    expect(marks(told, lang)).toEqual([`✓ ${t.not(say(member))}`, `(✕) ${say(least(9))}`]);
    const anyOf: Condition = { kind: 'all', of: [least(1), { kind: 'any', of: [least(2), least(3)] }] };
    const every = [least(1), least(2), least(3)];
    expect(marks(leaves(anyOf, every, [true, true, false]), lang)).toEqual([
      `✓ ${say(least(1))}`,
      `✓ ${t.sides.one}`,
      `✓ ${say(least(2))}`,
      `(✕) ${say(least(3))}`,
    ]);
    expect(marks(leaves(anyOf, every, [true, false, false]), lang)).toEqual([
      `✓ ${say(least(1))}`,
      `✕ ${t.sides.one}`,
      `✕ ${say(least(2))}`,
      `✕ ${say(least(3))}`,
    ]);
  },
);
