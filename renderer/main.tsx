import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './ui/base.css'
import 'dayjs/locale/fr'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const racine = document.getElementById('racine')
if (!racine) throw new Error('L’élément « racine » manque dans index.html')
createRoot(racine).render(<App />)
