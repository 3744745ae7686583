/** The empty page in which a text is shown as it prints: the colours and sizes of the printed report. */
export const STYLE_PAGE = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<style>
:root { color-scheme: light; }
body { margin: 0; padding: 12px 16px; background: #fff; color: #1f2937; font: 16px/1.5 Inter, 'Segoe UI', Arial, sans-serif;
  overflow-wrap: anywhere; }
p { margin: 0 0 0.7em; }
h3 { font-size: 1.1rem; margin: 1.2em 0 0.4em; color: #0f5c63; }
h4 { font-size: 1rem; margin: 1em 0 0.3em; }
ul, ol { margin: 0 0 0.7em; padding-left: 1.6em; }
li > p { margin: 0; }
blockquote { margin: 0 0 0.7em; padding-left: 1em; border-left: 4px solid #d8d2c5; }
table { border-collapse: collapse; width: 100%; margin: 0 0 0.9em; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
th, td { border: 1px solid #cfc8ba; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
th { background: #0f5c63; color: #fff; }
td > p, th > p { margin: 0; }
img, svg { max-width: 100%; height: auto; }
figure { margin: 0 0 0.9em; }
.introuvable, .fausse { color: #9a3c06; font-weight: 650; }
.fausse::before { content: "▲ "; }
.attente { color: #6b7280; }
</style></head><body></body></html>`
