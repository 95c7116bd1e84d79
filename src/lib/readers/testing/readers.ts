/** What the thread of `bundled.ts` needs of the readers. */
export { lookFile } from '../look';
export { calmWork } from './work';
