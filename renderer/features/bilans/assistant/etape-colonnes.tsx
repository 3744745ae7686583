import { Select } from '@mantine/core'
import type { ColonneImport } from '../../../../shared/domain/bilan.ts'

import { formatNombre } from '../../../../shared/domain/nombres.ts'
import { formatDate } from '../../../ui/moments.ts'
import { Panel } from '../../../ui/panel.tsx'
import table from '../../../ui/table.module.css'
import { TableFrame } from '../../../ui/table-frame.tsx'
import { FORMATS, ORDRES, SENS_LIBELLES, texts } from '../texts.ts'
import css from './assistant.module.css'
import type { PropsEtape } from './etapes-import.tsx'
import { avec, questionsDe } from './etat.ts'
import { Questions } from './questions.tsx'

/** What each column means, how it is written, and what proves it. */
export function EtapeColonnes({ resultat, reponses, setReponses }: PropsEtape) {
  const feuilles = resultat.fichiers.flatMap(f => f.feuilles).filter(f => f.colonnes.length > 0)
  const seule = feuilles.length === 1
  const choisir = (colonne: ColonneImport, sens: string) => {
    const cle = seule || colonne.entete === '' ? colonne.colonne : colonne.entete
    setReponses(avec(reponses, { colonnes: { ...reponses.correspondance?.colonnes, [cle]: sens } }))
  }
  return (
    <>
      <Questions
        questions={questionsDe(resultat, 'colonnes')}
        reponses={reponses}
        setReponses={setReponses}
      />
      {feuilles.map(feuille => (
        <Panel
          key={feuille.feuille}
          titre={seule ? texts.assistant.etapes.colonnes : feuille.feuille}
          note={feuille.zone}
        >
          <TableColonnes colonnes={feuille.colonnes} choisir={choisir} nom={feuille.feuille} />
        </Panel>
      ))}
    </>
  )
}

type PropsTable = {
  colonnes: ColonneImport[]
  choisir(colonne: ColonneImport, sens: string): void
  nom: string
}

const CHOIX = Object.entries(SENS_LIBELLES).map(([value, label]) => ({ value, label }))

function TableColonnes({ colonnes, choisir, nom }: PropsTable) {
  const t = texts.colonnesEtape
  return (
    <TableFrame nom={nom}>
      <table className={table['table']}>
        <thead>
          <tr>
            {[t.colonne, t.sens, t.preuve, t.exemples].map(titre => (
              <th scope="col" key={titre}>
                {titre}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {colonnes.map(c => (
            <tr key={c.colonne}>
              <th scope="row">
                <span className={css['lettre']}>{c.colonne}</span>
                {c.entete || t.sansEntete}
              </th>
              <td className={css['sens']}>
                <Select
                  aria-label={`${t.sens}, ${c.entete || c.colonne}`}
                  searchable
                  value={c.sens}
                  placeholder={t.aChoisir}
                  data={CHOIX}
                  onChange={v => v !== null && choisir(c, v)}
                />
              </td>
              <td className={css['preuve']}>
                <strong>{FORMATS[c.format]}</strong>
                {c.ordre ? ` ${ORDRES[c.ordre]}` : null}
                <br />
                {textePreuve(c)}
              </td>
              <td className={css['exemples']}>
                {c.sens === 'identite' || c.sens === 'nir'
                  ? t.jamais
                  : c.preuve.exemples.slice(0, 3).join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

/** « de 03/01/2023 à 28/12/2023, 12 vides, 180 valeurs différentes ». */
function textePreuve({ preuve, sens }: ColonneImport): string {
  const t = texts.colonnesEtape
  if (sens === 'identite' || sens === 'nir') return '–'
  const dire = (v: string | number) => (typeof v === 'number' ? formatNombre(v, 2) : formatDate(v))
  const faits = [
    preuve.min === null || preuve.max === null ? null : t.de(dire(preuve.min), dire(preuve.max)),
    preuve.somme === null ? null : t.somme(formatNombre(preuve.somme, 2)),
    preuve.vides > 0 ? t.vides(formatNombre(preuve.vides)) : null,
    t.distinctes(formatNombre(preuve.distinctes)),
  ]
  return faits.filter(f => f !== null).join(', ')
}
