/** Public pages, and every error page, are read without JavaScript; (meja) turns it on for itself. */
export const csr = false
