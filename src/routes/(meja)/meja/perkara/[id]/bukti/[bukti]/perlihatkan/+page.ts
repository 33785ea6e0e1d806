/** A part of the page of evidence, which has no script of Kit's. */
export const csr = false
