import { lock } from '../../../src/lib/engine/worker/lock';
import { serve } from '../../../src/lib/engine/worker/serve';

// A browser whose WASM has no exceptions.
WebAssembly.validate = () => false;
serve(lock);
