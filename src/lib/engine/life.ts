/** A name that no other worker of this origin holds. */
export function lifeName(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return `gyul-life-${random.join('-')}`;
}

/** Holds the name until this worker ends; resolves once it is held. At once where there are no Web Locks. */
export function holdLife(name: string): Promise<void> {
  const locks = navigator.locks as LockManager | undefined;
  if (locks === undefined) return Promise.resolve();
  return new Promise((held) => {
    void locks.request(name, () => {
      held();
      return new Promise<never>(() => {});
    });
  });
}

/** Resolves when the worker that holds the name has ended, however it ended; never where there are no Web Locks. */
export async function lifeEnded(name: string): Promise<void> {
  const locks = navigator.locks as LockManager | undefined;
  if (locks === undefined) return new Promise<never>(() => {});
  await locks.request(name, () => undefined);
}
