/** What a field of a row is called on the page: "pembicara-2-nama". */
export const rowField = (rows: string, at: number, name: string): string => `${rows}-${String(at)}-${name}`
