import { plainDate, type SubjectKind } from '#law'
import { describe, expect, test } from 'vitest'
import { judgeStep, paperFields, rowFor, type ToldStep } from './judge-step.ts'
import type { FollowUpStep } from './step.ts'

const asn = { subject: 'pns', route: 'RUTE-ASN-DAERAH' } as const
const judge = (
  told: ToldStep,
  before: readonly FollowUpStep[] = [],
  accused: { readonly subject: SubjectKind; readonly route: string } = asn,
) => judgeStep(told, { accused: [accused], told: before, sentOn: plainDate('2024-10-21') })

describe('a letter that comes late', () => {
  test('may tell of a decree though nothing before it was told', () => {
    expect(judge({ step: 'sanksi', sanctionCode: 'PNS-S1' })).toBeNull()
  })

  test('cannot tell what came of a decree that nobody has told of', () => {
    expect(judge({ step: 'disampaikan' })).toEqual({
      reason: 'step-before-its-cause',
      step: 'disampaikan',
      needs: ['sanksi', 'berubah'],
      basis: 'PPK4',
    })
    expect(judge({ step: 'disampaikan' }, ['sanksi'])).toBeNull()
  })

  test('unblocks only after the PPK has decided (F8)', () => {
    expect(judge({ step: 'buka-blokir' }, ['peringatan-bkn', 'teguran-bkn', 'blokir-siasn'])).toMatchObject({
      reason: 'step-before-its-cause',
      needs: expect.arrayContaining(['sanksi']) as unknown,
      basis: 'F8',
    })
    expect(judge({ step: 'buka-blokir' }, ['blokir-siasn', 'sanksi'])).toBeNull()
  })
})

test('a step of another service is refused with the article of the own', () => {
  expect(judge({ step: 'masuk-idis' }, ['sanksi'], { subject: 'tni', route: 'RUTE-TNI' })).toMatchObject({
    reason: 'step-not-theirs',
    addressee: 'tni',
  })
  expect(judge({ step: 'masuk-idis' }, ['sanksi'])).toBeNull()
})

test('a decree dated before the referral is refused; one of its day is not', () => {
  const decree = (day: string) => judge({ step: 'sanksi', sanctionCode: 'PNS-S1', decreeOn: plainDate(day) })
  expect(decree('2024-10-20')).toMatchObject({ reason: 'decree-before-referral', basis: 'F5' })
  expect(decree('2024-10-21')).toBeNull()
})

describe('a sanction', () => {
  const sanction = (sanctionCode: string, lasts?: ToldStep['lasts'], who: Parameters<typeof judge>[2] = asn) =>
    judge({ step: 'sanksi', sanctionCode, ...(lasts === undefined ? {} : { lasts }) }, [], who)

  test('of another service is refused', () => {
    expect(sanction('POL-D4')).toEqual({
      reason: 'sanction-not-theirs',
      subject: 'pns',
      subjects: ['polri'],
      basis: 'POL-D4',
    })
    expect(sanction('POL-D4', undefined, { subject: 'polri', route: 'RUTE-POLRI' })).toBeNull()
  })

  test('of a court is not the employer’s to impose, nor the other way round', () => {
    expect(sanction('CRM-188')).toMatchObject({ reason: 'sanction-of-other-way', imposes: 'jabatan' })
    const crime = { subject: 'pns', route: 'RUTE-PIDANA' } as const
    expect(sanction('CRM-188', undefined, crime)).toBeNull()
    expect(sanction('PNS-B1', undefined, crime)).toMatchObject({ reason: 'sanction-of-other-way', imposes: 'pidana' })
  })

  test('lasts as long as its article says', () => {
    const tni = { subject: 'tni', route: 'RUTE-TNI' } as const
    expect(sanction('TNI-H2', { amount: 15, unit: 'days' }, tni)).toMatchObject({
      reason: 'sanction-not-so-long',
      limit: { amount: 14, as: 'at-most' },
      basis: 'TNI-H2',
    })
    expect(sanction('TNI-H2', { amount: 14, unit: 'days' }, tni)).toBeNull()
    expect(sanction('PNS-S1', { amount: 9, unit: 'months' })).toMatchObject({ reason: 'sanction-not-so-long' })
    expect(sanction('PNS-S1', { amount: 6, unit: 'months' })).toBeNull()
    expect(sanction('PNS-S1', { amount: 180, unit: 'days' })).toMatchObject({ reason: 'sanction-not-so-long' })
  })

  test('that is spoken has no decree to number', () => {
    const row = rowFor('sanksi', [asn])
    expect(row === null ? [] : paperFields(row, 'PNS-R1')).toEqual(['allegation', 'sanction'])
    expect(row === null ? [] : paperFields(row, 'PNS-R2')).toEqual(['allegation', 'sanction', 'decree'])
  })
})
