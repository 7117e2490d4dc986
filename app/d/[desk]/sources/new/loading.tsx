export { LoadingBringIn as default } from '#components/source/loading-bring-in'
