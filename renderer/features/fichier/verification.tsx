import { Button } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { invoke } from '../../api.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './fichier.module.css'
import { texts } from './texts.ts'

/** Reads the whole base again and says, check by check, what holds. */
export function Verification() {
  const verifier = useMutation({ mutationFn: () => invoke('base:verifier', {}) })
  const resultat = verifier.data
  return (
    <>
      <p>{texts.verifierTexte}</p>
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={20} />}
        loading={verifier.isPending}
        onClick={() => verifier.mutate()}
      >
        {texts.verifier}
      </Button>
      <ErrorNotice erreur={verifier.error} />
      {resultat ? (
        <Notice
          tone={resultat.integre ? 'ok' : 'non'}
          titre={resultat.integre ? texts.verifierOk : texts.verifierNon}
        >
          <ul className={css['controles']}>
            {resultat.controles.map(c => (
              <li key={c.code}>
                {c.ok ? '✓' : '✕'} {c.libelle}
                {c.detail ? ` – ${c.detail}` : null}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  )
}
