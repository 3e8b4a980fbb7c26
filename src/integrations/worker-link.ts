/** Orders to worker threads, and their answers. */
import { EventEmitter } from 'node:events';
import { parentPort, type Transferable, Worker } from 'node:worker_threads';

/** What can be asked of a worker: functions of one argument, which it is sent, as is the answer. */
type Work<Names> = { readonly [Name in keyof Names]: (given: never) => unknown };

interface Order<Name, Given> {
  readonly number: number;
  readonly name: Name;
  readonly given: Given;
}

/** A worker, for those who give it orders. */
export class WorkerLink<Does extends Work<Does>> {
  readonly #worker: Worker;
  /** Tells answers by the number of the order, and failures to all who wait. */
  readonly #answers = new EventEmitter();
  #orders = 0;
  #failure: unknown;

  /**
   * @param file with the program of the worker, which calls `answerOrders`
   * @param workerData what it finds under that name
   */
  constructor(file: URL, workerData?: unknown) {
    this.#answers.setMaxListeners(0);
    this.#worker = new Worker(file, { workerData });
    this.#worker.on('message', ({ number, answer }: { number: number; answer: unknown }) => this.#answers.emit(`${number}`, answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('A worker of the build ended too early.')));
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    // Without listeners this event would end the program.
    if (this.#answers.listenerCount('error') > 0) this.#answers.emit('error', this.#failure);
  }

  /**
   * Gives an order, which is carried out after all that were given before.
   *
   * @param handed buffers in `given` that the worker takes over
   * @throws what the worker threw, at this order or before
   */
  async ask<Name extends keyof Does>(
    name: Name,
    given: Parameters<Does[Name]>[0],
    handed: readonly Transferable[] = [],
  ): Promise<Awaited<ReturnType<Does[Name]>>> {
    if (this.#failure) throw this.#failure;
    const order: Order<Name, typeof given> = { number: this.#orders, name, given };
    this.#orders += 1;
    return await new Promise((resolve, reject) => {
      this.#answers.once('error', reject);
      this.#answers.once(`${order.number}`, (answer: Awaited<ReturnType<Does[Name]>>) => {
        this.#answers.off('error', reject);
        resolve(answer);
      });
      this.#worker.postMessage(order, handed);
    });
  }

  /** Ends the worker, whatever it is doing. */
  async end(): Promise<void> {
    this.#failure ??= new Error('This worker of the build was ended.');
    await this.#worker.terminate();
  }
}

/** In a worker: carries out orders one after another. An error ends the worker, and reaches whoever gave the order. */
export function answerOrders<Does extends Work<Does>>(does: Does): void {
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', ({ number, name, given }: Order<keyof Does, never>) => {
    last = last.then(async () => parentPort?.postMessage({ number, answer: await does[name](given) }));
  });
}
