import type { Attaque } from '../../../../shared/domain/rapport.ts'
import type { Destination } from '../../../../shared/domain/secret.ts'
import { Notice } from '../../../ui/notice.tsx'
import ecrans from '../ecrans.module.css'
import { texts } from './texts.ts'
import { direAttaque, direTrouvable } from './vue.ts'

/** What somebody who would look for the hidden values would find, in one sentence. */
export function AvisSecret({ attaque, destination }: { attaque: Attaque; destination: Destination }) {
  const { sur, phrase } = direAttaque(attaque, destination)
  return (
    <Notice tone={sur ? (destination === 'public' ? 'ok' : 'info') : 'non'} titre={texts.secret}>
      <p>{phrase}</p>
      {destination === 'public' && attaque.trouvables.length > 0 ? (
        <ul className={ecrans['liste']}>
          {attaque.trouvables.slice(0, 10).map(t => (
            <li key={direTrouvable(t)}>{direTrouvable(t)}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  )
}
