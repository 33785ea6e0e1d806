import { m } from '#wording'
import { claimGroups } from './claim-groups.ts'

/** What each field of the checker is called, so that a sentence that is told of several says of which. Fields of one claim are named with it: two claims ask “from”. */
export const fieldLabels = (): Readonly<Record<string, string>> => ({
  judul: m.terbitan_check_title_field(),
  angka: m.terbitan_value(),
  bagian: m.terbitan_form_parts(),
  jumlah: m.terbitan_sum_total(),
  lain: m.terbitan_sum_beside(),
  tempat: m.terbitan_form_places(),
  'paling-banyak': m.terbitan_sum_population(),
  ukuran: m.terbitan_form_measure(),
  wilayah: m.terbitan_form_region(),
  per: m.terbitan_check_day(),
  ...Object.fromEntries(
    claimGroups().flatMap(({ title, fields }) => fields.map(({ name, label }) => [name, `${title} · ${label}`])),
  ),
})
