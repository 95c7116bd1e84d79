import { expose } from 'comlink';
import { ReadingWorker } from './reading-worker';

expose(new ReadingWorker());
