/**
 * Where the way out may lead, and nowhere else: pages that anybody may have open, the same for everybody who opens them.
 * The first is used; the others would stand in for it.
 */
export const NEUTRAL_SITES = ['https://smn.conagua.gob.mx/es/'] as const;

/** The way out's own path: a link to it works without scripts. */
export const EXIT_PATH = '/salir/';
