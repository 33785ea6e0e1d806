import { expect, test } from 'vitest'
import { readReport, readVoiceReport } from './read-report.ts'

const faultsOf = (body: object) => {
  const read = readReport(body)
  return read.ok ? [] : read.refusal.map(({ field, reason }) => `${field} ${reason}`)
}

test('who sends an empty laporan hears of his name with all the rest', () => {
  const faults = faultsOf({ lane: 'laporan', subject: {}, narrative: ' ' })
  expect(faults).toContain('reporter.name missing')
  expect(faults).toContain('narrative missing')
  expect(faultsOf({ lane: 'laporan', reporter: { name: '  ', phone: '0800' } })).toContain('reporter.name missing')
})

test.each([
  { lane: 'informasi' },
  { lane: 'laporan', reporter: { name: 'Contoh' } },
  { lane: 'laporan', sealedReporter: 'YWdl' },
])('nobody is asked for a name that is not needed, or is there: %j', (body) => {
  const faults = faultsOf(body)
  expect(faults).toContain('narrative missing')
  expect(faults).not.toContain('reporter.name missing')
})

test('what is told by voice may have no words, in the form that offers it and in no other', () => {
  const spoken = {
    lane: 'informasi',
    regionCode: '64.01',
    happenedOn: '2024-10-01',
    knownOn: '2024-10-02',
    narrative: '',
    subject: { kind: 'pns' },
    byVoice: true,
  }
  expect(readVoiceReport(spoken)).toMatchObject({ ok: true, value: { narrative: '', byVoice: true } })
  expect(faultsOf(spoken)).toEqual(['narrative missing'])
  const written = readReport({ ...spoken, narrative: 'Cukup panjang untuk diterima.' })
  expect(written.ok && written.value.byVoice).toBe(undefined)
})
