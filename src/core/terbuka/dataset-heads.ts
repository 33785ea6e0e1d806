import type { Words } from '#law'
import { text } from './columns.ts'
import type { Column } from './dataset.ts'

const ours: Words = { id: 'hitungan publik Netra', en: 'the public count of Netra' }

/** Live numbers of ours. */
export const live = { licence: null, source: ours, provisional: true } as const
/** What is not counted anew. */
export const settled = { licence: null, source: ours, provisional: false } as const

/** Words in both languages. */
export const words = (name: string, id: string, en: string, empty?: Words): readonly Column[] => [
  text(`${name}_id`, id, en, empty ? { empty } : {}),
  text(`${name}_en`, `${id}, dalam bahasa Inggris`, `${en}, in English`, empty ? { empty } : {}),
]
