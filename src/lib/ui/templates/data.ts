import type { Lang, Words } from '../../core/words';
import type { TemplateGroup } from '../../segments/templates/template';

/**
 * Who is counted for a template that is about others than customers. `contacts`: the files say to which companies they
 * belong, and these could be counted; `rows`: the files do not say so. `name` is what is counted, where it is not customers.
 */
export type TemplateMembers =
  | { readonly kind: 'companies' }
  | { readonly kind: 'contacts' | 'rows' | 'side'; readonly name: string | undefined };

/** A template as the list shows it. */
export interface TemplateEntry {
  readonly id: string;
  readonly group: TemplateGroup;
  readonly core: boolean;
  readonly trade: Words | undefined;
  readonly name: Words;
  readonly who: Words;
  readonly value: Words;
  readonly how: Words;
  readonly counts?: TemplateMembers | undefined;
  /** Its condition in words; undefined when something is missing. */
  readonly sentence: string | undefined;
  readonly missing: readonly Words[];
  /** Members; undefined until they are counted, null when they could not be. */
  readonly size: number | null | undefined;
  /** Whether the notebook has a segment with this condition. */
  readonly added: boolean;
}

/** One heading of the list with its templates. */
export interface TemplateSection {
  readonly key: TemplateGroup | 'core';
  readonly entries: readonly TemplateEntry[];
}

function text(entry: TemplateEntry, lang: Lang, group: string): string {
  const { name, trade, who, value, how, sentence } = entry;
  const all = [name, who, value, how].map((words) => words[lang]);
  return [...all, name.en, name.ko, trade?.[lang] ?? '', sentence ?? '', group].join(' ').toLowerCase();
}

/**
 * The templates under their headings: those to begin with first, then the groups in order; within each, those that the
 * data allows first. Every word that is searched must be found in the texts of a template or its group.
 */
export function sectionsOf(
  entries: readonly TemplateEntry[],
  {
    search,
    ready,
    groups,
    lang,
  }: {
    readonly search: string;
    readonly ready: boolean;
    readonly groups: Readonly<Record<TemplateGroup, string>>;
    readonly lang: Lang;
  },
): TemplateSection[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = entries.filter((entry) => {
    if (ready && entry.missing.length > 0) return false;
    const said = text(entry, lang, groups[entry.group]);
    return words.every((word) => said.includes(word));
  });
  const keys = ['core', ...(Object.keys(groups) as TemplateGroup[])] as const;
  return keys
    .map((key): TemplateSection => {
      const of = kept.filter(({ core, group }) => (key === 'core' ? core : !core && group === key));
      const fits = of.filter(({ missing }) => missing.length === 0);
      return { key, entries: [...fits, ...of.filter(({ missing }) => missing.length > 0)] };
    })
    .filter((section) => section.entries.length > 0);
}
