import { m } from '#wording'
import type { ClaimForm } from './claim-form.ts'
import { namedNumbersIn, partsAsTyped, scoresAsTyped, scoresIn } from './parts-typed.ts'
import { isBlank, numberIn, printed, valueOf } from './typed-reading.ts'

/** Claims of lists: what may hold the number down, what it was counted by, and scores. */

export const limits: ClaimForm<'limits'> = {
  read(reading) {
    if (isBlank(reading, ['batas'])) return null
    const said = namedNumbersIn(reading, 'batas').map(({ label, value }) => ({ rule: label, atMost: value }))
    const value = valueOf(reading)
    return value === null || said.length === 0 ? null : { kind: 'limits', value, limits: said }
  },
  asTyped: ({ limits: said }) => ({
    batas: partsAsTyped(said.map(({ rule, atMost }) => ({ label: rule, value: atMost }))),
  }),
}

export const distinct: ClaimForm<'distinct'> = {
  read(reading) {
    if (isBlank(reading, ['tanda-dari', 'tanda-isi'])) return null
    const [of, total] = [numberIn(reading, 'tanda-dari'), valueOf(reading)]
    const hits = namedNumbersIn(reading, 'tanda-isi')
    if (of === 0) reading.errors['tanda-dari'] = m.terbitan_claim_base_zero()
    if (hits.length === 0) reading.errors['tanda-isi'] ??= m.refusal_field_blank()
    return of === null || of === 0 || total === null || hits.length === 0 ? null : { kind: 'distinct', total, of, hits }
  },
  asTyped: ({ of, hits }) => ({ 'tanda-dari': String(of), 'tanda-isi': partsAsTyped(hits) }),
}

const counts = ['kelas-tinggi', 'kelas-sedang', 'kelas-rendah'] as const
/** A deviation needs two. */
const fewestScores = 2

export const classes: ClaimForm<'classes'> = {
  read(reading) {
    if (isBlank(reading, ['kelas-skor', 'kelas-bawah', 'kelas-atas', ...counts])) return null
    const scores = scoresIn(reading, 'kelas-skor')
    const [low, high] = [numberIn(reading, 'kelas-bawah', 'decimal'), numberIn(reading, 'kelas-atas', 'decimal')]
    const [tall, medium, small] = counts.map((name) => numberIn(reading, name))
    if (scores.length < fewestScores) reading.errors['kelas-skor'] ??= m.terbitan_claim_scores_few()
    if (low === null || high === null || tall == null || medium == null || small == null) return null
    if (scores.length < fewestScores) return null
    return { kind: 'classes', scores, low, high, counts: { high: tall, medium, low: small } }
  },
  asTyped: ({ scores, low, high, counts: said }) => ({
    'kelas-skor': scoresAsTyped(scores),
    'kelas-bawah': printed(low),
    'kelas-atas': printed(high),
    'kelas-tinggi': String(said.high),
    'kelas-sedang': String(said.medium),
    'kelas-rendah': String(said.low),
  }),
}

export const normalised: ClaimForm<'normalised'> = {
  read(reading) {
    if (isBlank(reading, ['indeks-skor', 'indeks-terbesar'])) return null
    const [scores, max] = [scoresIn(reading, 'indeks-skor'), numberIn(reading, 'indeks-terbesar')]
    if (max === 0) reading.errors['indeks-terbesar'] = m.terbitan_claim_base_zero()
    if (scores.length === 0) reading.errors['indeks-skor'] ??= m.refusal_field_blank()
    return max === null || max === 0 || scores.length === 0 ? null : { kind: 'normalised', scores, max }
  },
  asTyped: ({ scores, max }) => ({ 'indeks-skor': scoresAsTyped(scores), 'indeks-terbesar': String(max) }),
}
