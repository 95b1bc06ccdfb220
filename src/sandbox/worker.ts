import { parentPort, workerData } from 'node:worker_threads';
import { ownPage, type OwnBudget, type OwnTemplate } from '../templates/own.ts';

/** What is handed to the worker. */
export interface Errand {
  template: OwnTemplate;
  budget: OwnBudget;
}

const { template, budget } = workerData as Errand;
parentPort?.postMessage(ownPage(template, budget));
