/** What a person looks for: a role, the words on it, and where. Words match as a part, whatever their case. */
export interface Target {
  readonly role: keyof typeof SELECTORS;
  readonly name?: string;
  /** The words are all that it says. */
  readonly exact?: boolean;
  readonly within?: Target;
  /** Which of several, from 0; −1 is the last. */
  readonly nth?: number;
  /** Also what cannot be seen, such as the input behind a button that opens files. */
  readonly unseen?: boolean;
}

/** Elements that have a role, in the HTML that the site writes. */
const SELECTORS = {
  alert: '[role=alert]',
  button: 'button:enabled, [role=button], summary',
  cell: 'td',
  columnheader: 'th[scope=col]',
  combobox: 'select:enabled',
  dialog: 'dialog[open], [role=dialog]',
  file: 'input[type=file]',
  group: '[role=group], fieldset',
  listitem: 'li',
  main: 'main',
  menuitem: '[role=menuitem]',
  radio: 'input[type=radio]:enabled',
  region: 'section[aria-label], section[aria-labelledby], [role=region]',
  spinbutton: 'input[type=number]:enabled',
  status: '[role=status], output',
  table: 'table',
  textbox: 'input:not([type]):enabled, input[type=text]:enabled, textarea:enabled',
} as const;

/** In the page: all elements that a target means. Uses nothing from outside, since it travels as text. */
function locate(target: Target, selectors: Readonly<Record<string, string>>): HTMLElement[] {
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: HTMLElement): string => {
    const by = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    if (by.length > 0) return plain(by.map((id) => document.getElementById(id)?.textContent).join(' '));
    const label = element.getAttribute('aria-label');
    if (label !== null) return plain(label);
    const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
    if (labels.length > 0) return plain(labels.map((each) => each.textContent).join(' '));
    return plain(element.innerText) || plain(element.title);
  };
  const scopes = target.within ? locate(target.within, selectors).slice(0, 1) : [document.body];
  const selector = selectors[target.role] ?? '';
  const wanted = target.name?.toLowerCase();
  const found = scopes
    .flatMap((scope) => [...scope.querySelectorAll<HTMLElement>(selector)])
    .filter((element) => target.unseen === true || element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      if (wanted === undefined) return true;
      const name = nameOf(element).toLowerCase();
      return target.exact === true ? name === wanted : name.includes(wanted);
    });
  return target.nth === undefined ? found : found.slice(target.nth).slice(0, 1);
}

/** An expression whose value is the array of elements that a target means. */
export function located(target: Target): string {
  return `(() => { ${locate}; return locate(${JSON.stringify(target)}, ${JSON.stringify(SELECTORS)}); })()`;
}
