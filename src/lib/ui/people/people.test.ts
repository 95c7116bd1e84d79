import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { peopleText } from '../../text/areas/people';
import EntityChoice from './EntityChoice.svelte';
import Matches from './Matches.svelte';

const nothing = () => undefined;
const restaurants = { id: 't1', name: 'Restaurants', accounts: false };
const companies = { id: 't2', name: 'Firms', accounts: true };

describe.each(['ko', 'en'] as const)('what is counted, in %s', (lang) => {
  const t = peopleText[lang];
  const radios = (more: object) =>
    [
      ...render(EntityChoice, {
        props: {
          lang,
          entities: [restaurants],
          current: '',
          accounts: true,
          files: [],
          onchoose: nothing,
          onaccounts: nothing,
          onadd: nothing,
          onremove: nothing,
          ...more,
        },
      }).body.matchAll(/<input type="radio"[^>]*value="([^"]*)"([^>]*)>.*?<b[^>]*>([^<]*)</gs),
    ].map(([, value, rest, title]) => ({ value, title, checked: rest?.includes('checked') === true }));

  it('keeps companies at their place and under one value, counted or not', () => {
    const before = radios({});
    expect(before.map(({ title }) => title)).toEqual([t.customers, t.accounts, restaurants.name]);
    expect(before.map(({ checked }) => checked)).toEqual([true, false, false]);
    const after = radios({ entities: [restaurants, companies], current: companies.id });
    expect(after.map(({ value }) => value)).toEqual(before.map(({ value }) => value));
    expect(after.map(({ title }) => title)).toEqual([t.customers, companies.name, restaurants.name]);
    expect(after.map(({ checked }) => checked)).toEqual([false, true, false]);
  });

  it('says how files fit, with the unmatched only where there are some', () => {
    const match = { id: 'a', from: { ko: '주문', en: 'orders' }, to: { ko: '고객', en: 'customers' } };
    const show = (matched: number) =>
      render(Matches, {
        props: { lang, matches: [{ ...match, matched, total: 4000 }], onunmatched: nothing },
      }).body;
    expect(show(3000)).toContain(t.rate('3,000', '4,000'));
    expect(show(3000)).toContain('75%');
    expect(show(3000)).toContain(t.unmatched);
    expect(show(4000)).not.toContain(t.unmatched);
  });
});
