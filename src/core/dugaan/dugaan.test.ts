import { asnReceiverOn, findAct, findEntries, plainDate, routesFor, subjectKinds, unrouted, type Act } from '#law'
import { describe, expect, test } from 'vitest'
import { decideAllegation, endsHere, type Allegation, type AllegationId } from './allegation.ts'
import { allegedAs } from './alleged-as.ts'
import { actOn, articlesFor } from './articles-for.ts'
import { classOf, phaseOn } from './phase.ts'
import { noRouteOf, routesOf } from './routes-of.ts'

/** Pilkada 2024: candidates were fixed on 22 September 2024. */
const fixedOn = plainDate('2024-09-22')
const on = (day: string) => ({ actedOn: plainDate(day), fixedOn })
const day = plainDate('2024-10-21')

function act(id: string): Act {
  const found = findAct(id)
  if (found === null) throw new Error(`no act ${id}`)
  return found
}
const cites = (id: string, acted: string) => articlesFor(act(id), on(acted)).map(({ cite }) => cite)

describe('the class of an act', () => {
  test('is ethics on the last day before the candidates are fixed, and discipline from that day on', () => {
    expect(classOf(act('SKB-E-04'), on('2024-09-21'))).toBe('kode-etik')
    expect(classOf(act('SKB-E-04'), on('2024-09-22'))).toBe('disiplin')
    expect(phaseOn(on('2024-09-22'))).toBe('calon')
  })

  test('is the same whichever of the two lists the reporter picked it from', () => {
    expect(classOf(act('SKB-D-06'), on('2024-09-21'))).toBe('kode-etik')
    expect(classOf(act('SKB-D-06'), on('2024-09-22'))).toBe('disiplin')
  })

  test('stays where the law does not turn with the phase: support letters, decisions, party membership, crimes', () => {
    for (const [id, expected] of [
      ['SKB-D-11', 'disiplin'],
      ['SKB-D-03a', 'disiplin'],
      ['SKB-D-09', 'disiplin'],
      ['SKB-D-05', 'disiplin'],
      ['PIL-71-1', 'pidana'],
      ['POL-01', 'larangan-jabatan'],
    ] as const) {
      expect([id, classOf(act(id), on('2024-09-01'))]).toEqual([id, expected])
    }
  })

  test('is not known while the day of the penetapan is not', () => {
    expect(classOf(act('SKB-E-04'), { actedOn: plainDate('2024-09-01'), fixedOn: null })).toBeNull()
    expect(classOf(act('SKB-D-09'), { actedOn: plainDate('2024-09-01'), fixedOn: null })).toBe('disiplin')
  })
})

describe('the articles', () => {
  test('follow the day: PP 42/2004 before, PP 94/2021 after', () => {
    expect(cites('SKB-E-04', '2024-09-21')).toEqual(['PP 42/2004 ps. 11 huruf c'])
    expect(cites('SKB-E-04', '2024-09-22').join()).toContain('PP 94/2021')
    expect(actOn(act('SKB-D-04'), on('2024-09-01'))?.id).toBe('SKB-E-03')
  })

  test('and the class go together; with no penetapan known the act speaks for itself', () => {
    expect(allegedAs(act('SKB-D-06'), on('2024-09-21'))).toEqual({
      class: 'kode-etik',
      articles: ['PP 42/2004 ps. 11 huruf c'],
    })
    expect(allegedAs(act('SKB-D-06'), { actedOn: plainDate('2024-09-21'), fixedOn: null })).toMatchObject({
      class: 'disiplin',
    })
    expect(allegedAs(act('SKB-D-06'), { actedOn: plainDate('2024-09-21'), fixedOn: null }).articles.join()).toContain(
      'PP 94/2021',
    )
  })

  test('are left to the lawyer where the other list has no such row', () => {
    expect(actOn(act('SKB-E-07'), on('2024-10-01'))).toBeNull()
    expect(cites('SKB-E-07', '2024-10-01')).toEqual([])
  })
})

