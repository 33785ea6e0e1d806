/** Whose number somebody typed at the door of the staff, as far as its length tells. */
type OwnNumber = { readonly kind: 'nip' | 'nrp' | 'nik'; readonly digits: string }

const byLength: Readonly<Partial<Record<number, OwnNumber['kind']>>> = { 18: 'nip', 16: 'nik' }
const longest = 40

/**
 * The number of whoever stands at the door, as he types it. Null: nothing that could be one was typed. Nothing else is checked, because the
 * door answers a wrong number as it answers one that is on no roll.
 */
export function readOwnNumber(typed: string): OwnNumber | null {
  const digits = typed.trim().replace(/[\s.\u2010-\u2015-]/gu, '')
  if (!/^[0-9]+$/.test(digits) || digits.length > longest) return null
  return { kind: byLength[digits.length] ?? 'nrp', digits }
}
