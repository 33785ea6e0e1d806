import { describe, expect, test } from 'vitest'
import { acts, findEntries, plainDate, subjectKinds, type RegimeId, type SubjectKind } from '#law'
import type { Election, Stage } from '../pemilihan/election.ts'
import { conducts, findConduct } from './conducts.ts'
import { mayI, type MayAnswer } from './may-i.ts'
import { situationOn } from './situation.ts'

const stage = (code: string, from: string, until: string): Stage => ({
  ...{ code, title: code, held: true, mark: 'C2' },
  startsOn: plainDate(from),
  endsOn: plainDate(until),
})
const fixed = plainDate('2024-09-22')

/** As the timetables of 2024 have them (practice.md §8). */
const elections: readonly Election[] = [
  {
    ...{ id: 'pemilu-2024', name: 'Pemilu 2024', regime: 'pemilu' },
    votingOn: plainDate('2024-02-14'),
    stages: [
      stage('kampanye', '2023-11-28', '2024-02-10'),
      stage('masa-tenang', '2024-02-11', '2024-02-13'),
      stage('rekapitulasi', '2024-02-15', '2024-03-20'),
    ],
    contests: [{ kind: 'nasional', regionCode: '00', fixedOn: null }],
  },
  {
    ...{ id: 'pilkada-2024', name: 'Pilkada 2024', regime: 'pilkada' },
    votingOn: plainDate('2024-11-27'),
    stages: [
      stage('pemantau', '2024-02-27', '2024-11-16'),
      stage('kampanye', '2024-09-25', '2024-11-23'),
      stage('masa-tenang', '2024-11-24', '2024-11-26'),
      stage('rekapitulasi', '2024-11-27', '2024-12-16'),
    ],
    contests: [
      { kind: 'gubernur', regionCode: '64', fixedOn: fixed },
      { kind: 'bupati', regionCode: '64.01', fixedOn: fixed },
    ],
  },
]

function ask(kind: SubjectKind, conductId: string, on: string, regime: RegimeId | null, regionCode = '64.01') {
  const conduct = findConduct(conductId)
  if (conduct === null) throw new Error(`no conduct ${conductId}`)
  const day = plainDate(on)
  const situation = situationOn(elections, { regionCode, day, regime })
  return { situation, answer: mayI({ kind, conduct, day, regime, situation }) }
}

const rowsOf = (answer: MayAnswer) => ('by' in answer ? answer.by : []).map(({ id }) => id)
const told = (...question: Parameters<typeof ask>) => {
  const { answer } = ask(...question)
  return [answer.verdict, ...('mark' in answer ? [answer.mark] : []), ...rowsOf(answer)].join(' ')
}

