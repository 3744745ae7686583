/** The mark of the product: two figures side by side. */
export function Marque({ taille = 28 }: { taille?: number }) {
  return (
    <svg width={taille} height={taille} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--fort)" />
      <circle cx="11.5" cy="10.5" r="3.6" fill="var(--papier)" />
      <circle cx="20.5" cy="10.5" r="3.6" fill="none" stroke="var(--papier)" strokeWidth="2" />
      <path d="M5.5 25c0-5 2.4-8.2 6-8.2s6 3.200 6 8.200z" fill="var(--papier)" />
      <path
        d="M20 16.900c3.800-.300 6.500 3 6.500 8.100h-5.500"
        fill="none"
        stroke="var(--papier)"
        strokeWidth="2"
        strokeLinejoin="round"
      />
    </svg>
  )
}
