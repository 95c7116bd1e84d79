import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { formatDay } from '../../charts/format';
import { shopCatalog } from '../../segments/fixture-shop';
import { whyText } from '../../text/areas/why';
import CustomerCard from './CustomerCard.svelte';
import type { CustomerPage } from './data';
import FindCustomer from './FindCustomer.svelte';

const LANGS = ['ko', 'en'] as const;
const catalog = shopCatalog('2026-03-31');
const nothing = () => undefined;
const plain = (html: string) => html.replace(/<!--.*?-->/gs, '');
const named = (html: string) => [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name);

const belongs = { fits: true, belongs: true, message: '' };
const page: CustomerPage = {
  id: 'A1B2',
  asOf: '2026-03-31',
  segments: [
    { id: 'a', name: 'Often', ...belongs },
    { id: 'b', name: 'Late', ...belongs },
  ],
  traits: [],
  timeline: [],
  happened: 0,
  why: { segment: 'a', inside: true, leaves: [] },
};
const often = { id: 'a', name: 'Often', condition: { kind: 'all' as const, of: [] } };

it.each(LANGS)('asks why of each segment but the one that is told, by a named button (%s)', (lang) => {
  const props = { lang, page, stale: false, segment: often, segments: [often], catalog, currency: 'KRW' };
  const acts = { onclose: nothing, onsegment: nothing, onwhy: nothing };
  const html = plain(render(CustomerCard, { props: { ...props, ...acts } }).body);
  expect(named(html)).toContain(whyText[lang].whyOf('Late'));
  expect(named(html)).not.toContain(whyText[lang].whyOf('Often'));
  expect(html).toContain(whyText[lang].inside('A1B2', 'Often'));
});

it.each(LANGS)('offers anybody where no segment is asked about (%s)', (lang) => {
  const find = (anyone: boolean) =>
    render(FindCustomer, {
      props: { lang, missing: false, anyone, onfind: nothing, onsome: nothing },
    }).body;
  const t = whyText[lang];
  expect(find(true)).toContain(t.anyone);
  expect(find(true)).not.toContain(t.randomOut);
  expect(find(false)).toContain(t.random);
  expect(find(false)).not.toContain(`>${t.anyone}<`);
});

it.each(LANGS)('tells that somebody is not there on that day, and nothing else of them (%s)', (lang) => {
  const props = { lang, page: { ...page, gone: true }, segment: often, segments: [often], catalog };
  const acts = { currency: 'KRW', stale: true, onclose: nothing, onsegment: nothing, onwhy: nothing };
  const html = plain(render(CustomerCard, { props: { ...props, ...acts } }).body);
  expect(html).toContain(whyText[lang].gone('A1B2', formatDay('2026-03-31', lang)));
  expect(html).not.toContain(whyText[lang].timeline);
  expect(html).toContain('aria-busy="true"');
});

it.each(LANGS)('promises nothing to those to whom nothing is sent, and says why (%s)', (lang) => {
  const gift = { ...belongs, message: 'A gift' };
  const html = (segments: CustomerPage['segments']) => {
    const props = { lang, page: { ...page, segments }, segment: often, segments: [often], catalog };
    const acts = { currency: 'KRW', stale: false, onclose: nothing, onsegment: nothing, onwhy: nothing };
    return plain(render(CustomerCard, { props: { ...props, ...acts } }).body);
  };
  const t = whyText[lang];
  expect(html([{ id: 'a', name: 'Often', ...gift }])).toContain('A gift');
  for (const role of ['suppress', 'holdout'] as const) {
    const silent = html([{ id: 'a', name: 'Often', ...gift, role }]);
    expect(silent).toContain(t.roles[role]);
    expect(silent).not.toContain('A gift');
    // One message more is not several at once.
    const both = html([
      { id: 'a', name: 'Often', ...gift, role },
      { id: 'b', name: 'Late', ...gift },
    ]);
    expect(both).toContain('A gift');
    expect(both).not.toContain(t.several('2'));
    expect(html([{ id: 'a', name: 'Often', ...belongs, role }])).not.toContain(t.noMessage);
    // Out of its time it leaves nobody out.
    expect(html([{ id: 'a', name: 'Often', ...gift, role, term: 'over' }])).toContain(t.over);
  }
});
