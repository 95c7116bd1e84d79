import { afterEach, describe, expect, it, vi } from 'vitest';
import { resume } from './resume';
import type { Session } from './session.svelte';

function tab(begun: boolean) {
  vi.stubGlobal('sessionStorage', { getItem: () => 'n7' });
  const openKept = vi.fn(() => Promise.resolve(true));
  const session: { arrival: Partial<Session['arrival']> } = { arrival: { begun, openKept } };
  return { openKept, session: session as Session };
}

describe('what a tab goes on with', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is what it worked on before it was reloaded', async () => {
    const { openKept, session } = tab(false);
    await resume(session, '');
    expect(openKept).toHaveBeenCalledExactlyOnceWith('n7');
  });

  it('is what was opened meanwhile, though its files are still being read', async () => {
    const { openKept, session } = tab(true);
    await resume(session, '');
    expect(openKept).not.toHaveBeenCalled();
  });
});
