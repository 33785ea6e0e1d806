import type { Capacity } from '#core'
import { capacityWords } from '#lib/akun/role-words.ts'
import { m } from '#wording'

export const capacityInWords = (capacity: Capacity | null): string =>
  capacity === null ? m.edaran_capacity_unsaid() : capacityWords[capacity]()
