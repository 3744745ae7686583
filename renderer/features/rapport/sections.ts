import type { JSX } from 'react'
import { ApercuRapport } from './apercu-rapport.tsx'
import { Redaction } from './editeur/redaction.tsx'

/** The parts of the screen, in the order of the work; each stands in the address: `rapport/rediger/…`. */
export const SECTIONS = {
  rediger: Redaction,
  apercu: ApercuRapport,
} satisfies Record<string, () => JSX.Element>

export type Section = keyof typeof SECTIONS

/** The part named by the address; writing comes first. */
export function lireSection(nom: string | undefined): Section {
  return nom !== undefined && Object.hasOwn(SECTIONS, nom) ? (nom as Section) : 'rediger'
}
