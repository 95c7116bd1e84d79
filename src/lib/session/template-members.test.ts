import { describe, expect, it } from 'vitest';
import { emptyNotebook, type Entity } from '../core/notebook';
import { TEMPLATES } from '../segments/templates/templates';
import { templatesText } from '../text/areas/templates';
import { templateMembers } from './template-members';

const COMPANIES: Entity = { id: 't1', name: 'Firms', accounts: true };
const SHOPS: Entity = { id: 't2', name: 'Shops' };
const of = (id: string, entity: string | undefined, accounts: boolean) => {
  const template = TEMPLATES.find((one) => one.id === id);
  if (!template) throw new Error(`no template ${id}`);
  const notebook = { ...emptyNotebook(), entities: [COMPANIES, SHOPS] };
  return templateMembers(template, entity === undefined ? notebook : { ...notebook, entity }, accounts);
};

describe('whom a template counts', () => {
  it('is said where it is about companies or one side of a market', () => {
    const told = TEMPLATES.filter(({ members }) => members !== undefined).map(({ id }) => id);
    expect(told).toEqual(['delivery-consumer', 'delivery-store', 'b2b-industry', 'b2b-size', 'b2b-cycle']);
    expect(of('loyal', 't1', true)).toBeUndefined();
  });

  it('is companies once they are at hand, contacts that could be companies, or rows', () => {
    expect(of('b2b-size', 't1', true)).toEqual({ kind: 'companies' });
    expect(of('b2b-size', undefined, true)).toEqual({ kind: 'contacts', name: undefined });
    expect(of('b2b-size', 't2', true)).toEqual({ kind: 'contacts', name: 'Shops' });
    expect(of('b2b-size', undefined, false)).toEqual({ kind: 'rows', name: undefined });
    expect(of('delivery-store', 't2', false)).toEqual({ kind: 'side', name: 'Shops' });
  });

  it.each(['ko', 'en'] as const)('is another sentence each time (%s)', (lang) => {
    const { members } = templatesText[lang];
    const said = [
      members.companies(),
      ...['', 'Shops'].flatMap((name) => [members.contacts(name), members.rows(name), members.side(name)]),
    ];
    expect(new Set(said).size).toBe(7);
  });
});
