export { LoadingDesk as default } from '#components/desk/loading-desk'
