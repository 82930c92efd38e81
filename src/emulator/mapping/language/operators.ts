/** An operator as Data Prep lists it. */
export interface Operator {
  readonly operatorSymbol: string;
  readonly methodName: string;
  readonly numberOfOperands: number;
  readonly description: string;
  readonly example: string;
}

const two = (operatorSymbol: string, methodName: string, description: string): Operator => ({
  operatorSymbol,
  methodName,
  numberOfOperands: 2,
  description,
  example: `1 ${operatorSymbol} 2`,
});

/** The operators that the emulator applies. */
export const OPERATORS: readonly Operator[] = [
  two("+", "add", "Addition; joins texts"),
  two("-", "subtract", "Subtraction"),
  two("*", "multiply", "Multiplication"),
  two("/", "divide", "Division; also written div"),
  two("%", "mod", "Remainder; also written mod"),
  two("==", "equals", "Equality; also written eq"),
  two("!=", "notEquals", "Inequality; also written ne"),
  two("<", "lessThan", "Less than; also written lt"),
  two("<=", "lessThanOrEqual", "At most; also written le"),
  two(">", "greaterThan", "Greater than; also written gt"),
  two(">=", "greaterThanOrEqual", "At least; also written ge"),
  { ...two("&&", "and", "Both hold; also written and"), example: "cond1 && cond2" },
  { ...two("||", "or", "One of them holds; also written or"), example: "cond1 || cond2" },
  { operatorSymbol: "-", methodName: "negate", numberOfOperands: 1, description: "Negation", example: "-12" },
  {
    operatorSymbol: "!",
    methodName: "not",
    numberOfOperands: 1,
    description: "Does not hold; also written not",
    example: "!cond1",
  },
];
