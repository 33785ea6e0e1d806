/** An officer types while the reporter waits: no script may take over a form that is half filled in. */
export const csr = false
