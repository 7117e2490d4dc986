// Tailwind reads the tokens of app/globals.css.
const config = { plugins: { '@tailwindcss/postcss': {} } }
export default config
