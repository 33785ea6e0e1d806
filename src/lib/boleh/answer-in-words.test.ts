import { describe, expect, test } from 'vitest'
import { conducts, findConduct, mayI, type MayAnswer, type Situation } from '#core'
import { plainDate, type RegimeId, type SubjectKind } from '#law'
import { m } from '#wording'
import { groupInWords, mayInWords } from './answer-in-words.ts'
import { mayForm } from './read-question.ts'

const day = plainDate('2024-11-25')
const quiet: Situation = {
  ...{ kind: 'after', election: 'Pilkada 2024', regime: 'pilkada', fixedOn: plainDate('2024-09-22') },
  stages: [
    {
      ...{ code: 'masa-tenang', title: 'Masa tenang', held: true, mark: 'X' },
      startsOn: plainDate('2024-11-24'),
      endsOn: plainDate('2024-11-26'),
    },
  ],
}

function answerTo(kind: SubjectKind, id: string, situation: Situation, regime: RegimeId | null = 'pilkada') {
  const conduct = findConduct(id)
  if (conduct === null) throw new Error(`no conduct ${id}`)
  const asked = { kind, conduct, regime, day, region: null }
  return mayInWords(asked, { situation, answer: mayI({ ...asked, situation }) })
}

test('the answer comes first, then the day, the article with its mark, and what may follow', () => {
  const answer = answerTo('pns', 'suka-unggahan', quiet)
  expect(answer).toMatchObject({ first: 'Tidak boleh.', look: 'bad', near: [] })
  expect(answer.situation).toBe(
    'Senin, 25 November 2024 ada sesudah calon ditetapkan (Minggu, 22 September 2024) dalam Pilkada 2024. Hari itu masa tenang.',
  )
  expect(answer.rows).toMatchObject([
    {
      ...{ id: 'SKB-D-06', class: 'Pelanggaran disiplin', limits: [], mark: 'C2' },
      articles: [{ provision: 'L-ASN23-9-2' }, { provision: 'L-PP94-5n', mark: 'C2' }],
      severity: { says: 'hukuman disiplin berat', mark: 'C2' },
      sanctions: [{ says: 'Penurunan jabatan setingkat lebih rendah (12 bulan)', mark: 'C2' }, {}, {}],
    },
  ])
})

const none: Situation = { kind: 'none' }
test.each([
  ['pns', 'tim-sukses', quiet, 'bad', m.boleh_no_unsure()],
  ['kades', 'ikut-kampanye', quiet, 'bad', m.boleh_no_disputed()],
  ['pns', 'surat-dukungan', none, 'bad', m.boleh_part()],
  ['pns', 'deklarasi-diri', none, 'bad', m.boleh_part_unsure()],
  ['polri', 'hadir-pengamanan', quiet, 'good', m.boleh_excepted()],
  ['pns', 'narasumber-tugas', none, 'warn', m.boleh_excepted_unsure()],
  ['tni', 'foto-jari', quiet, 'warn', m.boleh_no_answer()],
] as const)('%s, %s in %j is %s: %s', (kind, conduct, situation, look, first) => {
  expect(answerTo(kind, conduct, situation)).toMatchObject({ first, look })
})

test('where the day is not known, each row says of which time and of which election it speaks', () => {
  const limits = (kind: SubjectKind, conduct: string) =>
    answerTo(kind, conduct, none, null).rows.map(({ id, limits: said }) => [id, ...said].join(' '))
  expect(limits('pns', 'suka-unggahan')).toEqual([
    'SKB-E-04 sebelum calon ditetapkan',
    'SKB-D-06 sejak calon ditetapkan',
  ])
  expect(limits('kades', 'keputusan-berpihak')).toEqual([
    'PIL-71-1 dalam Pilkada',
    'PEM-282 dalam Pemilu selama masa kampanye',
  ])
})

describe('no answer', () => {
  test('shows what is near and the duty, and no row as its reason', () => {
    const answer = answerTo('pns', 'foto-jari', quiet)
    expect(answer).toMatchObject({ rows: [], near: [{ id: 'SKB-D-07b' }], duty: { id: 'L-ASN23-24' } })
  })

  test('and no sentence of the page says “boleh” without a “tidak” before it', () => {
    const verdicts = ['forbidden', 'forbidden-in-part', 'no-answer'] as const satisfies readonly MayAnswer['verdict'][]
    const sentences = conducts.flatMap(({ id }) =>
      [quiet, none].flatMap((situation) => {
        const { verdict, first } = answerTo('pns', id, situation)
        return verdicts.some((one) => one === verdict) ? [first] : []
      }),
    )
    expect(new Set(sentences).size).toBeGreaterThan(3)
    expect(sentences.filter((says) => /(?<!tidak )boleh/i.test(says))).toEqual([])
  })
})

test('every group of the form has its words, and an address is cut and cleaned', () => {
  expect(conducts.filter(({ group }) => groupInWords(group) === '')).toEqual([])
  expect(mayForm(new URLSearchParams({ cari: ` ${'a'.repeat(200)}\0`, siapa: ' pns ' }))).toMatchObject({
    cari: 'a'.repeat(100),
    siapa: 'pns',
    hari: '',
  })
})
