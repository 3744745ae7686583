import type { JSX } from 'react'
import { ApercuRapport } from './apercu-rapport.tsx'
import { Controles } from './controles/controles.tsx'
import { Diffusion } from './diffusion/diffusion.tsx'
import { Redaction } from './editeur/redaction.tsx'
import { Fse } from './fse/fse.tsx'
import { Modele } from './modele/modele.tsx'
import { Sources } from './sources/sources.tsx'

/** The parts of the screen, in the order of the work; each stands in the address: `rapport/rediger/…`. */
export const SECTIONS = {
  rediger: Redaction,
  apercu: ApercuRapport,
  controles: Controles,
  sources: Sources,
  diffusion: Diffusion,
  modele: Modele,
  fse: Fse,
} satisfies Record<string, () => JSX.Element>

export type Section = keyof typeof SECTIONS

/** The part named by the address; writing comes first. */
export function lireSection(nom: string | undefined): Section {
  return nom !== undefined && Object.hasOwn(SECTIONS, nom) ? (nom as Section) : 'rediger'
}
