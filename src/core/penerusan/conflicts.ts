import { toldOf, type Statement } from './statement.ts'

/** What papers say against each other. Nobody here says which is right: both stand, each with whose it is. */
export type Conflict =
  | { readonly kind: 'two-decrees' | 'two-sanctions'; readonly a: Statement; readonly b: Statement }
  | { readonly kind: 'sanctioned-and-unproven'; readonly a: Statement; readonly b: Statement }
  | { readonly kind: 'two-days'; readonly a: Statement; readonly b: Statement }

/** Every pair that cannot both be so, of one accused; a file of several is asked for each. */
export function conflictsIn(statements: readonly Statement[], allegationId: string | null): readonly Conflict[] {
  const told = toldOf(statements, allegationId)
  return told.flatMap((b, at) => told.slice(0, at).flatMap((a) => conflictOf(a, b, told) ?? []))
}

function conflictOf(a: Statement, b: Statement, told: readonly Statement[]): Conflict | null {
  if (isDecision(a) && isDecision(b) && a.step !== b.step) return { kind: 'sanctioned-and-unproven', a, b }
  if (a.step !== b.step) return null
  if (a.step === 'sanksi') return twoDecrees(a, b, told)
  return a.step === 'diterima' && a.happenedOn !== b.happenedOn ? { kind: 'two-days', a, b } : null
}

const isDecision = ({ step }: Statement) => step === 'sanksi' || step === 'tidak-terbukti'

/** A second decree is no contradiction where the first was not complied with (UU 6/2014 ps. 30): it is the next rung. */
function twoDecrees(a: Statement, b: Statement, told: readonly Statement[]): Conflict | null {
  if (told.some(({ step }) => step === 'tidak-dipatuhi')) return null
  if (a.decreeNumber !== null && b.decreeNumber !== null && numbered(a) !== numbered(b))
    return { kind: 'two-decrees', a, b }
  return named(a) === named(b) ? null : { kind: 'two-sanctions', a, b }
}

const plain = (text: string | null) => (text ?? '').toLowerCase().replace(/\s+/g, '')
const numbered = ({ decreeNumber }: Statement) => plain(decreeNumber)
const named = ({ sanctionCode, sanctionWords }: Statement) => sanctionCode ?? plain(sanctionWords)
