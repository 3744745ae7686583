import { Autocomplete, Button, Group, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import type { FichierChoisi } from '../../../../shared/window-contract.ts'
import { invokeWindow } from '../../../api.ts'
import { useSaisie } from '../../../saisie.ts'
import { annoncer } from '../../../ui/annonces.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { texts as communs } from '../../../ui/texts.ts'
import { useCadre, usePortee } from '../../cadre/contexte.tsx'
import { ChoixLieu } from './choix-cible.tsx'
import css from './redaction.module.css'
import { texts } from './texts.ts'

type Props = { code: string; fermer(): void }
const CHAMPS = ['partenaire', 'auteur', 'recueLe', 'fichier', 'contenu'] as const

/** A text received from a partner: from its file, or typed here. */
export function AjouterContribution({ code, fermer }: Props) {
  const { convention, annee } = usePortee()
  const { parties } = useCadre().convention
  const [partenaire, setPartenaire] = useState('')
  const [auteur, setAuteur] = useState('')
  const [territoire, setTerritoire] = useState<string | null>(null)
  const [recueLe, setRecueLe] = useState<string | null>(null)
  const source = useSource()
  const [vu, setVu] = useState(false)
  const t = texts.contributions
  const ajouter = useSaisie('contributions:ajouter', CHAMPS, () => {
    annoncer(t.ajoutee)
    fermer()
  })
  const requis = (valeur: string | null) => (vu && (valeur ?? '').trim() === '' ? t.requis : null)
  const envoyer = () => {
    setVu(true)
    const texte = source.lire()
    if (partenaire.trim() === '' || auteur.trim() === '' || recueLe === null || texte === null) return
    ajouter.mutate({ convention, annee, code, partenaire, auteur, territoire, recueLe, ...texte })
  }
  return (
    <Modal opened onClose={fermer} title={t.ajouter} size="lg">
      <form
        className={css['formulaire']}
        noValidate
        onSubmit={e => {
          e.preventDefault()
          envoyer()
        }}
      >
        <Autocomplete
          label={t.partenaire}
          size="md"
          data={parties}
          data-autofocus
          value={partenaire}
          onChange={setPartenaire}
          error={requis(partenaire) ?? ajouter.erreurDe('partenaire')}
        />
        <div className={css['deuxColonnes']}>
          <TextInput
            label={t.auteur}
            value={auteur}
            onChange={e => setAuteur(e.currentTarget.value)}
            error={requis(auteur) ?? ajouter.erreurDe('auteur')}
          />
          <DateField
            label={t.recueLe}
            valeur={recueLe}
            changer={setRecueLe}
            erreur={requis(recueLe) ?? ajouter.erreurDe('recueLe')}
          />
        </div>
        <ChoixLieu territoire={territoire} changer={setTerritoire} />
        <SourceTexte
          source={source}
          erreur={(vu ? source.manque() : null) ?? ajouter.erreurDe('fichier') ?? ajouter.erreurDe('contenu')}
        />
        <ErrorNotice erreur={ajouter.erreurGenerale} />
        <Group justify="flex-end">
          <Button variant="subtle" onClick={fermer}>
            {communs.annuler}
          </Button>
          <Button type="submit" loading={ajouter.isPending}>
            {t.poser}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function useSource() {
  const [parFichier, setParFichier] = useState(true)
  const [fichier, setFichier] = useState<FichierChoisi | null>(null)
  const [saisie, setSaisie] = useState('')
  const t = texts.contributions
  return {
    parFichier,
    setParFichier,
    fichier,
    saisie,
    setSaisie,
    async choisir() {
      const { fichiers } = await invokeWindow('fenetre:choisirFichiers', {
        plusieurs: false,
        usage: 'contribution',
      })
      if (fichiers[0]) setFichier(fichiers[0])
    },
    /** What is sent; null while there is nothing. */
    lire(): { fichier: string } | { contenu: TexteRiche } | null {
      if (parFichier) return fichier === null ? null : { fichier: fichier.jeton }
      return saisie.trim() === '' ? null : { contenu: enParagraphes(saisie) }
    },
    manque(): string | null {
      if (parFichier) return fichier === null ? t.sansFichier : null
      return saisie.trim() === '' ? t.sansTexte : null
    },
  }
}

/** Each line that is not empty is a paragraph. */
function enParagraphes(saisie: string): TexteRiche {
  const lignes = saisie.split('\n').map(l => l.trim())
  return {
    type: 'doc',
    content: lignes
      .filter(l => l !== '')
      .map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
}

type PropsSource = { source: ReturnType<typeof useSource>; erreur: string | null }

function SourceTexte({ source, erreur }: PropsSource) {
  const t = texts.contributions
  return (
    <>
      <SegmentedControl
        aria-label={t.origine}
        value={source.parFichier ? 'fichier' : 'saisie'}
        onChange={v => source.setParFichier(v === 'fichier')}
        data={[
          { value: 'fichier', label: t.fichier },
          { value: 'saisie', label: t.saisie },
        ]}
      />
      {source.parFichier ? (
        <div className={css['fichier']}>
          <Button variant="default" onClick={() => void source.choisir()}>
            {t.choisirFichier}
          </Button>
          <span>{source.fichier?.nom ?? t.fichierAide}</span>
          {erreur ? (
            <p className={css['erreur']} role="alert">
              {erreur}
            </p>
          ) : null}
        </div>
      ) : (
        <Textarea
          label={t.texte}
          autosize
          minRows={6}
          maxRows={14}
          value={source.saisie}
          onChange={e => source.setSaisie(e.currentTarget.value)}
          error={erreur}
        />
      )}
    </>
  )
}
