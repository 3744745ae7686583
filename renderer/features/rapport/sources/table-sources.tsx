import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { LigneSource } from '../../../../shared/domain/rapport.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { type Column, LongTable } from '../../../ui/long-table.tsx'
import { formatDate } from '../../../ui/moments.ts'
import { Panel } from '../../../ui/panel.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import tables from '../../../ui/table.module.css'
import { type DemandeProvenance, useCadre } from '../../cadre/contexte.tsx'
import ecrans from '../ecrans.module.css'
import css from './sources.module.css'
import { texts } from './texts.ts'
import { filtrerSources, TONS_ORIGINE } from './vue.ts'

/** The annex of sources with a filter; a figure opens its rows. `rapport/sources/entrees` begins with that word. */
export function TableSources({ lignes }: { lignes: LigneSource[] }) {
  const { adresse, provenance } = useCadre()
  const [recherche, setRecherche] = useState(adresse.suite[1] ?? '')
  const [annee, setAnnee] = useState<string>('')
  const trouvees = filtrerSources(lignes, recherche, annee === '' ? null : Number(annee))
  const annees = [...new Set(lignes.map(l => l.annee))]
  return (
    <Panel titre={texts.sources} note={texts.sourcesNote}>
      <div className={ecrans['champs']}>
        <div className={ecrans['ligne']}>
          <TextInput
            className={ecrans['large'] ?? ''}
            label={texts.recherche}
            leftSection={<IconSearch size={18} />}
            value={recherche}
            onChange={e => setRecherche(e.currentTarget.value)}
          />
          <Select
            label={texts.annee}
            value={annee}
            onChange={v => setAnnee(v ?? '')}
            data={[
              { value: '', label: texts.toutesAnnees },
              ...annees.map(a => ({ value: String(a), label: String(a) })),
            ]}
          />
          <span className={css['compte']} role="status">
            {texts.compte(trouvees.length)}
          </span>
        </div>
        {trouvees.length === 0 ? (
          <EmptyState titre={texts.vide} texte={texts.videTexte} />
        ) : (
          <LongTable
            nom={texts.nom}
            lignes={trouvees}
            cle={l => l.numero}
            colonnes={listColonnes(provenance)}
          />
        )}
      </div>
    </Panel>
  )
}

const t = texts.colonnes

function listColonnes(provenance: (demande: DemandeProvenance) => void): Column<LigneSource>[] {
  return [
    { cle: 'numero', titre: t.numero, largeur: 70, nombre: true, contenu: l => `[${l.numero}]` },
    {
      cle: 'libelle',
      titre: t.libelle,
      largeur: 240,
      entete: true,
      contenu: ({ code, libelle, annee, version }) => (
        <button
          type="button"
          className={`${tables['lien']} ${css['chiffre']}`}
          title={texts.voir(libelle, annee)}
          onClick={() => provenance({ code, libelle, annee })}
        >
          {libelle}
          <span className={css['definition']}>{texts.version(version)}</span>
        </button>
      ),
    },
    { cle: 'annee', titre: t.annee, largeur: 76, contenu: l => l.annee },
    {
      cle: 'origine',
      titre: t.origine,
      largeur: 130,
      contenu: ({ origine }) => (
        <StateBadge
          tone={TONS_ORIGINE[origine]}
          symbole={texts.symboles[origine]}
          mot={texts.origines[origine]}
        />
      ),
    },
    { cle: 'fichiers', titre: t.fichiers, contenu: l => <Fichiers ligne={l} /> },
  ]
}

/** Shown of each line; the others are counted. */
const MONTRES = 3

function Fichiers({ ligne: { fichiers, origine } }: { ligne: LigneSource }) {
  if (fichiers.length === 0)
    return origine === 'registre' || origine === 'convention' ? (
      <span className={ecrans['doux']}>{texts.sansFichier[origine]}</span>
    ) : (
      '–'
    )
  const autres = fichiers.length - MONTRES
  return (
    <>
      {fichiers.slice(0, MONTRES).map(f => (
        <p key={`${f.import}/${f.fichier}/${f.feuille}/${f.cellules}`}>
          {texts.place(f.fichier, f.feuille, f.cellules)}
          {f.arreteAu === null ? null : (
            <span className={ecrans['doux']}> ({texts.arrete(formatDate(f.arreteAu))})</span>
          )}
        </p>
      ))}
      {autres > 0 ? <p className={ecrans['doux']}>{texts.autres(autres)}</p> : null}
    </>
  )
}
