/** The app of the field runs on the phone; without a script the page says so. */
export const csr = true
