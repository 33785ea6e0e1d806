import { m } from '#wording'

/** What the loaders of src/main/loaders bring; one that is not named here yet shows its own name. */
const loads: Readonly<Record<string, () => string>> = {
  regions: m.kelola_load_regions,
  offices: m.kelola_load_offices,
  elections: m.kelola_load_elections,
  'kegiatan-contoh': m.kelola_load_activities,
  'demonstration-accounts': m.kelola_load_people,
  'demonstration-archive-people': m.kelola_load_archive_people,
  'demonstration-story': m.kelola_load_story,
}

export const loadInWords = (name: string): string => loads[name]?.() ?? name
