// Letters as the search compares them; every letter of the text stays one place.

export interface Letters {
  traditional: string;
  simplified: string;
}

/** One form for full-width and half-width, large and small, traditional and simplified. */
export function makeNormaliser({ traditional, simplified }: Letters): (text: string) => string[] {
  const simple = new Map([...traditional].map((typed, at) => [typed, simplified[at] ?? typed]));
  return (text) =>
    [...text].map((letter) => {
      const plain = letter.normalize("NFKC").toLowerCase();
      return simple.get(plain) ?? plain;
    });
}
