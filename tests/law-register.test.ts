import { describe, expect, test } from 'vitest'
import { acts, pemilu2022, pilkada2024, provisions, rules, sanctionCodes, sanctions, sources } from '#law'

describe('completeness against the register', () => {
  const row = (prefix: string) => Array.from({ length: 15 }, (_, index) => `${prefix}${index + 1}`)

  test('all rows of both procedures and of the follow-up', () => {
    expect(pilkada2024.map(({ id }) => id)).toEqual(row('P'))
    expect(pemilu2022.map(({ id }) => id)).toEqual(row('M'))
    expect(rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7a', 'F7b', 'F8', 'F9']),
    )
    expect(rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['P-DARING', 'M-DARING', 'POSKO-TNI', 'G1', 'PLENO1', 'PLENO2', 'PLENO3']),
    )
  })

  test('all 38 sanction codes of the register, each with a row', () => {
    expect(sanctionCodes.length).toBe(38)
    expect(new Set(sanctions.map(({ code }) => code))).toEqual(new Set(sanctionCodes))
  })

  test('all acts of the register', () => {
    const ids = acts.map(({ id }) => id)
    const two = (number: number) => String(number).padStart(2, '0')
    expect(ids.filter((id) => id.startsWith('SKB-E'))).toEqual([
      ...[1, 2, 3, 4].map((n) => `SKB-E-${two(n)}`),
      'SKB-E-05a',
      'SKB-E-05b',
      'SKB-E-05c',
      ...[6, 7, 8, 9].map((n) => `SKB-E-${two(n)}`),
    ])
    expect(ids.filter((id) => id.startsWith('SKB-D'))).toEqual([
      'SKB-D-01',
      'SKB-D-02',
      'SKB-D-03a',
      'SKB-D-03b',
      'SKB-D-04',
      'SKB-D-05',
      'SKB-D-06',
      'SKB-D-07a',
      'SKB-D-07b',
      'SKB-D-07c',
      ...[8, 9, 10, 11, 12, 13, 14, 15].map((n) => `SKB-D-${two(n)}`),
    ])
    expect(ids.filter((id) => id.startsWith('5.n'))).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `5.n.${n}`))
    expect(ids.filter((id) => /^(POL|TNI)-/.test(id))).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `POL-0${n}`),
      'TNI-01',
    ])
    expect(ids.filter((id) => id.startsWith('DESA'))).toEqual([
      'DESA-29-b',
      'DESA-29-g',
      'DESA-29-j',
      'DESA-51-g',
      'DESA-51-j',
      'DESA-64',
    ])
  })

  test('all rows of the register of instruments, and the three rulings', () => {
    const inRegister = [
      'L-PIL-134-1 L-PIL-134-3 L-PIL-134-4 L-PIL-134-5 L-PIL-70 L-PIL-71-1 L-PIL-71-2 L-PIL-71-3 L-PIL-71-5 L-PIL-188 L-PIL-189 L-PIL-190 L-PIL-139 L-PB8-2020 L-PB9-2024 L-PB9-2020',
      'L-PEM-93f L-PEM-105 L-PEM-200 L-PEM-280-2 L-PEM-280-3 L-PEM-282 L-PEM-283-1 L-PEM-283-2 L-PEM-306 L-PEM-454-4 L-PEM-454-5 L-PEM-454-6 L-PEM-454-7 L-PEM-454-8 L-PEM-455 L-PEM-460 L-PEM-490 L-PEM-491 L-PEM-493 L-PEM-494 L-PEM-522 L-PEM-546 L-PEM-547 L-PB7-2022 L-PB5-2022 L-PB8-2022 L-JUKNIS-169 L-PB3-2023 L-PB6-2018 L-PB20-2018 L-PB5-2018',
      'L-ASN23-2f L-ASN23-9-2 L-ASN23-24 L-ASN23-26 L-ASN23-52 L-ASN23-70 L-ASN14 L-PP94-5n L-PP94-8 L-PP94-14i L-PP94-13 L-PP94-26 L-PP42-11c L-PP42-15 L-PP42-16 L-PP49 L-PP30-2019 L-BKN1-2023 L-BKN6-2022 L-PERPRES116 L-PERPRES91 L-SE4-2024 L-SKB-2022',
      'L-TNI-2d L-TNI-39 L-TNI-2025 L-HDM-8 L-HDM-9 L-PERPANG44 L-POL-28 L-PP2-2003-5b L-PP2-2003-9 L-PERKAP2-2016 L-PERPOL7-4h L-PERPOL7-KKEP L-STR-246 L-STR-2407',
      'L-DESA-29 L-DESA-30 L-DESA-51 L-DESA-52 L-DESA-64 L-KIP L-PDP L-PPID-1001 L-PB1-2022-18-2',
      'MK-136 MK-104 MK-121',
    ].flatMap((line) => line.split(' '))
    expect(new Set(provisions.map(({ id }) => id))).toEqual(new Set(inRegister))
  })

  test('all source keys S01 to S79', () => {
    const numbers = new Set(sources.flatMap(({ key }) => /^S(\d\d)/.exec(key)?.[1] ?? []))
    expect(
      Array.from({ length: 79 }, (_, index) => String(index + 1).padStart(2, '0')).filter(
        (number) => !numbers.has(number),
      ),
    ).toEqual([])
  })
})
