import type { IssuePaper } from '#app'
import type { CasePage, LhpPage, ReferralPage } from '#store/views'

type Of = Pick<IssuePaper, 'partId' | 'about'>

/** What a paper is the paper of, and at whose office that is noted. `partId`: a report, hearing or pleno of the case, or the case. */
export const ofCase = ({ held: { id, officeId, provinceOfficeId } }: CasePage, partId: string = id): Of => ({
  partId,
  about: { caseId: id, officeId, provinceOfficeId },
})

export const ofLhp = ({ id, officeId }: LhpPage, partId: string = id): Of => ({
  partId,
  about: { lhpId: id, officeId, provinceOfficeId: null },
})

export const ofReferral = ({ id, receivingOfficeId }: ReferralPage): Of => ({
  partId: id,
  about: { referralId: id, officeId: receivingOfficeId, provinceOfficeId: null },
})
