import { setTimeout as wait } from 'node:timers/promises';
import { located, type Target } from './locate';
import type { Tab } from './tab';

/** How long a person waits for anything, in milliseconds; generous, because machines of CI are slow. */
const PATIENCE = 120_000;

/** What a person does in a tab: looks for things by role and words, waits until they are there, and uses them. */
export class Person {
  constructor(readonly tab: Tab) {}

  /** Waits until the answer is not undefined; throws what was waited for. */
  async until<T>(what: string, answer: () => Promise<T | undefined>, ms = PATIENCE): Promise<T> {
    const end = Date.now() + ms;
    for (;;) {
      const found = await answer().catch((error: unknown) => {
        if (Date.now() > end) throw error;
        return undefined;
      });
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`waited ${ms / 1000} s for ${what}; ${await this.#screen()}`);
      await wait(150);
    }
  }

  async #screen(): Promise<string> {
    const text = await this.tab.value(
      `location.pathname + ': ' + [...document.querySelectorAll('[role=alert], dialog[open], main')].map((part) => part.textContent.replace(/\\s+/g, ' ').slice(0, 400)).join(' | ')`,
    );
    return `the page said ${JSON.stringify(text)}`;
  }

  /** The words of everything that a target means, as they are seen now. */
  async texts(target: Target): Promise<string[]> {
    const words = `(element.innerText ?? '').replace(/\\s+/g, ' ').trim()`;
    const seen = await this.tab.value(`${located(target)}.map((element) => ${words})`);
    return Array.isArray(seen) ? seen.map(String) : [];
  }

  /** Waits until there is one that says this, and gives its words. */
  sees(target: Target, words: RegExp = /(?:)/, ms = PATIENCE): Promise<string> {
    return this.until(
      `${target.role} ${target.name ?? ''} ${words}`,
      async () => (await this.texts(target)).find((text) => words.test(text)),
      ms,
    );
  }

  /** The value of a text box. */
  async holds(target: Target): Promise<string> {
    await this.sees(target);
    return String(await this.tab.value(`${located(target)}[0].value`));
  }

  async click(target: Target): Promise<void> {
    await this.#use(target, (script) => this.tab.click(script));
  }

  async type(target: Target, text: string): Promise<void> {
    await this.#use(target, (script) => this.tab.type(script, text));
  }

  async choose(target: Target, label: string): Promise<void> {
    await this.#use(target, (script) => this.tab.choose(script, label));
  }

  async open(target: Target, ...paths: string[]): Promise<void> {
    await this.#use(target, (script) => this.tab.put(script, paths));
  }

  async #use(target: Target, act: (script: string) => Promise<void>): Promise<void> {
    await this.sees(target);
    await act(`${located(target)}[0]`);
  }
}
