/** The code stands behind `#`, as a reporter's does: no log and no proxy ever has it. */
export const accusedAddress = (origin: string, code: string): string => `${origin}/terlapor#${code}`
