import { z } from 'zod'
import { jour } from './reponses.ts'

/** How meetings of a series follow each other: the nth weekday of each month, a day of the month, or every n weeks. */
export const serieSchema = z.object({
  du: jour,
  au: jour,
  regle: z.discriminatedUnion('type', [
    /** `rang` 1 to 4, or −1 for the last; `jour` 1 (lundi) to 7; `tousLesMois` 1 for monthly, 3 for quarterly. */
    z.object({
      type: z.literal('jour_de_semaine'),
      rang: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
      jour: z.int().min(1).max(7),
      tousLesMois: z.int().min(1).max(12).default(1),
    }),
    /** A shorter month gives its last day. */
    z.object({
      type: z.literal('jour_du_mois'),
      jour: z.int().min(1).max(31),
      tousLesMois: z.int().min(1).max(12).default(1),
    }),
    z.object({ type: z.literal('semaines'), jour: z.int().min(1).max(7), toutesLes: z.int().min(1).max(8) }),
  ]),
})

export type Serie = z.output<typeof serieSchema>
