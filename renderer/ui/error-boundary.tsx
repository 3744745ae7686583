import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { Notice } from './notice.tsx'
import { texts } from './texts.ts'

type Props = { children: ReactNode; cle: string }
type State = { erreur: Error | null; cle: string }

/** Keeps the frame alive when a screen breaks; another place, or « Réessayer », starts it anew. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { erreur: null, cle: this.props.cle }

  static getDerivedStateFromError(erreur: Error): Partial<State> {
    return { erreur }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.cle === state.cle ? null : { erreur: null, cle: props.cle }
  }

  override render() {
    if (!this.state.erreur) return this.props.children
    return (
      <div style={{ maxWidth: 760, margin: '48px auto', padding: '0 24px' }}>
        <Notice
          tone="non"
          titre={texts.ecranArrete}
          actions={<Button onClick={() => this.setState({ erreur: null })}>{texts.reessayer}</Button>}
        >
          <p>{texts.rienPerdu}</p>
          <p>
            {texts.aSignaler} <code>{this.state.erreur.message}</code>
          </p>
        </Notice>
      </div>
    )
  }
}
