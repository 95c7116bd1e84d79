import type { Condition } from '../core/condition';
import type { Catalog } from '../core/relation';
import type { Lang } from '../core/words';
import { segmentsAtHand } from '../plan/plan';
import { checkCondition } from '../segments/check';
import { explainSql } from '../segments/explain-sql';
import { daysFrom } from '../segments/keeping/term';
import { blocks } from '../segments/problems';
import { readTemplateFacts } from '../segments/templates/facts';
import { NO_FACTS, type Resolution, type Template, type TemplateFacts } from '../segments/templates/template';
import { TEMPLATES, templateFactsSelects } from '../segments/templates/templates';
import { say } from '../segments/words/say';
import type { TemplateEntry } from '../ui/templates/data';
import { writtenIn } from './allowed-sql.svelte';
import { addSegments, setEntity } from './edits';
import { countAccounts, hasAccounts } from './people';
import type { Session } from './session.svelte';
import { templateMembers } from './template-members';

interface Listed {
  readonly template: Template;
  readonly resolution: Resolution;
  /** Counts the members; undefined when the condition cannot be computed. */
  readonly select: string | undefined;
}

function countSelect(condition: Condition, catalog: Catalog): string | undefined {
  // The SQL of a template was written by us, and is read with its segment.
  if (checkCondition(condition, catalog, [], undefined, () => true).some(blocks)) return undefined;
  return `SELECT CAST(count(*) AS DOUBLE) AS n FROM (${explainSql(condition, catalog, [])}) AS members`;
}

/** The list of templates while it is open: resolved on the data at hand, their sizes counted one after another. */
export class TemplatesView {
  readonly #session: Session;
  #catalog = $state.raw<Catalog>();
  #listed = $state.raw<readonly Listed[]>([]);
  /** By template; null where counting failed. */
  #sizes = $state.raw<Readonly<Record<string, number | null>>>({});
  #counting = $state(false);
  #key = '';

  constructor(session: Session) {
    this.#session = session;
  }

  get isOpen(): boolean {
    return this.#catalog !== undefined;
  }

  get counting(): boolean {
    return this.#counting;
  }

  /** The templates as they are shown, in a language. */
  entries(lang: Lang): TemplateEntry[] {
    const catalog = this.#catalog;
    if (!catalog) return [];
    return this.#listed.map(({ template, resolution }) => ({
      ...template,
      core: template.core ?? false,
      trade: template.trade,
      counts: templateMembers(template, this.#session.notebook, hasAccounts(this.#session)),
      sentence: resolution.ok ? say(resolution.condition, catalog, [], lang) : undefined,
      missing: resolution.ok ? [] : resolution.missing,
      size: this.#sizes[template.id],
      added: this.segmentOf(template.id) !== undefined,
    }));
  }

  /** Opens the list, and counts; without data there is nothing to open. */
  async open(): Promise<void> {
    const { data } = this.#session;
    if (!data) return;
    this.#catalog = data.catalog;
    this.#sizes = {};
    this.#list(NO_FACTS);
    await this.count();
  }

  /** Counts what has not been counted yet, until it is stopped. */
  async count(): Promise<void> {
    const catalog = this.#catalog;
    if (!catalog) return;
    const key = this.#session.activities.nextKey('templates');
    this.#key = key;
    this.#counting = true;
    this.#session.keeper.postpone();
    const facts = await this.#session.answers.of(templateFactsSelects(catalog), key);
    if (this.#key !== key) return;
    if (facts.ok) this.#list(readTemplateFacts(facts.value, catalog));
    for (const { template, select } of this.#listed) {
      if (select === undefined || typeof this.#sizes[template.id] === 'number') continue;
      const answers = await this.#session.answers.of([select], key);
      if (this.#key !== key) return;
      const n = answers.ok ? Number(answers.value[0]?.[0]?.['n']) : null;
      this.#sizes = { ...this.#sizes, [template.id]: n };
    }
    this.#counting = false;
  }

  #list(facts: TemplateFacts): void {
    const catalog = this.#catalog;
    if (!catalog) return;
    this.#listed = TEMPLATES.map((template) => {
      const resolution = template.resolve(catalog, facts);
      const select = resolution.ok ? countSelect(resolution.condition, catalog) : undefined;
      return { template, resolution, select };
    });
  }

  /** Takes a template into the notebook, with its suggestions of who, what value and how. */
  add(id: string): void {
    const found = this.#listed.find(({ template }) => template.id === id);
    if (!found?.resolution.ok) return;
    const { name, who, value, how, days } = found.template;
    const lang = this.#session.lang();
    this.#session.allowed.allow(writtenIn(found.resolution.condition));
    const texts = { name: name[lang], who: who[lang], value: value[lang], how: how[lang] };
    const { asOf } = this.#session.notebook;
    const term = days === undefined || asOf === '' ? {} : daysFrom(asOf, days);
    addSegments(this.#session, [{ ...texts, ...term, condition: found.resolution.condition }]);
  }

  /** Counts companies from now on, and shows the templates over them; `name` is what they are called. */
  async countCompanies(name: string): Promise<void> {
    this.stop();
    const known = this.#session.notebook.entities?.find(({ accounts }) => accounts);
    if (known) setEntity(this.#session, known.id);
    else countAccounts(this.#session, name);
    await this.#session.settled();
    if (this.isOpen) await this.open();
  }

  /** The id of the segment that a template became; undefined when the notebook has none with its condition. */
  segmentOf(id: string): string | undefined {
    const found = this.#listed.find(({ template }) => template.id === id);
    if (!found?.resolution.ok) return undefined;
    const condition = JSON.stringify(found.resolution.condition);
    return segmentsAtHand(this.#session.notebook).find((one) => JSON.stringify(one.condition) === condition)
      ?.id;
  }

  /** Stops counting; what was counted stays. */
  stop(): void {
    const key = this.#key;
    this.#key = '';
    this.#counting = false;
    this.#session.engine.cancel(key);
  }

  close(): void {
    this.stop();
    this.#catalog = undefined;
  }
}