type Vector = [SubjectKind, conduct: string, day: string, RegimeId | null, expected: string, because: string]
const vectors: Vector[] = [
  ['pns', 'suka-unggahan', '2024-09-21', 'pilkada', 'forbidden C2 SKB-E-04', 'the day before penetapan it is ethics'],
  ['pns', 'suka-unggahan', '2024-09-22', 'pilkada', 'forbidden C2 SKB-D-06', 'from the day of penetapan discipline'],
  ['pns', 'suka-unggahan', '2024-11-25', 'pilkada', 'forbidden C2 SKB-D-06', 'masa tenang lies after penetapan'],
  ['pppk', 'suka-unggahan', '2024-11-01', 'pilkada', 'forbidden C2 SKB-D-06', 'the SKB binds PPPK as well'],
  [
    'pns',
    'suka-unggahan',
    '2024-02-01',
    'pemilu',
    'forbidden C2 SKB-E-04 SKB-D-06',
    'no penetapan known: both lists name it',
  ],
  [
    'pns',
    'suka-unggahan',
    '2025-03-01',
    'pilkada',
    'forbidden C2 SKB-E-04 SKB-D-06',
    'no election runs: both lists name it',
  ],
  ['pns', 'tim-sukses', '2024-11-01', 'pilkada', 'forbidden U SKB-D-10', 'the row is unconfirmed, and says so'],
  ['pns', 'tim-sukses', '2024-01-10', 'pemilu', 'forbidden C2 SKB-D-10 PEM-280-3', 'in Pemilu it is a crime too'],
  ['bpd', 'tim-sukses', '2024-01-10', 'pemilu', 'forbidden C2 PEM-280-3', 'article 280(3) names the BPD'],
  ['bpd', 'tim-sukses', '2024-11-01', 'pilkada', 'no-answer', 'in Pilkada no row names the BPD'],
  [
    'bpd',
    'tim-sukses',
    '2025-03-01',
    null,
    'forbidden-in-part C2 PEM-280-3',
    'for whom is not said: Pemilu alone is named',
  ],
  [
    'pns',
    'ikut-kampanye',
    '2024-11-01',
    'pilkada',
    'forbidden C2 SKB-D-12',
    '5.n.1 is the same article and is not told twice',
  ],
  [
    'pns',
    'ikut-kampanye',
    '2024-05-01',
    'pilkada',
    'forbidden C1 SKB-E-06',
    'before penetapan another row, from one source',
  ],
  [
    'pns',
    'kampanye-suami-istri',
    '2025-03-01',
    'pilkada',
    'forbidden U SKB-E-07 SKB-D-12',
    'as sure as the least sure phase',
  ],
  ['pns', 'surat-dukungan', '2024-05-10', 'pilkada', 'forbidden C2 SKB-D-11', 'discipline though before penetapan'],
  ['pns', 'surat-dukungan', '2024-10-10', 'pilkada', 'no-answer', 'the row is of the time before penetapan'],
  ['pns', 'surat-dukungan', '2025-03-01', 'pilkada', 'forbidden-in-part C2 SKB-D-11', 'phase unknown: in one of two'],
  [
    'pns',
    'keputusan-berpihak',
    '2024-10-10',
    'pilkada',
    'forbidden C2 SKB-D-09 PIL-71-1',
    'discipline and crime side by side',
  ],
  [
    'pns',
    'keputusan-berpihak',
    '2024-02-12',
    'pemilu',
    'forbidden C2 SKB-D-09',
    'article 282 holds during the campaign only',
  ],
  ['pns', 'keputusan-berpihak', '2024-02-10', 'pemilu', 'forbidden C2 SKB-D-09 PEM-282', 'its last day'],
  ['kades', 'keputusan-berpihak', '2024-02-12', 'pemilu', 'no-answer', 'outside the campaign no row names him'],
  [
    'kades',
    'keputusan-berpihak',
    '2025-03-01',
    'pemilu',
    'forbidden-in-part C2 PEM-282',
    'the campaign may or may not be on',
  ],
  ['kades', 'ikut-kampanye', '2024-10-10', 'pilkada', 'forbidden X DESA-29-j', 'sources differ on the letter'],
  ['perangkat-desa', 'ikut-kampanye', '2024-10-10', 'pilkada', 'forbidden C1 DESA-51-j', 'its twin for village staff'],
  ['perangkat-desa', 'suka-unggahan', '2024-10-10', 'pilkada', 'no-answer', 'the SKB is for ASN'],
  ['tni', 'anggota-partai', '2024-10-10', 'pilkada', 'forbidden C2 TNI-01', 'UU 34/2004 art. 39'],
  ['tni', 'suka-unggahan', '2024-10-10', 'pilkada', 'no-answer', 'whether a like is practical politics no source says'],
  ['tni', 'memilih', '2024-02-14', 'pemilu', 'forbidden C2 L-PEM-200', 'UU 7/2017 art. 200'],
  ['tni', 'memilih', '2024-11-27', 'pilkada', 'no-answer', 'no row read says it of Pilkada'],
  ['tni', 'keputusan-berpihak', '2024-11-13', 'pilkada', 'forbidden C2 L-PIL-71-1', 'barred, no crime yet'],
  ['tni', 'keputusan-berpihak', '2024-11-14', 'pilkada', 'forbidden C2 PIL-71-1', 'a crime since MK 136'],
  [
    'polri',
    'memilih',
    '2024-11-27',
    'pilkada',
    'forbidden C2 POL-08',
    'POL-08 cites UU 2/2002 art. 28, which is surer',
  ],
  ['polri', 'hadir-saja', '2024-10-10', 'pilkada', 'forbidden C2 POL-03', 'attending alone is barred to police'],
  ['pns', 'hadir-saja', '2024-10-10', 'pilkada', 'no-answer', 'the SKB bars attending with support'],
  [
    'polri',
    'hadir-pengamanan',
    '2024-10-10',
    'pilkada',
    'excepted C2 POL-03',
    'security under a written order is left out',
  ],
  ['pns', 'hadir-pengamanan', '2024-10-10', 'pilkada', 'no-answer', 'the exception is of the police'],
  ['pns', 'narasumber-tugas', '2024-05-10', 'pilkada', 'excepted U SKB-E-08', 'left out by a row that is unconfirmed'],
  ['pns', 'narasumber-tugas', '2024-10-10', 'pilkada', 'no-answer', 'and that is of the time before penetapan'],
  ['penyelenggara', 'keputusan-berpihak', '2024-01-10', 'pemilu', 'forbidden C1 PEM-546', 'organisers'],
  [
    'penyelenggara',
    'suka-unggahan',
    '2024-10-10',
    'pilkada',
    'no-answer',
    'their ethics are with DKPP, and no act was read',
  ],
  ['honorer', 'suka-unggahan', '2024-10-10', 'pilkada', 'no-answer', 'not covered by the SKB'],
  ['pns', 'suka-unggahan', '2022-09-21', null, 'no-answer', 'the SKB was not signed yet'],
]

