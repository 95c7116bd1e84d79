import { ADOBE } from './adobe';
import { CAFE24 } from './cafe24';
import { CRM } from './crm';
import { FORMS } from './forms';
import { GA4 } from './ga4';
import { KLAVIYO } from './klaviyo';
import { MAILCHIMP } from './mailchimp';
import { MARKETPLACES } from './marketplaces';
import { MATOMO } from './matomo';
import type { Preset } from './preset';
import { SHOPIFY } from './shopify';
import { SURVEYS } from './surveys';

/** Every known export, the more particular before the more general. */
export const PRESETS: readonly Preset[] = [
  ...GA4,
  ...MATOMO,
  ...ADOBE,
  ...SHOPIFY,
  ...MARKETPLACES,
  ...CAFE24,
  ...KLAVIYO,
  ...MAILCHIMP,
  ...CRM,
  ...SURVEYS,
  ...FORMS,
];
