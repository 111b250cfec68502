/** The origin of the stand-in, on a site of its own. */
export const WORKSPACE = 'http://127.0.0.1:4320';
