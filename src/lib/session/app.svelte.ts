import { createContext } from 'svelte';
import type { Lang } from '../core/words';
import { pickLang } from '../text/lang';
import type { Theme } from '../ui/shell/display';
import { FORGET } from './keep/channel';
import { Requests } from './requests.svelte';
import type { Session } from './session.svelte';

const LANG = 'gyul:lang';
const THEME = 'gyul:theme';

function saved(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function save(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing still shows what was chosen, until the page is closed.
  }
}

/** What every page needs at once: language, theme, and the session, which is fetched when first asked for. */
export class App {
  #lang = $state<Lang>('ko');
  #theme = $state<Theme>('system');
  #session: Promise<Session> | undefined;
  readonly requests = new Requests();

  constructor() {
    this.#lang = pickLang(location.search, saved(LANG), navigator.language);
    const theme = saved(THEME);
    if (theme === 'light' || theme === 'dark') this.#theme = theme;
    // Another tab forgets everything: what this one holds goes too.
    if ('BroadcastChannel' in globalThis) new BroadcastChannel(FORGET).onmessage = () => void this.letGo();
  }

  get lang(): Lang {
    return this.#lang;
  }

  set lang(lang: Lang) {
    this.#lang = lang;
    save(LANG, lang);
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    save(THEME, theme);
  }

  /** The session of this tab; the same one for every caller. */
  session(): Promise<Session> {
    this.#session ??= import('./session.svelte').then(({ Session: S }) => new S(() => this.#lang));
    return this.#session;
  }

  /** Lets go of the notebook and its files, as if the page were just opened; nothing is saved. */
  async letGo(): Promise<void> {
    const session = await this.#session;
    await session?.leave();
  }
}

/** The app of this page, from context. */
export const [getApp, setApp] = createContext<App>();