test.each(vectors)('%s, %s on %s (%s): %s, because %s', (kind, conduct, day, regime, expected) => {
  expect(told(kind, conduct, day, regime)).toBe(expected)
})

describe('what is not named', () => {
  test('is never allowed, whoever asks whatever on whatever day', () => {
    const days = ['2022-01-01', '2024-01-10', '2024-05-10', '2024-10-10', '2024-11-25', '2026-01-01']
    const verdicts = subjectKinds.flatMap((kind) =>
      conducts.flatMap((conduct) => days.map((day) => ({ conduct, answer: ask(kind, conduct.id, day, null).answer }))),
    )
    const excepted = verdicts.filter(({ answer }) => answer.verdict === 'excepted')
    expect(new Set(verdicts.map(({ answer }) => answer.verdict))).toEqual(
      new Set(['forbidden', 'forbidden-in-part', 'excepted', 'no-answer']),
    )
    expect(new Set(excepted.map(({ conduct }) => conduct.excepts))).toEqual(new Set(['SKB-E-08', 'POL-03']))
    // A bar without an article would be an invention.
    expect(
      verdicts.filter(({ answer }) => 'by' in answer && answer.by.some(({ articles }) => !articles.length)),
    ).toEqual([])
  })

  test('shows what comes closest and the duty that holds anyway', () => {
    const { answer } = ask('pns', 'hadir-saja', '2024-10-10', 'pilkada')
    expect(answer).toMatchObject({
      near: [{ id: 'SKB-D-04' }, { id: 'SKB-D-12' }],
      duty: { id: 'L-ASN23-24', mark: 'C1' },
    })
    expect(ask('honorer', 'hadir-saja', '2024-10-10', 'pilkada').answer).toEqual({
      verdict: 'no-answer',
      near: [],
      duty: null,
    })
  })
})

describe('the situation', () => {
  const at = (day: string, regime: RegimeId | null, regionCode = '64.01') =>
    situationOn(elections, { day: plainDate(day), regime, regionCode })

  test('names the phase and the stage of the day', () => {
    expect(at('2024-11-24', 'pilkada')).toMatchObject({
      kind: 'after',
      fixedOn: fixed,
      stages: [{ code: 'masa-tenang' }],
    })
    expect(at('2024-09-21', 'pilkada')).toMatchObject({ kind: 'before', stages: [{ code: 'pemantau' }] })
    expect(at('2024-02-12', 'pemilu').kind).toBe('not-fixed')
  })
  test('is none where no election runs, and of the election that was asked about where two do', () => {
    expect(at('2024-11-24', 'pilkada', '34').kind).toBe('none')
    expect(at('2024-03-01', 'pilkada')).toMatchObject({ election: 'Pilkada 2024' })
    expect(at('2024-03-01', 'pemilu')).toMatchObject({ election: 'Pemilu 2024' })
  })
})

describe('the table of conducts', () => {
  const linked = new Set(conducts.flatMap(({ named, excepts }) => [...named, ...(excepts ? [excepts] : [])]))

  test('reaches every act of the catalogue but the one of candidates, who are not asked', () => {
    expect(acts.filter(({ id }) => !linked.has(id)).map(({ id }) => id)).toEqual(['PIL-70-1'])
  })
  test('names nothing that the catalogue has not, and no conduct twice', () => {
    const all = conducts.flatMap(({ named, near }) => [...named, ...near])
    expect(all.filter((id) => findEntries(id).length === 0)).toEqual([])
    expect(new Set(conducts.map(({ id }) => id)).size).toBe(conducts.length)
  })
})
