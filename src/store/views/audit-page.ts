export const auditPerPage = 50

/** What was typed, anywhere in a name; what SQL would read as a pattern is taken as typed. */
export const likePattern = (typed: string) => `%${typed.trim().replace(/[\\%_]/g, '\\$&')}%`
