/** The code stands behind `#`, where only the browser sees it; without a script it is pasted into the field. */
export const csr = true
