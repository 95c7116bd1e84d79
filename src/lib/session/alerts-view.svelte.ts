import type { Snapshot } from '../core/notebook';
import type { Words } from '../core/words';
import { segmentAlerts } from '../segments/keeping/alerts';
import { segmentsAtHand } from '../plan/plan';
import { driftBetween } from '../steps/migration/drift-between';
import { readDrift, type Drift } from '../steps/migration/drift-read';
import { shiftWords } from '../steps/migration/drift-words';
import type { AlertList } from '../ui/keeping/alerts-data';
import { psiThreshold, sizeThreshold } from './alert-thresholds';
import type { Session } from './session.svelte';

const COMPARING: Words = { ko: '특성을 비교하고 있습니다', en: 'Comparing the traits' };

/** What passed a threshold since the figures that were kept when a newer file came. */
export class AlertsView {
  readonly #session: Session;
  #known = $state.raw<{ readonly stamp: string; readonly drift: readonly Drift[] | undefined }>();
  #looking = '';

  constructor(session: Session) {
    this.#session = session;
  }

  /** What passed since a snapshot; undefined while nothing is computed. */
  since(before: Snapshot): AlertList | undefined {
    const { tray, notebook } = this.#session;
    if (!tray) return undefined;
    const sizes = tray.ids.map((id, i) => [id, tray.sizes.segments[i]?.customers ?? 0] as const);
    const size = sizeThreshold(notebook);
    const psi = psiThreshold(notebook);
    const segments = segmentAlerts({
      segments: segmentsAtHand(notebook),
      before: before.sizes,
      now: Object.fromEntries(sizes),
      asOf: notebook.asOf,
      threshold: size.value,
    });
    return { segments, size, psi, drift: this.#drift(before, psi.value) };
  }

  #drift(before: Snapshot, threshold: number): AlertList['drift'] {
    if (before.asOf === '' || before.asOf === this.#session.notebook.asOf) return 'same-day';
    if (this.#known?.stamp !== this.stamp(before)) return undefined;
    return (
      this.#known.drift
        ?.filter(({ psi }) => psi >= threshold)
        .map((drift) => ({
          trait: drift.trait.name,
          label: drift.trait.label,
          psi: drift.psi,
          shift: { ko: shiftWords(drift, 'ko'), en: shiftWords(drift, 'en') },
        })) ?? 'unknown'
    );
  }

  /** Names the two days and the data that drift is worked out of; '' while that cannot be. */
  stamp(before: Snapshot): string {
    const { catalog, scheme, computing, notebook } = this.#session;
    if (!catalog || !scheme || computing || before.asOf === '' || before.asOf === notebook.asOf) return '';
    return [before.asOf, catalog.asOf, catalog.base, ...catalog.events.map(({ table }) => table)].join(' ');
  }

  /** Works out how traits drifted, unless that is known; what the files say of both days is compared. */
  async look(before: Snapshot): Promise<void> {
    const stamp = this.stamp(before);
    const { catalog, scheme, activities, tables, answers } = this.#session;
    if (stamp === '' || this.#known?.stamp === stamp || this.#looking === stamp || !catalog || !scheme)
      return;
    this.#looking = stamp;
    const between = driftBetween([before.asOf, catalog.asOf], scheme, catalog);
    const key = activities.nextKey('drift');
    const found = await activities.during(key, COMPARING, async (onprogress) => {
      if (!between) return undefined;
      const made = await tables.make(between.statements, key, onprogress);
      const names = ['drift', 'driftValues'] as const;
      const asked = names.flatMap((name) => between.queries[name] ?? []);
      const answered = made.ok ? await answers.of(asked, key) : made;
      if (!answered.ok || !answered.value) return undefined;
      const given = names.filter((name) => between.queries[name] !== undefined);
      return Object.fromEntries(given.map((name, i) => [name, answered.value[i] ?? []]));
    });
    this.#looking = '';
    this.#known = { stamp, drift: found && readDrift(found, catalog) };
  }
}
