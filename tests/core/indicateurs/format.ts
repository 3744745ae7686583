/** A share as a published table prints it: one decimal, comma. */
export const formatPart = (part: number | null): string =>
  ((part ?? Number.NaN) * 100).toFixed(1).replace('.', ',')
