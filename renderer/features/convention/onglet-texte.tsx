import { ActionIcon, Button, Select, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { codeDepuisLibelle } from '../../../shared/domain/texte.ts'
import { formatDate } from '../../ui/moments.ts'
import { Panel } from '../../ui/panel.tsx'
import { type PropsBrouillon, remplacer, retirer } from './brouillon.ts'
import { ChampDate } from './champ-date.tsx'
import css from './convention.module.css'
import { texts } from './texts.ts'

/** Title, dates, parties, and what the text says of personal data. */
export function OngletTexte({ convention: c, changer }: PropsBrouillon) {
  const t = texts.texte
  const dater = (cle: 'signature' | 'acte', jour: string | null) =>
    changer({ dates: { ...c.dates, [cle]: jour } })
  const borner = (cle: 'effet' | 'fin', jour: string | null) =>
    jour !== null && changer({ dates: { ...c.dates, [cle]: jour } })
  return (
    <>
      <Panel titre={t.identite}>
        <div className={css['champs']}>
          <TextInput
            className={css['double'] ?? ''}
            label={t.titre}
            value={c.titre}
            onChange={e => changer({ titre: e.currentTarget.value })}
          />
          <TextInput
            label={t.departement}
            value={c.departement ?? ''}
            onChange={e => changer({ departement: e.currentTarget.value || null })}
          />
          <Select
            label={t.nature}
            value={c.nature}
            data={Object.entries(t.natures).map(([value, label]) => ({ value, label }))}
            onChange={v => (v === 'convention' || v === 'protocole') && changer({ nature: v })}
          />
        </div>
        {c.parent ? (
          <p className={css['note']} style={{ marginTop: 14 }}>
            {t.parent}
            {'\u00a0'}: {c.parent.titre} ({formatDate(c.parent.debut)} – {formatDate(c.parent.fin)})
          </p>
        ) : null}
      </Panel>
      <Panel titre={t.dates}>
        <div className={css['champs']}>
          <ChampDate label={t.signature} valeur={c.dates.signature} changer={j => dater('signature', j)} />
          <ChampDate label={t.acte} valeur={c.dates.acte} changer={j => dater('acte', j)} />
          <ChampDate label={t.effet} valeur={c.dates.effet} changer={j => borner('effet', j)} requis />
          <ChampDate label={t.fin} valeur={c.dates.fin} changer={j => borner('fin', j)} requis />
        </div>
      </Panel>
      <Parties convention={c} changer={changer} />
      <Panel titre={t.donnees}>
        <Textarea
          aria-label={t.donnees}
          autosize
          minRows={3}
          value={c.clauseDonnees}
          onChange={e => changer({ clauseDonnees: e.currentTarget.value })}
        />
      </Panel>
    </>
  )
}

type TypePartie = keyof typeof texts.texte.types
const estType = (v: string): v is TypePartie => Object.hasOwn(texts.texte.types, v)

function Parties({ convention: c, changer }: PropsBrouillon) {
  const t = texts.texte
  const modifier = (rang: number, partie: Partial<(typeof c.parties)[number]>) =>
    changer({ parties: remplacer(c.parties, rang, partie) })
  const ajouter = () => {
    const nom = `${t.nouvellePartie} ${c.parties.length + 1}`
    const nouvelle = { code: codeDepuisLibelle(nom), nom, nomCourt: nom, type: 'association' as const }
    changer({ parties: [...c.parties, nouvelle] })
  }
  return (
    <Panel titre={t.parties}>
      <div className={css['liste']}>
        {c.parties.map((p, rang) => (
          <div
            className={css['rangee']}
            key={p.code}
            style={{ '--colonnes': 'minmax(0,2fr) minmax(0,1.2fr) minmax(0,1.2fr) 44px' }}
          >
            <TextInput
              label={t.nom}
              value={p.nom}
              onChange={e => modifier(rang, { nom: e.currentTarget.value })}
            />
            <TextInput
              label={t.nomCourt}
              value={p.nomCourt}
              onChange={e => modifier(rang, { nomCourt: e.currentTarget.value })}
            />
            <Select
              label={t.type}
              value={p.type}
              data={Object.entries(t.types).map(([value, label]) => ({ value, label }))}
              onChange={v => v !== null && estType(v) && modifier(rang, { type: v })}
            />
            <ActionIcon
              aria-label={texts.retirer(p.nomCourt)}
              disabled={c.parties.length === 1}
              onClick={() => changer({ parties: retirer(c.parties, rang) })}
            >
              <IconTrash size={20} />
            </ActionIcon>
          </div>
        ))}
        <div>
          <Button variant="default" leftSection={<IconPlus size={18} />} onClick={ajouter}>
            {texts.ajouter}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
