import { describe, expect, test } from 'vitest'
import {
  actsFor,
  acts,
  addDays,
  asnReceiverOn,
  asnReceivers,
  counterHours,
  entries,
  findAct,
  findInstrument,
  findProvision,
  findRule,
  findSanction,
  generalRules,
  instruments,
  isInForce,
  kindsOfReport,
  mayAct,
  numberTemplates,
  plainDate,
  provisions,
  quorumFor,
  quorums,
  reportConditions,
  routes,
  routesFor,
  ruleInForce,
  rules,
  sanctions,
  sanctionsFor,
  sources,
  subjectKinds,
  subjects,
  weakestMark,
  weakestOf,
  type InForce,
  type Mark,
  type Marked,
  type PlainDate,
} from '#law'

/** Versions of one thing, by what a lookup asks for: a quorum is found by its size, whatever its row is called. */
const dated: readonly { id: string; inForce: InForce }[] = [
  ...rules,
  ...generalRules,
  ...quorums.map(({ size, inForce }) => ({ id: `quorum of ${String(size)}`, inForce })),
  ...counterHours.map(({ regime, inForce }) => ({ id: `hours ${regime}`, inForce })),
  ...numberTemplates.map(({ regime, use, inForce }) => ({ id: `number ${regime} ${use}`, inForce })),
  ...acts,
  ...provisions,
  ...routes,
  ...sanctions.map(({ code, inForce }) => ({ id: code, inForce })),
  ...reportConditions.map(({ id, regime, inForce }) => ({ id: `${regime}/${id}`, inForce })),
  ...asnReceivers.map(({ inForce }) => ({ id: 'asn-supervisor', inForce })),
]
const groups = Map.groupBy(dated, ({ id }) => id)

/** Each boundary day of an id and the day before it. */
const boundaryDays = (versions: readonly { inForce: InForce }[]): readonly PlainDate[] =>
  versions
    .flatMap(({ inForce: { from, until } }) => [from, until])
    .flatMap((day) => (day === null ? [] : [addDays(day.value, -1), day.value]))

/** Every object with a mark anywhere in the catalogue. */
function markedIn(value: unknown): readonly Marked<unknown>[] {
  if (Array.isArray(value)) return value.flatMap(markedIn)
  if (value === null || typeof value !== 'object') return []
  const here = 'mark' in value && 'value' in value ? [value as Marked<unknown>] : []
  return [...here, ...Object.values(value).flatMap(markedIn)]
}

const everything = {
  rules,
  quorums,
  acts,
  sanctions,
  provisions,
  routes,
  asnReceivers,
  reportConditions,
  counterHours,
  numberTemplates,
  generalRules,
  instruments,
  subjects,
  kindsOfReport,
}

describe('versions', () => {
  test.each([...groups].filter(([, versions]) => versions.length > 1))(
    '%s has one version on every boundary day and the day before',
    (_, versions) => {
      const days = boundaryDays(versions)
      expect(days.length).toBeGreaterThan(0)
      for (const day of days)
        expect([day, versions.filter(({ inForce }) => isInForce(inForce, day)).length]).toEqual([day, 1])
    },
  )

  test('the ids that changed over time are the ones the rulings and the end of KASN changed', () => {
    expect(
      [...groups]
        .filter(([, versions]) => versions.length > 1)
        .map(([id]) => id)
        .toSorted(),
    ).toEqual(['CRM-188', 'L-PIL-139', 'L-PIL-188', 'PIL-71-1', 'asn-supervisor'])
  })

  test('a day belongs to the version that starts on it', () => {
    expect(findSanction('CRM-188', plainDate('2024-11-13'))?.subjects).not.toContain('tni')
    expect(findSanction('CRM-188', plainDate('2024-11-14'))?.subjects).toContain('tni')
    expect(findProvision('L-PIL-139', plainDate('2025-07-29'))?.asReadBy).toBeUndefined()
    expect(findProvision('L-PIL-139', plainDate('2025-07-30'))?.asReadBy).toBe('MK-104-2025')
    expect([asnReceiverOn(plainDate('2024-08-23'))?.id, asnReceiverOn(plainDate('2024-08-24'))?.id]).toEqual([
      'KASN',
      'BKN',
    ])
  })
})

