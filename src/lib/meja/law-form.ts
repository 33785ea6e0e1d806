import type { Json } from '#base'
import type { LawWish } from '#app'
import { lawRow, sourceValues, type Confirmable, type LawRow } from '#core'
import { findEntries } from '#law'
import type { PublicDecision } from '#store/views'
import { inTongue, m, momentInWords } from '#wording'
import { decisionKindInWords, lawValueInWords, partInWords } from '../words/law-values.ts'
import { textOf } from '../form/text-of.ts'
import { dayOf } from './form-fields.ts'

const closed: Readonly<Partial<Record<Confirmable, readonly string[]>>> = {
  unit: ['calendar-days', 'working-days', 'hours'],
  firstDay: ['counts', 'free'],
  calendar: ['holidays-and-cuti-bersama', 'holidays-only'],
}
const numbers: readonly Confirmable[] = ['amount', 'present']
const other = 'lain'
export const nameOf = (parameter: Confirmable) => `nilai-${parameter}`
const otherNameOf = (parameter: Confirmable) => `lain-${parameter}`

type Option = { readonly value: string; readonly says: string }
type Asked = {
  readonly parameter: Confirmable
  readonly part: string
  readonly name: string
  readonly options: readonly Option[]
  /** The field of another number, where the part is one. */
  readonly otherName: string | null
  readonly chosen: string
}

/** What the form asks of one row: each part that has values to choose from, and what is confirmed only as the catalogue has it. */
export function lawForm(id: string) {
  const row = lawRow(id)
  const entry = findEntries(id).at(-1)
  if (row === null || entry === undefined) return null
  return {
    id,
    title: inTongue(entry.title),
    says: entry.says === null ? '' : inTongue(entry.says),
    cite: entry.cite,
    mark: entry.mark,
    asIs: asItIs(row).map(partInWords),
    asked: varying(row).map((parameter) => askedOf(row, parameter)),
  }
}

const varying = ({ decidable }: LawRow) =>
  decidable.filter((parameter) => parameter in closed || numbers.includes(parameter))
const asItIs = ({ weak }: LawRow) => weak.filter((parameter) => !(parameter in closed) && !numbers.includes(parameter))

function askedOf(row: LawRow, parameter: Confirmable): Asked {
  const given = sourceValues(row, parameter).map(String)
  const known = [...new Set([...given, ...(closed[parameter] ?? [])])]
  const isWeak = row.weak.includes(parameter)
  const isNumber = numbers.includes(parameter)
  return {
    parameter,
    part: partInWords(parameter),
    name: nameOf(parameter),
    options: [
      // What is sure stays as it is unless somebody corrects it.
      ...(isWeak ? [] : [{ value: '', says: m.meja_hukum_same() }]),
      ...known.map((value, at) => ({
        value,
        says:
          at < 1 && given.length > 0
            ? m.meja_hukum_catalogue({ value: lawValueInWords(value) })
            : lawValueInWords(value),
      })),
      ...(isNumber ? [{ value: other, says: m.meja_hukum_other() }] : []),
    ],
    otherName: isNumber ? otherNameOf(parameter) : null,
    chosen: isWeak ? (known[0] ?? '') : '',
  }
}

export const replaceable = (decisions: readonly PublicDecision[]): readonly Option[] =>
  decisions.map(({ id, kind, reference, decidedAt }) => ({
    value: id,
    says: m.meja_hukum_replaces_option({
      when: momentInWords(decidedAt),
      what: decisionKindInWords(kind),
      reference: reference.slice(0, 80),
    }),
  }))

type Read =
  | { readonly ok: true; readonly wish: LawWish }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

/** The form as a wish: either what the row says, or since when it is in force. */
export function readLawWish(form: FormData, row: LawRow): Read {
  const replaces = textOf(form, 'menggantikan')
  const named = { ruleId: row.id, ...(replaces === '' ? {} : { replaces }) }
  return textOf(form, 'putusan') === 'masa' ? readDays(form, named) : readValues(form, row, named)
}

function readDays(form: FormData, named: Pick<LawWish, 'ruleId' | 'replaces'>): Read {
  const [from, until] = [dayOf(form, 'masa-dari'), dayOf(form, 'masa-sampai')]
  const errors = { ...from.errors, ...until.errors }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  if (from.on !== undefined && until.on !== undefined && until.on <= from.on)
    return { ok: false, errors: { 'masa-sampai': m.meja_hukum_masa_wrong() } }
  return { ok: true, wish: { ...named, values: { masa: { from: from.on ?? null, until: until.on ?? null } } } }
}

function readValues(form: FormData, row: LawRow, named: Pick<LawWish, 'ruleId' | 'replaces'>): Read {
  const since = dayOf(form, 'sejak')
  const chosen = varying(row).map((parameter) => [parameter, chosenOf(form, parameter)] as const)
  const wrong = chosen.filter(([, value]) => value === 'wrong').map(([parameter]) => parameter)
  const errors = {
    ...since.errors,
    ...Object.fromEntries(wrong.map((parameter) => [otherNameOf(parameter), m.meja_hukum_other_wrong()])),
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const values = Object.fromEntries<Json>([
    ...asItIs(row).map((parameter) => [parameter, null] as const),
    ...chosen.filter(([, value]) => value !== null),
  ])
  return { ok: true, wish: { ...named, values, ...(since.on === undefined ? {} : { from: since.on }) } }
}

/** What was chosen of one part: null where it is left alone. */
function chosenOf(form: FormData, parameter: Confirmable): string | number | null {
  const value = textOf(form, nameOf(parameter))
  if (value === '') return null
  if (!numbers.includes(parameter)) return value
  const typed = value === other ? textOf(form, otherNameOf(parameter)) : value
  return /^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : 'wrong'
}

/** One line of what was asked, so that nobody decides what he has not seen the effect of. */
export const seenMark = (wish: LawWish): string =>
  JSON.stringify([wish.values, wish.from ?? null, wish.replaces ?? null])
