import type { Notebook, Snapshot } from '../core/notebook';
import type { Words } from '../core/words';
import { definitionMarks } from '../segments/keeping/definition-marks';
import { segmentAlerts } from '../segments/keeping/alerts';
import { segmentsAtHand } from '../plan/plan';
import { driftBetween, type DriftBetween, type DriftRows } from '../steps/migration/drift-between';
import { driftOfColumns } from '../steps/migration/drift-columns';
import { readDrift, type Drift } from '../steps/migration/drift-read';
import { shiftWords } from '../steps/migration/drift-words';
import type { AlertList, DriftAlert } from '../ui/keeping/alerts-data';
import { psiThreshold, sizeThreshold } from './alert-thresholds';
import type { Session } from './session.svelte';

/** Ids of the segments whose definitions are not those of a snapshot; none where it does not say. */
function redefinedSince({ definitions }: Snapshot, notebook: Notebook): ReadonlySet<string> {
  const marks = Object.entries(definitionMarks(segmentsAtHand(notebook), notebook));
  return new Set(marks.flatMap(([id, mark]) => ((definitions?.[id] ?? mark) === mark ? [] : [id])));
}

const COMPARING: Words = { ko: '특성을 비교하고 있습니다', en: 'Comparing the traits' };

/** Those that passed a threshold, as the page tells them. */
function told(drift: readonly Drift[], threshold: number): DriftAlert[] {
  return drift
    .filter(({ psi }) => psi >= threshold)
    .map((one) => ({
      trait: one.trait.name,
      label: one.trait.label,
      psi: one.psi,
      shift: { ko: shiftWords(one, 'ko'), en: shiftWords(one, 'en') },
    }));
}

/** What passed a threshold since the figures that were kept when a newer file came, or one more. */
export class AlertsView {
  readonly #session: Session;
  #known = $state.raw<{ readonly stamp: string; readonly drift: readonly Drift[] | undefined }>();
  #columns = $state.raw<{ readonly stamp: string; readonly drift: readonly Drift[] | undefined }>();
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
      redefined: redefinedSince(before, notebook),
      asOf: notebook.asOf,
      threshold: size.value,
    });
    return { segments, size, psi, drift: this.#drift(before, psi.value), columns: this.#drifted(psi.value) };
  }

  #drifted(threshold: number): AlertList['columns'] {
    if (this.#columns?.stamp !== this.columnsStamp()) return [];
    return this.#columns.drift ? told(this.#columns.drift, threshold) : 'unknown';
  }

  #drift(before: Snapshot, threshold: number): AlertList['drift'] {
    if (before.asOf === '' || before.asOf === this.#session.notebook.asOf) return 'same-day';
    if (this.#known?.stamp !== this.stamp(before)) return undefined;
    return this.#known.drift ? told(this.#known.drift, threshold) : 'unknown';
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
    const { catalog, scheme } = this.#session;
    if (stamp === '' || this.#known?.stamp === stamp || this.#looking === stamp || !catalog || !scheme)
      return;
    this.#looking = stamp;
    const found = await this.#compare(driftBetween([before.asOf, catalog.asOf], scheme, catalog));
    this.#looking = '';
    this.#known = { stamp, drift: found && readDrift(found, catalog) };
  }

  /** Names the older and the newer customers; '' while there are none to compare. */
  columnsStamp(): string {
    const { catalog, computing } = this.#session;
    const { catalog: older } = this.#session.older;
    return older && catalog && !computing && older.base !== catalog.base
      ? `${older.base} ${catalog.base}`
      : '';
  }

  /** Works out how the columns of the customers file differ between the older file and the newer, unless that is known. */
  async lookAtColumns(): Promise<void> {
    const stamp = this.columnsStamp();
    const { catalog } = this.#session;
    const { catalog: older } = this.#session.older;
    if (stamp === '' || !older || !catalog || this.#columns?.stamp === stamp) return;
    this.#columns = { stamp, drift: [] };
    const between = driftOfColumns(older, catalog);
    if (!between) return;
    const found = await this.#compare(between);
    this.#columns = { stamp, drift: found && readDrift(found, catalog) };
  }

  async #compare(between: DriftBetween | undefined): Promise<DriftRows | undefined> {
    const { activities, tables, answers } = this.#session;
    if (!between) return undefined;
    const key = activities.nextKey('drift');
    return activities.during(key, COMPARING, async (onprogress) => {
      const made = await tables.make(between.statements, key, onprogress);
      const names = ['drift', 'driftValues'] as const;
      const asked = names.flatMap((name) => between.queries[name] ?? []);
      const answered = made.ok ? await answers.of(asked, key) : made;
      if (!answered.ok || !answered.value) return undefined;
      const given = names.filter((name) => between.queries[name] !== undefined);
      return Object.fromEntries(given.map((name, i) => [name, answered.value[i] ?? []]));
    });
  }
}
