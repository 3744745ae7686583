import { createContext, useContext } from 'react'
import type { Output } from '../../../shared/contract.ts'
import type { FichierChoisi } from '../../../shared/window-contract.ts'
import type { Adresse, Place } from './adresse.ts'

export type InfoBase = NonNullable<Output<'base:info'>>
export type ResumeConvention = InfoBase['conventions'][number]
export type DemandeProvenance = {
  code: string
  libelle: string
  /** Another year than the one of the screen. */
  annee?: number
  territoire?: string
  modalite?: { ventilation: string; modalite: string; libelle: string }
}

export type Cadre = {
  base: InfoBase
  adresse: Adresse
  convention: ResumeConvention
  annees: number[]
  /** True when exact figures are shown; masked otherwise. */
  brut: boolean
  setBrut(brut: boolean): void
  /** Path of another screen of the same convention and year. */
  lien(place: Place, ...suite: string[]): string
  aller(place: Place, ...suite: string[]): void
  changer(partie: Partial<Pick<Adresse, 'convention' | 'annee'>>): void
  /** Opens the wizard on these files; without files, asks for them first. */
  importer(fichiers?: FichierChoisi[]): Promise<void>
  fichiers: FichierChoisi[]
  provenance(demande: DemandeProvenance): void
}

export const CadreContext = createContext<Cadre | null>(null)

/** What every screen of an open base knows; throws outside the frame. */
export function useCadre(): Cadre {
  const cadre = useContext(CadreContext)
  if (!cadre) throw new Error('useCadre est appelé hors du cadre')
  return cadre
}

/** The convention and year of every question about figures, and whether they are exact. */
export function usePortee(): { convention: string; annee: number; brut: boolean } {
  const { convention, adresse, brut } = useCadre()
  return { convention: convention.id, annee: adresse.annee, brut }
}
