import { describe, expect, it } from 'vitest';
import { TEMPLATE_GROUPS, TEMPLATES } from '../../segments/templates/templates';
import { templatesText } from '../../text/areas/templates';
import { sectionsOf, type TemplateEntry } from './data';

const LACKS = new Set(['birthday', 'new-visitor', 'loyal']);
const ENTRIES: readonly TemplateEntry[] = TEMPLATES.map((template) => ({
  ...template,
  core: template.core ?? false,
  trade: template.trade,
  sentence: LACKS.has(template.id) ? undefined : 'Customers',
  missing: LACKS.has(template.id) ? [{ ko: '없음', en: 'none' }] : [],
  size: undefined,
  added: false,
}));
const look = (search: string, ready = false, lang: 'ko' | 'en' = 'ko') =>
  sectionsOf(ENTRIES, { search, ready, lang, groups: templatesText[lang].groups });
const ids = (sections: ReturnType<typeof look>) =>
  sections.flatMap(({ entries }) => entries.map(({ id }) => id));

describe('the list of templates', () => {
  it('begins with the core ones and holds every template once, under its group', () => {
    const sections = look('');
    expect(sections.map(({ key }) => key)).toEqual(['core', ...TEMPLATE_GROUPS]);
    expect(ids(sections).toSorted()).toEqual(TEMPLATES.map(({ id }) => id).toSorted());
    expect(sections[0]?.entries.map(({ id }) => id)).toEqual(['new', 'repurchase', 'at-risk', 'loyal']);
  });

  it('puts those that lack something last, or leaves them out', () => {
    const profile = look('').find(({ key }) => key === 'profile');
    expect(profile?.entries.at(-1)?.id).toBe('birthday');
    expect(ids(look('', true)).some((id) => LACKS.has(id))).toBe(false);
    expect(ids(look('', true))).toHaveLength(TEMPLATES.length - LACKS.size);
  });

  it('is searched by names, trades, groups and ideas, in every word', () => {
    expect(ids(look('커피'))).toEqual(['coffee-commuter', 'coffee-student', 'coffee-premium', 'coffee-stay']);
    expect(ids(look('cart paid', false, 'en'))).toEqual(['cart-unpaid']);
    expect(ids(look('패션'))).toEqual(
      expect.arrayContaining(['cart-unpaid', 'brand-search', 'discount-only']),
    );
    expect(ids(look('장바구니 은행'))).toEqual([]);
  });
});
