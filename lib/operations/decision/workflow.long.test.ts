// The same as beside it, far more often.
import { workflowsHold } from './testing/workflows.ts'

workflowsHold(2000, 30)
