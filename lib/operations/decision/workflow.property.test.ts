// Whatever people do, in whatever order, the desk and a small model of its rules agree: on every refusal, and on all
// that stands after it. `npm run test:long` plays many more sequences.
import { workflowsHold } from './testing/workflows.ts'

workflowsHold(100, 12)
