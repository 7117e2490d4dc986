export { LoadingSpeaker as default } from '#components/speaker/loading-speaker'
