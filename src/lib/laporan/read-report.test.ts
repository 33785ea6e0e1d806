import { expect, test } from 'vitest'
import { readReport } from './read-report.ts'

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
