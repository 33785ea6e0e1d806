/** What was unsealed stays in one answer: no script of ours may hold it, or fetch it again. */
export const csr = false
