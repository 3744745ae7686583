import 'react'

declare module 'react' {
  // Custom properties carry column templates to the style sheets.
  interface CSSProperties {
    [property: `--${string}`]: string | number
  }
}
