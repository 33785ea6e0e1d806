import type { CalendarChange, CalendarRefusal, ClockMoved, DecreeDays } from '#app'
import type { PlainDate } from '#law'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { keep, readDate } from '#lib'
import { deskRefusals } from '#lib/meja/refused.ts'
import { basisOf, dayInWords, m, say, type Sentences } from '#wording'

type Read = { readonly wish: Omit<DecreeDays, 'actor'> | null; readonly errors: Readonly<Record<string, string>> }

const changeKinds = ['tambah', 'cabut', 'pindah'] as const
const offKinds = ['libur-nasional', 'cuti-bersama'] as const

/** The form of a decree: the change, its day or days, and the decree behind it. */
export function readDecree(form: FormData): Read {
  const day = (name: string) => readDate(form, name).date
  const [on, to, decreeOn] = [day('hari'), day('menjadi'), day('tanggal')]
  const kind = oneOf(form, 'perubahan', changeKinds)
  const errors = {
    ...(kind === null ? { perubahan: m.kalender_form_change_error() } : {}),
    ...(on === null ? { hari: m.kalender_form_day_error() } : {}),
    ...(kind === 'pindah' && to === null ? { menjadi: m.kalender_form_day_error() } : {}),
    ...(decreeOn === null ? { tanggal: m.kalender_form_day_error() } : {}),
  }
  const change = on === null ? null : changeOf(kind, { on, to, as: oneOf(form, 'sifat', offKinds) ?? 'libur-nasional' })
  if (change === null || decreeOn === null || Object.keys(errors).length > 0) return { wish: null, errors }
  return {
    wish: {
      change,
      decreeOn,
      title: textOf(form, 'nama'),
      decreeNumber: textOf(form, 'nomor'),
      reason: textOf(form, 'alasan'),
    },
    errors,
  }
}

type Days = { readonly on: PlainDate; readonly to: PlainDate | null; readonly as: (typeof offKinds)[number] }

function changeOf(kind: (typeof changeKinds)[number] | null, { on, to, as }: Days): CalendarChange | null {
  if (kind === 'tambah') return { kind, on, as }
  if (kind === 'cabut') return { kind, on }
  return kind === 'pindah' && to !== null ? { kind, on, to, as } : null
}

/** What the effect follows from, in one line: nobody records days whose effect he has not seen. */
export const decreeMark = ({ change }: Pick<DecreeDays, 'change'>): string => JSON.stringify(change)

const sentences: Sentences<CalendarRefusal> = {
  ...deskRefusals,
  'already-so': ({ on }) => m.kalender_already_so({ day: dayInWords(on) }),
}
const fields: Readonly<Record<string, string>> = {
  title: 'nama',
  decreeNumber: 'nomor',
  decreeOn: 'tanggal',
  reason: 'alasan',
}

/** The form as it was typed, with the sentence beside its field or above all. */
export function decreeRefused(form: FormData, refusal: CalendarRefusal) {
  const says = say<CalendarRefusal>(sentences, refusal)
  return refusal.reason === 'field'
    ? keep(form, { [fields[refusal.field] ?? refusal.field]: says })
    : keep(form, {}, says)
}

/** One line of the preview: how many clocks under which rule end when instead of when. */
export const movedInWords = ({ ruleId, zone, dueOn, wouldEndOn, clocks, offices }: ClockMoved) => ({
  key: [ruleId, zone, dueOn, wouldEndOn].join(' '),
  rule: `${ruleId}: ${basisOf(ruleId).title}`,
  was: `${dayInWords(dueOn)} ${zone}`,
  is: `${dayInWords(wouldEndOn)} ${zone}`,
  clocks,
  offices,
})
