import { describe, expect, test } from 'vitest'
import { plainDate, subjectKinds } from '#law'
import { courseFor } from './course.ts'

const day = plainDate('2024-11-20')

describe('a course says what the catalogue says', () => {
  test('to a PNS in six groups, with what changes on the day candidates are fixed', () => {
    const { duty, lessons, changes } = courseFor('pns', day)
    expect(duty?.id).toBe('L-ASN23-24')
    expect(lessons.map(({ group }) => group)).toEqual(['media', 'foto', 'kampanye', 'partai', 'jabatan', 'calon'])
    expect(changes.map(({ conduct, before, after }) => [conduct.id, before.class, after.class])).toContainEqual([
      'suka-unggahan',
      'kode-etik',
      'disiplin',
    ])
  })

  test.each(['tni', 'polri', 'kades', 'perangkat-desa', 'bpd', 'penyelenggara'] as const)(
    'to %s with rows of his own, each with its article',
    (kind) => {
      const { lessons } = courseFor(kind, day)
      const rows = lessons.flatMap(({ points }) => points.flatMap(({ answer }) => answer.by))
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.filter(({ articles }) => articles.length === 0)).toEqual([])
    },
  )

  test('and nothing to whom no row names', () => {
    expect(courseFor('honorer', day)).toEqual({ duty: null, lessons: [], changes: [] })
    expect(subjectKinds.flatMap((kind) => courseFor(kind, day).lessons)).not.toEqual([])
  })
})
