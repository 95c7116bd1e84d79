import { fieldLabel } from '../inputs/field-labels';
import type { Lang } from '../core/words';
import { peopleText } from '../text/areas/people';
import type { Session } from './session.svelte';

/** Differences between files of one role, and files with the same content, as sentences. */
export function apartWords(session: Session, lang: Lang): string[] {
  const t = peopleText[lang];
  const report = session.data?.quality;
  const name = (input: string) => session.notebook.inputs.find(({ id }) => id === input)?.name ?? input;
  const names = (inputs: readonly string[]) => inputs.map(name).join(', ');
  const stacked = (report?.stacking ?? []).flatMap(
    ({ role, field, column, having, lacking, typesDiffer }) => {
      const shown = field === undefined ? (column ?? '') : fieldLabel(field, role)[lang];
      return [
        ...(lacking.length > 0 ? [t.only(shown, names(having), names(lacking))] : []),
        ...(typesDiffer ? [t.types(shown)] : []),
      ];
    },
  );
  const twins = (report?.twins ?? []).map(({ first, second }) => t.twins(name(first), name(second)));
  return [...twins, ...stacked];
}
