/** What is watched runs nothing, and neither does the page around it. */
export const csr = false
