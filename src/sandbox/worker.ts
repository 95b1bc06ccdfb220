import { parentPort, workerData } from 'node:worker_threads';
import { ownPage, type OwnTemplate } from '../templates/own.ts';

/** What is handed to the worker. */
export interface Errand {
  template: OwnTemplate;
  milliseconds: number;
}

const { template, milliseconds } = workerData as Errand;
parentPort?.postMessage(ownPage(template, milliseconds));
