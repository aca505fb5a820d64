/** Is thrown by the fake's operations and answered with its status, as Qdrant answers. */
export class FakeFault extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
