// All that is needed once the inputs are known to be right, loaded as one.
export { toSummary, toTerminal } from '../../images/build/report.ts';
export { runImageJob } from '../../images/build/run.ts';
export { realDocker } from '../../images/docker.ts';
export { removeSmokeLeftovers } from '../../images/smoke/smoke.ts';
export { jobFrom } from './job.ts';
export { outputsOf } from './tell.ts';
