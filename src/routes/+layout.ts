export const prerender = true;
/** The language is the browser's choice, so the pages are drawn there; what is prerendered is the shell. */
export const ssr = false;
export const trailingSlash = 'always';
