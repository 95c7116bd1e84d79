import { expose } from 'comlink';
import { readLegacy } from '../../readers/book/legacy/read';
import { holdLife } from '../life';
import type { LegacyService } from './service';

const service: LegacyService = {
  connect: holdLife,
  read: (blob) => readLegacy(blob, new AbortController().signal),
};

expose(service);
