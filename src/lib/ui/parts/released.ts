/** Something that waits for a click to be over. */
export interface Released {
  /** Watches the mouse for as long as the element is there. */
  readonly watch: () => () => void;
  /** Does it at once or, while a mouse button is down, when the click is over. */
  readonly then: (act: () => void) => void;
}

/** Waits for mouse buttons, so that nothing moves between press and release: the click would miss what it was meant for. */
export function released(): Released {
  let down = false;
  let waiting: (() => void) | undefined;
  function press() {
    down = true;
  }
  function release() {
    down = false;
    const act = waiting;
    waiting = undefined;
    // The click itself comes after the release.
    if (act) setTimeout(act);
  }
  const events = [
    ['mousedown', press],
    ['mouseup', release],
    ['dragend', release],
  ] as const;
  return {
    watch() {
      for (const [type, heard] of events) window.addEventListener(type, heard, { capture: true });
      return () => {
        for (const [type, heard] of events) window.removeEventListener(type, heard, { capture: true });
      };
    },
    then(act) {
      if (down) waiting = act;
      else act();
    },
  };
}
