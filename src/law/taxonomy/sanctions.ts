import type { Sanction } from './sanction.ts'
import { desaSanctions } from './sanctions/desa.ts'
import { otherAsnSanctions } from './sanctions/moral-pppk.ts'
import { pidanaSanctions } from './sanctions/pidana.ts'
import { pnsSanctions } from './sanctions/pns.ts'
import { polriSanctions } from './sanctions/polri.ts'
import { tniSanctions } from './sanctions/tni.ts'

/** Register §3. The list is open: a receiving body may record a sanction in its own words beside these. */
export const sanctions: readonly Sanction[] = [
  ...pnsSanctions,
  ...otherAsnSanctions,
  ...tniSanctions,
  ...polriSanctions,
  ...desaSanctions,
  ...pidanaSanctions,
]
