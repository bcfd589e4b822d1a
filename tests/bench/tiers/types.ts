/** A part of compromise that could read the sentences. */
export interface Tier {
  /** What is imported. */
  module: string;
  /** What it adds to the features of the ranker. */
  adds: '' | 'tags' | 'phrases';
}
