import { Page } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import css from './aide.module.css'
import { texts } from './texts.ts'

/** A short help, in French, inside. */
export function Aide() {
  return (
    <Page titre={texts.titre} intro={texts.intro}>
      <div className={css['grille']}>
        {texts.sections.map(section => (
          <Panel titre={section.titre} key={section.titre}>
            <ul className={css['liste']}>
              {section.lignes.map(ligne => (
                <li key={ligne}>{ligne}</li>
              ))}
            </ul>
          </Panel>
        ))}
        <Panel titre={texts.clavier}>
          <dl className={css['touches']}>
            {texts.touches.map(([touche, effet]) => (
              <div key={touche}>
                <dt>
                  <kbd>{touche}</kbd>
                </dt>
                <dd>{effet}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      </div>
    </Page>
  )
}
