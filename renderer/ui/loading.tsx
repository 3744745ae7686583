import { Loader } from '@mantine/core'

/** Shown only the first time, when nothing older can stay on the screen. */
export function Loading({ mot }: { mot: string }) {
  return (
    <output style={{ display: 'flex', alignItems: 'center', gap: 12, padding: 32 }}>
      <Loader size="sm" aria-hidden="true" />
      {mot}
    </output>
  )
}
