import type { ReportKind } from '#law'
import { m } from '#wording'

type Words = typeof m.lapor_kind_hoaks_what
type Guide = { readonly what: Words; readonly evidence: Words; readonly route: Words }

/** The guide of each kind; a kind without one does not compile. */
export const guides: Readonly<Record<ReportKind, Guide>> = {
  netralitas: {
    what: m.lapor_kind_netralitas_what,
    evidence: m.lapor_kind_netralitas_evidence,
    route: m.lapor_kind_netralitas_route,
  },
  'tekanan-pada-asn': {
    what: m.lapor_kind_tekanan_pada_asn_what,
    evidence: m.lapor_kind_tekanan_pada_asn_evidence,
    route: m.lapor_kind_tekanan_pada_asn_route,
  },
  'diskriminasi-layanan': {
    what: m.lapor_kind_diskriminasi_layanan_what,
    evidence: m.lapor_kind_diskriminasi_layanan_evidence,
    route: m.lapor_kind_diskriminasi_layanan_route,
  },
  'politik-uang': {
    what: m.lapor_kind_politik_uang_what,
    evidence: m.lapor_kind_politik_uang_evidence,
    route: m.lapor_kind_politik_uang_route,
  },
  'kampanye-hitam': {
    what: m.lapor_kind_kampanye_hitam_what,
    evidence: m.lapor_kind_kampanye_hitam_evidence,
    route: m.lapor_kind_kampanye_hitam_route,
  },
  pembalasan: { what: m.balas_guide_what, evidence: m.balas_guide_evidence, route: m.balas_guide_route },
  hoaks: { what: m.lapor_kind_hoaks_what, evidence: m.lapor_kind_hoaks_evidence, route: m.lapor_kind_hoaks_route },
}
