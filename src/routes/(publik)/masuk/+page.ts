/** A passkey needs a script; password and code do without. */
export const csr = true
