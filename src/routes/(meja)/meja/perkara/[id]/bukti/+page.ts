/** Its one script sends files in parts, and comes with a page that was loaded whole. */
export const csr = false
