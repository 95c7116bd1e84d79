import type { Lang } from '../../core/words';
import type { Form } from './form';
import { joined } from './grammar/condition';

/** The grammar of a language in the notation of EBNF, from the very declarations that read and write it. */
export function ebnf(lang: Lang): string {
  const waiting: Form<unknown>[] = [joined as Form<unknown>];
  const said = new Map<string, string>();
  for (let form = waiting.shift(); form; form = waiting.shift()) {
    const name = form.name ?? '';
    if (said.has(name)) continue;
    const { text, uses } = form.describe(lang);
    said.set(name, `${name} = ${text} ;`);
    waiting.push(...uses);
  }
  return [...said.values()].join('\n');
}
