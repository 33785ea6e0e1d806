import * as v from 'valibot'

type Query = v.StrictObjectSchema<v.ObjectEntries, undefined>

/** What an address was asked with that it does not understand, and what it may be asked with. */
export function wrongQuery(
  issues: readonly v.BaseIssue<unknown>[],
  { entries }: Query,
): { readonly fields: readonly string[]; readonly known: readonly string[] } {
  const fields = issues.map((issue) => v.getDotPath(issue) ?? '')
  return { fields: [...new Set(fields)], known: Object.keys(entries) }
}
