import type { Notebook } from '../core/notebook';
import type { Template } from '../segments/templates/template';
import type { TemplateMembers } from '../ui/templates/data';

/** What a template counts where it is about others than customers: who is counted now, and whether that can be changed. */
export function templateMembers(
  { members }: Template,
  { entities = [], entity }: Notebook,
  accounts: boolean,
): TemplateMembers | undefined {
  if (members === undefined) return undefined;
  const current = entities.find(({ id }) => id === entity);
  if (members === 'sides') return { kind: 'side', name: current?.name };
  if (current?.accounts) return { kind: 'companies' };
  return accounts ? { kind: 'contacts', name: current?.name } : { kind: 'rows', name: current?.name };
}
