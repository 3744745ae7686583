import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FeuilleImport } from '../../../../shared/domain/bilan.ts'
import { Panel } from '../../../ui/panel.tsx'
import { FORMES, texts } from '../texts.ts'
import css from './assistant.module.css'
import type { PropsEtape } from './etapes-import.tsx'
import { avec, questionsDe } from './etat.ts'
import { GrilleFeuille } from './grille-feuille.tsx'
import { Questions } from './questions.tsx'
import { entetesAvant, lireEntetes, lireZone } from './zone.ts'

/** The sheet as it is, with its header, data, totals and notes; the zone can be moved. */
export function EtapeZone({ options, resultat, reponses, setReponses }: PropsEtape) {
  const feuilles = resultat.fichiers.flatMap((f, rang) =>
    f.feuilles.map(feuille => ({ feuille, jeton: options.fichiers[rang] ?? '', fichier: f.fichier })),
  )
  const utiles = feuilles.findIndex(f => f.feuille.forme !== null)
  const [rang, setRang] = useState(Math.max(0, utiles))
  const choisie = feuilles[rang]
  const t = texts.zone
  const zones: Partial<Record<string, Zone>> = reponses.correspondance?.zones ?? {}
  const appliquer = (nom: string, zone: Zone) =>
    setReponses(avec(reponses, { zones: { ...reponses.correspondance?.zones, [nom]: zone } }))
  return (
    <>
      <Questions questions={questionsDe(resultat, 'zone')} reponses={reponses} setReponses={setReponses} />
      <Panel titre={texts.assistant.etapes.zone}>
        {choisie ? (
          <div className={css['pile']}>
            <div className={css['ligne']}>
              <Select
                className={css['large'] ?? ''}
                label={t.feuille}
                value={String(rang)}
                onChange={v => setRang(Number(v))}
                data={feuilles.map((f, i) => ({
                  value: String(i),
                  label:
                    resultat.fichiers.length > 1 ? `${f.fichier} – ${f.feuille.feuille}` : f.feuille.feuille,
                }))}
              />
              <Select
                className={css['large'] ?? ''}
                label={t.forme}
                value={reponses.forme ?? choisie.feuille.forme}
                placeholder={texts.valeursEtape.choisir}
                data={Object.entries(FORMES).map(([value, label]) => ({ value, label }))}
                onChange={v =>
                  (v === 'nominatif' || v === 'agrege' || v === 'croise') &&
                  setReponses({ ...reponses, forme: v })
                }
              />
            </div>
            {choisie.feuille.forme === null ? (
              <p>{texts.fichier.ecartee(choisie.feuille.raison ?? '')}</p>
            ) : (
              <ReglageZone
                key={`${rang}-${choisie.feuille.zone}-${JSON.stringify(zones[choisie.feuille.feuille])}`}
                feuille={choisie.feuille}
                reglee={zones[choisie.feuille.feuille]}
                appliquer={zone => appliquer(choisie.feuille.feuille, zone)}
              />
            )}
            <GrilleFeuille
              key={`${choisie.jeton}-${choisie.feuille.feuille}`}
              fichier={choisie.jeton}
              feuille={choisie.feuille.feuille}
              choisir={(premiere, derniere) =>
                appliquer(choisie.feuille.feuille, {
                  entetes: entetesAvant(choisie.feuille.entetes, premiere),
                  premiere,
                  derniere,
                })
              }
            />
          </div>
        ) : (
          <p>{t.aucune}</p>
        )}
      </Panel>
    </>
  )
}

type Zone = { entetes: number[]; premiere: number; derniere: number }
type PropsReglage = { feuille: FeuilleImport; reglee: Zone | undefined; appliquer(zone: Zone): void }

function ReglageZone({ feuille, reglee, appliquer }: PropsReglage) {
  const lue = reglee ?? lireZone(feuille.zone, feuille.entetes)
  const [entetes, setEntetes] = useState((reglee ?? feuille).entetes.join(', '))
  const [premiere, setPremiere] = useState<number | string>(lue?.premiere ?? 2)
  const [derniere, setDerniere] = useState<number | string>(lue?.derniere ?? 2)
  const lignes = lireEntetes(entetes)
  const valide =
    lignes !== undefined &&
    typeof premiere === 'number' &&
    typeof derniere === 'number' &&
    premiere <= derniere
  const t = texts.zone
  return (
    <div className={css['ligne']}>
      <TextInput
        w={190}
        label={t.entetes}
        description={t.entetesAide}
        value={entetes}
        onChange={e => setEntetes(e.currentTarget.value)}
      />
      <NumberInput w={190} label={t.premiere} value={premiere} onChange={setPremiere} min={1} />
      <NumberInput w={190} label={t.derniere} value={derniere} onChange={setDerniere} min={1} />
      <Button
        variant="default"
        disabled={!valide}
        onClick={() => valide && appliquer({ entetes: lignes, premiere, derniere })}
      >
        {t.appliquer}
      </Button>
    </div>
  )
}
