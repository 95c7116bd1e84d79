/** The part of Trusted Types that is used here; its script URL is accepted where TypeScript wants a string. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string;
  };
}

const POLICY = 'gyul-engine';

let policy: { createScriptURL(url: string): string } | undefined;

function onlyBlobs(url: string): string {
  if (!url.startsWith('blob:')) throw new TypeError(`not a script of ours: ${url}`);
  return url;
}

function scriptUrl(url: string): string {
  const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= trusted?.createPolicy(POLICY, { createScriptURL: onlyBlobs }) ?? { createScriptURL: onlyBlobs };
  return policy.createScriptURL(url);
}

/**
 * Starts a worker from a script whose content was checked. From a Blob, so that it takes the page's
 * content security policy: a worker from a URL would obey only the headers of its own file.
 */
export function spawn(script: readonly Blob[], name: string): Worker {
  const url = URL.createObjectURL(new Blob([...script], { type: 'text/javascript' }));
  const worker = new Worker(scriptUrl(url), { name });
  worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
  return worker;
}