describe('the route', () => {
  const ids = (...args: Parameters<typeof routesOf>) => routesOf(...args).map(({ id }) => id)

  test('of a crime is Sentra Gakkumdu alone, whoever is accused', () => {
    expect(ids('pns', 'pidana', day)).toEqual(['RUTE-PIDANA'])
    expect(ids('kades', 'pidana', day)).toEqual(['RUTE-PIDANA'])
  })

  test('of an ASN depends on the class, and goes to whoever supervises ASN on that day', () => {
    expect(routesOf('pns', 'kode-etik', day).every(({ matter }) => matter === 'kode-etik')).toBe(true)
    expect(ids('pns', 'disiplin', day)).toContain('RUTE-ASN-DAERAH')
    expect(routesOf('pns', 'disiplin', day)[0]?.receivedBy).toContain('asn-supervisor')
    expect(asnReceiverOn(plainDate('2024-02-01'))?.id).toBe('KASN')
    expect(asnReceiverOn(day)?.id).toBe('BKN')
  })

  test('of police, soldiers and village heads leads to Propam, to Ankum and to the bupati', () => {
    expect(ids('polri', 'larangan-jabatan', day)).toEqual(['RUTE-POLRI'])
    expect(ids('tni', 'larangan-jabatan', day)).toEqual(['RUTE-TNI'])
    expect(ids('kades', 'larangan-jabatan', day)).toEqual(['RUTE-KADES'])
    expect(ids('penyelenggara', null, day)).toEqual(['RUTE-PENYELENGGARA'])
  })
})

describe('the outcome of one allegation', () => {
  const allegation = (facts: Partial<Allegation> = {}): Allegation => ({
    id: 'a1' as AllegationId,
    subject: 'pns',
    class: 'disiplin',
    route: 'RUTE-ASN-DAERAH',
    outcome: null,
    ...facts,
  })
  const attempt = { regime: 'pilkada', plenoId: 'p1', at: '2024-10-20T08:00:00.000Z' } as const
  const decide = (
    facts: Partial<Allegation>,
    outcome: Parameters<typeof decideAllegation>[1]['outcome'],
    reason?: string,
  ) => decideAllegation(allegation(facts), { ...attempt, outcome, ...(reason === undefined ? {} : { reason }) })

  test('Kudus 2024: the criminal part is dropped with its reason, the ASN part goes on to its route', () => {
    expect(
      decide({ class: 'pidana', route: 'RUTE-PIDANA' }, 'dihentikan', 'Unsur pidana tidak terpenuhi.'),
    ).toMatchObject({ ok: true, value: { outcome: 'dihentikan', route: null, basis: 'P13' } })
    expect(decide({}, 'hukum-lainnya')).toMatchObject({
      ok: true,
      value: { outcome: 'hukum-lainnya', route: 'RUTE-ASN-DAERAH' },
    })
  })

  test('needs a pleno, a reason where it ends here, a route where it goes on', () => {
    expect(decideAllegation(allegation(), { regime: 'pemilu', outcome: 'hukum-lainnya', at: attempt.at })).toEqual({
      ok: false,
      refusal: { reason: 'needs-pleno', basis: 'M15' },
    })
    expect(decide({}, 'bukan-pelanggaran', ' ')).toEqual({
      ok: false,
      refusal: { reason: 'needs-reason', basis: 'P13' },
    })
    expect(decide({ route: null }, 'hukum-lainnya')).toEqual({
      ok: false,
      refusal: { reason: 'needs-route', basis: 'P13' },
    })
  })

  test('cannot turn a crime into another matter, or an ASN into an organiser', () => {
    expect(decide({ class: 'pidana' }, 'hukum-lainnya')).toMatchObject({ refusal: { reason: 'outcome-not-possible' } })
    expect(decide({}, 'pidana')).toMatchObject({ refusal: { reason: 'outcome-not-possible' } })
    expect(decide({}, 'etik-penyelenggara')).toMatchObject({ refusal: { reason: 'outcome-not-possible' } })
    expect(decide({ subject: 'penyelenggara', route: 'RUTE-PENYELENGGARA' }, 'etik-penyelenggara').ok).toBe(true)
  })

  test('is fixed once', () => {
    expect(decide({ outcome: 'dihentikan' }, 'hukum-lainnya')).toMatchObject({
      refusal: { reason: 'already-decided', outcome: 'dihentikan' },
    })
    expect([endsHere('dihentikan'), endsHere('bukan-pelanggaran'), endsHere('hukum-lainnya')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

test('who has no route but the criminal one is told so, with its mark, and nobody else', () => {
  const told = subjectKinds.filter((kind) => noRouteOf(kind, 'disiplin', day) !== null)
  expect(told).toEqual(subjectKinds.filter((kind) => routesFor(kind, day).every(({ matter }) => matter === 'pidana')))
  expect(told).toEqual(['bpd', 'pejabat', 'lain'])
  // None without its row: a kind that loses its route says so at once.
  expect(unrouted.map(({ subject }) => subject)).toEqual(told)
  expect(unrouted.filter(({ mark, seen }) => mark !== 'U' || seen.some((id) => findEntries(id).length === 0))).toEqual(
    [],
  )
  expect(noRouteOf('bpd', 'pidana', day)).toBeNull()
})
