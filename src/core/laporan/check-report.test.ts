import { plainDate } from '#law'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkReport, cleanText, type Looked, type ReportInput } from './check-report.ts'
import { reportLimits } from './report-limits.ts'

const looked: Looked = { today: plainDate('2024-10-17'), regionExists: true, actExists: true }
const report: ReportInput = {
  lane: 'laporan',
  regionCode: '64.01',
  happenedOn: '2024-10-10',
  knownOn: '2024-10-12',
  narrative: 'Lurah Contoh mengajak warga memilih salah satu calon.',
  subject: { kind: 'pns' },
  reporter: { name: 'Pelapor Contoh' },
}
const faults = (input: Partial<ReportInput> = {}, looking: Partial<Looked> = {}) => {
  const result = checkReport({ ...report, ...input }, { ...looked, ...looking })
  return result.ok ? [] : result.refusal.map(({ field, reason }) => `${field} ${reason}`)
}

describe('a report', () => {
  test('that is in order becomes a draft in clean words, and says nothing of who reports', () => {
    const result = checkReport({ ...report, place: '  Balai desa \r\n', evidence: ' ', actId: '' }, looked)
    expect(result).toEqual({
      ok: true,
      value: {
        lane: 'laporan',
        kind: 'netralitas',
        regionCode: '64.01',
        happenedOn: '2024-10-10',
        knownOn: '2024-10-12',
        narrative: report.narrative,
        place: 'Balai desa',
        evidence: null,
        subject: { kind: 'pns', name: null, position: null, officeName: null },
        actId: null,
      },
    })
    expect(JSON.stringify(result)).not.toContain('Pelapor Contoh')
  })

  test('cannot be of tomorrow, or known before it happened; today is in order', () => {
    expect(faults({ happenedOn: '2024-10-18', knownOn: '2024-10-18' })).toEqual([
      'happenedOn in-future',
      'knownOn in-future',
    ])
    expect(faults({ knownOn: '2024-10-09' })).toEqual(['knownOn known-before-happened'])
    expect(faults({ happenedOn: '2024-10-17', knownOn: '2024-10-17' })).toEqual([])
  })

  test('names days that exist', () => {
    expect(faults({ happenedOn: '2024-02-30' })).toEqual(['happenedOn not-a-day'])
    expect(faults({ happenedOn: '17/10/2024', knownOn: '' })).toEqual(['happenedOn not-a-day', 'knownOn missing'])
  })

  test('stands in a region, on an act, of a kind and about a person that exist', () => {
    expect(faults({}, { regionExists: false })).toEqual(['regionCode no-such-region'])
    expect(faults({ regionCode: ' ' }, { regionExists: false })).toEqual(['regionCode missing'])
    expect(faults({ actId: 'SKB-E-99' }, { actExists: false })).toEqual(['actId no-such-act'])
    expect(faults({}, { actExists: false })).toEqual([])
    expect(faults({ kind: 'gosip', lane: 'cepat', subject: { kind: 'robot' } })).toEqual([
      'lane no-such-lane',
      'kind no-such-kind',
      'subject.kind no-such-subject',
    ])
  })

  test('tells something: not empty, not a word, not a book', () => {
    expect(faults({ narrative: ' \n ' })).toEqual(['narrative missing'])
    expect(faults({ narrative: 'ASN' })).toEqual(['narrative too-short'])
    expect(faults({ narrative: 'x'.repeat(reportLimits.narrative) })).toEqual([])
    expect(faults({ narrative: 'x'.repeat(reportLimits.narrative + 1) })).toEqual(['narrative too-long'])
  })

  test('told by voice needs no words, and those it has may be few; what is too long is too long there, too', () => {
    expect(faults({ narrative: '', byVoice: true })).toEqual([])
    expect(faults({ narrative: 'ASN', byVoice: true })).toEqual([])
    expect(faults({ narrative: 'x'.repeat(reportLimits.narrative + 1), byVoice: true })).toEqual(['narrative too-long'])
  })

  test('counts letters as people do: an emoji is one', () => {
    expect(faults({ place: '😀'.repeat(reportLimits.place) })).toEqual([])
    expect(faults({ place: '😀'.repeat(reportLimits.place + 1) })).toEqual(['place too-long'])
  })

  test('has a reporter with a name, unless the name came sealed or the lane is informasi awal', () => {
    expect(faults({ reporter: { name: ' ' } })).toEqual(['reporter.name missing'])
    expect(faults({ reporter: {}, reporterSealed: true })).toEqual([])
    expect(faults({ reporter: {}, lane: 'informasi' })).toEqual([])
  })

  test('with many faults names them all at once, in the order of the form', () => {
    expect(faults({ regionCode: '', happenedOn: '', narrative: '', reporter: {} })).toEqual([
      'regionCode missing',
      'happenedOn missing',
      'narrative missing',
      'reporter.name missing',
    ])
  })

  test('keeps SQL and HTML as the words they are', () => {
    const narrative = `'; drop table netra.cases; -- <script>alert("1")</script>`
    expect(checkReport({ ...report, narrative }, looked)).toMatchObject({ value: { narrative } })
  })
})

test('a clean text has no control characters, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text)
      expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/)
      expect(cleanText(clean)).toBe(clean)
    }),
  )
})

test('whatever is typed, the answer is a draft or at least one fault', () => {
  fc.assert(
    fc.property(
      fc.record({
        lane: fc.string(),
        regionCode: fc.string(),
        happenedOn: fc.string(),
        knownOn: fc.string(),
        narrative: fc.string(),
        subject: fc.record({ kind: fc.string() }),
      }),
      (input) => {
        const result = checkReport(input, looked)
        expect(result.ok || result.refusal.length > 0).toBe(true)
      },
    ),
  )
})
