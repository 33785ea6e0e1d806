/** What was unsealed stays in one page, which forgets it: Kit's own scripts would hold what the server told, and fetch it again. */
export const csr = false
