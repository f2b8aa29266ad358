import jsonLogic from 'json-logic-js';

export function prepare(rules) {
  return (answers) => rules.map((rule) => jsonLogic.apply(rule, answers));
}
