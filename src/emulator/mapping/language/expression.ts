import type { Json } from "../../json.ts";

/** An expression, taken apart. */
export type Expression =
  | { readonly kind: "value"; readonly value: Json }
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "member"; readonly of: Expression; readonly key: string }
  | { readonly kind: "item"; readonly of: Expression; readonly index: Expression }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "object"; readonly members: readonly { readonly key: Expression; readonly value: Expression }[] }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "choice"; readonly if: Expression; readonly yes: Expression; readonly no: Expression };

type UnaryOperator = "!" | "-";
export type BinaryOperator = "||" | "&&" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/" | "%";
