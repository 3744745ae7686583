import { Autocomplete, Select } from '@mantine/core'
import { useState } from 'react'
import type { FichierImport } from '../../../../shared/domain/bilan.ts'
import { formatNombre } from '../../../../shared/domain/nombres.ts'
import { formatOctets } from '../../../ui/moments.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useCadre } from '../../cadre/contexte.tsx'
import { Signalements } from '../signalements.tsx'
import { FORMES, texts } from '../texts.ts'
import css from './assistant.module.css'
import type { PropsEtape } from './etapes-import.tsx'
import { erreursDeFichier } from './etat.ts'

/** Which partner, which year, and what the files are. */
export function EtapeFichier({ resultat, reponses, setReponses, partenaires }: PropsEtape) {
  const { annees } = useCadre()
  const [source, setSource] = useState(reponses.source ?? resultat.source ?? '')
  const erreurs = erreursDeFichier(resultat)
  const t = texts.fichier
  return (
    <>
      {erreurs.length > 0 ? (
        <Notice tone="non" titre={texts.apercu.erreurs(erreurs.length)}>
          <Signalements signalements={erreurs} />
        </Notice>
      ) : null}
      <Panel titre={texts.assistant.etapes.fichier}>
        <div className={css['pile']}>
          <div className={css['ligne']}>
            <Autocomplete
              className={css['large'] ?? ''}
              label={t.partenaire}
              description={t.partenaireAide}
              value={source}
              data={partenaires}
              onChange={setSource}
              onOptionSubmit={choisi => setReponses({ ...reponses, source: choisi })}
              onBlur={() => source.trim() !== '' && setReponses({ ...reponses, source: source.trim() })}
            />
            <Select
              label={t.annee}
              value={reponses.annee === undefined ? null : String(reponses.annee)}
              data={annees.map(String)}
              onChange={a => a && setReponses({ ...reponses, annee: Number(a) })}
            />
          </div>
          {resultat.fichiers.map(f => (
            <CeFichier key={f.fichier} fichier={f} />
          ))}
        </div>
      </Panel>
    </>
  )
}

function CeFichier({ fichier: f }: { fichier: FichierImport }) {
  const t = texts.fichier
  const faits: [string, string | null][] = [
    [t.format, f.format],
    [t.taille, formatOctets(f.octets)],
    [t.encodage, f.encodage],
    [t.separateur, f.separateur === null ? null : (t.separateurs[f.separateur] ?? f.separateur)],
  ]
  return (
    <div>
      <p className={css['entete']}>{f.fichier}</p>
      <dl className={css['faits']}>
        {faits.map(([nom, valeur]) =>
          valeur === null ? null : (
            <div key={nom}>
              <dt>{nom}</dt>
              <dd>{valeur}</dd>
            </div>
          ),
        )}
      </dl>
      <ul>
        {f.feuilles.map(feuille => (
          <li key={feuille.feuille}>
            {feuille.feuille}{' '}
            <span className={css['exemples']}>
              {feuille.forme === null
                ? t.ecartee(feuille.raison ?? '')
                : `${FORMES[feuille.forme]}, ${t.lignes(formatNombre(feuille.lignesLues))}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
