import { parsePlainDate } from '#law'
import { m } from '#wording'
import type { ClaimForm } from './claim-form.ts'
import { isBlank, numberIn, numberMaybeIn, printed } from './typed-reading.ts'

/** Claims of a few numbers each. What is begun must be whole: each blank that is missing is told. */

export const share: ClaimForm<'share'> = {
  read(reading) {
    if (isBlank(reading, ['persen-angka', 'persen-bagian', 'persen-dari'])) return null
    const withoutSign = { ...reading, typed: (name: string) => reading.typed(name).replace('%', '') }
    const percent = numberIn(withoutSign, 'persen-angka', 'decimal')
    const [part, of] = [numberIn(reading, 'persen-bagian'), numberIn(reading, 'persen-dari')]
    if (of === 0) reading.errors['persen-dari'] = m.terbitan_claim_base_zero()
    if (percent === null || part === null || of === null || of === 0) return null
    return {
      kind: 'share',
      part,
      of,
      percent,
      ...(reading.typed('persen-dasar') === 'dikira' ? { ofSaid: false } : {}),
    }
  },
  asTyped: ({ percent, part, of, ofSaid }) => ({
    'persen-angka': printed(percent),
    'persen-bagian': String(part),
    'persen-dari': String(of),
    'persen-dasar': ofSaid === false ? 'dikira' : 'tercetak',
  }),
}

export const change: ClaimForm<'change'> = {
  read(reading) {
    if (isBlank(reading, ['ubah-dari', 'ubah-ke', 'ubah-selisih'])) return null
    const [from, to, by] = ['ubah-dari', 'ubah-ke', 'ubah-selisih'].map((name) => numberIn(reading, name))
    if (from == null || to == null || by == null) return null
    return { kind: 'change', from, to, by, way: reading.typed('ubah-arah') === 'turun' ? 'down' : 'up' }
  },
  asTyped: ({ from, to, by, way }) => ({
    'ubah-dari': String(from),
    'ubah-ke': String(to),
    'ubah-selisih': String(by),
    'ubah-arah': way === 'down' ? 'turun' : 'naik',
  }),
}

const ends = ['jangka-mulai', 'jangka-selesai'] as const

export const span: ClaimForm<'span'> = {
  read(reading) {
    if (isBlank(reading, [...ends, 'jangka-hari'])) return null
    const [from, to] = ends.map((name) => parsePlainDate(reading.typed(name).trim()))
    for (const name of ends)
      if (parsePlainDate(reading.typed(name).trim()) === null) reading.errors[name] = m.refusal_field_not_a_day()
    const days = numberIn(reading, 'jangka-hari')
    if (from == null || to == null || days === null) return null
    return { kind: 'span', from, to, days }
  },
  asTyped: ({ from, to, days }) => ({ 'jangka-mulai': from, 'jangka-selesai': to, 'jangka-hari': String(days) }),
}

/** Where nobody says how many decimals: as most papers print it. */
const usualDecimals = 2
const mostDecimals = 4

export const ratio: ClaimForm<'ratio'> = {
  read(reading) {
    if (isBlank(reading, ['rasio-angka', 'rasio-per'])) return null
    const [value, to] = [numberIn(reading, 'rasio-angka'), numberIn(reading, 'rasio-per')]
    const decimals = numberMaybeIn(reading, 'rasio-desimal') ?? usualDecimals
    if (to === 0) reading.errors['rasio-per'] = m.terbitan_claim_base_zero()
    if (decimals > mostDecimals) reading.errors['rasio-desimal'] = m.terbitan_claim_decimals_error()
    if (value === null || to === null || to === 0 || decimals > mostDecimals) return null
    const [of, per] = ['rasio-apa', 'rasio-tiap'].map((name) => reading.typed(name).trim())
    return { kind: 'ratio', value, to, decimals, ...(of && per ? { names: { of, per } } : {}) }
  },
  asTyped: ({ value, to, decimals, names }) => ({
    'rasio-angka': String(value),
    'rasio-per': String(to),
    'rasio-desimal': String(decimals),
    'rasio-apa': names?.of ?? '',
    'rasio-tiap': names?.per ?? '',
  }),
}

const printings = ['cetak-satu', 'cetak-dua'] as const

export const versions: ClaimForm<'versions'> = {
  read(reading) {
    if (isBlank(reading, [...printings, 'cetak-sebelum', 'cetak-selisih'])) return null
    const values = printings.map((name) => numberIn(reading, name))
    const [before, by] = [numberIn(reading, 'cetak-sebelum'), numberIn(reading, 'cetak-selisih')]
    const said = printings.flatMap((name, at) => {
      const value = values[at]
      return value == null
        ? []
        : [{ where: reading.typed(`${name}-di`).trim() || m.terbitan_claim_printing({ n: at + 1 }), value }]
    })
    if (said.length < printings.length || before === null || by === null) return null
    return { kind: 'versions', printed: said, before, change: reading.typed('cetak-arah') === 'turun' ? -by : by }
  },
  asTyped: ({ printed: said, before, change: by }) => ({
    ...Object.fromEntries(
      printings.flatMap((name, at) => [
        [name, String(said[at]?.value ?? '')],
        [`${name}-di`, said[at]?.where ?? ''],
      ]),
    ),
    'cetak-sebelum': String(before),
    'cetak-selisih': String(Math.abs(by)),
    'cetak-arah': by < 0 ? 'turun' : 'naik',
  }),
}
