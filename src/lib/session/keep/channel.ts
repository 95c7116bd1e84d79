/** Told to other tabs of the site, which then let go of what they hold. */
export const FORGET = 'gyul:forget';
