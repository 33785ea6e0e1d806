/**
 * How a refusal becomes a sentence: one function for each reason, and a reason without one does not compile.
 *
 *     const caseRefusals = {
 *       'needs-pleno': () => m.meja_refused_needs_pleno(),
 *       'referrals-open': ({ count }) => m.meja_refused_referrals_open({ count }),
 *     } satisfies Sentences<Refusal>
 *     say(caseRefusals, refusal)
 */
export type Sentences<Refusal extends { readonly reason: string }> = {
  readonly [Reason in Refusal['reason']]: (refusal: Extract<Refusal, { readonly reason: Reason }>) => string
}

export function say<Refusal extends { readonly reason: string }>(
  sentences: Sentences<Refusal>,
  refusal: Refusal,
): string {
  // The table is keyed by the reason it is asked for, which the compiler cannot follow through a union.
  const sentence = sentences[refusal.reason as Refusal['reason']] as (refusal: Refusal) => string
  return sentence(refusal)
}
