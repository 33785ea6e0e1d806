/**
 * For what a page says first after a form was sent: it has the focus as the page opens, without any script, so that a screen reader says it and
 * Tab goes on from there. Only as the server draws it: what appears while somebody types takes nothing out of his hands.
 */
export const onArrival: { readonly tabindex: -1; readonly autofocus?: true } =
  typeof document === 'undefined' ? { tabindex: -1, autofocus: true } : { tabindex: -1 }
