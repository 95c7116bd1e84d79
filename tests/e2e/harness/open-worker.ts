import { serve } from '../../../src/lib/engine/worker/serve';

// The product's worker without the lock, to prove the content security policy alone.
serve(() => Promise.resolve());
