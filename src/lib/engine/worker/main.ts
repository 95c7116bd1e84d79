import { lock } from './lock';
import { serve } from './serve';

serve(lock);
