import { bodyOf, dayOf, textIn } from './fields.ts'

/** What only the form for retaliation asks, in its order; the rest it asks as the other forms do. */
export const retaliationFieldNames: Readonly<Record<string, string>> = {
  retaliation: 'perlakuan',
  'retaliation.act': 'perlakuan',
  'retaliation.decreeNumber': 'nomor-keputusan',
  'retaliation.decreeOn': 'keputusan',
  'retaliation.hit': 'kena',
  'retaliation.victimName': 'kena-nama',
  'retaliation.firstReceipt': 'tanda-terima',
}

/** The form as the API would have sent it. One day is asked: whoever is hit knows it on the day. */
export function retaliationBodyOf(form: FormData): unknown {
  const day = dayOf(form, 'terjadi')
  const told: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(retaliationFieldNames)
      .filter(([path]) => path.startsWith('retaliation.'))
      .map(([path, name]) => [path.slice('retaliation.'.length), textIn(form, name)] as const),
  )
  return {
    ...(bodyOf(form, 'informasi') as object),
    kind: 'pembalasan',
    happenedOn: day,
    knownOn: day,
    retaliation: { ...told, decreeOn: dayOf(form, 'keputusan') },
  }
}
