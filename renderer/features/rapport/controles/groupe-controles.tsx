import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { ControleRapport } from '../../../../shared/domain/rapport.ts'
import { keyed } from '../../../ui/keyed.ts'
import { Panel } from '../../../ui/panel.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { useCadre } from '../../cadre/contexte.tsx'
import css from './controles.module.css'
import { texts } from './texts.ts'
import { type GroupeChapitre, type GroupeGravite, TONS, trouverChemin } from './vue.ts'

/** The points of one gravity, chapter by chapter, each with the way to where it is settled. */
export function GroupeControles({ groupe }: { groupe: GroupeGravite }) {
  const { gravite, nombre, chapitres } = groupe
  const bloquant = gravite === 'bloquant'
  return (
    <Panel
      titre={bloquant ? texts.bloquants(nombre) : texts.aLire(nombre)}
      note={bloquant ? texts.bloquantsAide : texts.aLireAide}
    >
      {chapitres.map(chapitre => (
        <Chapitre key={chapitre.code ?? ''} chapitre={chapitre} />
      ))}
    </Panel>
  )
}

function Chapitre({ chapitre: { code, titre, controles } }: { chapitre: GroupeChapitre }) {
  const { aller } = useCadre()
  return (
    <section className={css['chapitre']} aria-label={titre}>
      <div className={css['tete']}>
        <h3 className={css['titre']}>{titre}</h3>
        {code === null ? null : (
          <Button
            size="sm"
            variant="subtle"
            rightSection={<IconArrowRight size={18} />}
            aria-label={texts.ouvrirChapitreNom(titre)}
            onClick={() => aller('rapport', 'rediger', code)}
          >
            {texts.ouvrirChapitre}
          </Button>
        )}
      </div>
      <ul className={css['points']}>
        {keyed(controles, c => c.message).map(({ key, element }) => (
          <Point key={key} controle={element} />
        ))}
      </ul>
    </section>
  )
}

function Point({ controle: { code, gravite, chapitre, message } }: { controle: ControleRapport }) {
  const { aller } = useCadre()
  const chemin = chapitre === null ? trouverChemin(code) : null
  return (
    <li className={css['point']}>
      <StateBadge tone={TONS[gravite]} {...texts.gravites[gravite]} />
      <p className={css['message']}>{message}</p>
      {chemin ? (
        <Button size="sm" variant="subtle" onClick={() => aller(chemin.place, ...chemin.suite)}>
          {chemin.mot}
        </Button>
      ) : null}
    </li>
  )
}
