const slowMs = 500

/** Whoever guesses too often waits for his answer, whichever door he guesses at; nobody behind the same address is shut out. */
export const slowly = () => new Promise((resolve) => setTimeout(resolve, slowMs))
