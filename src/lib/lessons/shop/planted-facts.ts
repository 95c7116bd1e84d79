import { CONSENT_FACTS } from './consent-facts';
import { EVENT_FACTS } from './events/facts';
import { MESSAGE_FACTS } from './messages/facts';
import type { PlantedFact } from './planted';
import { SURVEY_FACTS } from './survey/facts';
import { TICKET_FACTS } from './tickets/facts';

/** The facts of everything beside orders, which have theirs in `facts.ts`. */
export const PLANTED_FACTS: readonly PlantedFact[] = [
  ...CONSENT_FACTS,
  ...EVENT_FACTS,
  ...MESSAGE_FACTS,
  ...SURVEY_FACTS,
  ...TICKET_FACTS,
];
