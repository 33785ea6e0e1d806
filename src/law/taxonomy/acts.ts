import type { Act } from './act.ts'
import { desaActs } from './acts/desa.ts'
import { pidanaActs } from './acts/pidana.ts'
import { polriTniActs } from './acts/polri-tni.ts'
import { pp94Acts } from './acts/pp94.ts'
import { skbDisiplin } from './acts/skb-disiplin.ts'
import { skbDisiplinPp94 } from './acts/skb-disiplin-pp94.ts'
import { skbKodeEtik } from './acts/skb-kode-etik.ts'

/** Everything that may be alleged, with its article. */
export const acts: readonly Act[] = [
  ...skbKodeEtik,
  ...skbDisiplin,
  ...skbDisiplinPp94,
  ...pp94Acts,
  ...polriTniActs,
  ...desaActs,
  ...pidanaActs,
]
