import type { Provision } from '../instrument.ts'
import { asnProvisions } from './provisions/asn.ts'
import { desaInformasiProvisions } from './provisions/desa-informasi.ts'
import { pemiluProvisions } from './provisions/pemilu.ts'
import { perbawasluProvisions } from './provisions/perbawaslu.ts'
import { pilkadaProvisions } from './provisions/pilkada.ts'
import { putusanMkProvisions } from './provisions/putusan-mk.ts'
import { tniPolriProvisions } from './provisions/tni-polri.ts'

export const provisions: readonly Provision[] = [
  ...pilkadaProvisions,
  ...pemiluProvisions,
  ...perbawasluProvisions,
  ...asnProvisions,
  ...tniPolriProvisions,
  ...desaInformasiProvisions,
  ...putusanMkProvisions,
]
