/**
 * What is made when somebody asks for it, and then kept. A run says a few of the thousand sentences that are there:
 * the others need not be made, nor kept among the code of the runs to come.
 */
export function later<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
