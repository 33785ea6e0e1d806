/** One thing that was sealed, under the word the form has for it. */
export type IdentityLine = { readonly field: string; readonly says: string }

/**
 * What came out of a seal, line by line. A browser or another program may have sealed anything: what is no object is shown
 * as it is, and nothing of it is ever markup.
 */
export function identityLines(opened: string): readonly IdentityLine[] {
  const told = parsed(opened)
  return typeof told === 'object' && told !== null && !Array.isArray(told)
    ? Object.entries(told).flatMap(([field, value]) => linesOf(field, value))
    : [{ field: 'isi', says: opened }]
}

function linesOf(field: string, value: unknown): readonly IdentityLine[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([inner, one]) => linesOf(`${field}.${inner}`, one))
  return value === null || value === ''
    ? []
    : [{ field, says: typeof value === 'string' ? value : JSON.stringify(value) }]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
