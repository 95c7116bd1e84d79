/** Fewer characters are not taken for a new project file. */
export const SHORTEST = 8;

/** Why a new passphrase is not taken yet; undefined when it is good. */
export function passphraseFault(passphrase: string, again: string): 'short' | 'differs' | undefined {
  if (Array.from(passphrase).length < SHORTEST) return 'short';
  return passphrase === again ? undefined : 'differs';
}
