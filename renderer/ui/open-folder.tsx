import { Button } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { invokeWindow } from '../api.ts'
import { texts } from './texts.ts'

/** Shows what was just written, in the file manager of the machine. `jeton` names the file or its folder. */
export function OpenFolder({ jeton, principal = false }: { jeton: string; principal?: boolean }) {
  return (
    <Button
      {...(principal ? {} : { variant: 'default' })}
      leftSection={<IconFolderOpen size={20} />}
      onClick={() => void invokeWindow('fenetre:ouvrirDossier', { jeton })}
    >
      {texts.ouvrirDossier}
    </Button>
  )
}
