import { describe, expect, test } from 'vitest'
import { readFigure, type FigureSort } from './read-figure.ts'

const read = (value: number) => ({ state: 'read', value }) as const
const ask = (...readings: [number, number]) => ({ state: 'ask', readings }) as const

describe('a comma for a dot is read right or asked about', () => {
  test.each<[string, FigureSort, ReturnType<typeof readFigure>]>([
    ['1158', 'whole', read(1158)],
    ['1.158', 'whole', read(1158)],
    ['1.208.921.320', 'whole', read(1208921320)],
    ['1,158', 'whole', ask(1158, 1.158)],
    ['1,208,921,320', 'whole', read(1208921320)],
    ['12,5', 'whole', { state: 'unreadable' }],
    ['1.158', 'decimal', ask(1158, 1.158)],
    ['1,158', 'decimal', ask(1158, 1.158)],
    ['0,86', 'decimal', read(0.86)],
    ['0.86', 'decimal', read(0.86)],
    ['0.860', 'decimal', read(0.86)],
    ['88,5', 'decimal', read(88.5)],
    ['1.234,5', 'decimal', read(1234.5)],
    ['1,234.5', 'decimal', read(1234.5)],
    ['1.23,4.5', 'decimal', { state: 'unreadable' }],
    ['seribu', 'whole', { state: 'unreadable' }],
    ['', 'whole', { state: 'unreadable' }],
    ['-5', 'whole', { state: 'unreadable' }],
  ])('%s as %s', (typed, sort, expected) => expect(readFigure(typed, sort)).toEqual(expected))
})

test('what is read as a whole number is one', () => {
  for (let value = 0; value < 3_000_000; value += 997) {
    const typed = String(value).replaceAll(/\B(?=(\d{3})+$)/g, '.')
    expect(readFigure(typed, 'whole')).toEqual(read(value))
  }
})
