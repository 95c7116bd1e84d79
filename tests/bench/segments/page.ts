import { createEngine } from '../../../src/lib/engine/client';
import { SegmentWork, type SegmentFigures } from './work';

declare global {
  interface Window {
    /** Boots the engine and loads the orders file that was chosen. */
    prepare(): Promise<void>;
    measureSegments(): Promise<SegmentFigures>;
  }
}

const engine = createEngine();
const work = new SegmentWork(engine);

window.prepare = async () => {
  const file = document.querySelector('input')?.files?.[0];
  if (file === undefined) throw new Error('no file was chosen');
  const booted = await engine.boot(() => {});
  if (!booted.ok) throw new Error(booted.problem.code);
  await work.load(file);
};

window.measureSegments = () => work.measure();
