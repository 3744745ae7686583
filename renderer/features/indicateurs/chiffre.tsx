import { Tooltip } from '@mantine/core'
import { ABSENCES, type Absence } from '../../../shared/domain/absence.ts'
import type { Unite } from '../../../shared/domain/indicateur.ts'
import { formatValeur } from '../../../shared/domain/nombres.ts'
import { type DemandeProvenance, useCadre } from '../cadre/contexte.tsx'
import css from './chiffre.module.css'
import { texts } from './texts.ts'

type Props = { demande: DemandeProvenance; valeur: number | null; absence: Absence | null; unite: Unite }

/** A figure: a click leads to the file, the sheet and the cells it comes from. */
export function Chiffre({ demande, valeur, absence, unite }: Props) {
  const { provenance } = useCadre()
  const texte = formatValeur(valeur, absence, unite)
  const lu = valeur === null ? ABSENCES[absence ?? 'nd'].libelle : texte
  const libelle = demande.modalite ? `${demande.libelle}, ${demande.modalite.libelle}` : demande.libelle
  return (
    <Tooltip label={valeur === null ? `${lu} – ${texts.dOuVient}` : texts.dOuVient}>
      <button
        type="button"
        className={`${css['chiffre']} ${valeur === null ? css['absent'] : ''}`}
        aria-label={texts.ouvrirProvenance(libelle, valeur === null ? `${texte}, ${lu}` : texte)}
        onClick={() => provenance(demande)}
      >
        {texte}
      </button>
    </Tooltip>
  )
}
