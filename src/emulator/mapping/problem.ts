/** Why an expression cannot be read or applied, or a value cannot be made. */
export class MappingProblem extends Error {
  override readonly name = "MappingProblem";
}

/** A function that Adobe documents and the emulator does not apply: the expression may well be right. */
export class UnappliedFunction extends MappingProblem {
  constructor(name: string) {
    super(`The emulator does not apply the function ${name}.`);
  }
}
