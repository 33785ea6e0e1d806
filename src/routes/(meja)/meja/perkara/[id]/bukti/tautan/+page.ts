/** The page of evidence has no script of Kit's, and this is a part of it. */
export const csr = false
