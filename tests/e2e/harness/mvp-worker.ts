import { lock } from '../../../src/lib/engine/worker/lock';
import { serve } from '../../../src/lib/engine/worker/serve';

// A browser whose WASM has no exceptions.
Reflect.deleteProperty(WebAssembly, 'Exception');
serve(lock);
