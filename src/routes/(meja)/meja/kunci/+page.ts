/** The shares of a recovery key stay in one answer: no script of ours may hold them. */
export const csr = false
