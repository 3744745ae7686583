import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { formatNombre, formatSelon, formatTaux } from '../../../shared/domain/nombres.ts'
import { useChannel } from '../../api.ts'
import { Panel } from '../../ui/panel.tsx'
import { useCadre } from '../cadre/contexte.tsx'
import { Chiffre } from '../indicateurs/chiffre.tsx'
import css from './tableau-de-bord.module.css'
import { texts } from './texts.ts'

const ETAPES = [
  { code: 'delai_prescription_diagnostic', nom: texts.delaiDiagnostic },
  { code: 'delai_diagnostic_entree', nom: texts.delaiEntree },
  { code: 'delai_prescription_entree', nom: texts.delaiTotal },
]

/** The days from the prescription to the entry, step by step, against the convention's target. */
export function Delais({ indicateurs }: { indicateurs: readonly Indicateur[] }) {
  const { convention } = useCadre()
  const texte = useChannel('conventions:get', { convention: convention.id })
  const cible = texte.data?.delaiObjectifJours ?? null
  const etapes = ETAPES.map(e => ({ ...e, indicateur: indicateurs.find(i => i.code === e.code) }))
  const valeurs = etapes.map(e => e.indicateur?.valeur ?? null)
  const max = Math.max(1, cible ?? 0, ...valeurs.map(v => v ?? 0))
  const part = indicateurs.find(i => i.code === 'part_delai_objectif')
  if (valeurs.every(v => v === null))
    return (
      <Panel titre={texts.delais} className={css['moitie'] ?? ''}>
        <p>{texts.delaisAbsents}</p>
      </Panel>
    )
  const cent = (v: number) => `${(100 * v) / max}%`
  return (
    <Panel titre={texts.delais} note={texts.moyenne} className={css['moitie'] ?? ''}>
      <div className={css['delais']}>
        {etapes.map(({ code, nom, indicateur }, rang) => (
          <Etape
            key={code}
            nom={nom}
            indicateur={indicateur}
            depart={rang === 1 ? cent(valeurs[0] ?? 0) : '0'}
            taille={cent(valeurs[rang] ?? 0)}
            clair={rang < 2}
            cible={rang === 2 && cible !== null ? cent(cible) : null}
          />
        ))}
      </div>
      <p className={css['phrase']}>
        {phraseMediane(etapes[2]?.indicateur)}
        {cible === null ? null : `${capitale(texts.cible(formatSelon(cible, 'jours')))}. `}
        {part && part.valeur !== null ? `${texts.partObjectif(formatTaux(part.valeur))}.` : null}
      </p>
    </Panel>
  )
}

/** The median beside the mean, and how many entries could not be measured. */
function phraseMediane(i: Indicateur | undefined): string | null {
  if (!i || i.mediane === undefined || i.mediane === null) return null
  const manquants = i.manquants ? texts.sansDate(formatNombre(i.manquants)) : ''
  return `${capitale(texts.mediane(formatSelon(i.mediane, 'jours')))}${manquants}. `
}

const capitale = (texte: string) => texte.charAt(0).toUpperCase() + texte.slice(1)

type PropsEtape = {
  nom: string
  indicateur: Indicateur | undefined
  depart: string
  taille: string
  clair: boolean
  cible: string | null
}

function Etape({ nom, indicateur: i, depart, taille, clair, cible }: PropsEtape) {
  return (
    <>
      <span>{nom}</span>
      <span className={css['piste']}>
        <span
          className={`${css['segment']} ${clair ? css['clair'] : ''}`}
          style={{ left: depart, width: taille }}
        />
        {cible === null ? null : <span className={css['cible']} style={{ left: cible }} />}
      </span>
      <span className={css['jours']}>
        {i ? (
          <Chiffre
            demande={{ code: i.code, libelle: i.libelle }}
            valeur={i.valeur}
            absence={i.absence}
            unite={i.unite}
          />
        ) : null}
      </span>
    </>
  )
}