describe('sources and articles', () => {
  const known = new Set(sources.map(({ key }) => key))
  const sourced = entries.map(({ id, mark, sources: keys }) => ({ id, mark, keys }))

  test.each(sourced)('$id has sources that resolve', ({ mark, keys }) => {
    expect(keys.filter((key) => !known.has(key))).toEqual([])
    // What no source supports can only be unconfirmed.
    if (keys.length === 0) expect(mark).toBe('U')
  })

  test('every act cites a provision of the register', () => {
    for (const act of acts) {
      expect(act.articles.length).toBeGreaterThan(0)
      for (const { cite, provision } of act.articles) {
        expect([act.id, cite, findProvision(provision)?.id]).toEqual([act.id, cite, provision])
      }
    }
  })

  test('every provision stands in an instrument, and every ruling that reads one is an instrument', () => {
    for (const { id, instrument, asReadBy } of provisions) {
      expect(findInstrument(instrument), id).not.toBeNull()
      if (asReadBy !== undefined) expect(findInstrument(asReadBy)?.kind).toBe('putusan-mk')
    }
  })

  test('every instrument says something, and every source has an address', () => {
    const used = new Set(provisions.map(({ instrument }) => instrument))
    expect(instruments.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([])
    expect(sources.filter(({ addresses }) => addresses.length === 0)).toEqual([])
    expect(new Set(sources.map(({ key }) => key)).size).toBe(sources.length)
  })
})

describe('marks', () => {
  const marks: readonly Mark[] = ['C2', 'C1', 'U', 'X']

  test('every mark is one of four, and every conflict keeps at least two values', () => {
    for (const marked of markedIn(everything)) {
      expect(marks).toContain(marked.mark)
      if (marked.mark === 'X') {
        expect(marked.alternatives?.length ?? 0).toBeGreaterThanOrEqual(2)
        expect(marked.alternatives).toContainEqual(marked.value)
      }
    }
    expect(markedIn(numberTemplates).filter(({ mark }) => mark === 'X').length).toBeGreaterThan(0)
  })

  test('an entry that is in conflict shows the values', () => {
    const conflicts = entries.filter(({ mark }) => mark === 'X')
    expect(conflicts.map(({ id }) => id).toSorted()).toEqual([
      'DESA-29-j',
      'F5',
      'L-DESA-29',
      'NOMOR-TERIMA',
      'P2',
      'SYARAT-pilkada-subject-named',
    ])
    for (const { id, parts } of conflicts) {
      expect([id, parts.some(({ alternatives }) => alternatives.length >= 2)]).toEqual([id, true])
    }
  })

  test('a row is as sure as its weakest part', () => {
    for (const row of [...provisions, ...acts, ...sanctions, ...routes, ...reportConditions]) {
      if (row.parts)
        expect([row.sources, row.mark]).toEqual([row.sources, weakestOf(row.parts.map(({ mark }) => mark))])
    }
    expect([weakestOf(['C2', 'C1']), weakestOf(['C1', 'U', 'C2']), weakestOf(['U', 'X']), weakestOf([])]).toEqual([
      'C1',
      'U',
      'X',
      'U',
    ])
  })

  test('U and X may not act until confirmed', () => {
    expect(marks.map((mark) => mayAct(mark))).toEqual([true, true, false, false])
    expect(marks.map((mark) => mayAct(mark, true))).toEqual([true, true, true, true])
  })

  test('P4 may act; P12 waits for its first day, P2 for its conflict', () => {
    const markOf = (id: string) => {
      const rule = findRule(id)
      return rule && weakestMark(rule)
    }
    expect([markOf('P4'), markOf('P12'), markOf('P2'), markOf('M14')]).toEqual(['C1', 'U', 'X', 'U'])
  })
})

describe('lookup', () => {
  const voting = plainDate('2024-11-27')

  test('the acts of a civil servant are not those of a soldier', () => {
    const idsFor = (kind: 'pns' | 'tni' | 'honorer') => actsFor(kind, voting).map(({ id }) => id)
    expect(idsFor('pns')).toContain('SKB-D-06')
    expect(idsFor('tni')).toContain('TNI-01')
    expect(idsFor('tni')).not.toContain('SKB-D-06')
    expect(idsFor('honorer')).toEqual([])
  })

  test('before the SKB its acts are not in force', () => {
    expect(actsFor('pns', plainDate('2022-09-21')).map(({ id }) => id)).not.toContain('SKB-D-06')
    expect(findAct('SKB-D-06', plainDate('2022-09-21'))).toBeNull()
    expect(findAct('SKB-D-06', plainDate('2022-09-22'))?.id).toBe('SKB-D-06')
  })

  test('a sanction follows only for the kind of person it is for', () => {
    const act = findAct('PEM-282')
    expect(act && sanctionsFor(act, 'kades', voting).map(({ code }) => code)).toEqual(['CRM-490'])
    expect(act && sanctionsFor(act, 'pejabat', voting).map(({ code }) => code)).toEqual(['CRM-547'])
  })

  test('every kind of person has a route on voting day but none is invented for bpd, pejabat and lain beyond the criminal one', () => {
    expect(subjects.map(({ kind }) => kind)).toEqual(subjectKinds)
    for (const kind of ['bpd', 'pejabat', 'lain'] as const)
      expect(routesFor(kind, voting).map(({ id }) => id)).toEqual(['RUTE-PIDANA'])
    for (const kind of [
      'pns',
      'pppk',
      'honorer',
      'tni',
      'polri',
      'kades',
      'perangkat-desa',
      'penyelenggara',
    ] as const) {
      expect(routesFor(kind, voting).some(({ matter }) => matter !== 'pidana')).toBe(true)
    }
  })

  test('a row named as the term of another exists and has one', () => {
    for (const { id, within } of rules) {
      if (within !== undefined) expect([id, findRule(within)?.term === null]).toEqual([id, false])
    }
  })

  test('an unknown id is null, never a guess', () => {
    expect([
      findRule('P16'),
      ruleInForce('P16', voting),
      findAct('SKB-D-99'),
      findSanction('PNS-X'),
      findProvision('L-NONE'),
      quorumFor(4, voting),
    ]).toEqual([null, null, null, null, null, null])
    expect(quorumFor(5, voting)?.present).toMatchObject({ value: 3, mark: 'C1' })
    expect([quorumFor(3, voting)?.present.mark, quorumFor(7, voting)?.present.mark]).toEqual(['U', 'U'])
  })
})

test('the catalogue is data: it survives JSON unchanged', () => {
  for (const table of Object.values(everything)) expect(JSON.parse(JSON.stringify(table))).toStrictEqual(table)
})

test('an id of an entry belongs to one kind, so that its page is found', () => {
  const kinds = Map.groupBy(entries, ({ id }) => id)
  for (const [id, rows] of kinds) expect([id, new Set(rows.map(({ kind }) => kind)).size]).toEqual([id, 1])
  const ids = new Set(kinds.keys())
  for (const { id, related } of entries) expect([id, related.filter((other) => !ids.has(other))]).toEqual([id, []])
})
