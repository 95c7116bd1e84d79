import type { Result } from '../../core/problem';
import type { LegacySheet } from '../../readers/book/legacy/reader';

/** What the worker for books of old kinds answers across comlink. It reads one book and is ended then. */
export interface LegacyService {
  /** From then on holds the life lock. */
  connect(life: string): Promise<void>;
  read(blob: Blob): Promise<Result<readonly LegacySheet[]>>;
}
