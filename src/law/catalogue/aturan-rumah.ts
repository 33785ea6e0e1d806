import type { HouseRule } from '../house-rule.ts'
import { figureRules } from './aturan-rumah/angka.ts'
import { evidenceRules } from './aturan-rumah/bukti.ts'
import { logRules } from './aturan-rumah/catatan.ts'
import { openDataRules } from './aturan-rumah/data-terbuka.ts'
import { circularRules } from './aturan-rumah/edaran.ts'
import { identityRules } from './aturan-rumah/identitas.ts'
import { activityRules } from './aturan-rumah/kegiatan.ts'
import { vulnerabilityRules } from './aturan-rumah/kerawanan.ts'
import { hearingRules } from './aturan-rumah/klarifikasi.ts'
import { fieldRules } from './aturan-rumah/lapangan.ts'
import { reportRules } from './aturan-rumah/laporan.ts'
import { publicRules } from './aturan-rumah/masyarakat.ts'
import { staffRules } from './aturan-rumah/pegawai.ts'
import { comparedRules } from './aturan-rumah/pembanding.ts'
import { referralRules } from './aturan-rumah/penerusan.ts'
import { refusalRules } from './aturan-rumah/penolakan.ts'
import { keepingRules } from './aturan-rumah/penyimpanan.ts'
import { rankRules } from './aturan-rumah/peringkat.ts'
import { caseRules } from './aturan-rumah/perkara.ts'
import { floodRules } from './aturan-rumah/saring.ts'
import { termRules } from './aturan-rumah/tenggat.ts'

/** All of them by number: a page that shows many reads as they came to be, whatever matter each is filed under. */
export const houseRules: readonly HouseRule[] = [
  ...reportRules,
  ...floodRules,
  ...refusalRules,
  ...caseRules,
  ...termRules,
  ...evidenceRules,
  ...identityRules,
  ...hearingRules,
  ...referralRules,
  ...fieldRules,
  ...staffRules,
  ...circularRules,
  ...activityRules,
  ...vulnerabilityRules,
  ...publicRules,
  ...figureRules,
  ...rankRules,
  ...openDataRules,
  ...comparedRules,
  ...logRules,
  ...keepingRules,
].toSorted((one, other) => Number(one.id.slice(1)) - Number(other.id.slice(1)))
