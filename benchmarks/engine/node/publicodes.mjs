import Engine from 'publicodes';

export function prepare({ rules, asked }) {
  const engine = new Engine(rules);
  return (situation) => {
    engine.setSituation(situation);
    return asked.map((name) => engine.evaluate(name).nodeValue);
  };
}
